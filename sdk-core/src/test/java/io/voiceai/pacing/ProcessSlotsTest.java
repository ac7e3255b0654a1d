package io.voiceai.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.pacing.CallSlots.Answer.Busy;
import io.voiceai.pacing.CallSlots.Answer.Taken;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProcessSlotsTest {
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Line ACCOUNT = new Line("account", 3);
    private static final Line ONE = new Line("one", 2);
    private static final Line TWO = new Line("two", 2);

    private final AtomicLong nanos = new AtomicLong(-5);
    private final ProcessSlots slots = new ProcessSlots(nanos::get);

    private CallSlots.Answer take(String holder, List<Line> all, List<Line> oneOf) {
        return slots.take(new Wish(holder, all, oneOf, LEASE));
    }

    private void passes(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static Taken taken(Line line) {
        return new Taken(Optional.of(line));
    }

    private static final Taken TAKEN = new Taken(Optional.empty());

    @Test
    void theLeastLoadedLineIsTakenAndOfThoseTheFirst() {
        List<Line> either = List.of(ONE, TWO);

        assertThat(take("a", List.of(), either)).isEqualTo(taken(ONE));
        assertThat(take("b", List.of(), either)).isEqualTo(taken(TWO));
        assertThat(take("c", List.of(), either)).isEqualTo(taken(ONE));
        assertThat(take("d", List.of(), List.of(TWO, ONE))).isEqualTo(taken(TWO));
        assertThat(take("e", List.of(), either))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.holders()).containsExactly("a", "c", "b", "d"));
    }

    @Test
    void whoHoldsAPlaceAlreadyGetsTheSameAnswer() {
        take("a", List.of(), List.of(ONE));

        assertThat(take("a", List.of(), List.of(ONE))).isEqualTo(taken(ONE));
        assertThat(take("b", List.of(), List.of(ONE))).isEqualTo(taken(ONE));
        assertThat(take("c", List.of(), List.of(ONE))).isInstanceOf(Busy.class);
    }

    @Test
    void allLinesAreTakenOrNone() {
        take("a", List.of(ACCOUNT), List.of());
        take("b", List.of(ACCOUNT), List.of());
        take("c", List.of(ACCOUNT), List.of());

        assertThat(take("d", List.of(ACCOUNT), List.of(ONE))).isInstanceOf(Busy.class);
        assertThat(take("e", List.of(), List.of(ONE))).isEqualTo(taken(ONE));
        assertThat(take("f", List.of(), List.of(ONE))).isEqualTo(taken(ONE));
    }

    @Test
    void whoAskedFirstGetsInFirst() {
        take("a", List.of(ONE), List.of());
        take("b", List.of(ONE), List.of());
        Busy first = (Busy) take("c", List.of(ONE), List.of());
        Busy second = (Busy) take("d", List.of(ONE), List.of());
        assertThat(first.askAgain()).isLessThan(second.askAgain());

        slots.release("a");

        assertThat(take("d", List.of(ONE), List.of())).isInstanceOf(Busy.class);
        assertThat(take("e", List.of(ONE), List.of())).isInstanceOf(Busy.class);
        assertThat(take("c", List.of(ONE), List.of())).isEqualTo(TAKEN);
    }

    @Test
    void whoStopsAskingLosesTheTurn() {
        take("a", List.of(ONE), List.of());
        take("b", List.of(ONE), List.of());
        take("c", List.of(ONE), List.of());
        slots.release("a");

        passes(CallSlots.PATIENCE.plusMillis(1));

        assertThat(take("d", List.of(ONE), List.of())).isEqualTo(TAKEN);
    }

    @Test
    void whoGivesUpLeavesTheQueue() {
        take("a", List.of(ONE), List.of());
        take("b", List.of(ONE), List.of());
        take("c", List.of(ONE), List.of());
        slots.release("c");
        slots.release("a");

        assertThat(take("d", List.of(ONE), List.of())).isEqualTo(TAKEN);
    }

    @Test
    void aPlaceComesBackAtTheEndOfItsLeaseAndNotBefore() {
        take("a", List.of(ACCOUNT), List.of(ONE));
        take("b", List.of(ACCOUNT), List.of(ONE));

        passes(LEASE.minusNanos(1));
        assertThat(take("c", List.of(), List.of(ONE))).isInstanceOf(Busy.class);
        passes(Duration.ofNanos(1));
        assertThat(take("c", List.of(), List.of(ONE))).isEqualTo(taken(ONE));
        assertThat(slots.renew(List.of("a", "b", "c"), LEASE)).containsExactly("c");
    }

    @Test
    void aPlaceThatIsRenewedIsHeldLonger() {
        take("a", List.of(), List.of(ONE));
        take("b", List.of(), List.of(ONE));
        passes(LEASE.minusSeconds(1));

        assertThat(slots.renew(List.of("a", "nobody"), LEASE)).containsExactly("a");
        passes(Duration.ofSeconds(2));

        assertThat(take("c", List.of(), List.of(ONE))).isEqualTo(taken(ONE));
        assertThat(take("d", List.of(), List.of(ONE))).isInstanceOf(Busy.class);
    }

    @Test
    void whoWaitsForOneLineStandsInNobodysWayInAnother() {
        take("a", List.of(ONE), List.of());
        take("b", List.of(ONE), List.of());
        take("x", List.of(TWO), List.of());
        for (String waiting : List.of("c", "d", "e")) {
            assertThat(take(waiting, List.of(ONE, TWO), List.of())).isInstanceOf(Busy.class);
        }

        assertThat(take("f", List.of(TWO), List.of())).isEqualTo(TAKEN);
    }

    @Test
    void linesThatNobodyUsesAreForgotten() {
        for (int i = 0; i < 1_000; i++) {
            take("h" + i, List.of(), List.of(new Line("line " + i, 1)));
        }
        for (int i = 0; i < 500; i++) {
            slots.release("h" + i);
        }
        assertThat(slots.lines()).isEqualTo(500);

        passes(LEASE);
        take("last", List.of(ONE), List.of());

        assertThat(slots.lines()).isEqualTo(1);
    }
}
