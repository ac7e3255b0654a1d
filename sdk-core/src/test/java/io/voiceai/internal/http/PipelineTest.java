package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pipeline against a vendor on raw sockets: what is sent, how often, and what it says afterwards. */
class PipelineTest {
    private static final String PLACED = "{\"id\":\"request-1\",\"callId\":\"call-1\"}";

    private static final Operation<Request, String> PLACE =
            Operation.place("Dial", "callId", json -> String.valueOf(json.text("callId")));
    private static final Operation<Request, String> END =
            Operation.<Request, String>end("End", json -> "ended").confirmedBy("done");
    private static final Operation<Request, String> READ = Operation.read("Read", json -> "read");

    private RawVendor vendor;
    private Pipeline pipeline;

    static final class Request extends WireObject<Request> {
        Request callee(String value) {
            return put("callee", value);
        }
    }

    @BeforeEach
    void open() throws IOException {
        vendor = new RawVendor();
        pipeline = pipeline(HttpSettings.defaults());
    }

    @AfterEach
    void close() throws IOException {
        pipeline.close();
        vendor.close();
    }

    private Pipeline pipeline(HttpSettings settings) {
        return pipeline(settings, vendor.uri());
    }

    private static Pipeline pipeline(HttpSettings settings, URI uri) {
        return new Pipeline(
                "test",
                new TestProtocol(Endpoint.checked(uri, List.of(), true)),
                () -> Credentials.of("id", "secret"),
                settings,
                Clock.systemUTC(),
                CallLimits.none(),
                Pacer.none());
    }

    private Invocation<String> placing() {
        return pipeline.prepare(PLACE, new Request().callee("+8617300000533"), "ref-1");
    }

    private OutcomeUnknownException unknown() {
        OutcomeUnknownException e = catchThrowableOfType(
                OutcomeUnknownException.class, () -> placing().execute());
        assertThat(e).isNotNull();
        assertThat(e.evidence()).isEqualTo(Evidence.UNKNOWN);
        assertThat(e.correlationId()).contains("ref-1");
        assertThat(e.safeToRepeat()).isFalse();
        assertThat(e).hasMessageContaining("never place it again").hasMessageNotContaining("17300000533");
        return e;
    }

    @Test
    void placesOnceOverHttp11OnAConnectionOfItsOwn() {
        vendor.always(RawVendor.json(200, PLACED));

        assertThat(placing().execute()).isEqualTo("call-1");
        assertThat(placing().execute()).isEqualTo("call-1");

        assertThat(vendor.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .startsWith("POST / HTTP/1.1\r\n")
                        .contains(
                                "Connection: close\r\n",
                                "Accept-Encoding: identity\r\n",
                                "{\"callee\":\"+8617300000533\"}"));
        assertThat(vendor.connections()).isEqualTo(2);
    }

