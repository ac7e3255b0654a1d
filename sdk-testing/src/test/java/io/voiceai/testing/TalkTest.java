package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TalkTest {

    @Test
    void turnsFollowEachOtherAndTakeAsLongAsTheirWords() {
        Talk talk = Talk.builder()
                .agent("您好,请问是张先生吗?")
                .pause(Duration.ofMillis(500))
                .callee("是")
                .build();
        assertThat(talk.lines().get(0).end()).isEqualTo(Duration.ofMillis(11 * 200));
        assertThat(talk.lines().get(1).start()).isEqualTo(Duration.ofMillis(2700));
        assertThat(talk.lines().get(1).end()).as("at least a second").isEqualTo(Duration.ofMillis(3700));
        assertThat(talk.ending()).isEqualTo(CallEnding.COMPLETED);
    }

    @Test
    void interruptionCutsTheTurnBeforeInHalf() {
        Talk talk = Talk.builder()
                .agent("一二三四五六七八九十")
                .calleeInterrupts("停")
                .calleeHangsUp()
                .build();
        assertThat(talk.lines().get(0).end()).isEqualTo(Duration.ofSeconds(1));
        assertThat(talk.lines().get(1).start()).isEqualTo(Duration.ofSeconds(1));
        assertThat(talk.lines()).extracting(Talk.Line::interrupts).containsExactly(false, true);
        assertThat(talk.ending()).isEqualTo(CallEnding.CALLEE_HUNG_UP);
    }

    @Test
    void textShowsNothingOfWhatIsSaid() {
        Talk talk = Talk.builder().agent("秘密").build();
        assertThat(talk + " " + talk.lines()).doesNotContain("秘密");
    }

    @Test
    void talkNeedsSomebodyWhoSaysSomething() {
        assertThatIllegalStateException().isThrownBy(() -> Talk.builder().build());
        assertThatIllegalStateException().isThrownBy(() -> Talk.builder().calleeInterrupts("停"));
        assertThatIllegalArgumentException().isThrownBy(() -> Talk.builder().pause(Duration.ofMillis(-1)));
    }
}
