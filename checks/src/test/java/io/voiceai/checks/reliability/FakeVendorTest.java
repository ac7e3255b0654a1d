package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FakeVendorTest {
    private static final Pattern CALLEE = Pattern.compile("callee=([0-9]+)");

    private static String callee(Received request) {
        Matcher matcher = CALLEE.matcher(request.decoded());
        return matcher.find() ? matcher.group(1) : null;
    }

    private static byte[] request(String body) {
        return ("POST / HTTP/1.1\r\nHost: h\r\ncontent-length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static Socket connect(FakeVendor vendor, int address) throws IOException {
        return new Socket(InetAddress.getByName("127.0.0." + (address + 1)), vendor.port());
    }

    /** Sends and reads until the vendor closes. */
    private static String answer(FakeVendor vendor, byte[] request) throws IOException {
        try (Socket socket = connect(vendor, 0)) {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void nothingIsLeft(FakeVendor vendor) {
        Awaitility.await().untilAsserted(() -> {
            assertThat(vendor.openConnections()).isZero();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals(FakeVendor.THREAD))
                    .isEmpty();
        });
        assertThat(vendor.problems()).isEmpty();
    }

    @Test
    void wholeRequestsAreCountedByKeyAndRefusalsAreNotCalls() throws IOException {
        FakeVendor vendor =
                FakeVendor.builder().placeKey(FakeVendorTest::callee).start();
        try (vendor) {
            vendor.next(Reaction.json(400, "no").refusing(), Reaction.json(200, "yes"));
            assertThat(answer(vendor, request("callee=7")))
                    .startsWith("HTTP/1.1 400 x\r\n")
                    .endsWith("\r\n\r\nno");
            assertThat(answer(vendor, request("callee=7"))).endsWith("yes");
            assertThat(answer(vendor, request("callee%3D8"))).endsWith("{}");
            assertThat(answer(vendor, request("query"))).endsWith("{}");
            assertThat(vendor.ledger.placed("7")).isEqualTo(2);
            assertThat(vendor.ledger.acted("7")).isOne();
            assertThat(vendor.ledger.acted("8")).isOne();
            assertThat(vendor.ledger.keys()).containsExactlyInAnyOrder("7", "8");
            assertThat(vendor.ledger.mostActed()).isOne();
            assertThat(vendor.ledger.requests()).isEqualTo(4);
            assertThat(vendor.requests().get(0).text().getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(request("callee=7"));
        }
        nothingIsLeft(vendor);
    }

    @Test
    void aPartOfARequestIsRecordedButIsNotACall() throws IOException {
        FakeVendor vendor =
                FakeVendor.builder().placeKey(FakeVendorTest::callee).start();
        try (vendor) {
            byte[] cut = "POST / HTTP/1.1\r\nContent-Length: 100\r\n\r\ncallee=7".getBytes(StandardCharsets.US_ASCII);
            assertThat(answer(vendor, cut)).isEmpty();
            assertThat(answer(vendor, "POST / HT".getBytes(StandardCharsets.US_ASCII)))
                    .isEmpty();
            vendor.next(Reaction.none(Stage.HEADERS, Ending.FIN));
            assertThat(answer(vendor, request("callee=7"))).isEmpty();
            assertThat(vendor.ledger.placed("7")).isZero();
            assertThat(vendor.ledger.partials()).isEqualTo(3);
            assertThat(vendor.partials()).extracting(Received::complete).containsOnly(false);
            assertThat(vendor.requests()).isEmpty();
        }
        nothingIsLeft(vendor);
    }

    @Test
    void anAnswerEndsWhereItIsTold() throws IOException {
        Reaction whole = Reaction.json(200, "0123456789");
        FakeVendor vendor = FakeVendor.start();
        try (vendor) {
            vendor.next(
                    whole.cut(Stage.REQUEST, Ending.FIN),
                    whole.cut(Stage.STATUS_LINE, Ending.FIN),
                    whole.cut(Stage.ANSWER_HEADERS, Ending.FIN),
                    whole.cut(Stage.ANSWER_BODY, Ending.FIN),
                    whole.cut(Stage.END, Ending.FIN),
                    whole.cut(Stage.ANSWER_BODY, Ending.DRIBBLE).pace(Duration.ofMillis(1)),
                    Reaction.raw("no HTTP at all").cut(Stage.ANSWER_BODY, Ending.FIN));
            assertThat(answer(vendor, request(""))).isEmpty();
            assertThat(answer(vendor, request(""))).isEqualTo("HTTP/1.");
            assertThat(answer(vendor, request("")))
                    .startsWith("HTTP/1.1 200 x\r\nCont")
                    .doesNotContain("\r\n\r\n");
            assertThat(answer(vendor, request(""))).endsWith("\r\n\r\n01234");
            assertThat(answer(vendor, request(""))).endsWith("\r\n\r\n0123456789");
            assertThat(answer(vendor, request(""))).endsWith("\r\n\r\n0123456789");
            assertThat(answer(vendor, request(""))).isEqualTo("no HTTP at all");
        }
        nothingIsLeft(vendor);
    }

    @Test
    void aResetIsAReset() throws IOException {
        FakeVendor vendor = FakeVendor.start();
        try (vendor) {
            vendor.next(
                    Reaction.none(Stage.ACCEPT, Ending.RST),
                    Reaction.none(Stage.HEADERS, Ending.RST),
                    Reaction.json(200, "{}").cut(Stage.STATUS_LINE, Ending.RST));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> answer(vendor, request("callee=7"))).isInstanceOf(SocketException.class);
            }
        }
        nothingIsLeft(vendor);
    }

    @Test
    void silenceAndStallsEndWithTheVendorAtTheLatest() throws IOException {
        FakeVendor vendor = FakeVendor.start();
        try (vendor) {
            vendor.next(Reaction.none(Stage.REQUEST, Ending.SILENCE), Reaction.none(Stage.HEADERS, Ending.STALL));
            connect(vendor, 0).getOutputStream().write(request("callee=7"));
            Awaitility.await().until(() -> vendor.requests().size() == 1);
            connect(vendor, 0).getOutputStream().write(request("callee=7"));
            Awaitility.await().until(() -> vendor.partials().size() == 1);
            assertThat(vendor.openConnections()).isEqualTo(2);
        }
        nothingIsLeft(vendor);
    }

    @Test
    void oneConnectionServesManyRequestsFastAndKeepsNothingIfToldSo() throws IOException {
        FakeVendor vendor = FakeVendor.builder()
                .placeKey(FakeVendorTest::callee)
                .countsOnly()
                .start();
        try (vendor;
                Socket socket = connect(vendor, 0)) {
            byte[] request = request("callee=7");
            InputStream in = socket.getInputStream();
            int length = Reaction.json(200, "{}").answer().length;
            for (int i = 0; i < 5_000; i++) {
                socket.getOutputStream().write(request);
                assertThat(in.readNBytes(length)).hasSize(length);
            }
            assertThat(vendor.ledger.placed("7")).isEqualTo(5_000);
            assertThat(vendor.connections()).isOne();
            assertThat(vendor.requests()).isEmpty();
            vendor.ledger.forget("7");
            assertThat(vendor.ledger.keys()).isEmpty();
        }
        nothingIsLeft(vendor);
    }

    @Test
    void everyAddressHasAScriptOfItsOwnIfThatIsWanted() throws IOException {
        FakeVendor vendor = FakeVendor.builder().addresses(2).start();
        try (vendor) {
            vendor.script((stage, address, request) -> address.getHostAddress().endsWith(".2")
                    ? Reaction.none(Stage.ACCEPT, Ending.FIN)
                    : Reaction.json(200, "first"));
            assertThat(answer(vendor, request(""))).endsWith("first");
            try (Socket second = connect(vendor, 1)) {
                assertThat(second.getInputStream().read()).isNegative();
            }
            assertThat(vendor.uri(1).getHost()).isEqualTo("127.0.0.2");
        }
        nothingIsLeft(vendor);
    }

    @Test
    void aVendorOfTlsDoesNotSpeakPlain() throws Exception {
        FakeVendor vendor =
                FakeVendor.builder().tls(SSLContext.getDefault(), "TLSv1.3").start();
        try (vendor) {
            assertThat(vendor.uri().getScheme()).isEqualTo("https");
            Socket socket = SSLContext.getDefault().getSocketFactory().createSocket("127.0.0.1", vendor.port());
            assertThatThrownBy(() -> socket.getOutputStream().write(request("")))
                    // It has no certificate.
                    .isInstanceOf(SSLException.class);
            assertThat(vendor.ledger.requests()).isZero();
        }
        nothingIsLeft(vendor);
    }
}
