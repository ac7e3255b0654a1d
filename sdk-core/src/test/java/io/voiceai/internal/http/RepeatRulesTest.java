package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.internal.http.RepeatRules.Cause;
import io.voiceai.spi.Effect;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatRulesTest {
    private static final Duration PLENTY = Duration.ofHours(1);

    private static int repeats(RepeatRules rules, Cause cause) {
        int count = 0;
        while (count < 100 && rules.next(cause, PLENTY).isPresent()) {
            count++;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, NOT_SENT, 2",
        "PLACE, THROTTLED, 3",
        "PLACE, NEW_KEY, 1",
        "PLACE, NONCE_USED, 0",
        "PLACE, UNKNOWN, 0",
        "END, NOT_SENT, 7",
        "END, THROTTLED, 7",
        "END, NEW_KEY, 1",
        "END, NONCE_USED, 1",
        "END, UNKNOWN, 7",
        "READ, NOT_SENT, 2",
        "READ, THROTTLED, 2",
        "READ, NEW_KEY, 1",
        "READ, NONCE_USED, 1",
        "READ, UNKNOWN, 2",
    })
    void repeatsAsOftenAsTheKindAllows(Effect effect, Cause cause, int most) {
        assertThat(repeats(new RepeatRules(effect, effect != Effect.PLACE, () -> 0), cause))
                .isEqualTo(most);
    }

    @Test
    void anEndThatIsNotRepeatableIsTreatedLikeAPlacement() {
        assertThat(repeats(new RepeatRules(Effect.END, false, () -> 0), Cause.UNKNOWN))
                .isZero();
    }

    @Test
    void allCausesShareOneBudget() {
        RepeatRules rules = new RepeatRules(Effect.READ, true, () -> 0);

        assertThat(rules.next(Cause.UNKNOWN, PLENTY)).isPresent();
        assertThat(rules.next(Cause.THROTTLED, PLENTY)).isPresent();
        assertThat(rules.next(Cause.NOT_SENT, PLENTY)).isEmpty();
    }

    @Test
    void waitsLongerEachTimeUpToACap() {
        RepeatRules rules = new RepeatRules(Effect.END, true, () -> 1);

        assertThat(rules.next(Cause.UNKNOWN, PLENTY)).contains(Duration.ofMillis(200));
        assertThat(rules.next(Cause.UNKNOWN, PLENTY)).contains(Duration.ofMillis(400));
        assertThat(rules.next(Cause.UNKNOWN, PLENTY)).contains(Duration.ofMillis(800));
        assertThat(rules.next(Cause.UNKNOWN, PLENTY)).contains(Duration.ofMillis(1600));
        assertThat(rules.next(Cause.UNKNOWN, PLENTY)).contains(Duration.ofMillis(3200));
        assertThat(rules.next(Cause.UNKNOWN, PLENTY)).contains(Duration.ofMillis(5000));
    }

    @Test
    void rateRefusalsWaitLonger() {
        RepeatRules rules = new RepeatRules(Effect.PLACE, false, () -> 1);

        assertThat(rules.next(Cause.THROTTLED, PLENTY)).contains(Duration.ofSeconds(1));
        assertThat(rules.next(Cause.THROTTLED, PLENTY)).contains(Duration.ofSeconds(2));
        assertThat(rules.next(Cause.THROTTLED, PLENTY)).contains(Duration.ofSeconds(4));
    }

    @Test
    void doesNotSleepIntoTheDeadline() {
        RepeatRules rules = new RepeatRules(Effect.END, true, () -> 1);

        assertThat(rules.next(Cause.UNKNOWN, Duration.ofMillis(200))).isEmpty();
        assertThat(rules.next(Cause.UNKNOWN, Duration.ofMillis(201))).isPresent();
    }
}
