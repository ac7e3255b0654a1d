package io.voiceai.internal.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.internal.evidence.Again;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    private int takes(int cost) {
        int times = 0;
        while (times < 1_000 && budget.take(cost)) {
            times++;
        }
        return times;
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_SENT, 5",
        "NOT_LET_THROUGH, 5",
        "HELD_UP, 5",
        "LOST, 5",
        "ODD, 5",
        "NEVER, 5",
        "THROTTLED, 2",
        "NEW_KEY, 0",
        "NEW_TIME, 0",
        "NEW_NONCE, 0",
        "NOT_KNOWN, 0",
    })
    void aFaultCostsMoreThanARateRefusalAndAnAnswerNothing(Again again, int cost) {
        assertThat(RetryBudget.cost(again)).isEqualTo(cost);
    }

    @Test
    void aFullBucketPaysForTwentyFaultsOrFiftyRateRefusals() {
        assertThat(takes(5)).isEqualTo(20);
        budget.giveBack(100);
        assertThat(takes(2)).isEqualTo(50);
    }

    @Test
    void itNeverPaysMoreThanItHas() {
        assertThat(takes(5)).isEqualTo(20);
        budget.giveBack(2);

        assertThat(budget.take(5)).isFalse();
        assertThat(budget.take(2)).isTrue();
    }

    @Test
    void aSuccessGivesBackWhatItsLastRepeatTookAndOneIfThereWasNone() {
        takes(5);
        budget.giveBack(5);
        assertThat(takes(1)).isEqualTo(5);
        budget.giveBack(0);
        assertThat(takes(1)).isEqualTo(1);
    }

    @Test
    void itHoldsNoMoreThanItBeganWith() {
        budget.giveBack(5);

        assertThat(takes(5)).isEqualTo(20);
    }
}
