package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.voiceai.pacing.Pacer;
import io.voiceai.pacing.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;

/** What every {@link Pacer} that keeps rates does alike, for whoever writes one. A subclass says only how one is opened. */
@SuppressWarnings("exports") // Who extends the suite needs not know how tests are named.
@DisplayNameGeneration(Sentences.class)
public abstract class PacerContract {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Rate FEW = new Rate("account", "Call", 3, Duration.ofSeconds(30));
    private static final int MANY = 64;

    private Pacer pacer;
    private Pacer another;

    /** For subclasses. */
    protected PacerContract() {}

    /**
     * Opens a pacer over the store of this test, which is empty when the test begins. It is asked twice for each test: what the
     * second call returns stands for another process over the same store. A pacer that lives in one process only returns the
     * same one again.
     *
     * @return a pacer
     */
    protected abstract Pacer open();

    @BeforeEach
    final void openPacers() {
        pacer = open();
        another = open();
    }

    @Test
    final void asManyAsTheRateAllowsGoAtOnceWhoeverAsks() {
        for (int i = 0; i < FEW.requests(); i++) {
            assertEquals(Optional.of(Duration.ZERO), (i % 2 == 0 ? pacer : another).reserve(FEW, LONG));
        }

        Duration next = another.reserve(FEW, LONG).orElseThrow();

        assertTrue(next.compareTo(Duration.ZERO) > 0 && next.compareTo(FEW.window()) <= 0, next.toString());
    }

    @Test
    final void noWindowHoldsMoreThanTheRateAllows() {
        Rate rate = new Rate("account", "Call", 5, Duration.ofMillis(200));
        List<Long> earliest = new ArrayList<>();
        List<Long> latest = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long before = System.nanoTime();
            long wait = (i % 3 == 0 ? pacer : another)
                    .reserve(rate, LONG)
                    .orElseThrow()
                    .toNanos();
            earliest.add(before + wait);
            latest.add(System.nanoTime() + wait);
        }

        for (int i = rate.requests(); i < earliest.size(); i++) {
            long apart = latest.get(i) - earliest.get(i - rate.requests());
            assertTrue(apart >= rate.window().toNanos(), "request " + i + " comes too early");
        }
    }

    @Test
    final void aWaitThatIsTooLongTakesNoMoment() {
        for (int i = 0; i < FEW.requests(); i++) {
            pacer.reserve(FEW, LONG);
        }

        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), pacer.reserve(FEW, Duration.ofSeconds(1)));
        }

        assertTrue(pacer.reserve(FEW, LONG).orElseThrow().compareTo(FEW.window()) <= 0);
    }

    @Test
    final void whoAsksFirstGoesFirst() {
        long last = Long.MIN_VALUE;
        for (int i = 0; i < 4 * FEW.requests(); i++) {
            long wait = pacer.reserve(FEW, Duration.ofHours(1)).orElseThrow().toNanos();
            long moment = System.nanoTime() + wait;
            assertTrue(moment >= last, "request " + i + " overtakes");
            last = moment - Duration.ofSeconds(1).toNanos();
        }
    }

    @Test
    final void otherOperationsAndAccountsHaveTheirOwn() {
        for (int i = 0; i < FEW.requests(); i++) {
            pacer.reserve(FEW, LONG);
        }

        for (Rate other : List.of(
                new Rate("account", "Query", 1, FEW.window()),
                new Rate("another", "Call", 1, FEW.window()),
                new Rate("accountC", "all", 1, FEW.window()))) {
            assertEquals(Optional.of(Duration.ZERO), pacer.reserve(other, LONG), other.toString());
        }
    }

    @Test
    final void ofManyAtTheSameMomentNoMoreGoAtOnceThanTheRateAllows() {
        Rate rate = new Rate("account", "Call", 8, Duration.ofMinutes(1));

        List<Optional<Duration>> answers =
                Race.of(MANY, i -> (i % 2 == 0 ? pacer : another).reserve(rate, Duration.ofHours(1)));

        List<Duration> waits =
                answers.stream().flatMap(Optional::stream).sorted().toList();
        assertEquals(MANY, waits.size());
        Duration asking = Duration.ofSeconds(20);
        for (int i = 0; i < MANY; i++) {
            // Each was asked for within some seconds, so waits of the same moment differ by as much.
            Duration earliest = rate.window().multipliedBy(i / rate.requests()).minus(asking);
            Duration latest = rate.window().multipliedBy(i / rate.requests() + 1L);
            assertTrue(waits.get(i).compareTo(earliest) >= 0, "request " + i + " comes too early");
            assertTrue(waits.get(i).compareTo(latest) <= 0, "request " + i + " comes too late");
        }
        assertEquals(rate.requests(), waits.stream().filter(Duration::isZero).count());
    }

    @Test
    final void aDayOfWaitingIsNotTooLongToName() {
        assertEquals(Optional.of(Duration.ZERO), pacer.reserve(FEW, Duration.ofDays(1)));
    }
}
