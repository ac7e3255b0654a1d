import static org.junit.jupiter.api.Assertions.assertEquals;

import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.Speaker;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.junit.VoiceAiEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@VoiceAiEmulator
class FirstCallTest {
    @Test
    void theAgentSpeaksFirst(AliyunIce ice, MovableClock clock) {
        var call = ice.place(OutboundCall.to("+8617300000533").from("+8618300000333").agent("agent-id").build());
        clock.advance(Duration.ofMinutes(1));
        assertEquals(Speaker.AI_AGENT, ice.detail(call.ref()).transcript().get(0).speaker());
    }
}
