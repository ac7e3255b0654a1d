package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.net.URI;
import java.util.Set;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadRulesTest {
    private static final DownloadRules RULES =
            new DownloadRules(Set.of(".aliyuncs.com", "media.example.com"), true, Set.of("localhost"));

    @ParameterizedTest
    @CsvSource({
        "https://b.oss-cn-shanghai.aliyuncs.com/a.mp3?sign=1, https://b.oss-cn-shanghai.aliyuncs.com/a.mp3?sign=1",
        "http://b.aliyuncs.com/a.mp3?x=%2Bb%3D, https://b.aliyuncs.com/a.mp3?x=%2Bb%3D",
        "http://b.aliyuncs.com:80/a.mp3, https://b.aliyuncs.com/a.mp3",
        "HTTPS://B.ALIYUNCS.COM/a.mp3, https://b.aliyuncs.com/a.mp3",
        "https://media.example.com/x, https://media.example.com/x",
        "http://localhost:8080/x, http://localhost:8080/x"
    })
    void takesWhatIsAllowed(String address, String url) {
        assertThat(RULES.first(URI.create(address))).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://aliyuncs.com/canary, which is not allowed",
        "https://evilaliyuncs.com/canary, which is not allowed",
        "https://b.aliyuncs.com.evil.example/canary, which is not allowed",
        "https://b.aliyuncs.com./canary, which is not allowed",
        "https://x.media.example.com/canary, which is not allowed",
        "https://127.0.0.1/canary, which is not allowed",
        "https://[::1]/canary, which is not allowed",
        "https://169.254.169.254/canary, which is not allowed",
        "https://canary@b.aliyuncs.com/x, with a user name",
        "https://b.aliyuncs.com:canary@evil.example/x, with a user name",
        "https://b.aliyuncs.com:8443/canary, on an unusual port",
        "http://b.aliyuncs.com:8080/canary, on an unusual port",
        "ftp://b.aliyuncs.com/canary, no http or https address",
        "file:///canary, no http or https address",
        "//b.aliyuncs.com/canary, no http or https address",
        "canary, no http or https address"
    })
    void refusesTheRestAndNamesTheHostAtMost(String address, String reason) {
        assertThatThrownBy(() -> RULES.first(URI.create(address)))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
                    assertThat(e.field()).contains("recording");
                })
                .hasMessageStartingWith("recording: ")
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("canary", "\n");
    }

    @Test
    void anAddressIsNotAllowedEvenIfItIsListed() {
        DownloadRules listed = new DownloadRules(Set.of("10.0.0.1", "2130706433"), true, Set.of());

        assertThatThrownBy(() -> listed.first(URI.create("https://10.0.0.1/"))).hasMessageContaining("not allowed");
        assertThatThrownBy(() -> listed.first(URI.create("https://2130706433/")))
                .hasMessageContaining("not allowed");
    }

    @Test
    void httpCanBeRefused() {
        DownloadRules strict = new DownloadRules(Set.of(".aliyuncs.com"), false, Set.of());

        assertThatThrownBy(() -> strict.first(URI.create("http://b.aliyuncs.com/canary")))
                .hasMessage("recording: is at an http address, on host b.aliyuncs.com. "
                        + "Let the downloader use https instead.");
        assertThat(strict.first(URI.create("https://b.aliyuncs.com/"))).isNotNull();
    }

    private static final HttpUrl FROM = HttpUrl.get("https://b.aliyuncs.com/a/b.mp3?canary");

    @ParameterizedTest
    @CsvSource({
        "/c.mp3, https://b.aliyuncs.com/c.mp3",
        "c.mp3?x=1, https://b.aliyuncs.com/a/c.mp3?x=1",
        "https://b.aliyuncs.com:443/d, https://b.aliyuncs.com/d",
        "//b.aliyuncs.com/d, https://b.aliyuncs.com/d"
    })
    void redirectsWithinTheHostAreFollowed(String location, String url) {
        assertThat(RULES.redirected(FROM, location)).hasToString(url);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://c.aliyuncs.com/canary",
                "https://media.example.com/canary",
                "http://169.254.169.254/latest/canary",
                "http://b.aliyuncs.com/canary",
                "http://b.aliyuncs.com:443/canary",
                "https://b.aliyuncs.com:444/canary",
                "https://canary@b.aliyuncs.com/",
                "file:///canary",
                "gopher://canary"
            })
    void otherRedirectsAreNot(String location) {
        assertThatThrownBy(() -> RULES.redirected(FROM, location))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.BAD_RESPONSE))
                .hasMessageContaining("host b.aliyuncs.com redirects")
                .message()
                .doesNotContain("canary");
    }
}
