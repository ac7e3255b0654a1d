package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_CCC;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CccTest extends EmulatorTest {

    @Test
    void placedCallHasAChannelForTheAgentAndOneForTheCustomer() {
        Answer answer = makeCall();
        assertThat(answer.<String>at("Code")).isEqualTo("OK");
        assertThat(answer.<Long>at("HttpStatusCode")).isEqualTo(200);
        assertThat(answer.<String>at("Data", "CallContext", "JobId")).startsWith("job-");
        assertThat(answer.<List<?>>at("Data", "CallContext", "ChannelContexts")).hasSize(2);
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "0", "UserId"))
                .isEqualTo("agent@ccc-test");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "1", "UserId"))
                .isEmpty();
        assertThat(answer.<Long>at("Data", "ContextId")).isPositive();
        assertThat(answer.<String>at("Data", "UserContext", "UserState")).isEqualTo("DIALING");
    }

    @Test
    void releaseEndsTheCallAndTheRecordAppears() {
        String job = job(makeCall());
        clock.advance(UNTIL_TALKING);
        assertThat(record(job).json()).doesNotContainKey("Data");
        Answer released = control("ReleaseCall", job, "ccc-test");
        assertThat(released.<String>at("Data", "CallContext", "ChannelContexts", "1", "ChannelState"))
                .isEqualTo("RELEASED");
        Answer record = record(job);
        assertThat(record.<String>at("Data", "ContactId")).isEqualTo(job);
        assertThat(record.<String>at("Data", "ReleaseInitiator")).isEqualTo("agent");
        assertThat(record.<String>at("Data", "ReleaseReason")).isEqualTo("200 - OK");
        assertThat(record.<String>at("Data", "ContactDisposition")).isEqualTo("Success");
        assertThat(record.<Long>at("Data", "EstablishedTime")).isEqualTo(NOON.toEpochMilli() + 1500);
        assertThat(record.<Boolean>at("Data", "RecordingReady")).isTrue();
        assertThat(control("ReleaseCall", job, "ccc-test").text("Code")).isEqualTo("OK");
    }

    @Test
    void endConferenceTakesOneAgentOutAndTheOthersStay() {
        String job = job(makeCall());
        clock.advance(UNTIL_TALKING);
        Answer answer = control("EndConference", job, "ccc-test", "UserId", "agent@ccc-test");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "0", "ChannelState"))
                .isEqualTo("RELEASED");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "1", "ChannelState"))
                .isEqualTo("ANSWERED");
        assertThat(answer.<String>at("Data", "UserContext", "UserState")).isEqualTo("WORKING");
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
    }

    @Test
    void membersThatTheVendorLeavesOutAreLeftOut() {
        Answer made = makeCall();
        assertThat(made.<Map<String, ?>>at("Data", "CallContext")).containsKey("CallType");
        assertThat(made.<Map<String, ?>>at("Data", "UserContext")).doesNotContainKey("DeviceState");
        Answer left = control("EndConference", job(made), "ccc-test");
        assertThat(left.<Map<String, ?>>at("Data", "CallContext"))
                .containsOnlyKeys("InstanceId", "JobId", "ChannelContexts");
        assertThat(left.<Map<String, ?>>at("Data", "CallContext", "ChannelContexts", "0"))
                .containsOnlyKeys(
                        "ReleaseInitiator",
                        "ChannelState",
                        "Destination",
                        "UserId",
                        "Timestamp",
                        "ReleaseReason",
                        "CallType",
                        "JobId",
                        "ChannelId",
                        "Originator",
                        "UserExtension");
        assertThat(left.<Map<String, ?>>at("Data", "UserContext")).containsKey("DeviceState");
        Answer released = control("ReleaseCall", job(made), "ccc-test");
        assertThat(released.<Map<String, ?>>at("Data", "CallContext")).doesNotContainKey("CallType");
        assertThat(released.<Map<String, ?>>at("Data", "UserContext")).doesNotContainKey("DeviceState");
    }

    @Test
    void endConferenceWithoutAnAgentTakesTheOneOfTheKey() {
        String job = job(makeCall());
        clock.advance(UNTIL_TALKING);
        Answer answer = control("EndConference", job, "ccc-test");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "0", "UserId"))
                .isEqualTo("agent@ccc-test");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "0", "ChannelState"))
                .isEqualTo("RELEASED");
    }

    @Test
    void conferenceKeepsItsOtherParticipants() {
        Answer started = client.aliyun(
                ALIYUN_CCC,
                "StartConference",
                "InstanceId",
                "ccc-test",
                "ParticipantListJson",
                "[\"13800000000\",\"other@ccc-test\"]");
        clock.advance(UNTIL_TALKING);
        Answer answer = control("EndConference", job(started), "ccc-test", "UserId", "other@ccc-test");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "0", "CallType"))
                .isEqualTo("CONFERENCE");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "0", "ChannelState"))
                .isEqualTo("ANSWERED");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "1", "ChannelState"))
                .isEqualTo("RELEASED");
        assertThat(answer.<String>at("Data", "CallContext", "ChannelContexts", "2", "ChannelState"))
                .isEqualTo("ANSWERED");
    }

    @ParameterizedTest
    @CsvSource({"EndConference", "ReleaseCall"})
    void unknownJobAndUnknownInstanceAreRefused(String action) {
        String job = job(makeCall());
        Answer unknown = control(action, "job-1", "ccc-test");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("Code")).isEqualTo("NotExists.JobId");
        Answer elsewhere = control(action, job, "another");
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.text("Code")).isEqualTo("NotExists.InstanceId");
    }

    @Test
    void predictiveCallRunsAFlowWithoutAnAgent() {
        Answer answer = client.aliyun(
                ALIYUN_CCC,
                "StartPredictiveCall",
                "InstanceId",
                "ccc-test",
                "Callee",
                "13800000486",
                "Caller",
                "083001900000",
                "ContactFlowId",
                "flow-1",
                "ContactFlowVariables",
                "{\"name\":\"李四\"}");
        assertThat(answer.<List<?>>at("Data", "CallContext", "ChannelContexts")).hasSize(1);
        clock.advance(UNTIL_OVER);
        Answer record = record(job(answer));
        assertThat(record.<String>at("Data", "ContactType")).isEqualTo("PREDICTIVE");
        assertThat(record.<String>at("Data", "ReleaseReason")).isEqualTo("486 - Busy Here");
        assertThat(record.<String>at("Data", "IvrEvents", "0", "FlowId")).isEqualTo("flow-1");
        assertThat(record.json().toString()).doesNotContain("EstablishedTime");
    }

    @Test
    void blankParameterOfARecordIsRefusedInItsOwnWords() {
        Answer answer = client.aliyun(ALIYUN_CCC, "GetCallDetailRecord", "InstanceId", "ccc-test");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("Code")).isEqualTo("Parameter.Blank");
    }

    private Answer makeCall() {
        return client.aliyun(ALIYUN_CCC, "MakeCall", "InstanceId", "ccc-test", "Callee", "13800000000");
    }

    private Answer control(String action, String job, String instance, String... more) {
        String[] pairs = {"JobId", job, "InstanceId", instance};
        String[] all = java.util.stream.Stream.of(pairs, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        return client.aliyun(ALIYUN_CCC, action, all);
    }

    private Answer record(String job) {
        return client.aliyun(ALIYUN_CCC, "GetCallDetailRecord", "ContactId", job, "InstanceId", "ccc-test");
    }

    private static String job(Answer answer) {
        return answer.at("Data", "CallContext", "JobId");
    }
}
