package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.aiccs.AiccsCallbacks;
import io.voiceai.aliyun.ccc.CccCallbacks;
import io.voiceai.aliyun.ice.IceCallbacks;
import io.voiceai.event.CallbackReceiver;
import io.voiceai.event.CallbackRequest;
import io.voiceai.event.ReceivedEvent;
import io.voiceai.spi.CallbackFormat;
import io.voiceai.tencent.ccc.TencentCccCallbacks;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rows H6 and H7, and F5 for who takes events. No vendor signs what it pushes: what they offer is a token, a password, or
 * nothing, so that there are no time stamps to be too old either. A receiver has one form only.
 */
class CallbackRowsTest {
    private static final String PATH = "canary-path-0123456789";
    private static final String TOKEN = "canary-token-0123456789abcdef";

    enum Sender {
        AICCS(AiccsCallbacks.create()) {
            @Override
            String message(int call) {
                return "{\"call_id\":\"call-" + call + "\",\"status_code\":\"200100\",\"status_time\":"
                        + "\"2026-03-04 12:00:05\",\"out_id\":\"order-" + call + "\",\"dtmf\":\"\"}";
            }
        },
        CCC(CccCallbacks.create()) {
            @Override
            String message(int call) {
                return "{\"eventType\":\"Held\",\"eventTime\":\"2026-03-04T04:00:05.250Z\",\"instanceId\":\"ccc-test\","
                        + "\"contactId\":\"call-" + call + "\",\"channelId\":\"ch-1\"}";
            }
        },
        ICE(IceCallbacks.create().token(TOKEN)) {
            @Override
            String message(int call) {
                return "{\"aiAgentId\":\"agent-1\",\"instanceId\":\"call-" + call
                        + "\",\"event\":\"intent_detected\",\"timestamp\":\"2026-03-04T04:00:05.250Z\",\"data\":{}}";
            }
        },
        TENCENT(TencentCccCallbacks.create().basicAuth("user", TOKEN)) {
            @Override
            String message(int call) {
                return "{\"SdkAppId\":1400000000,\"SessionId\":\"call-" + call
                        + "\",\"RecordURL\":\"https://a.test/1.mp3\",\"RecordId\":\"rec-" + call
                        + "\",\"Timestamp\":1795233630}";
            }

            @Override
            CallbackRequest.Builder addressed(CallbackRequest.Builder request) {
                return request.query("action", "record").query("version", "1");
            }
        };

        final CallbackFormat format;

        Sender(CallbackFormat format) {
            this.format = format;
        }

        abstract String message(int call);

        CallbackRequest.Builder addressed(CallbackRequest.Builder request) {
            return request;
        }

        String authorization() {
            return this == TENCENT
                    ? "Basic " + Base64.getEncoder().encodeToString(("user:" + TOKEN).getBytes(StandardCharsets.UTF_8))
                    : TOKEN;
        }

        CallbackReceiver receiver(Consumer<ReceivedEvent> consumer, UnaryOperator<CallbackReceiver.Builder> more) {
            return more.apply(CallbackReceiver.builder(format).secretPath(PATH).onEvent(consumer))
                    .build();
        }

        CallbackRequest request(byte[] body) {
            return request(body, PATH, authorization());
        }

        CallbackRequest request(byte[] body, String path, String authorization) {
            CallbackRequest.Builder request =
                    addressed(CallbackRequest.post(body)).path("/hooks/" + path).remoteAddress("192.0.2.1");
            return (authorization.isEmpty() ? request : request.header("Authorization", authorization)).build();
        }

