package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.aliyun.ccc.api.CallContext.ChannelContext;
import io.voiceai.aliyun.ccc.api.CallControlAnswer;
import io.voiceai.aliyun.ccc.api.EndConference;
import io.voiceai.aliyun.ccc.api.UserContext;
import io.voiceai.call.CallLeg;
import io.voiceai.call.CallRef;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.ConferenceStart;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.HangupCause;
import io.voiceai.call.LegState;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.spi.JsonObject;
import io.voiceai.testing.CallPhase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CccConferenceTest extends CccEmulatorTest {
    /** The sample answer of Alibaba Cloud's page of the operation, read 2026-08. */
    private static final String SAMPLE = sample();

    @Test
    void aConferenceRingsEverybodyAndIsACallToGoOnWith() {
        ConferenceState state = ccc.startConference(
                ConferenceStart.with(List.of("8001", "13800000000")).initiator("agent@ccc-test"));

        assertThat(lastRequest().action()).isEqualTo("StartConference");
        assertThat(lastRequest().parameters())
                .containsEntry("InstanceId", "ccc-test")
                .containsEntry("ParticipantListJson", "[\"8001\",\"13800000000\"]")
                .containsEntry("UserId", "agent@ccc-test");
        assertThat(state.requestId()).isNotBlank();
        assertThat(state.legs()).isNotEmpty();
        CallRef call = state.call();
        assertThat(call.provider()).isEqualTo("aliyun-ccc");
        assertThat(call.placedAt()).isEqualTo(NOON);
        assertThat(call.require("InstanceId")).isEqualTo("ccc-test");
        assertThat(call.key("UserId")).contains("agent@ccc-test");
        clock.advance(UNTIL_TALKING);
        assertThat(ccc.exitConference(ConferenceExit.of(call)).call()).isEqualTo(call);
        assertThat(lastRequest().parameters()).containsEntry("JobId", call.require("JobId"));
    }

    @Test
    void withoutAnInitiatorTheVendorTakesTheOneOfTheKey() {
        ConferenceState state = ccc.startConferenceAsync(ConferenceStart.with(List.of("13800000000")))
                .join();
        assertThat(lastRequest().parameters()).doesNotContainKey("UserId");
        assertThat(state.call().keys()).containsOnlyKeys("InstanceId", "JobId");
    }

    @Test
    void aConsultationBecomesAConferenceOfTheSameCall() {
        PlacedCall placed = ccc.place(humanCall().build());
        clock.advance(UNTIL_TALKING);

        ConferenceState state =
                ccc.startConference(ConferenceStart.ofConsultation(placed.ref()).initiator("agent@ccc-test"));

        assertThat(lastRequest().action()).isEqualTo("SwitchToConference");
        assertThat(lastRequest().parameters())
                .containsEntry("InstanceId", "ccc-test")
                .containsEntry("JobId", placed.ref().require("JobId"))
                .containsEntry("UserId", "agent@ccc-test");
        assertThat(state.call()).isEqualTo(placed.ref());
        assertThat(state.legs()).hasSize(2);
        ccc.startConference(ConferenceStart.ofConsultation(placed.ref()));
        assertThat(lastRequest().parameters()).doesNotContainKey("UserId");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\tb"})
    void anInitiatorThatNoReferenceCanCarryIsRefusedBeforeAPhoneRings(String initiator) {
        assertThatThrownBy(() -> ccc.startConference(
                        ConferenceStart.with(List.of("8001")).initiator(initiator)))
                .hasMessageContaining("initiator");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void aConferenceIsAskedForOnce() {
        try (CannedServer server = new CannedServer(200, "{\"RequestId\":\"R1\",\"Code\":\"OK\"}");
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            assertThatThrownBy(() -> provider.startConference(ConferenceStart.with(List.of("8001"))))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void aNamedHumanAgentLeavesAndTheOthersStay() {
        PlacedCall placed = ccc.place(humanCall().build());
        clock.advance(UNTIL_TALKING);
        ConferenceState state =
                ccc.exitConference(ConferenceExit.of(placed.ref()).participant("agent@ccc-test"));

        assertThat(lastRequest().action()).isEqualTo("EndConference");
        assertThat(lastRequest().parameters())
                .containsEntry("InstanceId", "ccc-test")
                .containsEntry("JobId", placed.ref().require("JobId"))
                .containsEntry("UserId", "agent@ccc-test");
        assertThat(state.call()).isEqualTo(placed.ref());
        assertThat(state.requestId()).isNotBlank();
        assertThat(state.raw()).contains("ContextId", "UserContext");
        assertThat(state.legs()).hasSize(2);
        CallLeg agent = state.legs().get(0);
        assertThat(agent.participant()).contains("agent@ccc-test");
        assertThat(agent.state()).isEqualTo(LegState.RELEASED);
        assertThat(agent.since()).contains(clock.instant());
        assertThat(agent.hangupCause()).contains(HangupCause.ofSip(200, "200 - OK"));
        CallLeg customer = state.legs().get(1);
        assertThat(customer.participant()).isEmpty();
        assertThat(customer.number()).contains("13800000000");
        assertThat(customer.state()).isEqualTo(LegState.ANSWERED);
        assertThat(customer.hangupCause()).isEmpty();
        assertThat(emulator.calls().get(0).phase()).isEqualTo(CallPhase.ANSWERED);
        assertThat(state.toString()).doesNotContain("13800000000");
    }

    @Test
    void withoutAParticipantTheVendorTakesTheOneOfTheKey() {
        PlacedCall placed = ccc.place(humanCall().build());
        clock.advance(UNTIL_TALKING);
        ConferenceState state =
                ccc.exitConferenceAsync(ConferenceExit.of(placed.ref())).join();
        assertThat(lastRequest().parameters()).doesNotContainKey("UserId");
        assertThat(state.legs().get(0).state()).isEqualTo(LegState.RELEASED);
    }

    @Test
    void anExitFromACallThatIsGoneIsRejected() {
        CallRef gone = CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON);
        CallRejectedException failure =
                catchThrowableOfType(CallRejectedException.class, () -> ccc.exitConference(ConferenceExit.of(gone)));
        assertThat(failure.reason()).isEqualTo(RejectionReason.CALL_NOT_RUNNING);
    }

    @Test
    void anExitIsRepeatedOnlyIfItNamesWhoLeaves() {
        CallRef call = CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON);
        assertThat(sendsUntilUnconfirmed(ConferenceExit.of(call))).isEqualTo(1);
        assertThat(sendsUntilUnconfirmed(ConferenceExit.of(call).participant("agent@ccc-test")))
                .isGreaterThan(1);
    }

    private int sendsUntilUnconfirmed(ConferenceExit exit) {
        try (CannedServer server = new CannedServer(500, "{\"RequestId\":\"R1\",\"Code\":\"InternalService.Common\"}");
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            assertThatThrownBy(() -> provider.exitConference(exit)).isInstanceOf(HangupUnconfirmedException.class);
            return server.requests();
        }
    }

    @Test
    void theVendorsSampleIsReadWhole() {
        try (CannedServer server = new CannedServer(200, SAMPLE);
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            CallRef call = CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON);
            ConferenceState state = provider.exitConference(ConferenceExit.of(call));
            assertThat(state.requestId()).isEqualTo("0630E5DF-CEB0-445B-8626-D5C7481181C3");
            assertThat(state.legs()).singleElement().satisfies(leg -> {
                assertThat(leg.id()).isEqualTo("ch:user:131888****->8001****:1609225718294:job-65700074013925376");
                assertThat(leg.participant()).contains("agent@ccc-test");
                assertThat(leg.number()).contains("8032****");
                assertThat(leg.state()).isEqualTo(LegState.CREATED);
                assertThat(leg.since()).contains(Instant.ofEpochMilli(1609138903315L));
                assertThat(leg.hangupCause()).contains(HangupCause.ofSip(404, "404 - No destination"));
            });
        }
    }

    @Test
    void theVendorsOwnTypesHoldTheWholeTree() {
        CallControlAnswer answer = EndConference.OPERATION.read(Objects.requireNonNull(JsonObject.parse(SAMPLE)));
        assertThat(answer.httpStatusCode()).isEqualTo(200);
        assertThat(answer.params()).containsExactly("无");
        CallControlAnswer.Data data = Objects.requireNonNull(answer.data());
        assertThat(data.contextId()).isEqualTo(103655);
        assertThat(Objects.requireNonNull(data.callContext()).instanceId()).isEqualTo("ccc-test");
        ChannelContext channel = data.callContext().channelContexts().get(0);
        assertThat(channel.releaseInitiator()).isEqualTo("1390501****");
        assertThat(channel.originator()).isEqualTo("0830019****");
        assertThat(channel.destination()).isEqualTo("8001****");
        assertThat(channel.callType()).isEqualTo("OUTBOUND");
        UserContext user = Objects.requireNonNull(data.userContext());
        assertThat(user.deviceState()).isEqualTo("UNREGISTERED");
        assertThat(user.deviceId()).isEqualTo("ACC-YUNBS-1.0.10-****");
        assertThat(user.breakCode()).isEqualTo("Warm-up");
        assertThat(user.userState()).isEqualTo("TALKING");
        assertThat(user.workMode()).isEqualTo("ON_SITE");
        assertThat(user.outboundScenario()).isFalse();
        assertThat(user.signedSkillGroupIdList()).containsExactly("skillgroup1@ccc-test");
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, CREATED",
        "CREATED, CREATED",
        "EARLY_MEDIA, RINGING",
        "RINGING, RINGING",
        "ANSWERED, ANSWERED",
        "RELEASED, RELEASED",
        "RETIRED, RELEASED",
        "SOMETHING_NEW, UNKNOWN",
        "'', UNKNOWN"
    })
    void everyStateOfALegIsKnown(String state, LegState expected) {
        CallLeg leg = leg("\"ChannelState\":\"" + state + "\"");
        assertThat(leg.state()).isEqualTo(expected);
        assertThat(leg.id()).isEmpty();
        assertThat(leg.number()).isEmpty();
        assertThat(leg.since()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404 - No destination, INVALID_NUMBER, 404",
        "486:USER_BUSY, BUSY, 486",
        "603, DECLINED, 603",
        "' 480 x', NO_ANSWER, 480",
        "4040 odd, UNKNOWN, ",
        "hangup, UNKNOWN, "
    })
    void aReleaseReasonIsReadByItsFirstThreeDigits(String reason, HangupCause.Kind kind, Integer sip) {
        HangupCause cause =
                leg("\"ReleaseReason\":\"" + reason + "\"").hangupCause().orElseThrow();
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.sipCode().orElse(null)).isEqualTo(sip);
        assertThat(cause.vendorText()).contains(reason);
    }

    @Test
    void theCustomerOfAnInboundCallIsWhoCalled() {
        assertThat(leg("\"CallType\":\"INBOUND\",\"Originator\":\"138\",\"Destination\":\"057\"")
                        .number())
                .contains("138");
    }

    private static CallLeg leg(String fields) {
        String json = "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{\"CallContext\":{\"ChannelContexts\":[{" + fields
                + "}]}}}";
        CallRef call = CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON);
        return CccMapping.state(call, EndConference.OPERATION.read(Objects.requireNonNull(JsonObject.parse(json))))
                .legs()
                .get(0);
    }

    private static String sample() {
        try (InputStream in = CccConferenceTest.class.getResourceAsStream("/answers/EndConference.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
