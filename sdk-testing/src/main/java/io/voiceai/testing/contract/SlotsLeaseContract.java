package io.voiceai.testing.contract;

import static io.voiceai.testing.contract.UnderSlotsContract.after;
import static io.voiceai.testing.contract.UnderSlotsContract.brief;
import static io.voiceai.testing.contract.UnderSlotsContract.until;
import static io.voiceai.testing.contract.UnderSlotsContract.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.pacing.CallSlots.Answer;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** For how long a place is held. */
@Chapter("Leases")
interface SlotsLeaseContract extends UnderSlotsContract {
    Line SINGLE = new Line("caller 5", 1);

    @Test
    default void aPlaceComesBackWithTheEndOfItsLeaseAndNotBefore() {
        long begun = System.nanoTime();
        taken(brief("killed", SINGLE));
        Wish next = wish("next", SINGLE);

        until(() -> another().take(next) instanceof Answer.Taken);

        assertTrue(System.nanoTime() - begun >= SHORT.toNanos(), "came back too early");
    }

    @Test
    default void theEndOfALeaseFreesEveryLine() {
        Line route = new Line("route", 1);
        taken(SINGLE, new Wish("killed", List.of(route), List.of(SINGLE), SHORT));

        until(() -> another().take(wish("next", SINGLE)) instanceof Answer.Taken);

        taken(wish("other", route));
    }

    @Test
    default void aLeaseThatIsRenewedGoesOn() {
        taken(brief("alive", SINGLE));
        taken(brief("killed", ACCOUNT));
        assertEquals(Set.of("alive"), slots().renew(List.of("alive", "stranger"), LEASE));

        after(SHORT.multipliedBy(2));

        assertEquals(List.of("alive"), busy(wish("next", SINGLE)).holders());
        assertEquals(Set.of("alive"), another().renew(Set.of("alive", "killed"), LEASE));
    }

    @Test
    default void whoWaitsHoldsNothingToRenew() {
        taken(wish("a", SINGLE));
        busy(wish("b", SINGLE));

        assertEquals(Set.of(), slots().renew(List.of("b"), LEASE));
    }

    @Test
    default void whatIsOverIsNotHeldAnyMore() {
        taken(brief("killed", SINGLE));
        until(() -> another().take(wish("next", SINGLE)) instanceof Answer.Taken);

        busy(brief("killed", SINGLE));
        slots().release("killed");

        assertEquals(List.of("next"), busy(wish("late", SINGLE)).holders());
    }
}
