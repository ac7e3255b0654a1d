package io.voiceai.checks.reliability;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All classes of this project but its tests, read once, without those of other libraries, which take long to read. */
final class Published {
    static final JavaClasses CLASSES = read();

    private Published() {}

    private static JavaClasses read() {
        ArchConfiguration configuration = ArchConfiguration.get();
        boolean before = configuration.resolveMissingDependenciesFromClassPath();
        configuration.setResolveMissingDependenciesFromClassPath(false);
        try {
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.voiceai");
        } finally {
            configuration.setResolveMissingDependenciesFromClassPath(before);
        }
    }
}
