package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.auth.Credentials;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** Nothing is sent to a server that is not certainly the vendor's. */
class TlsTest {
    private static final Operation<Request, String> PLACE =
            Operation.place("Dial", "callId", json -> String.valueOf(json.text("callId")));

    private static final HeldCertificate AUTHORITY = made(new HeldCertificate.Builder().certificateAuthority(0));

    static final class Request extends WireObject<Request> {}

    static HeldCertificate certificate(String host) {
        return made(
                new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(AUTHORITY));
    }

    /** The tool writes the dates of a certificate in the calendar of the default locale, which may be 543 years ahead. */
    private static HeldCertificate made(HeldCertificate.Builder certificate) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return certificate.build();
        } finally {
            Locale.setDefault(usual);
        }
    }

    static ServerSocketFactory sockets(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory();
    }

    static X509TrustManager trust() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build()
                .trustManager();
    }

    private static String place(RawVendor vendor, HttpSettings settings) {
        Pipeline pipeline = new Pipeline(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                settings,
                Clock.systemUTC(),
                CallLimits.none(),
                Pacer.none());
        try {
            return pipeline.prepare(PLACE, new Request(), "ref").execute();
        } finally {
            pipeline.close();
        }
    }

    private static void refused(RawVendor vendor, HttpSettings settings, String reason) {
        assertThatThrownBy(() -> place(vendor, settings))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT);
                    assertThat(e.evidence()).isEqualTo(Evidence.NOT_SENT);
                    assertThat(e.sends()).isZero();
                })
                .hasMessageContaining(reason);
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aTrustStoreOfOnesOwnIsAccepted() throws IOException {
        try (RawVendor vendor = RawVendor.overTls(sockets(certificate("127.0.0.1")))) {
            vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"callId\":\"c\"}"));

            assertThat(place(
                            vendor, HttpSettings.builder().trustManager(trust()).build()))
                    .isEqualTo("c");
        }
    }

    @Test
    void anIssuerThatIsNotTrustedIsRefusedAtOnce() throws IOException {
        try (RawVendor vendor = RawVendor.overTls(sockets(certificate("127.0.0.1")))) {
            refused(vendor, HttpSettings.defaults(), "tls-trust");
            assertThat(vendor.connections()).as("not tried again").isEqualTo(1);
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws IOException {
        try (RawVendor vendor = RawVendor.overTls(sockets(certificate("elsewhere.example")))) {
            refused(vendor, HttpSettings.builder().trustManager(trust()).build(), "tls-trust");
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws IOException {
        long now = System.currentTimeMillis();
        HeldCertificate expired = made(new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .validityInterval(now - TimeUnit.DAYS.toMillis(2), now - TimeUnit.DAYS.toMillis(1))
                .signedBy(AUTHORITY));
        try (RawVendor vendor = RawVendor.overTls(sockets(expired))) {
            refused(vendor, HttpSettings.builder().trustManager(trust()).build(), "tls-trust");
        }
    }

    /** An old server answers the client's hello with the alert "protocol version". */
    @Test
    void aServerWithOldTlsOnlyIsRefusedAtOnce() throws Exception {
        byte[] alert = {0x15, 3, 1, 0, 2, 2, 70};
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket old = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread server = new Thread(() -> {
                try {
                    while (true) {
                        try (Socket socket = old.accept()) {
                            connections.incrementAndGet();
                            socket.getInputStream().read(new byte[2048]);
                            socket.getOutputStream().write(alert);
                            socket.getOutputStream().flush();
                            socket.getInputStream().read();
                        }
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            server.setDaemon(true);
            server.start();
            Pipeline pipeline = new Pipeline(
                    "test",
                    new TestProtocol(new Endpoint("https", "127.0.0.1", old.getLocalPort())),
                    () -> Credentials.of("id", "secret"),
                    HttpSettings.defaults(),
                    Clock.systemUTC(),
                    CallLimits.none(),
                    Pacer.none());

            assertThatThrownBy(
                            () -> pipeline.prepare(PLACE, new Request(), "ref").execute())
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT))
                    .hasMessageContaining("tls-version");
            assertThat(connections).as("not tried again").hasValue(1);
            pipeline.close();
        }
    }

    @Test
    void aHandshakeThatStallsEndsWithoutASend() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Pipeline pipeline = new Pipeline(
                    "test",
                    new TestProtocol(new Endpoint("https", "127.0.0.1", silent.getLocalPort())),
                    () -> Credentials.of("id", "secret"),
                    HttpSettings.builder()
                            .deadline(io.voiceai.spi.Effect.PLACE, Duration.ofMillis(600))
                            .build(),
                    Clock.systemUTC(),
                    CallLimits.none(),
                    Pacer.none());

            assertThatThrownBy(
                            () -> pipeline.prepare(PLACE, new Request(), "ref").execute())
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT));
            pipeline.close();
        }
    }

    @Test
    void codeThatTrustsEverybodyIsRefused() throws IOException {
        X509TrustManager everybody = new X509TrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String authType) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        try (RawVendor vendor = RawVendor.overTls(sockets(certificate("127.0.0.1")))) {
            assertThatThrownBy(() -> place(
                            vendor,
                            HttpSettings.builder().trustManager(everybody).build()))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                    .hasMessageContaining("trusts everybody");
        }
    }

    @Test
    void theApplicationsOwnClientKeepsItsTrustAndNothingWeaker() throws IOException {
        HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
        OkHttpClient application = new OkHttpClient.Builder()
                .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
                .build();
        try (RawVendor vendor = RawVendor.overTls(sockets(certificate("127.0.0.1")))) {
            vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"callId\":\"c\"}"));

            assertThat(place(vendor, HttpSettings.builder().client(application).build()))
                    .isEqualTo("c");
        }
    }
}
