package io.voiceai.checks;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.voiceai.routing.CircuitBreakerHealth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows of the house, which go one way: vendors to the protocol to the core; the emulator to the core. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.voiceai");

    private static final List<String> VENDORS = List.of(
            "io.voiceai.aliyun.aiccs..", "io.voiceai.aliyun.ccc..", "io.voiceai.aliyun.ice..", "io.voiceai.tencent..");

    @Test
    void everyModuleIsLookedAt() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName))
                .contains(
                        "io.voiceai",
                        "io.voiceai.aliyun.rpc",
                        "io.voiceai.aliyun.aiccs",
                        "io.voiceai.aliyun.ccc",
                        "io.voiceai.aliyun.ice",
                        "io.voiceai.tencent.ccc",
                        "io.voiceai.testing",
                        "io.voiceai.jdbc",
                        "io.voiceai.redis");
    }

    @Test
    void theCoreKnowsNoVendorAndNoEmulator() {
        check(noClasses()
                .that(resideInAnyPackage(core()))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.voiceai.aliyun..", "io.voiceai.tencent..", "io.voiceai.testing..")));
    }

    @Test
    void integrationsKnowWhatTheCoreShowsAndNothingElse() {
        check(noClasses()
                .that(resideInAnyPackage("io.voiceai.jdbc..", "io.voiceai.redis.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.voiceai.internal..",
                        "io.voiceai.aliyun..",
                        "io.voiceai.tencent..",
                        "io.voiceai.testing..")));
    }

    @Test
    void noTypeOfTheCoreIsNamedAfterAVendor() {
        check(noClasses()
                .that(resideInAnyPackage(core()))
                .should()
                .haveNameMatching("(?i).*\\.[^.]*(aliyun|alibaba|tencent|aiccs).*"));
    }

    @Test
    void theProtocolKnowsTheCoreOnly() {
        check(noClasses()
                .that(resideInAPackage("io.voiceai.aliyun.rpc.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(Stream.concat(VENDORS.stream(), Stream.of("io.voiceai.testing.."))
                                .toArray(String[]::new))));
    }

    @Test
    void vendorsDoNotKnowEachOtherNorTheEmulator() {
        for (String vendor : VENDORS) {
            String[] others = Stream.concat(
                            VENDORS.stream().filter(other -> !other.equals(vendor)), Stream.of("io.voiceai.testing.."))
                    .toArray(String[]::new);
            check(noClasses().that(resideInAPackage(vendor)).should().dependOnClassesThat(resideInAnyPackage(others)));
        }
    }

    @Test
    void tencentKnowsNothingOfAlibabasProtocol() {
        check(noClasses()
                .that(resideInAPackage("io.voiceai.tencent.."))
                .should()
                .dependOnClassesThat(resideInAPackage("io.voiceai.aliyun..")));
    }

    @Test
    void theEmulatorKnowsNoVendorModuleAndSharesNoSigning() {
        check(noClasses()
                .that(resideInAPackage("io.voiceai.testing.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.voiceai.aliyun..", "io.voiceai.tencent..")));
    }

    @Test
    void onlyThePipelineTouchesOkHttp() {
        check(noClasses()
                .that(not(resideInAnyPackage("io.voiceai.internal.http..", "io.voiceai.http..", "okhttp3..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("okhttp3..", "okio..")));
    }

    @Test
    void onlyOnePackageOfTheSdkTouchesJackson() {
        check(noClasses()
                .that(not(resideInAnyPackage("io.voiceai.internal.json..", "io.voiceai.testing.internal..")))
                .should()
                .dependOnClassesThat(resideInAPackage("tools.jackson..")));
    }

    /** Who does not use it need not have the library. */
    @Test
    void onlyTheHealthByCircuitBreakersTouchesThem() {
        check(noClasses()
                .that(not(belongToAnyOf(CircuitBreakerHealth.class)))
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.resilience4j..")));
    }

    @Test
    void onlyTwoPackagesOfTheEmulatorTouchWireMock() {
        check(noClasses()
                .that(not(resideInAnyPackage("io.voiceai.testing.internal.server..", "io.voiceai.testing.wiremock..")))
                .should()
                .dependOnClassesThat(resideInAPackage("com.github.tomakehurst..")));
    }

    /** In one of WireMock's artifacts only those libraries have these names; the server looks before it uses them. */
    @Test
    void nothingButTheServerTouchesALibraryInsideWireMock() {
        check(noClasses()
                .that(not(resideInAPackage("io.voiceai.testing.internal.server..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("wiremock..", "org.wiremock..")));
    }

    @Test
    void vendorsUseNothingInternalOfTheCore() {
        check(noClasses()
                .that(resideInAnyPackage("io.voiceai.aliyun..", "io.voiceai.tencent..", "io.voiceai.testing.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.voiceai.internal..")));
    }

    @Test
    void noPublicMethodOfAnExportedPackageShowsAnInternalOrForeignType() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(not(resideInAPackage("..internal..")))
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should(showNoForeignType()));
    }

    @Test
    void nothingPrintsOrSleeps() {
        check(noClasses()
                .that(not(resideInAPackage("io.voiceai.testing")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class));
    }

    @ParameterizedTest
    @MethodSource("io.voiceai.checks.JavadocTest#modules")
    void everyPackageIsNullMarked(String module) {
        assertThat(House.mainSources(module).stream()
                        .filter(file -> !file.endsWith("module-info.java"))
                        .map(file -> file.getParent().resolve("package-info.java"))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(info -> assertThat(House.read(info))
                        .contains("@NullMarked")
                        .contains(NullMarked.class.getName())
                        .startsWith("/**"));
    }

    @Test
    void theVendorModulesHaveTheSameShape() {
        for (JavaPackage vendor : List.of(
                HOUSE.getPackage("io.voiceai.aliyun.aiccs"),
                HOUSE.getPackage("io.voiceai.aliyun.ccc"),
                HOUSE.getPackage("io.voiceai.aliyun.ice"),
                HOUSE.getPackage("io.voiceai.tencent.ccc"))) {
            List<String> names =
                    vendor.getClasses().stream().map(JavaClass::getSimpleName).toList();
            assertThat(names).as(vendor.getName()).anyMatch(name -> name.endsWith("Mapping"));
            assertThat(names).as(vendor.getName()).anyMatch(name -> name.endsWith("CallOptions"));
            assertThat(vendor.getSubpackages())
                    .as(vendor.getName())
                    .anyMatch(sub -> sub.getName().endsWith(".api")
                            && sub.getClasses().stream()
                                    .anyMatch(type -> type.getSimpleName().endsWith("Api")));
        }
    }

    @Test
    void everyOperationDeclaresItsEffect() {
        check(classes()
                .that(resideInAPackage("..api.."))
                .and()
                .haveSimpleName("Request")
                .should(beInAFileWithAnOperation()));
    }

    private static String[] core() {
        return new String[] {
            "io.voiceai",
            "io.voiceai.auth..",
            "io.voiceai.call..",
            "io.voiceai.error..",
            "io.voiceai.event..",
            "io.voiceai.http..",
            "io.voiceai.journal..",
            "io.voiceai.pacing..",
            "io.voiceai.policy..",
            "io.voiceai.routing..",
            "io.voiceai.spi..",
            "io.voiceai.internal.."
        };
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }

    /**
     * One setting, the application's own HTTP client, takes a type of OkHttp on purpose, one builder begins with the application's
     * own client of Redis, and one package is for those who have a WireMock server.
     */
    private static ArchCondition<JavaMethod> showNoForeignType() {
        return new ArchCondition<>("show no internal type and none of a library but the HTTP client") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .filter(type -> type.getPackageName().contains(".internal")
                                || type.getPackageName().startsWith("io.lettuce")
                                        && !method.getName().equals("builder")
                                || type.getPackageName().startsWith("okhttp3")
                                        && !method.getName().equals("client")
                                || type.getPackageName().startsWith("tools.jackson")
                                || type.getPackageName()
                                                .toLowerCase(Locale.ROOT)
                                                .contains("wiremock")
                                        && !method.getOwner().getPackageName().equals("io.voiceai.testing.wiremock"))
                        .filter(type -> !type.getPackageName().startsWith("io.voiceai.internal")
                                || !method.getOwner().getPackageName().startsWith("io.voiceai.internal"))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> beInAFileWithAnOperation() {
        return new ArchCondition<>("stand beside the constant of their operation") {
            @Override
            public void check(JavaClass request, ConditionEvents events) {
                boolean beside = request.getEnclosingClass()
                        .map(file -> file.getFields().stream()
                                .anyMatch(field -> field.getName().equals("OPERATION")))
                        .orElse(false);
                if (!beside) {
                    events.add(SimpleConditionEvent.violated(request, request.getName() + " has no operation"));
                }
            }
        };
    }
}
