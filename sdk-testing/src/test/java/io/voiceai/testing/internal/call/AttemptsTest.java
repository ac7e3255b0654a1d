package io.voiceai.testing.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.voiceai.testing.Vendor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answered call takes 13.5 seconds, a busy one 1.5. */
class AttemptsTest {

    private static final Instant START = Instant.parse("2026-11-21T04:00:00Z");

    private final CallBook book = new CallBook(1, true, Ids.seeded(1));
    private final Manner manner = new Manner();
    private final Attempts<Person> attempts = new Attempts<>(manner);

    @Test
    void nobodyIsCalledWhileItIsClosed() {
        add("0000", START);
        attempts.advance(START.plusSeconds(60));
        assertThat(book.all()).isEmpty();
        attempts.open(START.plusSeconds(70));
        attempts.advance(START.plusSeconds(69));
        assertThat(book.all()).isEmpty();
        attempts.advance(START.plusSeconds(90));
        assertThat(placed()).containsExactly(tuple("0000", 70_000L));
    }

    @Test
    void whoeverHasBeenDueTheLongestIsCalledFirst() {
        add("0002", START.plusSeconds(2));
        add("0001", START.plusSeconds(1));
        add("0003", START.plusSeconds(2));
        attempts.open(START.plusSeconds(5));
        attempts.advance(START.plusSeconds(5));
        assertThat(placed()).extracting(row -> row.toList().get(0)).containsExactly("0001", "0002", "0003");
    }

    @ParameterizedTest
    @ValueSource(ints = {250, 1000, 7000, 100_000})
    void itMakesNoDifferenceHowLateSomebodyLooks(int step) {
        manner.atOnce = 2;
        manner.pace = Duration.ofMillis(400);
        manner.pause = Duration.ofSeconds(10);
        add("0486", START);
        add("0000", START);
        add("0001", START);
        add("0404", START.plusSeconds(1));
        attempts.open(START);
        for (int millis = 0; millis <= 100_000; millis += step) {
            attempts.advance(START.plusMillis(millis));
        }
        assertThat(placed())
                .containsExactly(
                        tuple("0486", 0L),
                        tuple("0000", 400L),
                        // The busy one has ended.
                        tuple("0001", 1500L),
                        // An answered one has, ten seconds after the busy one could have been called again.
                        tuple("0404", 13_900L),
                        tuple("0486", 14_300L),
                        tuple("0404", 24_200L),
                        tuple("0486", 25_800L),
                        tuple("0404", 34_500L));
        assertThat(attempts.done()).isTrue();
        assertThat(manner.over).containsExactly("0000", "0001", "0486", "0404");
    }

    @Test
    void whoeverIsTakenOutIsNotCalledAndCannotBeTakenOutTwice() {
        Person person = add("0000", START);
        Person other = add("0486", START);
        manner.pause = Duration.ofSeconds(10);
        assertThat(person.waiting()).isTrue();
        assertThat(attempts.remove(person)).isTrue();
        assertThat(attempts.remove(person)).isFalse();
        assertThat(person.waiting()).isFalse();
        attempts.open(START);
        attempts.advance(START);
        assertThat(attempts.remove(other)).isFalse();
        attempts.advance(START.plusSeconds(5));
        assertThat(other.waiting()).isTrue();
        assertThat(attempts.remove(other)).isTrue();
        attempts.advance(START.plusSeconds(60));
        assertThat(placed()).containsExactly(tuple("0486", 0L));
        assertThat(attempts.done()).isTrue();
    }

    @Test
    void callsUnderWayAreCountedUntilTheyEnd() {
        add("0000", START);
        add("0486", START);
        attempts.open(START);
        attempts.advance(START);
        assertThat(attempts.calling()).isEqualTo(2);
        attempts.advance(START.plusSeconds(2));
        assertThat(attempts.calling()).isEqualTo(1);
        assertThat(attempts.done()).isFalse();
        attempts.advance(START.plusMillis(13_500));
        assertThat(attempts.calling()).isZero();
        assertThat(attempts.done()).isTrue();
    }

    @Test
    void openingAgainForgetsAnEarlierBeginning() {
        add("0000", START);
        attempts.open(START.plusSeconds(3600));
        attempts.close();
        attempts.open(START.plusSeconds(10));
        attempts.advance(START.plusSeconds(20));
        assertThat(placed()).containsExactly(tuple("0000", 10_000L));
    }

    @Test
    @Timeout(60)
    void hundredThousandAreCalledAndCalledAgainQuickly() {
        manner.pause = Duration.ofMinutes(10);
        for (int i = 0; i < 100_000; i++) {
            add("0486", START);
        }
        attempts.open(START);
        attempts.advance(START.plus(Duration.ofHours(1)));
        assertThat(book.all()).hasSize(300_000);
        assertThat(attempts.done()).isTrue();
    }

    private Person add(String digits, Instant due) {
        Person person = new Person(digits);
        attempts.add(person, due);
        return person;
    }

    private List<Tuple> placed() {
        return book.all().stream()
                .map(call -> tuple(
                        call.placement().callee(),
                        Duration.between(START, call.placedAt()).toMillis()))
                .toList();
    }

    private static final class Person extends Candidate {
        private final String digits;

        Person(String digits) {
            this.digits = digits;
        }
    }

    /** Calls everybody three times at most. */
    private final class Manner implements Attempts.Rules<Person> {
        private final List<String> over = new ArrayList<>();
        private Duration pace = Duration.ZERO;
        private Duration pause = Duration.ZERO;
        private long atOnce = Long.MAX_VALUE;

        @Override
        public Optional<Instant> allowed(Instant from) {
            return Optional.of(from);
        }

        @Override
        public Duration pace() {
            return pace;
        }

        @Override
        public long atOnce() {
            return atOnce;
        }

        @Override
        public Call place(Person person, Instant at) {
            return book.place(
                    new Placement(Vendor.TENCENT_CCC, book.ids().uuid(), "", "", person.digits, "", Map.of(), ""), at);
        }

        @Override
        public Optional<Duration> again(Person person, Call call, Instant now) {
            boolean again =
                    !pause.isZero() && call.missed(now) && person.calls().size() < 3;
            return again ? Optional.of(pause) : Optional.empty();
        }

        @Override
        public void over(Person person, Instant now) {
            over.add(person.digits);
        }
    }
}
