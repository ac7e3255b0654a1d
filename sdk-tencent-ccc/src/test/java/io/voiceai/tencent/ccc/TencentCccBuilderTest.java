package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.net.URI;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCccBuilderTest {
    @Test
    void theApplicationIsRequired() {
        refused(() -> TencentCcc.builder().build(), "sdkAppId: is missing. Take it from the CCC console.");
        refused(
                () -> TencentCcc.builder().sdkAppId(0),
                "sdkAppId: is not more than zero. Take it from the CCC console.");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        refused(
                () -> TencentCcc.builder().region("Guangzhou"),
                "region: does not look like a region. Give it like ap-guangzhou.");
        refused(() -> TencentCcc.builder().language("de"), "language: is not zh-CN or en-US.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ccc.tencentcloudapi.com",
                "https://ccc.tencentcloudapi.com.evil.test",
                "https://eviltencentcloudapi.com",
                "https://ccc.tencentcloudapi.com/path",
                "https://169.254.169.254"
            })
    void anEndpointThatIsNotTheVendorsIsRefused(String endpoint) {
        assertThatThrownBy(() -> TencentCcc.builder()
                        .sdkAppId(1)
                        .endpoint(URI.create(endpoint))
                        .build())
                .hasMessageContaining("endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ccc.ap-shanghai.tencentcloudapi.com", "https://ccc.intl.tencentcloudapi.com"})
    void aRegionalOrInternationalEndpointIsTaken(String endpoint) {
        try (TencentCcc ccc = TencentCcc.builder()
                .sdkAppId(1)
                .endpoint(URI.create(endpoint))
                .id("second-account")
                .build()) {
            assertThat(ccc.id()).isEqualTo("second-account");
            assertThat(ccc).hasToString("TencentCcc[second-account]");
        }
    }

    @Test
    void eachSiteHasItsHost() {
        assertThat(TencentSite.CHINA.host()).isEqualTo("ccc.tencentcloudapi.com");
        assertThat(TencentSite.INTERNATIONAL.host()).isEqualTo("ccc.intl.tencentcloudapi.com");
    }

    private static void refused(ThrowingCallable step, String message) {
        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, step);
        assertThat(refused.kind()).isEqualTo(FailureKind.CONFIG);
        assertThat(refused).hasMessage(message);
    }
}
