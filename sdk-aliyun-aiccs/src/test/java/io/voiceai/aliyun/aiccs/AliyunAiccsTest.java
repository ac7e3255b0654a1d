package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Speaker;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.CallPhase;
import io.voiceai.testing.EmulatedCall;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AliyunAiccsTest extends AiccsEmulatorTest {

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {"RPC_HMAC_SHA1", "ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void placesHangsUpAndReadsWithEverySignature(SignatureAlgorithm algorithm) {
        try (AliyunAiccs provider = builder().signatureAlgorithm(algorithm).build()) {
            PlacedCall placed = provider.place(call().build());
            clock.advance(UNTIL_TALKING);
            assertThat(provider.detail(placed.ref()).status()).isEqualTo(CallStatus.ANSWERED);
            assertThat(provider.hangUp(Hangup.of(placed.ref())).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
            CallDetail detail = provider.detail(CallRef.parse(placed.ref().toString()));
            assertThat(detail.ended()).isTrue();
            assertThat(detail.transcript()).isNotEmpty();
        }
        assertThat(emulator.requests()).allMatch(request -> request.authentic());
    }

    @Test
    void aCallCarriesEverythingThatTheNeutralApiSays() {
        PlacedCall placed = aiccs.place(call().variable("city", "杭州")
                .reference("order-42")
                .vendorParameter("FutureParameter", "on")
                .build());

        EmulatedCall call = emulator.calls().get(0);
        assertThat(call.callee()).isEqualTo("13800000000");
        assertThat(call.caller()).isEqualTo("057188000000");
        assertThat(call.agent()).isEqualTo("F320000001");
        assertThat(call.reference()).isEqualTo("order-42");
        assertThat(lastParameter("PromptParam")).isEqualTo("{\"city\":\"杭州\"}");
        assertThat(lastParameter("StartWordParam")).isEqualTo("{\"city\":\"杭州\"}");
        assertThat(lastParameter("FutureParameter")).isEqualTo("on");
        assertThat(placed.ref()).isEqualTo(CallRef.of("aliyun-aiccs", Map.of("CallId", call.id()), NOON));
        assertThat(placed.correlationId()).isEqualTo("order-42");
        assertThat(placed.requestId()).isNotBlank();
        assertThat(placed.raw()).contains(call.id());
    }

    @Test
    void withoutReferenceTheGeneratedCorrelationIdTravels() {
        PlacedCall placed = aiccs.place(call().build());
        assertThat(placed.correlationId()).matches("[a-z0-9]{15}");
        assertThat(lastParameter("OutId")).isEqualTo(placed.correlationId());
        assertThat(lastRequest().parameters()).doesNotContainKeys("PromptParam", "StartWordParam");
    }

    @Test
    void theAsynchronousTwinDoesTheSame() {
        PlacedCall placed = aiccs.placeAsync(call().build()).join();
        clock.advance(UNTIL_TALKING);
        assertThat(aiccs.hangUpAsync(Hangup.of(placed.ref())).join().outcome())
                .isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(aiccs.detailAsync(placed.ref()).join().ended()).isTrue();
    }

    @Test
    void hangUpAtOnceSaysSoExplicitlyAndEndsTheCall() {
        PlacedCall placed = aiccs.place(call().build());
        clock.advance(UNTIL_TALKING);
        HangupResult result = aiccs.hangUp(Hangup.of(placed.ref()));
        assertThat(lastParameter("ImmediateHangup")).isEqualTo("true");
        assertThat(result.requestId()).isNotBlank();
        assertThat(result.raw()).contains("\"Mesage\"");
        assertThat(emulator.calls().get(0).phase()).isEqualTo(CallPhase.ENDED);
    }

    @Test
    void hangUpAfterPlaybackLetsTheAgentFinish() {
        PlacedCall placed = aiccs.place(call().build());
        clock.advance(UNTIL_TALKING);
        aiccs.hangUp(Hangup.of(placed.ref()).afterPlayback());
        assertThat(lastParameter("ImmediateHangup")).isEqualTo("false");
        clock.advance(UNTIL_OVER);
        assertThat(aiccs.detail(placed.ref()).ended()).isTrue();
    }

    @Test
    void hangUpWithAWrongCallIdIsNoSuccess() {
        CallRef wrong = CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), NOON);
        CallRejectedException failure =
                catchThrowableOfType(CallRejectedException.class, () -> aiccs.hangUp(Hangup.of(wrong)));
        assertThat(failure.reason()).isEqualTo(RejectionReason.CALL_NOT_RUNNING);
        assertThat(failure.vendorCode()).contains("InvalidParameter.CallId");
    }

    @Test
    void hangUpThatTheVendorDoesNotConfirmIsUnconfirmed() {
        try (CannedServer server = new CannedServer(
                        200, "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Mesage\":\"OK\",\"Result\":false}");
                AliyunAiccs provider = builder().endpoint(server.uri()).build()) {
            CallRef call = CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), NOON);
            assertThatThrownBy(() -> provider.hangUp(Hangup.of(call))).isInstanceOf(HangupUnconfirmedException.class);
        }
    }

    @Test
    void placingWithoutACallIdInTheAnswerIsAnUnknownOutcome() {
        try (CannedServer server = new CannedServer(200, "{\"RequestId\":\"R1\",\"Code\":\"OK\"}");
                AliyunAiccs provider = builder().endpoint(server.uri()).build()) {
            OutcomeUnknownException failure = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> provider.place(call().reference("order-42").build()));
            assertThat(failure.correlationId()).contains("order-42");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aCallThatIsNotConnectedIsQueued() {
        PlacedCall placed = aiccs.place(call().build());
        CallDetail detail = aiccs.detail(placed.ref());
        assertThat(detail.status()).isEqualTo(CallStatus.QUEUED);
        assertThat(detail.transcript()).isEmpty();
        assertThat(detail.requestId()).isNotBlank();
    }

    @Test
    void theTranscriptMarksInterruptions() {
        PlacedCall placed = aiccs.place(call().build());
        clock.advance(UNTIL_OVER);
        CallDetail detail = aiccs.detail(placed.ref());
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.transcript()).anyMatch(turn -> turn.interruption() && turn.speaker() == Speaker.CALLEE);
        assertThat(detail.transcript()).noneMatch(turn -> turn.text().contains("客户打断"));
        assertThat(detail.hangupCause()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-04T15:59:59Z, 2026-03-04", "2026-03-04T16:00:00Z, 2026-03-05"})
    void theDetailAsksForTheDayInChina(Instant placedAt, String day) {
        CallRef call = CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), placedAt);
        assertThatThrownBy(() -> aiccs.detail(call)).isInstanceOf(CallRejectedException.class);
        assertThat(lastParameter("CallDate")).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"0, QUEUED", "1, ANSWERED", "2, ENDED", "3, UNKNOWN", "null, UNKNOWN", "\"x\", UNKNOWN"})
    void anUnknownStateNeverMeansEnded(String callStatus, CallStatus expected) {
        String json = "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Success\":true,\"Data\":{\"CallStatus\":" + callStatus
                + ",\"DialogContent\":\"[{broken\"}}";
        try (CannedServer server = new CannedServer(200, json);
                AliyunAiccs provider = builder().endpoint(server.uri()).build()) {
            CallDetail detail = provider.detail(CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), NOON));
            assertThat(detail.status()).isEqualTo(expected);
            assertThat(detail.transcript()).isEmpty();
            assertThat(detail.raw()).isEqualTo(json);
        }
    }

    @Test
    void aRefusedSignatureSaysWhatToDo() {
        try (AliyunAiccs provider = builder()
                .credentials(Credentials.of(emulator.accessKeyId(), "wrong"))
                .build()) {
            VoiceAiException failure =
                    catchThrowableOfType(VoiceAiException.class, () -> provider.place(call().build()));
            assertThat(failure.kind()).isEqualTo(FailureKind.AUTH);
            assertThat(failure)
                    .hasMessageContaining("SignatureDoesNotMatch")
                    .hasMessageContaining("the secret is another one")
                    .hasMessageNotContaining("13800000000");
        }
    }

    @Test
    void aBlocklistedCalleeIsRejectedInOurWords() {
        CallRejectedException failure = catchThrowableOfType(
                CallRejectedException.class,
                () -> aiccs.place(callTo("+8613800000451").build()));
        assertThat(failure.reason()).isEqualTo(RejectionReason.CALLEE_BLOCKED);
        assertThat(failure.vendorCode()).contains("isv.COMPLAINT_REJECT");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void nothingThatIsPrintedShowsAWholeNumber() {
        PlacedCall placed = aiccs.place(call().variable("name", "张三").build());
        clock.advance(UNTIL_OVER);
        CallDetail detail = aiccs.detail(placed.ref());
        String printed = aiccs + " " + placed + " " + detail + " " + detail.transcript() + " "
                + aiccs.hangUp(Hangup.of(placed.ref()));
        assertThat(printed).doesNotContain("13800000000", "57188000000", "张三");
    }

    @Test
    void theUsualHostIsTheSameForEveryRegion() {
        try (AliyunAiccs provider = AliyunAiccs.builder()
                .region("cn-beijing")
                .id("aiccs-second")
                .credentials(Credentials.of("id", "secret"))
                .build()) {
            assertThat(provider.id()).isEqualTo("aiccs-second");
            assertThat(provider).hasToString("AliyunAiccs[aiccs-second]");
            assertThat(provider.taskCall("1", "2", "3", NOON).provider()).isEqualTo("aiccs-second");
        }
    }
}