    @Test
    void readsShareAConnection() {
        vendor.always(RawVendor.json(200, "{\"id\":\"r\"}"));

        for (int i = 0; i < 3; i++) {
            pipeline.prepare(READ, new Request(), "").execute();
        }

        assertThat(vendor.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 503 x\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 408 x\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 307 x\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 308 x\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 302 x\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 401 x\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 407 x\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 421 x\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\nxx",
                "SSH-2.0-OpenSSH_9.2\r\n\r\n"
            })
    void whatIsNotTheVendorsWordLeavesTheOutcomeUnknownAfterOneSend(String answer) {
        vendor.next(RawVendor.answer(answer)).always(RawVendor.json(200, PLACED));

        assertThat(unknown().sends()).isEqualTo(1);

        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aLostAnswerIsNeverAnsweredByASecondSend() {
        vendor.next(RawVendor.hangUpConnection());
        unknown();
        vendor.next(RawVendor.reset());
        unknown();

        assertThat(vendor.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"r\"}",
                "{\"id\":\"r\",\"callId\":\"\"}",
                "{\"id\":\"r\",\"callId\":\" \"}",
                "{\"id\":\"r\",\"callId\":\"null\"}",
                "{\"id\":\"r\",\"callId\":null}",
                "{\"id\":\"r\",\"callId\":{}}",
                "{\"id\":\"r\",\"callId\":[\"a\"]}",
                "{\"id\":\"r\",\"callId\":true}",
                "{\"id\":\"r\",\"callId\":\"a\\u0000b\"}",
                "{\"id\":\"r\",\"callId\":\"a\",\"callId\":\"b\"}",
                "{\"id\":\"r\",\"callId\":\"a\"} trailing",
            })
    void anAnswerWithoutOneUsableCallIdLeavesTheOutcomeUnknown(String body) {
        vendor.next(RawVendor.json(200, body));

        unknown();
    }

    @Test
    void anIdLongerThan64BitKeepsItsDigits() {
        vendor.next(RawVendor.json(200, "{\"id\":\"r\",\"callId\":123456789012345678901234567890}"));

        assertThat(placing().execute()).isEqualTo("123456789012345678901234567890");
    }

    @Test
    void anIdFromACutAnswerIsGivenWhole() {
        String body = "{\"id\":\"request-1\",\"callId\":\"9dc79b2c-9902-419c-b963-16bee762ae3a\",\"mo";
        vendor.next(RawVendor.json(200, body));

        assertThat(unknown().candidateCallId()).contains("9dc79b2c-9902-419c-b963-16bee762ae3a");
    }

    @Test
    void aCutAnswerGivesTheIdThatCouldBeRead() {
        vendor.next((socket, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n" + PLACED).getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.close();
        });

        assertThat(unknown().candidateCallId()).contains("call-1");
    }

    @Test
    void aVendorFaultOnPlacingIsUnknownAndNotRepeated() {
        vendor.next(RawVendor.json(500, "{\"id\":\"r\",\"code\":\"Fault\"}"));

        OutcomeUnknownException e = unknown();

        assertThat(e.vendorCode()).contains("Fault");
        assertThat(e.requestId()).contains("r");
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aCodeInNoListOnPlacingIsUnknown() {
        vendor.next(RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Brand.New\"}"));

        unknown();
    }

    @Test
    void aUsedNonceOnPlacingMeansThatACopyArrived() {
        vendor.next(RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Nonce\"}"));

        unknown();
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aRefusalSaysThatNoCallWasMade() {
        vendor.next(
                RawVendor.json(400, "{\"id\":\"r-9\",\"code\":\"Blocked\",\"message\":\"17300000533\\nis blocked\"}"));

        assertThatThrownBy(() -> placing().execute())
                .isInstanceOfSatisfying(CallRejectedException.class, e -> {
                    assertThat(e.reason()).isEqualTo(RejectionReason.CALLEE_BLOCKED);
                    assertThat(e.evidence()).isEqualTo(Evidence.ANSWERED);
                    assertThat(e.httpStatus()).contains(400);
                    assertThat(e.safeToRepeat()).isFalse();
                })
                .hasMessage("test Dial: refused, Blocked \"*** is blocked\" (HTTP 400, request r-9, sent once,"
                        + " correlation id ref-1). Do not call.");
    }

    @Test
    void aFailureShowsTheVendorsIdsWholeAndItsWordsOnOneLine() {
        String requestId = "7B9EFA4F-4305-5968-BAEE-BD8B8DE5DDD1";
        vendor.next(RawVendor.json(
                400, "{\"id\":\"" + requestId + "\",\"code\":\"Odd\\nWARN 17300000533\",\"callId\":\"call-1\"}"));

        OutcomeUnknownException e = unknown();

        assertThat(e.requestId()).contains(requestId);
        assertThat(e.vendorCode()).contains("Odd WARN ***");
        assertThat(e).hasMessageContaining(requestId).hasMessageNotContaining("\n");
    }

    @Test
    void aRefusedSignatureRepeatsNothingOfWhatWasSigned() {
        vendor.next(RawVendor.json(
                400, "{\"id\":\"r\",\"code\":\"Signature\",\"message\":\"server string to sign is:POST&name%3D张三\"}"));

        assertThatThrownBy(() -> placing().execute())
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.AUTH);
                    assertThat(e.vendorMessage()).isEmpty();
                })
                .hasMessageContaining("Check the key")
                .hasMessageNotContaining("张三");
    }

    @Test
    void aRateRefusalIsRepeatedUntilItIsTaken() {
        vendor.next(
                RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Rate\"}"),
                RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Rate\"}"),
                RawVendor.json(200, PLACED));

        assertThat(placing().execute()).isEqualTo("call-1");

        assertThat(vendor.requests()).hasSize(3);
        assertThat(vendor.requests().stream()
                        .map(request -> request.replaceAll("(?s).*X-Nonce: (\\S+).*", "$1"))
                        .distinct())
                .as("each send is signed anew")
                .hasSize(3);
    }

    @Test
    void aTokenRefusalIsRepeatedOnlyWithAnotherKey() {
        vendor.always(RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Token\"}"));
        assertThatThrownBy(() -> placing().execute())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.AUTH));
        assertThat(vendor.requests()).hasSize(1);

        AtomicInteger generation = new AtomicInteger();
        pipeline = new Pipeline(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id-" + generation.getAndIncrement(), "secret"),
                HttpSettings.defaults(),
                Clock.systemUTC(),
                CallLimits.none(),
                Pacer.none());
        assertThatThrownBy(() -> placing().execute()).isInstanceOf(VoiceAiException.class);
        assertThat(vendor.requests()).hasSize(3);
    }

    @Test
    void nothingIsSentWhenTheKeysFail() {
        pipeline = new Pipeline(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> {
                    throw new IllegalStateException("canary");
                },
                HttpSettings.defaults(),
                Clock.systemUTC(),
                CallLimits.none(),
                Pacer.none());

        assertThatThrownBy(() -> placing().execute())
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.CONFIG);
                    assertThat(e.correlationId()).contains("ref-1");
                    assertThat(e.operation()).contains("Dial");
                    assertThat(e.effect()).contains(Effect.PLACE);
                })
                .hasMessageNotContaining("canary");
        assertThat(vendor.requests()).isEmpty();
    }

    @Test
    void aRefusedConnectionIsNotSent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        pipeline = pipeline(HttpSettings.defaults(), URI.create("http://127.0.0.1:" + port));

        assertThatThrownBy(() -> placing().execute()).isInstanceOfSatisfying(VoiceAiException.class, e -> {
            assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT);
            assertThat(e.evidence()).isEqualTo(Evidence.NOT_SENT);
            assertThat(e.sends()).isZero();
            assertThat(e.safeToRepeat()).isTrue();
        });
    }

    @Test
    void anAnswerThatDribblesEndsAtTheDeadline() {
        pipeline = pipeline(HttpSettings.builder()
                .deadline(Effect.PLACE, Duration.ofMillis(700))
                .build());
        vendor.next((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 600; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
            }
        });

        long before = System.nanoTime();
        unknown();

        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(650), Duration.ofMillis(2500));
    }

    @Test
    void silenceEndsAtTheReadTimeout() {
        pipeline = pipeline(HttpSettings.builder()
                .readTimeout(Effect.PLACE, Duration.ofMillis(300))
                .build());
        vendor.next(RawVendor.silence());

        assertThat(unknown()).hasMessageContaining("time-out at stage");
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void anAnswerBeyondTheLimitIsNotReadToItsEnd() {
        vendor.next((socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[1 << 16];
            for (int i = 0; i < 1 << 15; i++) {
                out.write(chunk);
            }
        });

        assertThat(unknown()).hasMessageContaining("size cap");
    }

    @Test
    void aCompressedAnswerIsInflatedAndCountedWhileItIs() throws IOException {
        vendor.next(
                (socket, out) -> gzip(out, PLACED.getBytes(StandardCharsets.UTF_8)),
                (socket, out) -> gzip(out, new byte[64 << 20]));

        assertThat(placing().execute()).isEqualTo("call-1");
        assertThat(unknown()).hasMessageContaining("size cap");
    }

    private static void gzip(java.io.OutputStream out, byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(packed.toByteArray());
    }

    @Test
    void anInterceptorOfTheApplicationCannotSendTwice() {
        OkHttpClient application = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();
        pipeline = pipeline(HttpSettings.builder().client(application).build());
        vendor.always(RawVendor.json(200, PLACED));

        unknown();

        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void theApplicationsClientIsCopiedAndHardened() {
        OkHttpClient application =
                new OkHttpClient.Builder().followRedirects(true).build();
        pipeline = pipeline(HttpSettings.builder().client(application).build());
        vendor.next(RawVendor.answer("HTTP/1.1 307 x\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n"));

        unknown();

        assertThat(vendor.requests()).hasSize(1);
        assertThat(application.followRedirects()).isTrue();
    }

    @Test
    void aClientThatVerifiesHostNamesInItsOwnWayIsRefused() {
        OkHttpClient application = new OkHttpClient.Builder()
                .hostnameVerifier((host, session) -> true)
                .build();

        assertThatThrownBy(() ->
                        pipeline(HttpSettings.builder().client(application).build()))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.CONFIG);
                    assertThat(e.field()).contains("client");
                });
    }

    @Test
    void aPlacedCallThatCannotBeToldOfIsUnknownAndNotLost() {
        vendor.next(RawVendor.json(200, PLACED));
        Operation<Request, String> broken = PLACE.reading(id -> {
            throw new IllegalStateException(id);
        });

        assertThatThrownBy(
                        () -> pipeline.prepare(broken, new Request(), "ref-1").execute())
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        e -> assertThat(e.candidateCallId()).contains("call-1"));
    }

    @Test
    void aUsedNonceOnAHangUpThatIsSentOnceIsUnconfirmed() {
        vendor.always(RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Nonce\"}"));

        assertThatThrownBy(() -> pipeline.prepare(END.repeatableIf(request -> false), new Request(), "")
                        .execute())
                .isInstanceOf(HangupUnconfirmedException.class);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void hangUpsAreRepeatedUntilTheVendorConfirms() {
        vendor.next(
                RawVendor.hangUpConnection(),
                RawVendor.json(500, "<html>"),
                RawVendor.json(200, "{\"id\":\"r\",\"done\":false}"),
                RawVendor.json(200, "{\"id\":\"r\",\"done\":true}"));

        assertThat(pipeline.prepare(END, new Request(), "").execute()).isEqualTo("ended");
        assertThat(vendor.requests()).hasSize(4);
    }

    @Test
    void aHangUpThatIsNeverConfirmedSaysSo() {
        pipeline = pipeline(HttpSettings.builder()
                .deadline(Effect.END, Duration.ofSeconds(2))
                .build());
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"done\":false}"));

        assertThatThrownBy(() -> pipeline.prepare(END, new Request(), "").execute())
                .isInstanceOfSatisfying(HangupUnconfirmedException.class, e -> {
                    assertThat(e.safeToRepeat()).isTrue();
                    assertThat(e.evidence()).isEqualTo(Evidence.UNKNOWN);
                })
                .hasMessageContaining("It may still go on: ask again")
                .hasMessageNotContaining("the call");
        assertThat(vendor.requests().size()).isBetween(2, 8);
    }

    @Test
    void whatReturnsNoIdIsNotCalledAPhoneThatRings() {
        Operation<Request, String> start = Operation.place("Start", "", answer -> "started");
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"code\":\"Fault\",\"message\":\"down\"}"));

        assertThatThrownBy(() -> pipeline.prepare(start, new Request(), "").execute())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the vendor does not say whether it was done, Fault")
                .hasMessageContaining("It may have been done: look at the vendor before you ask again")
                .hasMessageNotContaining("phone")
                .hasMessageNotContaining("call");
    }

    @Test
    void anEndThatNamesNothingCertainIsSentOnce() {
        Operation<Request, String> vague = END.repeatableIf(request -> false);
        vendor.always(RawVendor.hangUpConnection());

        assertThatThrownBy(() -> pipeline.prepare(vague, new Request(), "").execute())
                .isInstanceOf(HangupUnconfirmedException.class)
                .hasMessageContaining("sent once only, because the request does not name whom it ends");
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void readsAreTriedThreeTimes() {
        vendor.always(RawVendor.json(502, "<html>"));

        assertThatThrownBy(() -> pipeline.prepare(READ, new Request(), "").execute())
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.VENDOR_FAULT);
                    assertThat(e.sends()).isEqualTo(3);
                });
        assertThat(vendor.requests()).hasSize(3);
    }

    @Test
    void manyAsynchronousCallsAreInFlightAtOnce() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(40);
        vendor.always((socket, out) -> {
            all.countDown();
            all.await(10, TimeUnit.SECONDS);
            out.write(RawVendor.ok(PLACED));
        });

        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(placing().executeAsync());
        }

        assertThat(calls)
                .allSatisfy(call -> assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo("call-1"));
    }

    @Test
    void aHangUpDoesNotWaitBehindPlacements() throws Exception {
        pipeline = pipeline(HttpSettings.builder().asyncThreads(2).build());
        vendor.always((socket, out) -> {
            if (vendor.requests().get(vendor.requests().size() - 1).contains("X-Action: Dial")) {
                Thread.sleep(10_000);
            }
            out.write(RawVendor.ok("{\"id\":\"r\",\"done\":true}"));
        });
        for (int i = 0; i < 10; i++) {
            placing().executeAsync();
        }
        Awaitility.await().until(() -> vendor.requests().size() >= 2);

        assertThat(pipeline.prepare(END, new Request(), "").executeAsync().get(5, TimeUnit.SECONDS))
                .isEqualTo("ended");
    }

    @Test
    void cancellingTheFutureCancelsTheExchange() {
        CountDownLatch gone = new CountDownLatch(1);
        vendor.next((socket, out) -> {
            if (socket.getInputStream().read() < 0) {
                gone.countDown();
            }
        });
        CompletableFuture<String> call = placing().map(id -> id + "!").executeAsync();
        Awaitility.await().until(() -> !vendor.requests().isEmpty());

        call.cancel(true);

        assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
        Awaitility.await().until(() -> gone.getCount() == 0);
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void anAsynchronousCallFailsWithTheSameExceptionAsABlockingOne() {
        vendor.always(RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Blocked\"}"));

        assertThatThrownBy(() -> placing().executeAsync().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CallRejectedException.class);
    }

    @Test
    void aCallThatFindsNoThreadInTimeWasNotSent() {
        pipeline = pipeline(HttpSettings.builder()
                .asyncThreads(1)
                .deadline(Effect.PLACE, Duration.ofMillis(400))
                .readTimeout(Effect.PLACE, Duration.ofSeconds(30))
                .build());
        vendor.always(RawVendor.silence());
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            calls.add(placing().executeAsync());
        }

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(() -> call.get(3, TimeUnit.SECONDS))
                        .cause()
                        .isInstanceOfSatisfying(
                                VoiceAiException.class,
                                e -> assertThat(e.kind())
                                        .isEqualTo(
                                                e.sends() == 0 ? FailureKind.NOT_SENT : FailureKind.OUTCOME_UNKNOWN)));
        assertThat(vendor.requests().size()).isLessThanOrEqualTo(20);
    }

    @Test
    void anInterruptWhileWaitingForTheAnswerGetsOutAtOnceAndKeepsTheFlag() throws Exception {
        vendor.always(RawVendor.silence());
        AtomicBoolean flag = new AtomicBoolean();
        CompletableFuture<VoiceAiException> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                placing().execute();
            } catch (VoiceAiException e) {
                flag.set(Thread.currentThread().isInterrupted());
                failure.complete(e);
            }
        });
        thread.start();
        Awaitility.await().until(() -> !vendor.requests().isEmpty());

        thread.interrupt();

        assertThat(failure.get(5, TimeUnit.SECONDS).kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(flag).isTrue();
        assertThat(vendor.requests()).hasSize(1);
    }

    @Test
    void aNameThatDoesNotResolveInTimeIsNotSent() {
        CountDownLatch never = new CountDownLatch(1);
        OkHttpClient application = new OkHttpClient.Builder()
                .dns(host -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                })
                .build();
        pipeline = pipeline(
                HttpSettings.builder()
                        .client(application)
                        .connectTimeout(Duration.ofMillis(100))
                        .deadline(Effect.PLACE, Duration.ofSeconds(5))
                        .build(),
                URI.create("http://localhost:" + vendor.uri().getPort()));

        long before = System.nanoTime();
        assertThatThrownBy(() -> placing().execute())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT))
                .hasMessageContaining("the host name does not resolve");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(vendor.requests()).isEmpty();
        never.countDown();
    }

    @Test
    void anInterruptWhileWaitingToRepeatGivesUpAndKeepsTheFlag() {
        vendor.always(RawVendor.json(400, "{\"id\":\"r\",\"code\":\"Rate\"}"));
        // The longest back-off: the thread waits a second after the first refusal.
        pipeline = new Pipeline(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                HttpSettings.defaults(),
                Clock.systemUTC(),
                CallLimits.none(),
                Pacer.none(),
                () -> 1);
        AtomicBoolean flag = new AtomicBoolean();
        CompletableFuture<VoiceAiException> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                placing().execute();
            } catch (VoiceAiException e) {
                flag.set(Thread.currentThread().isInterrupted());
                failure.complete(e);
            }
        });
        thread.start();
        Awaitility.await().until(() -> !vendor.requests().isEmpty() && thread.getState() == Thread.State.TIMED_WAITING);

        thread.interrupt();

        assertThat(failure.join().kind()).isEqualTo(FailureKind.CANCELLED);
        assertThat(flag).isTrue();
    }

    @Test
    void closingEndsWhatWaitsForItsNextAttempt() {
        vendor.always(RawVendor.json(200, "{\"id\":\"r\",\"done\":false}"));
        CompletableFuture<String> ending =
                pipeline.prepare(END, new Request(), "").executeAsync();
        Awaitility.await().until(() -> vendor.requests().size() >= 2);

        pipeline.close();

        assertThatThrownBy(() -> ending.get(8, TimeUnit.SECONDS)).hasCauseInstanceOf(HangupUnconfirmedException.class);
    }

    @Test
    void aHandshakeThatIsCutIsTriedAgain() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        try (ServerSocket server = new ServerSocket(0, 50, java.net.InetAddress.getByName("127.0.0.1"))) {
            Thread cutting = new Thread(() -> {
                try {
                    while (true) {
                        try (java.net.Socket socket = server.accept()) {
                            connections.incrementAndGet();
                            socket.getInputStream().readNBytes(64);
                            socket.shutdownOutput();
                            socket.getInputStream().readAllBytes();
                        }
                    }
                } catch (IOException e) {
                    // The test is over.
                }
            });
            cutting.setDaemon(true);
            cutting.start();
            pipeline = pipeline(HttpSettings.defaults(), URI.create("https://127.0.0.1:" + server.getLocalPort()));

            assertThatThrownBy(() -> pipeline.prepare(READ, new Request(), "").execute())
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_SENT))
                    .hasMessageContaining("connection lost at stage tls");
            assertThat(connections).hasValueGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aHangUpThatMayHaveArrivedStaysUnconfirmedWhenTheKeysFailAfterwards() {
        AtomicInteger asked = new AtomicInteger();
        pipeline = new Pipeline(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> {
                    if (asked.incrementAndGet() > 1) {
                        throw new IllegalStateException("the key store is away");
                    }
                    return Credentials.of("id", "secret");
                },
                HttpSettings.defaults(),
                Clock.systemUTC(),
                CallLimits.none(),
                Pacer.none());
        vendor.always(RawVendor.hangUpConnection());

        assertThatThrownBy(() -> pipeline.prepare(END, new Request(), "").execute())
                .isInstanceOfSatisfying(HangupUnconfirmedException.class, e -> {
                    assertThat(e.evidence()).isEqualTo(Evidence.UNKNOWN);
                    assertThat(e.sends()).isEqualTo(1);
                });
    }
}
