package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.aliyun.ccc.api.ListAttempts;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.HangupResult;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.CallPhase;
import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.ReceivedRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AliyunCccTest extends CccEmulatorTest {

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {"RPC_HMAC_SHA1", "ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void placesHangsUpAndReadsWithEverySignature(SignatureAlgorithm algorithm) {
        try (AliyunCcc provider = builder().signatureAlgorithm(algorithm).build()) {
            PlacedCall placed = provider.place(call().variable("姓名", "张三 & Co").build());
            clock.advance(UNTIL_TALKING);
            assertThat(provider.detail(placed.ref()).status()).isEqualTo(CallStatus.UNKNOWN);
            assertThat(provider.hangUp(Hangup.of(placed.ref())).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
            assertThat(provider.detail(CallRef.parse(placed.ref().toString())).ended())
                    .isTrue();
        }
        assertThat(emulator.requests()).allMatch(ReceivedRequest::authentic);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {"RPC_HMAC_SHA1", "ACS3_HMAC_SHA256"})
    void whatTheVendorTakesByGetIsSignedAndSentByGet(SignatureAlgorithm algorithm) {
        try (AliyunCcc provider = builder().signatureAlgorithm(algorithm).build()) {
            ListAttempts.Request request = new ListAttempts.Request("campaign", "case 1&2", "ccc-test", 1, 10);

            // There is no such campaign; that the signature passed is what matters.
            assertThatThrownBy(() -> provider.api().listAttempts(request).execute())
                    .isInstanceOf(VoiceAiException.class)
                    .hasMessageContaining("InvalidParameter.CampaignId");
        }
        assertThat(emulator.requests()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.authentic()).isTrue();
            assertThat(request.parameters()).containsEntry("CaseId", "case 1&2");
        });
    }

    @Test
    void aCallRunsAContactFlowWithEverythingThatTheNeutralApiSays() {
        PlacedCall placed = ccc.place(call().variable("city", "杭州")
                .reference("order-42")
                .ringTimeout(Duration.ofSeconds(45))
                .option(CccCallOptions.create().skillGroupId("sg@ccc-test").maskedCallee("138****0000"))
                .vendorParameter("FutureParameter", "on")
                .build());

        EmulatedCall call = emulator.calls().get(0);
        assertThat(lastRequest().action()).isEqualTo("StartPredictiveCall");
        assertThat(call.callee()).isEqualTo("13800000000");
        assertThat(call.caller()).isEqualTo("057188000000");
        assertThat(call.agent()).isEqualTo("flow-1");
        assertThat(call.reference()).isEqualTo("order-42");
        assertThat(lastRequest().parameters())
                .containsEntry("InstanceId", "ccc-test")
                .containsEntry("ContactFlowVariables", "{\"city\":\"杭州\"}")
                .containsEntry("TimeoutSeconds", "45")
                .containsEntry("SkillGroupId", "sg@ccc-test")
                .containsEntry("MaskedCallee", "138****0000")
                .containsEntry("FutureParameter", "on");
        assertThat(placed.ref())
                .isEqualTo(CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", call.id()), NOON));
        assertThat(placed.correlationId()).isEqualTo("order-42");
        assertThat(placed.requestId()).isNotBlank();
    }

    @Test
    void withoutReferenceTheGeneratedCorrelationIdTravels() {
        PlacedCall placed = ccc.place(call().build());
        assertThat(placed.correlationId()).matches("[a-z0-9]{15}");
        assertThat(lastParameter("Tags")).isEqualTo(placed.correlationId());
        assertThat(lastRequest().parameters()).doesNotContainKeys("ContactFlowVariables", "TimeoutSeconds");
    }

    @Test
    void aHumanAgentDialsAndTheHangUpNamesThem() {
        PlacedCall placed = ccc.place(humanCall()
                .ringTimeout(Duration.ofSeconds(30))
                .reference("order-42")
                .option(CccCallOptions.create()
                        .dialedBy("agent@ccc-test")
                        .mediaType("AUDIO")
                        .deviceId("device-1")
                        .flashSmsVariables("{\"a\":\"b\"}"))
                .build());
        assertThat(lastRequest().action()).isEqualTo("MakeCall");
        assertThat(lastRequest().parameters())
                .containsEntry("UserId", "agent@ccc-test")
                .containsEntry("TimeoutSeconds", "30")
                .containsEntry("Tags", "order-42")
                .doesNotContainKey("Caller");
        assertThat(placed.ref().keys()).containsEntry("UserId", "agent@ccc-test");

        clock.advance(UNTIL_TALKING);
        ccc.hangUp(Hangup.of(CallRef.parse(placed.ref().toString())));
        assertThat(lastRequest().action()).isEqualTo("ReleaseCall");
        assertThat(lastParameter("UserId")).isEqualTo("agent@ccc-test");
        assertThat(ccc.detail(placed.ref()).hangupParty()).contains(HangupParty.HUMAN_AGENT);
    }

    @Test
    void aHumanAgentsCallMayNameItsCaller() {
        ccc.place(humanCall().from("+8657188000000").build());
        assertThat(lastParameter("Caller")).isEqualTo("057188000000");
    }

    @Test
    void theAsynchronousTwinDoesTheSame() {
        PlacedCall placed = ccc.placeAsync(call().build()).join();
        clock.advance(UNTIL_TALKING);
        assertThat(ccc.hangUpAsync(Hangup.of(placed.ref())).join().outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(ccc.detailAsync(placed.ref()).join().ended()).isTrue();
    }

    @Test
    void hangUpEndsTheCallWithoutNamingAHumanAgent() {
        PlacedCall placed = ccc.place(call().build());
        clock.advance(UNTIL_TALKING);
        HangupResult result = ccc.hangUp(Hangup.of(placed.ref()));
        assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(result.requestId()).isNotBlank();
        assertThat(lastRequest().parameters()).doesNotContainKey("UserId");
        assertThat(emulator.calls().get(0).phase()).isEqualTo(CallPhase.ENDED);
    }

    @Test
    void hangUpOfACallThatIsGoneIsAlreadyEnded() {
        CallRef gone =
                CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON.minusSeconds(60));
        HangupResult result = ccc.hangUp(Hangup.of(gone));
        assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
        assertThat(result.requestId()).isNotBlank();
        assertThat(ccc.hangUpAsync(Hangup.of(gone)).join().outcome()).isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
    }

    @Test
    void hangUpInAWrongInstanceIsNoSuccess() {
        String job = ccc.place(call().build()).ref().require("JobId");
        CallRef wrong = CallRef.of("aliyun-ccc", Map.of("InstanceId", "another", "JobId", job), NOON);
        CallRejectedException failure =
                catchThrowableOfType(CallRejectedException.class, () -> ccc.hangUp(Hangup.of(wrong)));
        assertThat(failure.reason()).isEqualTo(RejectionReason.RESOURCE_NOT_FOUND);
    }

    @Test
    void aRecordTellsTimesTalkAndWhoHungUp() {
        PlacedCall placed = ccc.place(call().build());
        clock.advance(UNTIL_OVER);
        CallDetail detail = ccc.detail(placed.ref());
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.times().startedAt()).contains(NOON);
        assertThat(detail.times().answeredAt()).contains(NOON.plusMillis(1500));
        assertThat(detail.times().endedAt()).contains(NOON.plusMillis(13500));
        assertThat(detail.talkTime()).contains(Duration.ofSeconds(12));
        assertThat(detail.agent()).contains("flow-1");
        assertThat(detail.callee().orElseThrow().value()).isEqualTo("+8613800000000");
        assertThat(detail.caller().orElseThrow().value()).isEqualTo("+8657188000000");
        assertThat(detail.hangupCause()).contains(HangupCause.ofSip(200, "200 - OK"));
        assertThat(detail.requestId()).isNotBlank();
        assertThat(detail.raw()).contains("IvrEvents");
    }

    @ParameterizedTest
    @CsvSource({
        "+8613800000486, BUSY, 486",
        "+8613800000408, NO_ANSWER, 480",
        "+8613800000603, DECLINED, 603",
        "+8613800000404, INVALID_NUMBER, 404"
    })
    void anUnansweredCallTellsWhyAndHasNoTalk(String callee, HangupCause.Kind kind, int sip) {
        PlacedCall placed = ccc.place(callTo(callee).build());
        clock.advance(UNTIL_OVER);
        CallDetail detail = ccc.detail(placed.ref());
        HangupCause cause = detail.hangupCause().orElseThrow();
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.sipCode()).contains(sip);
        assertThat(detail.talkTime()).contains(Duration.ZERO);
        assertThat(detail.times().answeredAt()).isEmpty();
    }

    @Test
    void aRecordThatIsNotWrittenYetTellsNothing() {
        CallDetail detail = ccc.detail(ccc.place(call().build()).ref());
        assertThat(detail.status()).isEqualTo(CallStatus.UNKNOWN);
        assertThat(detail.ended()).isFalse();
        assertThat(detail.talkTime()).isEmpty();
        assertThat(detail.hangupCause()).isEmpty();
    }

    @Test
    void placingWithoutAJobInTheAnswerIsAnUnknownOutcome() {
        try (CannedServer server =
                        new CannedServer(200, "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{\"CallContext\":{}}}");
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            OutcomeUnknownException failure = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> provider.place(call().reference("order-42").build()));
            assertThat(failure.correlationId()).contains("order-42");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aRefusedSignatureSaysWhatToDo() {
        try (AliyunCcc provider = builder()
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
    void nothingThatIsPrintedShowsAWholeNumber() {
        PlacedCall placed = ccc.place(call().variable("name", "张三").build());
        clock.advance(UNTIL_OVER);
        CallDetail detail = ccc.detail(placed.ref());
        String printed = ccc + " " + placed + " " + detail + " " + ccc.hangUp(Hangup.of(placed.ref()));
        assertThat(printed).doesNotContain("13800000000", "57188000000", "张三");
    }
}