        CallbackRequest request(String body) {
            return request(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @EnumSource
    @Row("H6")
    void whatIsForgedOrBrokenIsRefusedWithoutAnException(Sender sender) {
        List<ReceivedEvent> events = new ArrayList<>();
        CallbackReceiver receiver = sender.receiver(events::add, builder -> builder);
        byte[] good = sender.message(1).getBytes(StandardCharsets.UTF_8);

        for (String path : List.of("", "x", PATH.substring(1), PATH + "x", PATH.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(status(receiver, sender.request(good, path, sender.authorization())))
                    .isEqualTo(404);
        }
        if (sender.format.checksSender()) {
            String right = sender.authorization();
            for (String wrong : List.of(
                    "",
                    " ",
                    "Basic",
                    "Basic !!!not base64!!!",
                    "Bearer \u0000\u00ff",
                    right.substring(0, right.length() - 1),
                    right + "A",
                    right.substring(0, right.length() - 2) + "zz",
                    "x".repeat(1 << 20))) {
                assertThat(status(receiver, sender.request(good, PATH, wrong))).isEqualTo(401);
            }
        }
        for (byte[] broken : List.of(
                new byte[0],
                " ".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(good, good.length / 2),
                Arrays.copyOf(good, good.length - 1),
                "!!!not base64!!!".getBytes(StandardCharsets.UTF_8),
                "{{{".getBytes(StandardCharsets.UTF_8),
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3, 0x28},
                new byte[1000])) {
            assertThat(status(receiver, sender.request(broken))).isEqualTo(400);
        }
        assertThat(status(receiver, sender.request(new byte[1 << 20]))).isEqualTo(413);
        assertThat(events).isEmpty();

        assertThat(status(receiver, sender.request(good))).isEqualTo(200);
        assertThat(events).hasSize(1);
        assertThat(status(receiver, sender.request(good))).as("a replay").isEqualTo(200);
        assertThat(events).as("events after a replay").hasSize(1);
    }

    /** Where the first wrong byte stands must not show in the time; the medians of many, taken in turns. */
    @ParameterizedTest
    @EnumSource
    @Row("H6")
    void comparingTakesTheSameTimeWhereverTheDifferenceIs(Sender sender) {
        String secret = "s".repeat(1 << 19);
        CallbackFormat format = switch (sender) {
            case ICE -> IceCallbacks.create().token(secret);
            case TENCENT -> TencentCccCallbacks.create().bearerToken(secret);
            default -> sender.format;
        };
        CallbackReceiver byPath = CallbackReceiver.builder(sender.format)
                .secretPath(secret)
                .onEvent(event -> {})
                .build();
        String early = "x" + secret.substring(1);
        String late = secret.substring(1) + "x";
        byte[] body = {};
        assertThat(format.isAuthentic(sender.request(body, PATH, "Bearer " + late)))
                .isEqualTo(!format.checksSender());
        isEqualTime(
                () -> format.isAuthentic(sender.request(body, PATH, "Bearer " + early)),
                () -> format.isAuthentic(sender.request(body, PATH, "Bearer " + late)));
        CallbackRequest wrongEarly = sender.request(body, early, "");
        CallbackRequest wrongLate = sender.request(body, late, "");
        assertThat(byPath.receive(wrongLate).status()).isEqualTo(404);
        isEqualTime(() -> byPath.receive(wrongEarly), () -> byPath.receive(wrongLate));
    }

    private static void isEqualTime(Runnable early, Runnable late) {
        double ratio = 0;
        // A comparison that stops at the first difference is many times faster there, and always so.
        for (int attempt = 0; attempt < 5; attempt++) {
            long[] first = new long[60];
            long[] second = new long[60];
            for (int i = 0; i < first.length; i++) {
                first[i] = nanos(early);
                second[i] = nanos(late);
            }
            Arrays.sort(first);
            Arrays.sort(second);
            ratio = (double) second[first.length / 2] / first[first.length / 2];
            if (ratio > 0.6 && ratio < 1.6) {
                return;
            }
        }
        assertThat(ratio).as("median time of a late difference to an early one").isBetween(0.6, 1.6);
    }

    private static long nanos(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    @ParameterizedTest
    @EnumSource
    @Row("H7")
    void eachGoodMessageComesOnceAndABrokenOneIsTold(Sender sender) {
        List<String> calls = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        CallbackReceiver receiver =
                sender.receiver(event -> calls.add(call(event)), builder -> builder.onProblem(problems::add));
        for (int round = 0; round < 3; round++) {
            for (int call : new int[] {3, 1, 2}) {
                assertThat(status(receiver, sender.request(sender.message(call))))
                        .isEqualTo(200);
            }
        }
        assertThat(calls).containsExactly("call-3", "call-1", "call-2");
        assertThat(problems).isEmpty();
        calls.clear();

        String batch = "[" + sender.message(4) + ",\"broken " + Canary.number() + "\"," + sender.message(5) + ","
                + sender.message(1) + "]";
        if (sender == Sender.TENCENT) {
            // This vendor pushes one message at a time; an array is no push of it.
            assertThat(status(receiver, sender.request(batch))).isIn(200, 400);
            return;
        }
        assertThat(status(receiver, sender.request(batch))).isEqualTo(200);
        assertThat(calls).containsExactlyInAnyOrder("call-4", "call-5");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem).contains("message 2 of 4");
            assertThat(Canary.in(problem)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    @Row("F5")
    void aConsumerThatThrowsIsGivenTheSameAgainAndOneThatBlocksKeepsNobody(Sender sender) throws Exception {
        List<String> calls = new ArrayList<>();
        AtomicBoolean failing = new AtomicBoolean(true);
        CountDownLatch blocking = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CallbackReceiver receiver = sender.receiver(
                event -> {
                    String call = call(event);
                    if (call.equals("call-1") && failing.get()) {
                        throw new IllegalStateException("the caller's own " + Canary.SECRET);
                    }
                    if (call.equals("call-2")) {
                        blocking.countDown();
                        awaited(end);
                    }
                    synchronized (calls) {
                        calls.add(call);
                    }
                },
                builder -> builder.onProblem(problem -> {
                    throw new IllegalStateException("the caller's own " + Canary.SECRET);
                }));
        assertThat(status(receiver, sender.request(sender.message(1)))).isEqualTo(500);
        assertThat(status(receiver, sender.request("{{{"))).isEqualTo(400);
        failing.set(false);
        CompletableFuture<Integer> blocked =
                CompletableFuture.supplyAsync(() -> status(receiver, sender.request(sender.message(2))));
        try {
            assertThat(blocking.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(status(receiver, sender.request(sender.message(1)))).isEqualTo(200);
            assertThat(status(receiver, sender.request(sender.message(3)))).isEqualTo(200);
            assertThat(calls).containsExactly("call-1", "call-3");
        } finally {
            end.countDown();
        }
        assertThat(blocked.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(calls).containsExactly("call-1", "call-3", "call-2");
    }

    private static boolean awaited(CountDownLatch end) {
        try {
            return end.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String call(ReceivedEvent event) {
        return event.event().head().keys().values().stream()
                .filter(id -> id.startsWith("call-"))
                .findFirst()
                .orElseThrow();
    }

    private static int status(CallbackReceiver receiver, CallbackRequest request) {
        return receiver.receive(request).status();
    }
}
