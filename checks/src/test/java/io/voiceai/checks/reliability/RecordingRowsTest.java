package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.RecordingDownloader;
import io.voiceai.call.Recording;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row H5: addresses of recordings that nobody should fetch. No vendor is asked, and it is done on the caller's thread only. */
class RecordingRowsTest {
    private static final String SECRET = "/" + "canary-file?sign=canary-sign";

    @TempDir
    Path folder;

    @Test
    @Row("H5")
    void anAddressThatIsRefusedBeforeAnythingIsSent() {
        RecordingDownloader plain = RecordingDownloader.builder()
                .refuseHttp()
                .limit(Duration.ofSeconds(5))
                .build();
        for (String address : List.of(
                "http://r.oss-cn-shanghai.aliyuncs.com",
                "https://recordings.example.com",
                "https://aliyuncs.com.example.com",
                "https://xaliyuncs.com",
                "https://127.0.0.1",
                "https://10.0.0.7",
                "https://[::1]",
                "https://[::ffff:169.254.169.254]",
                "https://169.254.169.254",
                "https://0xa9fea9fe",
                "https://2852039166",
                "https://localhost",
                "https://user@r.oss-cn-shanghai.aliyuncs.com",
                "https://r.oss-cn-shanghai.aliyuncs.com:8443",
                "ftp://r.oss-cn-shanghai.aliyuncs.com",
                "file://r.oss-cn-shanghai.aliyuncs.com")) {
            isRefused(plain, address, FailureKind.INVALID_REQUEST);
        }
    }

    @Test
    @Row("H5")
    void anAnswerThatIsNotTheFile() throws Exception {
        try (FakeVendor host = FakeVendor.start()) {
            RecordingDownloader downloader = RecordingDownloader.builder()
                    .allowInsecure("127.0.0.1")
                    .largest(1 << 20)
                    .limit(Duration.ofSeconds(5))
                    .build();
            String ten = "HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\nxxxx";
            host.always(Reaction.raw(ten).cut(Stage.END, Ending.SILENCE));
            isRefused(downloader, host.uri().toString(), FailureKind.BAD_RESPONSE);
            for (String to : List.of(
                    "http://169.254.169.254/latest/meta-data/",
                    "https://169.254.169.254/latest/meta-data/",
                    "http://localhost:" + host.port() + "/",
                    "https://r.oss-cn-shanghai.aliyuncs.com/",
                    "file:///etc/passwd")) {
                host.always(Reaction.answer(302, new byte[0], "Location: " + to));
                isRefused(downloader, host.uri().toString(), FailureKind.BAD_RESPONSE);
            }
            assertThat(host.ledger.requests()).isEqualTo(6);
            assertThat(host.requests())
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).isNull());
        }
    }

    @Test
    @Row("H5")
    void aNameThatLeadsOutOfTheFolder() throws Exception {
        RecordingDownloader downloader = RecordingDownloader.create();
        Recording recording =
                new Recording(URI.create("https://r.oss-cn-shanghai.aliyuncs.com/../../x" + SECRET), Optional.empty());
        for (String name : List.of("../x", "..", ".", "a/b", "a\\b", "/x", "", "x\u0000", "x\n", "n".repeat(300))) {
            assertThatThrownBy(() -> downloader.download(recording, folder, name))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            e -> assertThat(e.kind()).as(name).isEqualTo(FailureKind.INVALID_REQUEST));
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    /** The failure names the host at most. */
    private static void isRefused(RecordingDownloader downloader, String host, FailureKind kind) {
        Recording recording = new Recording(URI.create(host + SECRET), Optional.empty());
        assertThatThrownBy(() -> downloader.download(recording, OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).as(host + " " + e.getMessage()).isEqualTo(kind);
                    assertThat(e).hasMessageContaining("recording").hasMessageNotContaining("canary");
                    assertThat(e).hasMessageNotContaining("meta-data").hasNoCause();
                });
    }
}
