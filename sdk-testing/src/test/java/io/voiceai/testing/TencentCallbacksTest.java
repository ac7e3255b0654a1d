package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.CallbackReceiver.Push;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TencentCallbacksTest extends CallbackTest {

    private static final String CALLEE = "008613800000000";
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Test
    void recordOfTheSessionAndItsRecordingArePushed() {
        tell(settings -> settings.callbacks(Vendor.TENCENT_CCC, receiver.uri("/push?key=1"))
                .callbackBasicAuth("user", "pass:word"));
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(2);
        Push cdr = pushes.get(0);
        assertThat(cdr.uri().toString()).isEqualTo("/push?key=1&action=cdr&version=1");
        assertThat(cdr.header("Content-Type")).isEqualTo("application/json;charset=utf8");
        assertThat(cdr.header("Authorization")).isEqualTo("Basic dXNlcjpwYXNzOndvcmQ=");
        assertThat(cdr.object())
                .containsEntry("SdkAppId", 1_400_000_000L)
                .containsEntry("SessionId", session)
                .containsEntry("Callee", CALLEE)
                .containsEntry("Duration", 12L)
                .containsEntry("EndStatusString", "ok")
                .containsEntry("HungUpSide", "user")
                .containsEntry("IVRKeyPressed", null)
                .doesNotContainKeys("EndStatus", "AIAgentId", "RecordURL", "UUI");
        Push recording = pushes.get(1);
        assertThat(recording.uri().toString()).isEqualTo("/push?key=1&action=record&version=1");
        assertThat(recording.object())
                .containsEntry("SessionId", session)
                .containsEntry("EndpointUser", CALLEE)
                .containsEntry("RecordId", cdr.object().get("RecordId"))
                .containsEntry("Timestamp", NOON.getEpochSecond() + 13);
        assertThat(cdr.header("X-TCCC-PUSH-UUID")).isNotEmpty().isNotEqualTo(recording.header("X-TCCC-PUSH-UUID"));
    }

    @Test
    void personsSideIsPushedToo() {
        tell(Vendor.TENCENT_CCC, "");
        client.tencent(
                "CreateCallOutSession",
                "{\"SdkAppId\":1400000000,\"UserId\":\"li@example.com\",\"Callee\":\"" + CALLEE
                        + "\",\"UUI\":\"o-1\"}");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(3);
        assertThat(pushes.get(0).uri().toString()).isEqualTo("/?action=cdr&version=1");
        assertThat(pushes.get(0).object()).containsEntry("Uui", "o-1");
        assertThat(((Map<?, ?>) pushes.get(0).object().get("SeatUser")).get("Mail"))
                .isEqualTo("li@example.com");
        assertThat(pushes.get(2).object()).containsEntry("EndpointUser", "li@example.com");
    }

    @Test
    void unansweredSessionHasNoRecording() {
        tell(Vendor.TENCENT_CCC, "/");
        agentCall("008613800000404");
        clock.advance(UNTIL_OVER);
        assertThat(delivered()).hasSize(1);
        assertThat(receiver.pushes().get(0).object())
                .containsEntry("EndStatusString", "numberNotExist")
                .containsEntry("RingTimestamp", 0L)
                .doesNotContainKey("HungUpSide");
    }

    @Test
    void callsOfATaskArePushedWithoutAnybodyAsking() {
        tell(Vendor.TENCENT_CCC, "/");
        client.tencent(
                "CreateAutoCalloutTask",
                "{\"SdkAppId\":1400000000,\"NotBefore\":" + (NOON.getEpochSecond() + 60)
                        + ",\"Callees\":[\"008613800000486\",\"008613800000603\"],\"Callers\":[],\"AIAgentId\":15}");
        clock.advance(Duration.ofMinutes(2));
        assertThat(all(receiver.awaitPushes(2), "EndStatusString")).containsExactly("busy", "userReject");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200|{\"ErrCode\":1,\"ErrMsg\":\"later\"}", "200|ok", "500|''"})
    void pushIsRepeatedThreeTimesWithTheSameId(int status, String body) {
        tell(Vendor.TENCENT_CCC, "/");
        for (int i = 0; i < 4; i++) {
            receiver.answer(status, body);
        }
        agentCall("008613800000486");
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).hasSize(1);
        for (int sent = 1; sent <= 3; sent++) {
            clock.advance(PAUSE.minusMillis(1));
            assertThat(delivered()).hasSize(sent);
            clock.advance(Duration.ofMillis(1));
            assertThat(delivered()).hasSize(sent + 1);
        }
        clock.advance(PAUSE.multipliedBy(10));
        assertThat(delivered()).hasSize(4);
        String id = receiver.pushes().get(0).header("X-TCCC-PUSH-UUID");
        assertThat(receiver.pushes())
                .extracting(push -> push.header("X-TCCC-PUSH-UUID"))
                .containsOnly(id);
    }
}
