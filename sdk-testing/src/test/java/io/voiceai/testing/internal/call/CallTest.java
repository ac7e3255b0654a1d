package io.voiceai.testing.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.Vendor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallTest {

    private static final Instant PLACED = Instant.parse("2026-11-21T04:00:00Z");
    private static final Instant TALKING = PLACED.plusMillis(4500);
    private static final Instant OVER = PLACED.plusSeconds(60);

    private final Call call = new Call(
            new Placement(Vendor.ALIYUN_ICE, "id", "", "057100000000", "13800000000", "agent", Map.of(), ""),
            PLACED,
            1);

    @Test
    void whatIsSaidIntoATalkStandsAmongTheTurnsOfTheScriptInOrder() {
        call.say(TALKING, false, "顺便问一下");
        call.say(TALKING, true, "请说");
        assertThat(texts(TALKING).subList(2, 4)).containsExactly("顺便问一下", "请说");
        List<SpokenTurn> turns = call.spoken(OVER);
        assertThat(turns).hasSize(8).isSortedAccordingTo((a, b) -> a.startedAt().compareTo(b.startedAt()));
        assertThat(turns.get(2).speaker()).isEqualTo(SpokenTurn.Speaker.CALLEE);
        assertThat(turns.get(2).startedAt()).isEqualTo(TALKING);
        assertThat(turns.get(2).endedAt()).isEqualTo(TALKING.plusSeconds(1));
        assertThat(turns.get(3).speaker()).isEqualTo(SpokenTurn.Speaker.AGENT);
    }

    @Test
    void nobodySaysAnythingBeforeTheAnswerOrAfterTheEnd() {
        call.say(PLACED.plusMillis(400), true, "太早");
        call.say(OVER, true, "太晚");
        assertThat(texts(OVER)).hasSize(6).doesNotContain("太早", "太晚");
    }

    @Test
    void aTurnStaysWhenTheCallIsHungUpRightAfterIt() {
        call.say(TALKING, true, "再见");
        call.hangUp(TALKING, false);
        assertThat(texts(OVER)).hasSize(3).endsWith("再见");
    }

    private List<String> texts(Instant now) {
        return call.spoken(now).stream().map(SpokenTurn::text).toList();
    }
}
