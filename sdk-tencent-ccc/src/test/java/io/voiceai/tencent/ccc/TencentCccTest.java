package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.VoiceAi;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.CallEnding;
import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TencentCccTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final Duration TALKING = Duration.ofSeconds(2);
    private static final Duration OVER = Duration.ofSeconds(20);

    private final MovableClock clock = new MovableClock(NOON);
    private VendorEmulator emulator;
    private TencentCcc ccc;

    @BeforeEach
    void start() {
        emulator = VendorEmulator.builder().clock(clock).start();
        ccc = builder().build();
    }

    @AfterEach
    void stop() {
        ccc.close();
        emulator.close();
    }

    private TencentCcc.Builder builder() {
        return TencentCcc.builder()
                .sdkAppId(1400000000)
                .clock(clock)
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()));
    }

    private static OutboundCall.Builder call(String callee) {
        return OutboundCall.to(callee).agent("15");
    }

    @Test
    void placesACallThatCarriesEverything() {
        PlacedCall placed = ccc.place(call("+8613800000000")
                .from("+861012345678")
                .from("+864009282737")
                .variable("name", "王五")
                .variable("city", "杭州")
                .reference("order-42")
                .ringTimeout(Duration.ofSeconds(30))
                .build());
        EmulatedCall emulated = emulator.calls().get(0);
        assertThat(placed.ref().provider()).isEqualTo("tencent-ccc");
        assertThat(placed.ref().keys()).isEqualTo(Map.of("SdkAppId", "1400000000", "SessionId", emulated.id()));
        assertThat(placed.ref().placedAt()).isEqualTo(NOON);
        assertThat(placed.correlationId()).isEqualTo("order-42");
        assertThat(placed.requestId()).isNotEmpty();
        assertThat(emulated.callee()).isEqualTo("008613800000000");
        assertThat(emulated.caller()).isEqualTo("008601012345678");
        assertThat(emulated.agent()).isEqualTo("15");
        assertThat(emulated.variables()).isEqualTo(Map.of("name", "王五", "city", "杭州"));
        assertThat(onlyRequest().parameters())
                .containsEntry("Callers", "[\"008601012345678\",\"00864009282737\"]")
                .containsEntry("MaxRingTimeoutSecond", "30");
    }

    @Test
    void leavesOutWhatTheCallLeavesOpen() {
        PlacedCall placed = ccc.place(call("+8613800000000").build());
        assertThat(onlyRequest().parameters()).containsOnlyKeys("SdkAppId", "AIAgentId", "Callee");
        assertThat(placed.correlationId()).hasSize(15);
    }

    @Test
    void optionsTravelAsTheVendorsVariables() {
        ccc.place(call("+8613800000000")
                .variable("name", "王五")
                .option(TencentCccCallOptions.create()
                        .welcomeMessageDelay(Duration.ofMillis(1500))
                        .difyInput("tone", "warm")
                        .difyUser("customer-7")
                        .difyConversationId("talk-9")
                        .acquireTimeout(Duration.ofSeconds(3)))
                .build());
        assertThat(emulator.calls().get(0).variables())
                .isEqualTo(Map.of(
                        "name", "王五",
                        "welcome-message-delay", "1.5",
                        "dify-inputs-tone", "warm",
                        "dify-inputs-user", "customer-7",
                        "dify-inputs-conversation_id", "talk-9"));
        assertThat(onlyRequest().parameters()).containsEntry("AcquireTimeoutSecond", "3");
    }

    @Test
    void vendorParametersAreSentAsTheyAre() {
        CallRejectedException refused = catchThrowableOfType(
                CallRejectedException.class,
                () -> ccc.place(call("+8613800000000")
                        .vendorParameter("TomorrowsParameter", 7)
                        .build()));
        assertThat(refused.vendorCode()).contains("UnknownParameter");
        assertThat(onlyRequest().parameters()).containsEntry("TomorrowsParameter", "7");
    }

    @Test
    void hangsUpATalk() {
        PlacedCall placed = ccc.place(call("+8613800000000").build());
        clock.advance(TALKING);
        HangupResult result = ccc.hangUp(Hangup.of(CallRef.parse(placed.ref().toString())));
        assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(result.requestId()).isNotEmpty();
        assertThat(emulator.calls().get(0).ending()).contains(CallEnding.HUNG_UP_BY_API);
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.hangupParty()).contains(HangupParty.APPLICATION);
        assertThat(detail.hangupCause())
                .contains(HangupCause.of(HangupCause.Kind.COMPLETED, "231", "callTerminatedByAPI"));
    }

    @Test
    void aSessionThatTheVendorDoesNotKnowHasEnded() {
        CallRef ref =
                CallRef.of("tencent-ccc", Map.of("SdkAppId", "1400000000", "SessionId", "gone"), NOON.minusSeconds(60));
        HangupResult result = ccc.hangUp(Hangup.of(ref));
        assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
        assertThat(result.requestId()).isNotEmpty();
        assertThat(emulator.requests()).hasSize(1);
    }

    @Test
    void tellsWhatHappened() {
        PlacedCall placed = ccc.place(call("+8613800000000")
                .from("+861012345678")
                .variable("name", "王五")
                .build());
        clock.advance(OVER);
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.hangupCause()).contains(HangupCause.of(HangupCause.Kind.COMPLETED, "1", "ok"));
        assertThat(detail.hangupParty()).contains(HangupParty.CALLEE);
        assertThat(detail.caller()).contains(PhoneNumber.of("+861012345678"));
        assertThat(detail.callee()).contains(PhoneNumber.of("+8613800000000"));
        assertThat(detail.agent()).contains("15");
        assertThat(detail.talkTime()).contains(Duration.ofSeconds(12));
        assertThat(detail.times().startedAt()).contains(NOON);
        assertThat(detail.times().answeredAt()).contains(NOON.plusSeconds(1));
        assertThat(detail.times().endedAt()).contains(NOON.plusSeconds(13));
        assertThat(detail.recordings()).singleElement().satisfies(recording -> {
            assertThat(recording.url().getPath()).endsWith(".wav");
            assertThat(recording.expiresAt()).isEmpty();
        });
        assertThat(detail.transcript())
                .extracting(TranscriptTurn::speaker)
                .containsExactly(
                        Speaker.AI_AGENT,
                        Speaker.CALLEE,
                        Speaker.AI_AGENT,
                        Speaker.CALLEE,
                        Speaker.AI_AGENT,
                        Speaker.CALLEE);
        assertThat(detail.transcript().get(0).text()).startsWith("王五您好");
        assertThat(detail.transcript().get(0).startedAt()).contains(NOON.plusMillis(1500));
        assertThat(detail.tags()).hasSize(2);
        assertThat(detail.tags().get(0).values()).singleElement().asString().startsWith("高");
        assertThat(detail.raw()).contains("TelCdrList");
    }

    @Test
    void internationalSiteTellsTheTranscriptOfTheRecording() {
        try (TencentCcc international =
                builder().site(TencentSite.INTERNATIONAL).build()) {
            PlacedCall placed = international.place(call("+8613800000000").build());
            clock.advance(OVER);
            CallDetail detail = international.detail(placed.ref());
            assertThat(detail.transcript()).hasSize(6);
            assertThat(detail.transcript().get(1).speaker()).isEqualTo(Speaker.CALLEE);
            assertThat(detail.transcript().get(1).length()).contains(Duration.ofMillis(1500));
            assertThat(emulator.requests())
                    .extracting(ReceivedRequest::action)
                    .contains("DescribeTelRecordAsr")
                    .doesNotContain("DescribeAICallInteractionRecords");
        }
    }

    @Test
    void beforeTheRecordIsThereOnlyTheSessionIsAskedFor() {
        PlacedCall placed = ccc.place(call("+8613800000000").build());
        clock.advance(TALKING);
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.ended()).isFalse();
        assertThat(emulator.requests())
                .extracting(ReceivedRequest::action)
                .containsExactly("CreateAIAgentCall", "DescribeTelCdr", "DescribeTelSession");
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800000486, BUSY, 206",
        "+8613800000408, NO_ANSWER, 202",
        "+8613800000603, DECLINED, 203",
        "+8613800000404, INVALID_NUMBER, 205"
    })
    void anUnansweredCallIsAnEndAndNoFailure(String callee, HangupCause.Kind kind, String code) {
        PlacedCall placed = ccc.place(call(callee).build());
        clock.advance(OVER);
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.hangupCause().orElseThrow().kind()).isEqualTo(kind);
        assertThat(detail.hangupCause().orElseThrow().vendorCode()).contains(code);
        assertThat(detail.talkTime()).contains(Duration.ZERO);
        assertThat(detail.times().answeredAt()).isEmpty();
        assertThat(detail.transcript()).isEmpty();
        assertThat(emulator.requests()).hasSize(2);
    }

    @Test
    void asyncDoesTheSameAndTheEndIsAwaited() throws Exception {
        try (VendorEmulator fast = VendorEmulator.builder().speed(40).start();
                TencentCcc provider = TencentCcc.builder()
                        .sdkAppId(1400000000)
                        .endpoint(fast.uri())
                        .plainHttpOnLoopback()
                        .credentials(Credentials.of(fast.accessKeyId(), fast.accessKeySecret()))
                        .build()) {
            VoiceAi voice = VoiceAi.of(provider);
            CompletableFuture<CallDetail> done = voice.placeAsync(
                            call("+8613800000000").build())
                    .thenCompose(placed -> voice.awaitEnd(placed.ref(), Duration.ofSeconds(20)));
            CallDetail detail = done.get(30, TimeUnit.SECONDS);
            assertThat(detail.ended()).isTrue();
            assertThat(detail.transcript()).hasSize(6);
            assertThat(provider.hangUpAsync(Hangup.of(detail.ref()))
                            .get(10, TimeUnit.SECONDS)
                            .outcome())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800000451, CALLEE_BLOCKED, FailedOperation.CalleeIsBlackUser",
        "+8613800000423, OUTSIDE_CALLING_HOURS, FailedOperation.CalloutRuleNotWorkTime"
    })
    void aRefusalSaysWhyAndWhatToDo(String callee, RejectionReason reason, String code) {
        CallRejectedException refused = catchThrowableOfType(
                CallRejectedException.class, () -> ccc.place(call(callee).build()));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.vendorCode()).contains(code);
        assertThat(refused.evidence()).isEqualTo(Evidence.ANSWERED);
        assertThat(refused.wayOut()).isPresent();
        assertThat(refused.sends()).isEqualTo(1);
        assertThat(refused.getMessage()).startsWith("tencent-ccc CreateAIAgentCall: refused, " + code);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void aWrongSecretIsRefusedWithAWayOut() {
        try (TencentCcc wrong = builder()
                .credentials(Credentials.of(emulator.accessKeyId(), "anotherKeysSecretOfThirtyTwoChar"))
                .build()) {
            VoiceAiException refused = catchThrowableOfType(
                    VoiceAiException.class,
                    () -> wrong.place(call("+8613800000000").build()));
            assertThat(refused.kind()).isEqualTo(FailureKind.AUTH);
            assertThat(refused.vendorCode()).contains("AuthFailure.SignatureFailure");
            assertThat(refused.getMessage())
                    .contains("Check the secret key: another key's, or pasted with a blank?")
                    .doesNotContain("anotherKeysSecretOfThirtyTwoChar");
        }
    }

    @Test
    void aClockSixMinutesOffIsCorrectedByTheVendorsAndTheCallIsPlacedOnce() {
        try (VendorEmulator real = VendorEmulator.start();
                TencentCcc slow = builder()
                        .endpoint(real.uri())
                        .clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6)))
                        .build()) {
            slow.place(call("+8613800000000").build());

            assertThat(real.calls()).hasSize(1);
            assertThat(real.requests()).extracting(ReceivedRequest::authentic).containsExactly(false, true);
        }
    }

    @Test
    void aTemporaryKeyTravelsWithItsToken() {
        try (VendorEmulator strict = VendorEmulator.builder()
                        .clock(clock)
                        .accessKey("temporaryId", "temporarySecret")
                        .securityToken("sessionToken")
                        .start();
                TencentCcc right = builder()
                        .endpoint(strict.uri())
                        .credentials(Credentials.of("temporaryId", "temporarySecret", "sessionToken"))
                        .build();
                TencentCcc expired = builder()
                        .endpoint(strict.uri())
                        .credentials(Credentials.of("temporaryId", "temporarySecret", "old"))
                        .build()) {
            right.place(call("+8613800000000").build());
            assertThatThrownBy(() -> expired.place(call("+8613800000000").build()))
                    .hasMessageContaining("AuthFailure.TokenFailure")
                    .hasMessageContaining("fetch a new key");
            assertThat(strict.calls()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"agent-7", "0", "-1", "1.5", "99999999999999999999"})
    void anAgentThatIsNoNumberIsRefusedLocally(String agent) {
        refusedLocally(OutboundCall.to("+8613800000000").agent(agent).build(), ccc, "agent");
    }

    @Test
    void aCallWithoutAgentIsRefusedLocally() {
        refusedLocally(OutboundCall.to("+8613800000000").build(), ccc, "agent");
    }

    @Test
    void aVariableThatAnOptionSetsTooIsRefusedLocally() {
        OutboundCall twice = call("+8613800000000")
                .variable("welcome-message-delay", "2")
                .option(TencentCccCallOptions.create().welcomeMessageDelay(Duration.ofSeconds(1)))
                .build();
        refusedLocally(twice, ccc, "variables");
    }

    @Test
    void aVendorParameterCannotReplaceOneOfOurs() {
        refusedLocally(call("+8613800000000").vendorParameter("Callee", "x").build(), ccc, "Callee");
    }

    @Test
    void internationalSiteHasNoAcquireTimeout() {
        try (TencentCcc international =
                builder().site(TencentSite.INTERNATIONAL).build()) {
            OutboundCall call = call("+8613800000000")
                    .option(TencentCccCallOptions.create().acquireTimeout(Duration.ofSeconds(1)))
                    .build();
            refusedLocally(call, international, "acquireTimeout");
        }
    }

    @Test
    void hangUpAfterPlaybackIsNotImitated() {
        CallRef ref = CallRef.of("tencent-ccc", Map.of("SdkAppId", "1", "SessionId", "s"), NOON);
        UnsupportedFeatureException refused = catchThrowableOfType(
                UnsupportedFeatureException.class,
                () -> ccc.hangUp(Hangup.of(ref).afterPlayback()));
        assertThat(refused.feature()).isEqualTo("hang-up after playback");
        assertThat(refused.alternatives()).containsExactly("aliyun-aiccs");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void conferenceExitIsNotOffered() {
        CallRef ref = CallRef.of("tencent-ccc", Map.of("SdkAppId", "1", "SessionId", "s"), NOON);
        assertThatThrownBy(() -> VoiceAi.of(ccc).exitConference(ConferenceExit.of(ref)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("conference exit");
        assertThat(emulator.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SessionId, s, SdkAppId", "SdkAppId, 1, SessionId"})
    void aReferenceWithoutTheVendorsKeysIsRefusedLocally(String name, String value, String missing) {
        CallRef ref = CallRef.of("tencent-ccc", Map.of(name, value), NOON);
        assertThatThrownBy(() -> ccc.hangUp(Hangup.of(ref))).hasMessageContaining("has no " + missing);
        assertThatThrownBy(() -> ccc.detail(ref)).hasMessageContaining("has no " + missing);
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void showsNoNumberAndNoSecret() {
        PlacedCall placed = ccc.place(call("+8613812345678").build());
        clock.advance(OVER);
        CallDetail detail = ccc.detail(placed.ref());
        String shown = ccc + " " + placed + " " + detail + " " + detail.recordings() + detail.transcript()
                + TencentCccMapping.request(
                        "x",
                        TencentSite.CHINA,
                        1,
                        call("+8613812345678").variable("name", "王五").build());
        assertThat(shown).doesNotContain("3812345678").doesNotContain("王五").doesNotContain(emulator.accessKeySecret());
    }

    private void refusedLocally(OutboundCall call, TencentCcc provider, String field) {
        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> provider.place(call));
        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(refused.field()).contains(field);
        assertThat(refused.evidence()).isEqualTo(Evidence.NOT_SENT);
        assertThat(emulator.requests()).isEmpty();
    }

    private ReceivedRequest onlyRequest() {
        List<ReceivedRequest> requests = emulator.requests();
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).authentic()).isTrue();
        return requests.get(0);
    }
}
