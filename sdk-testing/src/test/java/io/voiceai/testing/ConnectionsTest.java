package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_AICCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.RawClient.Reply;
import io.voiceai.testing.SignedClient.Answer;
import io.voiceai.testing.internal.wire.Json;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that are used in every way that HTTP allows, and some that it does not; and odd JSON that is really signed. */
class ConnectionsTest extends EmulatorTest {

    private static final String GET =
            "GET /?Action=LlmSmartCall&Version=2019-10-15 HTTP/1.1\r\nHost: localhost\r\n\r\n";
    private static final String HALF_BODY = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf";
    private static final String HALF_HEAD = "POST / HTTP/1.1\r\nHost: local";

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        try (RawClient connection = new RawClient(emulator.uri())) {
            connection.send(GET + GET.replace("GET", "BREW") + GET);
            assertThat(connection.receive().body()).contains("MissingAccessKeyId");
            assertThat(connection.receive().body()).contains("UnsupportedHTTPMethod");
            assertThat(connection.receive().body()).contains("MissingAccessKeyId");
        }
    }

    @Test
    void connectionLivesOnAfterHead() throws IOException {
        try (RawClient connection = new RawClient(emulator.uri())) {
            Reply head = connection.send(GET.replace("GET", "HEAD")).receiveHead();
            assertThat(head.status()).isEqualTo(400);
            assertThat(connection.send(GET).receive().body()).contains("MissingAccessKeyId");
        }
    }

    @Test
    void bodyIsAskedForByWhoeverExpectsThat() throws IOException {
        try (RawClient connection = new RawClient(emulator.uri())) {
            connection.send(HALF_BODY.replace("\r\n\r\nhalf", "\r\nExpect: 100-continue\r\n\r\n"));
            assertThat(connection.receiveHead().status()).isEqualTo(100);
            assertThat(connection.send("x".repeat(100)).receive().body()).contains("MissingAccessKeyId");
        }
    }

    // The server gives up such connections after half a minute: who waits for that fails here.
    @Test
    @Timeout(25)
    void slowSendersKeepNobodyElseWaiting() throws IOException {
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                slow.add(new RawClient(emulator.uri()).send(HALF_HEAD));
                slow.add(new RawClient(emulator.uri()).send(HALF_BODY));
            }
            assertThat(place().text("CallId")).isNotEmpty();
            Reply late = slow.get(0).send("host\r\n\r\n").receive();
            assertThat(late.body()).contains("MissingAccessKeyId");
        } finally {
            for (RawClient connection : slow) {
                connection.close();
            }
        }
        assertThat(place().text("CallId")).isNotEmpty();
        assertThat(emulator.calls()).hasSize(2);
    }

    @Test
    void callsPlacedOverManyConnectionsAtOnceAreAllKept() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<String>> orders = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                orders.add(() -> new SignedClient(emulator, clock)
                        .aliyun(
                                ALIYUN_AICCS,
                                "LlmSmartCall",
                                "ApplicationCode",
                                "F1",
                                "CallerNumber",
                                "0571",
                                "CalledNumber",
                                "13800000000")
                        .text("CallId"));
            }
            List<String> ids = new ArrayList<>();
            for (Future<String> id : threads.invokeAll(orders)) {
                ids.add(id.get());
            }
            assertThat(ids).doesNotHaveDuplicates().doesNotContainNull().hasSize(64);
            assertThat(emulator.calls()).hasSize(64);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}x", "'a'", "{\"a\":\"\u0001\"}", "NaN", "{\"a\":1e999999999999}"})
    void textThatIsNoJsonObjectIsAnInvalidParameter(String body) {
        assertThat(tencentCode(body)).isIn("InvalidParameter", "UnknownParameter");
    }

    @Test
    void jsonDeeperThanAnybodyNeedsIsAnInvalidParameter() {
        assertThat(tencentCode("[".repeat(100_000))).isEqualTo("InvalidParameter");
        assertThat(tencentCode("{\"a\":".repeat(100_000))).isEqualTo("InvalidParameter");
        assertThat(tencentCode("[".repeat(100_000) + "]".repeat(100_000))).isEqualTo("InvalidParameter");
        Answer answer = place("BizParam", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
        assertThat(answer.text("Code")).isEqualTo("InvalidParameter.BizParam");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SdkAppId\":1,\"SdkAppId\":2,\"SessionId\":\"a\"}",
                "{\"SdkAppId\":1,\"SessionId\":\"\\u0000\\ud800\"}",
                "{\"SdkAppId\":123456789012345678901234567890,\"SessionId\":\"a\"}",
                "{\"SdkAppId\":-1e400,\"SessionId\":\"a\"}",
                "{\"SdkAppId\":1,\"SessionId\":{\"a\":[1,{}]}}",
                "\ufeff{\"SdkAppId\":1,\"SessionId\":\"a\"}"
            })
    void oddJsonIsAnsweredByTheVendorAndNotByAFault(String body) {
        Answer answer = client.tencent("HangUpCall", body);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>at("Response", "Error", "Code")).isNotEqualTo("InternalError");
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        Answer placed = place("OutId", "\0\u0001", "Format", "XML");
        assertThat(placed.response().body()).startsWith("<?xml").contains("<CallId>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-TC-Action: HangUpCall\r\n"})
    void faultOfTheEmulatorItselfHasTheVendorsEnvelope(String header) throws IOException {
        StoppedClock stopped = new StoppedClock();
        try (VendorEmulator other = VendorEmulator.builder().clock(stopped).start();
                RawClient connection = new RawClient(other.uri())) {
            stopped.broken = true;
            Reply reply = connection
                    .send(GET.replace("\r\n\r\n", "\r\n" + header + "\r\n"))
                    .receive();
            Map<String, ?> answer = Json.parseObject(reply.body());
            Object error = header.isEmpty()
                    ? answer
                    : Json.asObject(answer.get("Response")).get("Error");
            assertThat(reply.status()).isEqualTo(header.isEmpty() ? 500 : 200);
            assertThat(Json.asObject(error).get("Code")).isEqualTo("InternalError");
            stopped.broken = false;
            assertThat(connection.send(GET).receive().body()).contains("MissingAccessKeyId");
        }
    }

    private String tencentCode(String body) {
        Answer answer = client.tencent("HangUpCall", body);
        assertThat(answer.status()).isEqualTo(200);
        return answer.at("Response", "Error", "Code");
    }

    private Answer place(String... more) {
        List<String> pairs = new ArrayList<>(
                List.of("ApplicationCode", "F1", "CallerNumber", "057100000000", "CalledNumber", "13800000000"));
        pairs.addAll(List.of(more));
        return client.aliyun(ALIYUN_AICCS, "LlmSmartCall", pairs.toArray(String[]::new));
    }

    private static final class StoppedClock extends Clock {
        private volatile boolean broken;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            if (broken) {
                throw new IllegalStateException("this clock is broken");
            }
            return Instant.EPOCH;
        }
    }
}
