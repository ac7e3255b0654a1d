package io.voiceai.internal.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.internal.evidence.Again;
import io.voiceai.internal.evidence.Verdict;
import io.voiceai.spi.Effect;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatRulesTest {
    private static final Duration PLENTY = Duration.ofHours(1);

    private static Verdict ended(Again again) {
        return new Verdict(Evidence.NOT_SENT, FailureKind.NOT_SENT, again);
    }

    private static int repeats(RepeatRules rules, Again cause) {
        int count = 0;
        while (count < 100 && rules.next(ended(cause), Optional.empty(), PLENTY).isPresent()) {
            count++;
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({
        "PLACE, NOT_SENT, 2",
        "PLACE, THROTTLED, 3",
        "PLACE, NEW_KEY, 1",
        "PLACE, NEW_NONCE, 0",
        "PLACE, NOT_LET_THROUGH, 1",
        "PLACE, HELD_UP, 0",
        "PLACE, NEW_TIME, 1",
        "PLACE, LOST, 0",
        "PLACE, NOT_KNOWN, 0",
        "PLACE, ODD, 0",
        "PLACE, NEVER, 0",
        "END, NOT_SENT, 7",
        "END, THROTTLED, 7",
        "END, NEW_KEY, 1",
        "END, NEW_NONCE, 1",
        "END, NOT_LET_THROUGH, 7",
        "END, HELD_UP, 7",
        "END, NEW_TIME, 1",
        "END, LOST, 7",
        "END, NOT_KNOWN, 7",
        "END, ODD, 7",
        "END, NEVER, 0",
        "READ, NOT_SENT, 2",
        "READ, THROTTLED, 2",
        "READ, NEW_KEY, 1",
        "READ, NEW_NONCE, 1",
        "READ, NOT_LET_THROUGH, 1",
        "READ, HELD_UP, 1",
        "READ, NEW_TIME, 1",
        "READ, LOST, 2",
        "READ, ODD, 1",
        "READ, NEVER, 0",
    })
    void repeatsAsOftenAsTheKindAllows(Effect effect, Again cause, int most) {
        assertThat(repeats(new RepeatRules(effect, effect != Effect.PLACE, new RetryBudget(), () -> 0), cause))
                .isEqualTo(most);
    }

    @Test
    void anEndThatIsNotRepeatableIsTreatedLikeAPlacement() {
        assertThat(repeats(new RepeatRules(Effect.END, false, new RetryBudget(), () -> 0), Again.LOST))
                .isZero();
    }

    @Test
    void allAgainsShareOneBudget() {
        RepeatRules rules = new RepeatRules(Effect.READ, true, new RetryBudget(), () -> 0);

        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).isPresent();
        assertThat(rules.next(ended(Again.THROTTLED), Optional.empty(), PLENTY)).isPresent();
        assertThat(rules.next(ended(Again.NOT_SENT), Optional.empty(), PLENTY)).isEmpty();
    }

    @Test
    void waitsLongerEachTimeUpToACap() {
        RepeatRules rules = new RepeatRules(Effect.END, true, new RetryBudget(), () -> 1);

        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).contains(Duration.ofMillis(200));
        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).contains(Duration.ofMillis(400));
        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).contains(Duration.ofMillis(800));
        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).contains(Duration.ofMillis(1600));
        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).contains(Duration.ofMillis(3200));
        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).contains(Duration.ofMillis(5000));
    }

    @Test
    void rateRefusalsWaitLonger() {
        RepeatRules rules = new RepeatRules(Effect.PLACE, false, new RetryBudget(), () -> 1);

        assertThat(rules.next(ended(Again.THROTTLED), Optional.empty(), PLENTY)).contains(Duration.ofSeconds(1));
        assertThat(rules.next(ended(Again.THROTTLED), Optional.empty(), PLENTY)).contains(Duration.ofSeconds(2));
        assertThat(rules.next(ended(Again.THROTTLED), Optional.empty(), PLENTY)).contains(Duration.ofSeconds(4));
    }

    @Test
    void doesNotSleepIntoTheDeadline() {
        RepeatRules rules = new RepeatRules(Effect.END, true, new RetryBudget(), () -> 1);

        assertThat(rules.next(ended(Again.LOST), Optional.empty(), Duration.ofMillis(200)))
                .isEmpty();
        assertThat(rules.next(ended(Again.LOST), Optional.empty(), Duration.ofMillis(201)))
                .isPresent();
    }

    @Test
    void whatTheVendorDoesNotKnowYetIsAskedSoonAndLongEnough() {
        RepeatRules rules = new RepeatRules(Effect.END, true, new RetryBudget(), () -> 0);
        Duration all = Duration.ZERO;

        assertThat(rules.next(ended(Again.NOT_KNOWN), Optional.empty(), PLENTY)).contains(Duration.ofMillis(200));
        for (int i = 0; i < 5; i++) {
            all = all.plus(
                    rules.next(ended(Again.NOT_KNOWN), Optional.empty(), PLENTY).orElseThrow());
        }

        assertThat(all).isGreaterThan(Duration.ofSeconds(10));
    }

    private static Verdict lost(Again again) {
        return new Verdict(Evidence.UNKNOWN, FailureKind.UNCONFIRMED, again);
    }

    @Test
    void whatMayHaveBeenReceivedIsNotPlacedAgainWhateverStoppedTheLastAttempt() {
        RepeatRules placing = new RepeatRules(Effect.PLACE, false, new RetryBudget(), () -> 0);
        RepeatRules vague = new RepeatRules(Effect.END, false, new RetryBudget(), () -> 0);
        RepeatRules ending = new RepeatRules(Effect.END, true, new RetryBudget(), () -> 0);

        for (Again again : new Again[] {Again.NOT_SENT, Again.THROTTLED, Again.NEW_KEY, Again.NEW_TIME}) {
            assertThat(placing.next(lost(again), Optional.empty(), PLENTY)).isEmpty();
            assertThat(vague.next(lost(again), Optional.empty(), PLENTY)).isEmpty();
            assertThat(ending.next(lost(again), Optional.empty(), PLENTY)).isPresent();
        }
    }

    @Test
    void queriesAndHangUpsWaitAsLongAsTheyAreAskedOnTopOfTheirOwnWait() {
        Optional<Duration> asked = Optional.of(Duration.ofSeconds(30));
        RepeatRules ending = new RepeatRules(Effect.END, true, new RetryBudget(), () -> 1);
        RepeatRules reading = new RepeatRules(Effect.READ, true, new RetryBudget(), () -> 1);
        RepeatRules placing = new RepeatRules(Effect.PLACE, false, new RetryBudget(), () -> 1);

        assertThat(ending.next(ended(Again.LOST), asked, PLENTY)).contains(Duration.ofMillis(30_200));
        assertThat(reading.next(ended(Again.LOST), asked, PLENTY)).contains(Duration.ofMillis(30_200));
        assertThat(placing.next(ended(Again.THROTTLED), asked, PLENTY)).contains(Duration.ofSeconds(1));
        assertThat(reading.next(ended(Again.LOST), Optional.of(Duration.ofMillis(30_001)), PLENTY))
                .isEmpty();
        assertThat(placing.next(ended(Again.THROTTLED), Optional.of(Duration.ofHours(1)), PLENTY))
                .contains(Duration.ofSeconds(2));
    }

    @Test
    void anotherKeyTimeOrNonceIsUsedAtOnceAndFree() {
        RetryBudget budget = new RetryBudget();
        while (budget.take(1)) {
            assertThat(budget).isNotNull();
        }
        RepeatRules rules = new RepeatRules(Effect.END, true, budget, () -> 1);

        assertThat(rules.next(ended(Again.NEW_KEY), Optional.empty(), PLENTY)).contains(Duration.ZERO);
        assertThat(rules.next(ended(Again.NEW_TIME), Optional.empty(), PLENTY)).contains(Duration.ZERO);
        assertThat(rules.next(ended(Again.NEW_NONCE), Optional.empty(), PLENTY)).contains(Duration.ZERO);
        assertThat(rules.next(ended(Again.LOST), Optional.empty(), PLENTY)).isEmpty();
    }

    @Test
    void aRepeatThatIsNotMadeCostsNothing() {
        RetryBudget budget = new RetryBudget();
        RepeatRules rules = new RepeatRules(Effect.END, true, budget, () -> 1);

        assertThat(rules.next(ended(Again.LOST), Optional.empty(), Duration.ofMillis(200)))
                .isEmpty();

        assertThat(budget.take(100)).isTrue();
    }

    @Test
    void aSuccessGivesBackWhatTheLastRepeatTook() {
        RetryBudget budget = new RetryBudget();
        RepeatRules rules = new RepeatRules(Effect.END, true, budget, () -> 0);
        rules.next(ended(Again.THROTTLED), Optional.empty(), PLENTY);
        rules.next(ended(Again.LOST), Optional.empty(), PLENTY);

        rules.succeeded();

        assertThat(budget.take(99)).isFalse();
        assertThat(budget.take(98)).isTrue();
    }

    @Test
    void rateRefusalsAreWaitedForLongerUpToTenSeconds() {
        RepeatRules rules = new RepeatRules(Effect.END, true, new RetryBudget(), () -> 1);

        for (int seconds : new int[] {1, 2, 4, 8, 10, 10, 10}) {
            assertThat(rules.next(ended(Again.THROTTLED), Optional.empty(), PLENTY))
                    .contains(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void anOddAnswerIsAskedForOnceMoreWhateverCameBefore() {
        for (Again odd : new Again[] {Again.ODD, Again.NOT_LET_THROUGH, Again.HELD_UP}) {
            RepeatRules first = new RepeatRules(Effect.READ, true, new RetryBudget(), () -> 0);
            assertThat(first.next(ended(odd), Optional.empty(), PLENTY)).isPresent();
            assertThat(first.next(ended(Again.LOST), Optional.empty(), PLENTY)).isEmpty();
            RepeatRules second = new RepeatRules(Effect.READ, true, new RetryBudget(), () -> 0);
            assertThat(second.next(ended(Again.LOST), Optional.empty(), PLENTY)).isPresent();
            assertThat(second.next(ended(odd), Optional.empty(), PLENTY)).isEmpty();
        }
    }
}
