package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.voiceai.checks.House;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of rows and the tests agree. */
class AcceptanceTableTest {
    /** Rows that wait for their behaviour; the list may only get shorter. */
    private static Set<String> open() {
        return House.read(House.ROOT.resolve("checks/src/test/resources/acceptance-rows-open.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tested() {
        return new ClassFileImporter()
                .importPath(House.ROOT.resolve("checks/target/test-classes/io/voiceai/checks")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Row.class))
                        .flatMap(AcceptanceTableTest::ids)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static java.util.stream.Stream<String> ids(JavaMethod method) {
        return Arrays.stream(method.getAnnotationOfType(Row.class).value());
    }

    @Test
    void everyRowHasATestUnlessItIsListedAsOpen() {
        Set<String> untested = new TreeSet<>(AcceptanceTable.rows().keySet());
        untested.removeAll(tested());
        assertThat(untested).isEqualTo(open());
    }

    @Test
    void noTestNamesARowThatTheTableLacks() {
        assertThat(AcceptanceTable.rows().keySet()).containsAll(tested());
    }
}
