package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final List<String> SUFFIXES = List.of(".vendor.com");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.vendor.com",
                "https://user@api.vendor.com",
                "https://api.vendor.com/path",
                "https://api.vendor.com?x=1",
                "https://api.vendor.com#f",
                "https://169.254.169.254",
                "https://[fe80::1]",
                "https://vendor.com.evil.test",
                "https://evilvendor.com",
                "https://API.vendor.com",
                "https://api.vendоr.com",
                "ftp://api.vendor.com",
                "api.vendor.com",
                "https://localhost",
                "http://localhost:8080"
            })
    void refusesEverythingThatIsNotTheVendorsHost(String uri) {
        assertThatThrownBy(() -> Endpoint.checked(URI.create(uri), SUFFIXES, false))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessageStartingWith("endpoint: ");
    }

    @Test
    void signsTheHostThatItConnectsTo() {
        assertThat(Endpoint.checked(URI.create("https://api.vendor.com"), SUFFIXES, false)
                        .hostHeader())
                .isEqualTo("api.vendor.com");
        assertThat(Endpoint.checked(URI.create("https://api.vendor.com:8443/"), SUFFIXES, false)
                        .hostHeader())
                .isEqualTo("api.vendor.com:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:18080", "http://127.0.0.1:18080", "http://[::1]:18080"})
    void aTestMayUsePlainHttpOnThisMachine(String uri) {
        assertThat(Endpoint.checked(URI.create(uri), SUFFIXES, true)).asString().isEqualTo(uri);
    }

    @Test
    void theFlagForTestsOpensNothingElse() {
        assertThatThrownBy(() -> Endpoint.checked(URI.create("http://api.vendor.com"), SUFFIXES, true))
                .isInstanceOf(VoiceAiException.class);
        assertThatThrownBy(() -> Endpoint.checked(URI.create("http://10.0.0.1"), SUFFIXES, true))
                .isInstanceOf(VoiceAiException.class);
    }

    @Test
    void aGatewayOfTheCompanyIsAcceptedOnRequest() {
        assertThat(Endpoint.checked(URI.create("https://voice-gateway.example.org"), List.of(), false)
                        .host())
                .isEqualTo("voice-gateway.example.org");
    }
}
