package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.Recording;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingDownloaderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private static RecordingDownloader.Builder builder() {
        return RecordingDownloader.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Throwable download(RecordingDownloader downloader, String url, Instant expiresAt) {
        Recording recording = new Recording(URI.create(url), Optional.ofNullable(expiresAt));
        try {
            downloader.download(recording, new ByteArrayOutputStream());
        } catch (VoiceAiException e) {
            assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
            return e;
        }
        throw new AssertionError("nothing was refused");
    }

    @Test
    void anExpiredRecordingIsRefused() {
        RecordingDownloader downloader = builder().build();

        assertThat(download(downloader, "https://b.aliyuncs.com/canary", NOW))
                .hasMessage("recording: its address has expired. Ask for the detail again, it has a new one.");
        assertThat(download(downloader, "https://evil.example/", NOW.plusMillis(1)))
                .hasMessageContaining("not allowed");
    }

    @Test
    void theVendorsStorageIsAllowedAndNothingElse() {
        RecordingDownloader downloader = builder().refuseHttp().build();

        assertThat(download(downloader, "http://b.oss-cn-shanghai.aliyuncs.com/", null))
                .hasMessageContaining("is at an http address");
        assertThat(download(downloader, "http://b-1.cos.ap-shanghai.myqcloud.com/", null))
                .hasMessageContaining("is at an http address");
        assertThat(download(downloader, "http://media.example.com/", null))
                .hasMessage("recording: is on host media.example.com, which is not allowed. "
                        + "Allow it with allowHosts if it is the vendor's or your own.");
        assertThat(download(
                        builder().refuseHttp().allowHosts("Media.Example.com").build(),
                        "http://media.example.com/",
                        null))
                .hasMessageContaining("is at an http address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                ".com",
                "com",
                "10.0.0.1",
                "::1",
                "*.example.com",
                "https://example.com",
                "a..b.com",
                "-a.example.com",
                "example.com.",
                "例子.cn",
                "a b.com"
            })
    void whatIsNoHostNameCannotBeAllowed(String host) {
        assertThatThrownBy(() -> builder().allowHosts(host))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "10.0.0.1", "example.com", "127.0.0.1.example.com", "localhost.example.com", "128.0.0.1"})
    void onlyHostsOfThisMachineMayBeInsecure(String host) {
        assertThatThrownBy(() -> builder().allowInsecure(host)).hasMessageStartingWith("allowInsecure: ");
    }

    @Test
    void limitsMakeSense() {
        assertThatThrownBy(() -> builder().largest(0)).hasMessageStartingWith("largest: ");
        assertThatThrownBy(() -> builder().limit(Duration.ZERO)).hasMessageStartingWith("limit: ");
        assertThatThrownBy(() -> builder().limit(Duration.ofDays(1).plusNanos(1)))
                .hasMessageStartingWith("limit: ");
        assertThat(RecordingDownloader.create()).isNotNull();
    }
}
