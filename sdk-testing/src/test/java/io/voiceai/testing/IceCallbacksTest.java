package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.CallbackReceiver.Push;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IceCallbacksTest extends CallbackTest {

    @Test
    void callIsFollowedEventByEvent() {
        tell(settings -> settings.callbacks(Vendor.ALIYUN_ICE, receiver.uri("/ice?key=1"))
                .callbackToken("t0ken"));
        String id = startIce("13800000000", "{\"name\":\"小明\"}");
        assertThat(all(receiver.awaitPushes(1), "event")).containsExactly("agent_start");
        clock.advance(UNTIL_TALKING);
        assertThat(all(receiver.awaitPushes(3), "event"))
                .containsExactly("agent_start", "session_start", "chat_record");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(9);
        assertThat(all(pushes, "event")).endsWith("chat_record", "agent_stop").hasSize(9);
        assertThat(all(pushes, "instanceId")).containsOnly(id);
        assertThat(all(pushes, "userData")).containsOnly("{\"name\":\"小明\"}");
        assertThat(all(pushes, "aiAgentId")).containsOnly("agent-7");
        assertThat(pushes).allMatch(push -> push.header("Authorization").equals("t0ken"));
        assertThat(pushes.get(0).uri().toString()).isEqualTo("/ice?key=1");
        assertThat(pushes.get(1).object()).containsEntry("timestamp", "2026-11-21T04:00:01.500Z");
    }

    @Test
    void dialogueIsToldAsTheListTellsIt() {
        tell(Vendor.ALIYUN_ICE, "/");
        startIce("13800000000", "");
        clock.advance(UNTIL_TALKING);
        Map<String, Object> chat = receiver.awaitPushes(3).get(2).object();
        assertThat(chat).doesNotContainKey("userData").containsKeys("code", "message");
        Map<?, ?> data = (Map<?, ?>) chat.get("data");
        assertThat(data.get("code")).isEqualTo("Success");
        Map<?, ?> dialogue = (Map<?, ?>) ((List<?>) data.get("dialogues")).get(0);
        assertThat(dialogue.get("producer")).isEqualTo("agent");
        assertThat(dialogue.get("type")).isEqualTo("greeting");
        assertThat(dialogue.get("text").toString()).contains("预约中心");
        assertThat(dialogue.get("time")).isEqualTo(NOON.toEpochMilli() + 1500);
        assertThat(dialogue.get("dialogueId")).isEqualTo(onlyCall().id() + "-1");
    }

    @Test
    void unansweredCallIsStartedAndStoppedAndNothingIsRepeated() {
        tell(Vendor.ALIYUN_ICE, "/");
        receiver.answer(500, "");
        startIce("13800000486", "");
        clock.advance(UNTIL_TALKING);
        assertThat(all(receiver.awaitPushes(2), "event")).containsExactly("agent_start", "agent_stop");
    }
}
