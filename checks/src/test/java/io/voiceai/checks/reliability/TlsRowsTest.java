package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Group A, second part: TLS and proxies. */
class TlsRowsTest {
    private static final SSLContext GOOD = Certificates.of("127.0.0.1");
    private static final byte[] PROTOCOL_VERSION_ALERT = {0x15, 3, 1, 0, 2, 2, 70};

    @Test
    @Row("A4")
    void aCertificateThatIsNotGood(RowRun row) {
        List<SSLContext> bad =
                List.of(Certificates.expired(), Certificates.of("elsewhere.example"), Certificates.ofUnknownIssuer());
        row.everywhere(one -> {
            one.http(settings -> settings.trustManager(Certificates.trust()));
            for (SSLContext each : bad) {
                for (Op op : Op.values()) {
                    FakeVendor vendor = one.vendor(FakeVendor.builder().tls(each));
                    one.providerAt(vendor.uri());
                    one.run(op).notSent("tls").says("tls-trust").requests(0);
                    assertThat(vendor.connections()).as("not tried again").isEqualTo(1);
                }
            }
        });
    }

    @Test
    @Row("A4")
    void aCertificateThatIsGood(RowRun row) {
        row.everywhere(one -> {
            one.http(settings -> settings.trustManager(Certificates.trust()));
            FakeVendor vendor = one.vendor(FakeVendor.builder().tls(GOOD));
            for (Op op : Op.values()) {
                vendor.always(one.adapter.success(op));
                one.run(op).succeeded().requests(1);
            }
        });
    }

    @Test
    @Row("A5")
    void aHandshakeThatStalls(RowRun row) {
        Duration deadline = Duration.ofMillis(1800);
        row.eachOperation((one, op) -> {
            one.http(settings -> {
                settings.trustManager(Certificates.trust()).deadline(op.effect, deadline);
                return op == Op.P ? settings : settings.readTimeout(op.effect, Duration.ofMillis(500));
            });
            FakeVendor vendor = one.vendor(FakeVendor.builder().tls(GOOD));
            vendor.always(Reaction.none(Stage.ACCEPT, Ending.SILENCE));
            one.run(op).notSent("tls").within(deadline.plusMillis(500)).requests(0);
            switch (op) {
                case P -> assertThat(vendor.connections()).isEqualTo(1);
                case Q -> assertThat(vendor.connections()).isEqualTo(2);
                case H -> assertThat(vendor.connections()).isGreaterThanOrEqualTo(2);
            }
        });
    }

    /** A server that knows older versions only answers the hello with the alert "protocol version". */
    @Test
    @Row("A6")
    void aServerWithOldTlsOnly(RowRun row) throws Exception {
        row.eachOperation((one, op) -> {
            try (RawServer old = new RawServer(TlsRowsTest::alert)) {
                one.providerAt(old.uri("https"));
                one.run(op).notSent("tls").says("tls-version");
                assertThat(old.connections()).as("not tried again").isEqualTo(1);
            }
        });
    }

    private static void alert(Socket socket) throws java.io.IOException {
        socket.getInputStream().read(new byte[4096]);
        socket.getOutputStream().write(PROTOCOL_VERSION_ALERT);
        socket.getOutputStream().flush();
        RawServer.drain(socket);
    }

    @Test
    @Row("A7")
    void aProxyThatRefusesTheTunnel(RowRun row) {
        row.eachOperation((one, op) -> tunnel(one, op, "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", 1, 1));
    }

    @Test
    @Row("A7")
    void aProxyThatHangs(RowRun row) {
        row.eachOperation((one, op) -> tunnel(one, op, "", 1, 1));
    }

    @Test
    @Row("A8")
    void aProxyThatAnswersGarbage(RowRun row) {
        row.eachOperation((one, op) -> tunnel(one, op, "x7f garbage y\r\n\r\n", 0, 1));
    }

    /** The proxy says this to every request for a tunnel. */
    static void tunnel(Case one, Op op, String answer, int placing, int reading) throws Exception {
        try (RawServer proxy = new RawServer(socket -> {
            String head = RawServer.head(socket.getInputStream());
            assertThat(head).startsWith("CONNECT ").doesNotContain("Authorization");
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            RawServer.drain(socket);
        })) {
            one.http(settings -> Case.impatient(settings)
                    .proxy(proxy.asProxy())
                    .trustManager(Certificates.trust())
                    .deadline(op.effect, Duration.ofSeconds(3)));
            FakeVendor vendor = one.vendor(FakeVendor.builder().tls(GOOD));
            one.run(op).notSent("proxy").says("proxy").requests(0);
            assertThat(vendor.connections()).isZero();
            switch (op) {
                case P -> assertThat(proxy.connections()).isEqualTo(1 + placing);
                case Q -> assertThat(proxy.connections()).isEqualTo(1 + reading);
                case H ->
                    assertThat(proxy.connections()).isBetween(1 + Math.min(reading, 1), 1 + 7 * Math.min(reading, 1));
            }
        }
    }
}
