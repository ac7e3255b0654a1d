package io.voiceai.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import io.voiceai.tencent.ccc.TencentCcc;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vendor can be found and set up without knowing it. */
class ProviderFactoryTest {
    static List<ProviderFactory> factories() {
        return ProviderFactory.available(ProviderFactoryTest.class.getClassLoader());
    }

    private static ProviderFactory factory(String id) {
        return factories().stream()
                .filter(factory -> factory.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void allVendorsAreFoundInTheOrderOfTheirIds() {
        assertThat(factories())
                .extracting(ProviderFactory::id)
                .containsExactly(AliyunAiccs.ID, AliyunCcc.ID, AliyunIce.ID, TencentCcc.ID);
        assertThat(factories())
                .<Class<?>>extracting(ProviderFactory::type)
                .containsExactly(AliyunAiccs.class, AliyunCcc.class, AliyunIce.class, TencentCcc.class);
    }

    @ParameterizedTest
    @MethodSource("factories")
    void theModuleDescriptorNamesWhatTheClassPathNames(ProviderFactory factory) {
        String module = factory.id().replace("aliyun-", "sdk-aliyun-").replace("tencent-", "sdk-tencent-");
        String descriptor = House.read(House.ROOT.resolve(module).resolve("src/main/java/module-info.java"));

        assertThat(descriptor)
                .containsPattern("provides " + Pattern.quote(ProviderFactory.class.getName()) + "\\s+with\\s+"
                        + Pattern.quote(factory.getClass().getName()) + ";");
    }

    @ParameterizedTest
    @MethodSource("factories")
    void itBuildsAProviderOfItsTypeFromTheExamples(ProviderFactory factory) {
        Map<String, String> examples =
                factory.settings().stream().collect(Collectors.toMap(ProviderSetting::name, ProviderSetting::example));

        try (VoiceProvider provider = factory.builder(examples).build()) {
            assertThat(provider).isExactlyInstanceOf(factory.type());
            assertThat(provider.id()).isEqualTo(factory.id());
        }
    }

    @ParameterizedTest
    @MethodSource("factories")
    void whatIsNotRequiredHasADefault(ProviderFactory factory) {
        Map<String, String> required = factory.settings().stream()
                .filter(ProviderSetting::required)
                .collect(Collectors.toMap(ProviderSetting::name, ProviderSetting::example));

        factory.builder(required).build().close();
    }

    /** What takes a function and not a text cannot be set by name. */
    @ParameterizedTest
    @MethodSource("factories")
    void everySettingOfTheVendorsBuilderThatFitsIntoATextHasAName(ProviderFactory factory) throws Exception {
        Class<?> builder = factory.builder(Map.of()).getClass();
        TreeSet<String> methods = Stream.of(builder.getMethods())
                .filter(method -> method.getParameterCount() == 1 && !method.isBridge())
                .filter(method -> !method.getDeclaringClass().getName().contains(".spi."))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.getParameterTypes()[0].getName().contains(".function."))
                .map(Method::getName)
                .map(ProviderFactoryTest::kebab)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(factory.settings()).extracting(ProviderSetting::name).containsExactlyInAnyOrderElementsOf(methods);
    }

    private static String kebab(String name) {
        return Arrays.stream(name.split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    @ParameterizedTest
    @CsvSource({
        "aliyun-ccc, instance-id",
        "tencent-ccc, sdk-app-id",
    })
    void aRequiredSettingThatIsMissingIsRefusedWhenTheProviderIsBuilt(String id, String setting) {
        assertThat(factory(id).settings())
                .filteredOn(ProviderSetting::required)
                .extracting(ProviderSetting::name)
                .containsExactly(setting);
        assertThatThrownBy(() -> factory(id).builder(Map.of()).build())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessageContaining("is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "aliyun-ice, instance-id, 7, is not a setting of this provider",
        "aliyun-ice, region, Shang Hai, does not look like a region",
        "aliyun-ice, signature-algorithm, md5, Give it like acs3-hmac-sha256",
        "aliyun-aiccs, task-page-size, many, cannot be read",
        "aliyun-aiccs, task-page-size, 0, is less than 1",
        "aliyun-ccc, instance-id, '', is blank",
        "aliyun-ccc, task-chunk-size, 0, is less than 1",
        "tencent-ccc, sdk-app-id, app, Give it like 1400000000",
        "tencent-ccc, site, mars, cannot be read",
        "tencent-ccc, region, Mars 1, does not look like a region",
        "tencent-ccc, language, la, is not zh-CN",
        "tencent-ccc, task-chunk-size, 0, is less than 1",
    })
    void aSettingThatCannotBeUsedIsNamed(String id, String setting, String value, String problem) {
        assertThatThrownBy(() -> factory(id).builder(Map.of(setting, value)))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.CONFIG);
                    assertThat(e.field()).contains(setting);
                    assertThat(e.provider()).contains(id);
                })
                .hasMessageContaining(problem);
    }
}
