package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.FailureKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Group A, first part: nothing reaches the vendor, because there is no connection. */
class ConnectRowsTest {
    private static final Duration SHORT = Duration.ofMillis(1200);

    @Test
    @Row("A1")
    void aHostNameThatDoesNotResolve(RowRun row) {
        row.eachOperation((one, op) -> {
            AtomicInteger lookups = new AtomicInteger();
            OkHttpClient lost = new OkHttpClient.Builder()
                    .dns(host -> {
                        lookups.incrementAndGet();
                        throw new UnknownHostException(host);
                    })
                    .build();
            FakeVendor vendor = one.vendor();
            one.http(settings -> settings.client(lost).deadline(Op.H.effect, SHORT));
            one.providerAt(URI.create("http://localhost:" + vendor.port()));
            one.run(op).notSent("dns").counted(0, 0).requests(0);
            assertThat(lookups.get()).satisfies(tries -> tried(op, tries));
        });
    }

    private static void tried(Op op, int times) {
        if (op == Op.H) {
            assertThat(times).isGreaterThanOrEqualTo(2);
        } else {
            assertThat(times).isEqualTo(3);
        }
    }

    /** The second of three addresses is that of the vendor; nobody listens at the others. */
    @Test
    @Row("A2")
    void anAddressThatRefusesIsPassedOver(RowRun row) {
        row.everywhere(one -> {
            FakeVendor vendor = one.vendor();
            OkHttpClient three = new OkHttpClient.Builder()
                    .dns(host -> List.of(
                            InetAddress.getByName("127.0.0.2"),
                            InetAddress.getByName("127.0.0.1"),
                            InetAddress.getByName("127.0.0.3")))
                    .build();
            one.http(settings -> settings.client(three));
            one.providerAt(URI.create("http://localhost:" + vendor.port()));
            for (Op op : Op.values()) {
                vendor.always(one.adapter.success(op));
                Outcome outcome = one.run(op).succeeded().requests(1);
                if (op == Op.P) {
                    outcome.counted(1, 1);
                }
            }
        });
    }

    @Test
    @Row("A3")
    void anAddressThatSwallowsConnections(RowRun row) throws Exception {
        Duration connect = Duration.ofMillis(200);
        try (BlackHole hole = new BlackHole()) {
            row.eachOperation((one, op) -> {
                one.http(settings -> settings.connectTimeout(connect).deadline(Op.H.effect, SHORT));
                one.providerAt(hole.uri());
                int tries = op == Op.H ? 2 : 3;
                one.run(op)
                        .notSent("connect")
                        .notBefore(connect.multipliedBy(tries))
                        .within(Duration.ofSeconds(10));
            });
        }
    }

    /** Its backlog is full, so that the system answers no further connection. */
    private static final class BlackHole implements AutoCloseable {
        private final ServerSocket server = new ServerSocket();
        private final List<Socket> waiting = new ArrayList<>();

        BlackHole() throws IOException {
            server.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 1);
            boolean taken = true;
            while (taken) {
                Socket socket = new Socket();
                waiting.add(socket);
                taken = connects(socket);
            }
        }

        private boolean connects(Socket socket) throws IOException {
            try {
                socket.connect(server.getLocalSocketAddress(), 200);
                return true;
            } catch (SocketTimeoutException e) {
                return false;
            }
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }

        @Override
        public void close() {
            try {
                for (Socket socket : waiting) {
                    socket.close();
                }
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    @Row("A11")
    void aCalleeThatIsNoNumber(RowRun row) {
        List<String> callees =
                List.of("+86abc17300000533", "+86" + "1".repeat(38), "", "１７３００００００５３３", "+86173000\r\n00533");
        row.everywhere(one -> {
            one.vendor();
            for (String callee : callees) {
                Outcome outcome = one.place(call -> one.adapter.call(callee))
                        .failed(FailureKind.INVALID_REQUEST)
                        .sends(0)
                        .requests(0);
                assertThat(outcome.failure().field()).isPresent();
                assertThat(callee.isEmpty() || !outcome.failure().getMessage().contains(callee))
                        .isTrue();
            }
            assertThat(one.vendor().connections()).isZero();
        });
    }

    /** AICCS carries 15 bytes of reference and CCC 128; the others document no such limit. */
    @Test
    @Row("A12")
    void aReferenceThatTheVendorCannotCarry(RowRun row) {
        row.at(Adapter.only("AliyunAiccs", "AliyunCcc"), one -> {
            int most = one.adapter.name().equals("AliyunAiccs") ? 15 : 128;
            one.vendor().always(one.adapter.success(Op.P));
            for (String reference :
                    List.of("r".repeat(most + 1), "号".repeat(most / 3 + 1), "号".repeat(15) + "r".repeat(most - 15))) {
                Outcome outcome = one.place(call -> call.reference(reference))
                        .failed(FailureKind.INVALID_REQUEST)
                        .says("bytes", "1 to " + most + ".")
                        .requests(0);
                assertThat(outcome.failure().field()).contains("reference");
            }
            one.place().succeeded("call-1");
        });
    }

    /** A newline cannot be in an address: the Java runtime takes none. */
    @Test
    @Row("A13")
    void anEndpointThatIsNotTheVendors(RowRun row) {
        row.everywhere(one -> {
            String host = one.adapter.name().equals("TencentCcc") ? "ccc.tencentcloudapi.com" : "ice.aliyuncs.com";
            for (String endpoint : List.of(
                    "http://" + host,
                    "https://user:secret@" + host,
                    "https://" + host + "/path",
                    "https://" + host + "?query",
                    "https://" + host + "#fragment",
                    "https://169.254.169.254",
                    "https://" + host + ".evil.test",
                    "https://" + host.replace('c', 'с'))) {
                Outcome outcome = one.building(URI.create(endpoint)).failed(FailureKind.CONFIG);
                assertThat(outcome.failure().field()).as(endpoint).contains("endpoint");
                assertThat(outcome.failure()).hasMessageNotContaining("user:secret");
            }
        });
    }
}
