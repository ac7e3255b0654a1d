package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.CallSlots.Answer;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What the parts of the places' contract share. */
interface UnderSlotsContract {
    Duration LEASE = Duration.ofMinutes(10);
    Duration SHORT = Duration.ofMillis(600);
    Duration LONGEST = Duration.ofSeconds(20);
    Line ACCOUNT = new Line("account", 3);
    Line ONE = new Line("caller 1", 2);
    Line TWO = new Line("caller 2", 2);

    /** The places of this test. */
    CallSlots slots();

    /** Other places over the same store, as another process has them. */
    CallSlots another();

    /** How much the store remembers, if that can be told. */
    OptionalInt remembered();

    static Wish wish(String holder, Line... all) {
        return new Wish(holder, List.of(all), List.of(), LEASE);
    }

    static Wish brief(String holder, Line... all) {
        return new Wish(holder, List.of(all), List.of(), SHORT);
    }

    static Wish oneOf(String holder, Line... lines) {
        return new Wish(holder, List.of(), List.of(lines), LEASE);
    }

    default void taken(Wish wish) {
        assertEquals(new Answer.Taken(Optional.empty()), slots().take(wish), wish.holder());
    }

    default void taken(Line line, Wish wish) {
        assertEquals(new Answer.Taken(Optional.of(line)), slots().take(wish), wish.holder());
    }

    default Answer.Busy busy(Wish wish) {
        Answer.Busy busy = assertInstanceOf(Answer.Busy.class, another().take(wish), wish.holder());
        assertTrue(busy.askAgain().compareTo(Duration.ZERO) > 0, "asks again at once");
        assertTrue(busy.askAgain().compareTo(CallSlots.PATIENCE.dividedBy(2)) < 0, "asks again too late");
        return busy;
    }

    static void until(BooleanSupplier happened) {
        long begun = System.nanoTime();
        while (!happened.getAsBoolean()) {
            assertTrue(System.nanoTime() - begun < LONGEST.toNanos(), "does not happen");
            LockSupport.parkNanos(5_000_000);
        }
    }

    static void after(Duration time) {
        long begun = System.nanoTime();
        until(() -> System.nanoTime() - begun >= time.toNanos());
    }
}
