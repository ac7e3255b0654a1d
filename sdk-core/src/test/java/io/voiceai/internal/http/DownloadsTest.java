package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.RecordingDownloader;
import io.voiceai.call.Recording;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recordings over raw sockets: what the storage answers, and what is refused. */
class DownloadsTest {
    private static final byte[] AUDIO = "not really audio".getBytes(StandardCharsets.UTF_8);

    private RawVendor storage;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() throws IOException {
        storage = new RawVendor().always((socket, out) -> out.write(RawVendor.answer(200, "audio/mpeg", AUDIO)));
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    private static RecordingDownloader.Builder builder() {
        return RecordingDownloader.builder().allowInsecure("127.0.0.1");
    }

    private Recording recording() {
        return new Recording(URI.create(storage.uri() + "/canary/a.mp3?Signature=canary"), Optional.empty());
    }

    private static RawVendor.Reaction redirect(int status, String location) {
        return RawVendor.answer("HTTP/1.1 " + status + " x\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    private VoiceAiException failure(RecordingDownloader downloader) {
        try {
            downloader.download(recording(), directory, "a.mp3");
        } catch (VoiceAiException e) {
            assertThat(e.getMessage())
                    .startsWith("recording: ")
                    .doesNotContain("canary")
                    .doesNotContain("\n");
            assertThat(directory).as("nothing is left behind").isEmptyDirectory();
            return e;
        }
        throw new AssertionError("it was fetched");
    }

    @Test
    void theFileAppearsUnderTheNameGivenAndNoKeyGoesOut() throws IOException {
        Path file = builder().build().download(recording(), directory, "call 1.mp3");

        assertThat(file).isEqualTo(directory.resolve("call 1.mp3")).hasBinaryContent(AUDIO);
        assertThat(directory.toFile().list()).containsExactly("call 1.mp3");
        assertThat(storage.requests()).hasSize(1);
        assertThat(storage.requests().get(0).lines().map(line -> line.replaceAll(":.*", "")))
                .containsExactlyInAnyOrder(
                        "GET /canary/a.mp3?Signature=canary HTTP/1.1",
                        "User-Agent",
                        "Accept-Encoding",
                        "Host",
                        "Connection",
                        "");
    }

    @Test
    void aFileOfThatNameIsReplacedOnlyByAWholeOne() throws IOException {
        Path file = directory.resolve("a.mp3");
        Files.writeString(file, "old");
        storage.next((socket, out) -> {
            RawVendor.answer("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\nhalf")
                    .react(socket, out);
            socket.close();
        });

        assertThatThrownBy(() -> builder().build().download(recording(), directory, "a.mp3"))
                .isInstanceOf(VoiceAiException.class);
        assertThat(file).hasContent("old");
        assertThat(directory.toFile().list()).containsExactly("a.mp3");
        builder().build().download(recording(), directory, "a.mp3");
        assertThat(file).hasBinaryContent(AUDIO);
    }

    @Test
    void aStreamGetsTheBytesAndIsNotClosed() {
        boolean[] closed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThat(builder().build().download(recording(), out)).isEqualTo(AUDIO.length);
        assertThat(out.toByteArray()).isEqualTo(AUDIO);
        assertThat(closed[0]).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "...",
                "../a",
                "录录录录录录录录录录录录录录录录录录录录录录录录录录录录录录" + "录录录录录录录录录录录录录录录录录录录录录录录录录录录录录录" + "录录录录录录录录录录录录录录录录录录录录录录录录录录录录录录",
                "a/b",
                "/etc/passwd",
                "a\\b",
                "..\\a",
                "C:a",
                "a:b",
                "a\u0000b",
                "a\nb",
                "a*",
                "\"a\""
            })
    void aNameThatCouldLeaveTheDirectoryIsRefused(String name) {
        assertThatThrownBy(() -> builder().build().download(recording(), directory, name))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
                    assertThat(e.field()).contains("fileName");
                });
        assertThat(storage.requests()).isEmpty();
    }

    @Test
    void aDirectoryThatIsNotThereIsAnErrorOfTheSettings() {
        assertThatThrownBy(() -> builder().build().download(recording(), directory.resolve("gone"), "a"))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessageStartingWith("directory: ");
        assertThat(storage.requests()).isEmpty();
    }

    @Test
    void aStreamThatFailsIsNotTheVendorsFault() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left for canary");
            }
        };

        assertThatThrownBy(() -> builder().build().download(recording(), full))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessage("out: cannot be written to: IOException.");
    }

    @Test
    void threeRedirectsWithinTheHostAreFollowedAndNotAFourth() {
        storage.next(redirect(302, "/b"), redirect(307, "c"), redirect(301, storage.uri() + "/d"));
        assertThat(builder().build().download(recording(), new ByteArrayOutputStream()))
                .isEqualTo(AUDIO.length);
        assertThat(storage.requests()).hasSize(4);

        storage.always(redirect(308, "/canary"));
        VoiceAiException failure = failure(builder().build());
        assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(failure).hasMessageContaining("more than 3 times");
        assertThat(storage.requests()).hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/canary",
                "https://b.aliyuncs.com/canary",
                "http://localhost/canary",
                "http://127.0.0.1/canary"
            })
    void aRedirectElsewhereIsRefused(String location) {
        storage.always(redirect(302, location));

        VoiceAiException failure = failure(builder().allowInsecure("localhost").build());
        assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(failure).hasMessageContaining("redirects elsewhere");
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotRead() {
        storage.always(RawVendor.answer("HTTP/1.1 200 x\r\nContent-Length: 10737418240\r\n\r\n"));

        VoiceAiException failure = failure(builder().build());
        assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(failure).hasMessageContaining("more than 268435456 bytes");
    }

    @Test
    void aFileThatDoesNotSayItsSizeIsCountedWhileItIsRead() {
        storage.always((socket, out) -> {
            out.write("HTTP/1.1 200 x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(new byte[4096]);
            }
        });

        VoiceAiException failure = failure(builder().largest(100_000).build());
        assertThat(failure.kind()).isEqualTo(FailureKind.BAD_RESPONSE);
        assertThat(failure).hasMessageContaining("more than 100000 bytes");
    }

    @Test
    void theLargestFileIsStillFetched() {
        assertThat(builder().largest(AUDIO.length).build().download(recording(), new ByteArrayOutputStream()))
                .isEqualTo(AUDIO.length);
        assertThat(failure(builder().largest(AUDIO.length - 1).build()).kind()).isEqualTo(FailureKind.BAD_RESPONSE);
    }

    @Test
    void aCompressedFileIsCountedAfterInflation() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[1_000_000]);
        }
        storage.always((socket, out) -> {
            out.write(("HTTP/1.1 200 x\r\nContent-Encoding: gzip\r\nContent-Length: " + bytes.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            bytes.writeTo(out);
        });

        assertThat(builder().largest(1_000_000).build().download(recording(), new ByteArrayOutputStream()))
                .isEqualTo(1_000_000);
        assertThat(failure(builder().largest(999_999).build())).hasMessageContaining("more than 999999 bytes");
        storage.always(RawVendor.answer("HTTP/1.1 200 x\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\nx"));
        assertThat(failure(builder().build()).kind()).isEqualTo(FailureKind.BAD_RESPONSE);
    }

    /** Listens to the client meanwhile, so that nothing goes on when it has left. */
    private static boolean isStillThereAfter(int millis, Socket socket) throws IOException {
        socket.setSoTimeout(millis);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    @Test
    void theLimitOfTimeHoldsThoughBytesKeepComing() {
        storage.always((socket, out) -> {
            out.write("HTTP/1.1 200 x\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            do {
                out.write(1);
                out.flush();
            } while (isStillThereAfter(20, socket));
        });

        VoiceAiException failure =
                failure(builder().limit(Duration.ofMillis(400)).build());
        assertThat(failure.kind()).isEqualTo(FailureKind.VENDOR_FAULT);
        assertThat(failure).hasMessageContaining("took longer than 400 ms");
    }

    @Test
    void theLimitOfTimeCoversAllRedirects() {
        storage.always((socket, out) -> {
            if (isStillThereAfter(150, socket)) {
                redirect(302, "/canary").react(socket, out);
            }
        });

        VoiceAiException failure =
                failure(builder().limit(Duration.ofMillis(400)).build());
        assertThat(failure.kind()).isEqualTo(FailureKind.VENDOR_FAULT);
    }

    @Test
    void aHostThatIsSilentIsGivenUp() {
        storage.always(RawVendor.silence());

        VoiceAiException failure = failure(builder()
                .http(HttpSettings.builder()
                        .readTimeout(Effect.READ, Duration.ofMillis(300))
                        .build())
                .build());
        assertThat(failure.kind()).isEqualTo(FailureKind.VENDOR_FAULT);
        assertThat(failure).hasMessageContaining("time-out");
    }

    @Test
    void aFileThatBreaksOffIsNoFile() {
        storage.always((socket, out) -> {
            out.write("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.close();
        });

        assertThat(failure(builder().build()).kind()).isEqualTo(FailureKind.VENDOR_FAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "403, BAD_RESPONSE",
        "404, BAD_RESPONSE",
        "204, BAD_RESPONSE",
        "206, BAD_RESPONSE",
        "304, BAD_RESPONSE",
        "429, VENDOR_FAULT",
        "500, VENDOR_FAULT",
        "503, VENDOR_FAULT"
    })
    void anAnswerWithoutTheFileIsAFailure(int status, FailureKind kind) {
        storage.always(RawVendor.answer("HTTP/1.1 " + status + " canary\r\nConnection: close\r\n\r\n"));

        VoiceAiException failure = failure(builder().build());
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.httpStatus()).contains(status);
        assertThat(failure.wayOut()).isPresent();
    }

    @Test
    void anInterruptedThreadGetsOutAtOnce() throws Exception {
        storage.always(RawVendor.silence());
        CompletableFuture<VoiceAiException> failed = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                failed.complete(failure(builder().build()));
            } catch (Throwable e) {
                failed.completeExceptionally(e);
            }
        });
        thread.start();
        org.awaitility.Awaitility.await().until(() -> storage.requests().size() == 1);

        thread.interrupt();

        assertThat(failed.get(5, TimeUnit.SECONDS).kind()).isEqualTo(FailureKind.CANCELLED);
    }

    @Test
    void aNameThatLeadsIntoAPrivateNetworkIsNotConnectedTo() {
        for (String address : List.of("127.0.0.1", "10.1.2.3", "169.254.169.254", "100.100.100.200", "fd00::1")) {
            Downloads downloads = new Downloads(
                    HttpSettings.defaults(),
                    new DownloadRules(Set.of(".aliyuncs.com"), true, Set.of()),
                    1000,
                    Duration.ofSeconds(5),
                    host -> List.of(InetAddress.getByName(address)));

            assertThatThrownBy(() ->
                            downloads.fetch(URI.create("https://b.aliyuncs.com/canary"), new ByteArrayOutputStream()))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST))
                    .hasMessage("recording: is on host b.aliyuncs.com, which leads into a private network. "
                            + "Check the name server.");
        }
    }

    @Test
    void aNameThatDoesNotResolveIsAFault() {
        Downloads downloads = new Downloads(
                HttpSettings.defaults(),
                new DownloadRules(Set.of(".aliyuncs.com"), true, Set.of()),
                1000,
                Duration.ofSeconds(5),
                host -> {
                    throw new java.net.UnknownHostException("canary");
                });

        assertThatThrownBy(() -> downloads.fetch(URI.create("https://b.aliyuncs.com/"), new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.VENDOR_FAULT))
                .hasMessage("recording: host b.aliyuncs.com: the host name does not resolve. Try again.");
    }

    @Test
    void overTlsTheHostMustBeTrusted() throws IOException {
        try (RawVendor secure = RawVendor.overTls(TlsTest.sockets(TlsTest.certificate("127.0.0.1")))) {
            secure.always((socket, out) -> out.write(RawVendor.answer(200, "audio/mpeg", AUDIO)));
            Recording recording = new Recording(URI.create(secure.uri() + "/a"), Optional.empty());
            HttpSettings trusting =
                    HttpSettings.builder().trustManager(TlsTest.trust()).build();

            assertThat(builder().http(trusting).build().download(recording, new ByteArrayOutputStream()))
                    .isEqualTo(AUDIO.length);
            assertThatThrownBy(() -> builder().build().download(recording, new ByteArrayOutputStream()))
                    .hasMessageContaining("tls-trust");
            assertThat(secure.requests()).hasSize(1);
        }
    }

    @Test
    void settingsBehindWhichNothingCanBeCheckedAreRefused() {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("127.0.0.1", 3128));
        HttpSettings proxied = HttpSettings.builder().proxy(proxy).build();
        HttpSettings own = HttpSettings.builder().client(new OkHttpClient()).build();
        HttpSettings credulous = HttpSettings.builder()
                .trustManager(new HandshakeCertificates.Builder().build().trustManager())
                .build();

        for (HttpSettings settings : List.of(proxied, own, credulous)) {
            RecordingDownloader.Builder builder = builder().http(settings);
            assertThatThrownBy(builder::build)
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG));
        }
    }
}
