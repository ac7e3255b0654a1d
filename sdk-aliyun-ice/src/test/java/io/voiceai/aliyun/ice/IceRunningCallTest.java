package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Steer;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.call.Transfer;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that is talking, by a clock that only the test moves. */
class IceRunningCallTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-04T04:00:00Z"));
    private VendorEmulator emulator;
    private AliyunIce ice;
    private CallRef call;

    @BeforeEach
    void open() {
        emulator = VendorEmulator.builder().clock(clock).start();
        ice = AliyunIce.builder()
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .clock(clock)
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()))
                .build();
        call = ice.place(OutboundCall.to("+8617300000533")
                        .from("+8618300000333")
                        .agent("agent-1")
                        .build())
                .ref();
        clock.advance(Duration.ofSeconds(6));
    }

    @AfterEach
    void close() {
        ice.close();
        emulator.close();
    }

    @Test
    void whatIsSaidIntoItStandsInItsTranscript() {
        ice.steer(Steer.say(call, "请您稍等一下"));
        ice.steer(Steer.prompt(call, "我要退货"));
        clock.advance(Duration.ofSeconds(1));

        assertThat(ice.detail(call).transcript())
                .extracting(TranscriptTurn::text)
                .contains("请您稍等一下", "我要退货");
    }

    @Test
    void itEndsForTheAgentWhenItIsHandedOver() {
        ice.transfer(Transfer.toNumber(call, PhoneNumber.of("+8613800000001")));

        assertThat(ice.detail(call).status()).isEqualTo(CallStatus.ENDED);
        assertThatThrownBy(() -> ice.steer(Steer.say(call, "x"))).isInstanceOf(VoiceAiException.class);
    }
}
