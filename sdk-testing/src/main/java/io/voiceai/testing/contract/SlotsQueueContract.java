package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderSlotsContract.after;
import static io.voiceai.testing.contract.UnderSlotsContract.oneOf;
import static io.voiceai.testing.contract.UnderSlotsContract.wish;

import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits, and for how long. */
@Chapter("Queues")
interface SlotsQueueContract extends UnderSlotsContract {
    Line SINGLE = new Line("caller 3", 1);

    @Test
    default void whoAskedFirstGetsInFirst() {
        taken(wish("a", SINGLE));
        busy(wish("b", SINGLE));
        busy(wish("c", SINGLE));

        slots().release("a");

        busy(wish("c", SINGLE));
        taken(wish("b", SINGLE));
        slots().release("b");
        taken(wish("c", SINGLE));
    }

    @Test
    default void whoGivesUpStandsInNobodysWay() {
        taken(wish("a", SINGLE));
        busy(wish("b", SINGLE));
        busy(wish("c", SINGLE));

        another().release("b");
        slots().release("a");

        taken(wish("c", SINGLE));
    }

    @Test
    default void whoWaitsForOneOfSomeWaitsForEachOfThem() {
        Line other = new Line("caller 4", 1);
        taken(wish("a", SINGLE));
        taken(wish("b", other));
        busy(oneOf("c", SINGLE, other));

        slots().release("b");

        busy(wish("d", other));
        taken(other, oneOf("c", SINGLE, other));
        slots().release("a");
        taken(wish("e", SINGLE));
    }

    @Test
    default void whoLacksOneLineDoesNotWaitInAnotherThatHasRoom() {
        taken(wish("a", SINGLE));
        busy(new Wish("b", List.of(ACCOUNT, SINGLE), List.of(), LEASE));

        for (int i = 0; i < ACCOUNT.calls(); i++) {
            taken(wish("c" + i, ACCOUNT));
        }
    }

    @Test
    default void whoDoesNotAskAgainLosesThePlaceInTheQueueAndWhoAsksKeepsIt() {
        taken(wish("a", SINGLE));
        busy(wish("silent", SINGLE));
        busy(wish("patient", SINGLE));
        Duration step = CallSlots.PATIENCE.dividedBy(2);
        for (int i = 0; i < 2; i++) {
            after(step);
            busy(wish("patient", SINGLE));
        }
        after(Duration.ofMillis(300));
        busy(wish("late", SINGLE));

        slots().release("a");

        busy(wish("late", SINGLE));
        taken(wish("patient", SINGLE));
    }
}
