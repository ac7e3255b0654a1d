package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.CallbackReceiver.Push;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CccCallbacksTest extends CallbackTest {

    private static final String AGENT = "li@cc";

    @Test
    void agentsCallIsToldLegByLeg() {
        tell(Vendor.ALIYUN_CCC, "/");
        String job = makeCall("13800000000");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(8);
        assertThat(all(pushes, "eventType"))
                .containsExactly(
                        "Dialing",
                        "Ringing",
                        "Established",
                        "Established",
                        "Released",
                        "Released",
                        "RecordingReady",
                        "CDRReady");
        assertThat(all(pushes, "contactId")).containsOnly(job);
        assertThat(all(pushes, "instanceId")).containsOnly("cc");
        assertThat(all(pushes, "callType")).containsOnly("OUTBOUND");
        Map<String, Object> dialing = pushes.get(0).object();
        assertThat(dialing).containsEntry("agentId", AGENT).containsEntry("eventTime", "2026-11-21T04:00:00.000Z");
        assertThat(pushes.get(1).object()).containsEntry("destination", "13800000000");
        assertThat(pushes.get(2).object())
                .containsEntry("channelId", dialing.get("channelId"))
                .containsEntry("agentId", AGENT);
        assertThat(pushes.get(3).object())
                .containsEntry("channelId", pushes.get(1).object().get("channelId"))
                .doesNotContainKey("agentId");
        assertThat(pushes.get(4).object())
                .containsEntry("channelId", pushes.get(1).object().get("channelId"))
                .containsEntry("releaseReason", "200 - OK");
        assertThat(pushes.get(6).object().get("downloadURL").toString())
                .startsWith(emulator.uri() + "/_emulator/recordings/");
        assertThat(pushes.get(7).object())
                .containsEntry("establishedTime", "2026-11-21T04:00:01.500Z")
                .containsEntry("dispositionCode", "Success")
                .containsEntry("agentIds", AGENT);
    }

    @Test
    void unansweredCallIsNeverEstablished() {
        tell(Vendor.ALIYUN_CCC, "/");
        makeCall("13800000603");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(5);
        assertThat(all(pushes, "eventType")).containsExactly("Dialing", "Ringing", "Released", "Released", "CDRReady");
        assertThat(pushes.get(4).object())
                .containsEntry("establishedTime", "")
                .containsEntry("dispositionCode", "Reject");
    }

    @Test
    void cancelledCallHasTheEventsOwnWordForIt() {
        tell(Vendor.ALIYUN_CCC, "/");
        String job = makeCall("13800000000");
        clock.advance(UNTIL_RINGING);
        client.aliyun(Vendor.ALIYUN_CCC, "ReleaseCall", "InstanceId", "cc", "JobId", job, "UserId", AGENT);
        assertThat(receiver.awaitPushes(5).get(4).object()).containsEntry("dispositionCode", "AbandonedRing");
    }

    @Test
    void whoLeavesAConferenceIsReleasedBeforeTheOthers() {
        tell(Vendor.ALIYUN_CCC, "/");
        String job = client.aliyun(
                        Vendor.ALIYUN_CCC,
                        "StartConference",
                        "InstanceId",
                        "cc",
                        "ParticipantListJson",
                        "[\"13800000000\",\"13800000001\"]",
                        "UserId",
                        AGENT)
                .at("Data", "CallContext", "JobId");
        clock.advance(UNTIL_TALKING);
        receiver.awaitPushes(6);
        client.aliyun(Vendor.ALIYUN_CCC, "EndConference", "InstanceId", "cc", "JobId", job, "UserId", AGENT);
        Push left = receiver.awaitPushes(7).get(6);
        assertThat(left.object())
                .containsEntry("eventType", "Released")
                .containsEntry("channelId", receiver.pushes().get(0).object().get("channelId"));
        clock.advance(UNTIL_OVER);
        assertThat(all(receiver.awaitPushes(11), "eventType"))
                .containsExactly(
                        "Dialing",
                        "Ringing",
                        "Ringing",
                        "Established",
                        "Established",
                        "Established",
                        "Released",
                        "Released",
                        "Released",
                        "RecordingReady",
                        "CDRReady");
    }

    @Test
    void flowsCallHasTheCustomersLegOnly() {
        tell(Vendor.ALIYUN_CCC, "/");
        client.aliyun(
                Vendor.ALIYUN_CCC,
                "StartPredictiveCall",
                "InstanceId",
                "cc",
                "Callee",
                "13800000000",
                "Caller",
                "057100000000",
                "ContactFlowId",
                "flow-1");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(6);
        assertThat(all(pushes, "eventType"))
                .containsExactly("Dialing", "Ringing", "Established", "Released", "RecordingReady", "CDRReady");
        assertThat(all(pushes, "contactFlowId")).containsOnly("flow-1");
    }

    @Test
    void bothEndsOfABridgeRing() {
        tell(Vendor.ALIYUN_CCC, "/");
        client.aliyun(
                Vendor.ALIYUN_CCC,
                "StartBack2BackCall",
                "InstanceId",
                "cc",
                "Caller",
                "13800000001",
                "Callee",
                "13800000000",
                "Broker",
                "057100000000");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(9);
        assertThat(all(pushes, "eventType"))
                .containsExactly(
                        "Dialing",
                        "Ringing",
                        "Ringing",
                        "Established",
                        "Established",
                        "Released",
                        "Released",
                        "RecordingReady",
                        "CDRReady");
        assertThat(all(pushes.subList(1, 3), "destination")).containsExactly("13800000001", "13800000000");
        assertThat(all(pushes, "broker")).containsOnly("057100000000");
        assertThat(pushes.get(6).object())
                .containsEntry("channelId", pushes.get(0).object().get("channelId"));
    }

    private String makeCall(String callee) {
        return client.aliyun(Vendor.ALIYUN_CCC, "MakeCall", "InstanceId", "cc", "Callee", callee, "UserId", AGENT)
                .at("Data", "CallContext", "JobId");
    }
}
