package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.tencent.ccc.TencentCcc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that says which vendor can do what, against the code: each capability, and each operation that stands behind it. */
class CapabilityMatrixTest {
    private static final List<Class<? extends VoiceProvider>> COLUMNS =
            List.of(AliyunAiccs.class, AliyunCcc.class, AliyunIce.class, TencentCcc.class);

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.voiceai");

    private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9]+)`");

    @ParameterizedTest
    @ValueSource(strings = {"capabilities.md", "capabilities.zh-CN.md"})
    void everyCapabilityIsThereForExactlyTheVendorsThatHaveIt(String page) throws Exception {
        Map<String, List<String>> rows = rows(page);

        assertThat(rows.keySet()).containsAll(capabilities());
        for (String capability : capabilities()) {
            Class<?> type = Class.forName("io.voiceai." + capability);
            List<String> cells = rows.get(capability);
            for (int i = 0; i < COLUMNS.size(); i++) {
                boolean said = !cells.get(i).strip().equals("–");
                assertThat(said)
                        .as("%s of %s in %s", capability, COLUMNS.get(i).getSimpleName(), page)
                        .isEqualTo(type.isAssignableFrom(COLUMNS.get(i)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"capabilities.md", "capabilities.zh-CN.md"})
    void everyOperationIsNamedThatTheNeutralApiRestsOnAndNoOther(String page) {
        Map<String, List<String>> rows = rows(page);

        for (int i = 0; i < COLUMNS.size(); i++) {
            Set<String> named = new TreeSet<>();
            for (List<String> cells : rows.values()) {
                Matcher code = CODE.matcher(cells.get(i));
                while (code.find()) {
                    named.add(code.group(1));
                }
            }
            assertThat(named)
                    .as("operations of %s in %s", COLUMNS.get(i).getSimpleName(), page)
                    .isEqualTo(operationsBehind(COLUMNS.get(i)));
        }
    }

    /** The operations of the vendor's api package that its neutral side uses. */
    private static Set<String> operationsBehind(Class<?> provider) {
        String home = provider.getPackageName();
        return HOUSE.stream()
                .filter(type -> type.getPackageName().equals(home))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .filter(type -> type.getPackageName().equals(home + ".api"))
                .map(CapabilityMatrixTest::outermost)
                .filter(type -> type.tryGetField("OPERATION").isPresent())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(CapabilityMatrixTest::outermost).orElse(type);
    }

    private static Set<String> capabilities() {
        return HOUSE.stream()
                .filter(type -> type.getPackageName().equals("io.voiceai"))
                .filter(type -> type.isInterface() && type.isAssignableTo(VoiceProvider.class))
                .filter(type -> !type.isEquivalentTo(VoiceProvider.class))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A row's first cell begins with the capability's type or with a word; four cells follow. */
    private static Map<String, List<String>> rows(String page) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : House.read(House.ROOT.resolve("docs").resolve(page)).split("\n")) {
            String[] cells = line.split("\\|", -1);
            if (cells.length != COLUMNS.size() + 4 || line.contains("---")) {
                continue;
            }
            Matcher type = CODE.matcher(cells[1]);
            String name = type.find() ? type.group(1) : cells[1].strip();
            assertThat(rows.put(name, new ArrayList<>(List.of(cells).subList(3, 3 + COLUMNS.size()))))
                    .as("two rows of %s", name)
                    .isNull();
        }
        return rows;
    }
}
