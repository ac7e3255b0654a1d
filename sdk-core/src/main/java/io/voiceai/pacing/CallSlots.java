package io.voiceai.pacing;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who may have a call at the moment: each line takes so many at a time, and a call holds its place in it until it is over.
 * What several processes share must be kept in a store of their own behind this interface. Implementations are thread-safe,
 * may block for a short while, and are fair: of those who wait for the same line, who asked first gets in first. One that fails
 * with an exception keeps calls from being placed.
 */
public interface CallSlots {
    /** After which time without asking again somebody who waits has lost the place in the queue. */
    Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * What takes a number of calls at a time, such as a caller number.
     *
     * @param name its name; may hold a phone number, so do not log it
     * @param calls how many calls at a time, 1 or more
     */
    record Line(String name, int calls) {
        public Line {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public String toString() {
            return "Line[" + calls + " calls]";
        }
    }

    /**
     * The wish for a place.
     *
     * @param holder whose: another one for each try to place a call; one who holds places already keeps them, and gets the same
     *     answer
     * @param all lines that must all have room
     * @param oneOf lines of which one must have room too, the least loaded is taken, and of those the first; may be empty
     * @param lease after which time the places come back by themselves
     */
    record Wish(String holder, List<Line> all, List<Line> oneOf, Duration lease) {
        public Wish {
            Objects.requireNonNull(holder, "holder");
            all = List.copyOf(all);
            oneOf = List.copyOf(oneOf);
            Objects.requireNonNull(lease, "lease");
        }
    }

    /** What becomes of a wish. */
    sealed interface Answer {
        /**
         * The places are held.
         *
         * @param line the one of {@link Wish#oneOf} that was taken; absent if none was asked for
         */
        record Taken(Optional<Line> line) implements Answer {
            public Taken {
                Objects.requireNonNull(line, "line");
            }
        }

        /**
         * There is no room. Who asks again within {@link #PATIENCE} keeps the place in the queue.
         *
         * @param askAgain when to ask again
         * @param holders who holds what is missing, longest first, at most 100
         */
        record Busy(Duration askAgain, List<String> holders) implements Answer {
            public Busy {
                Objects.requireNonNull(askAgain, "askAgain");
                holders = List.copyOf(holders);
            }
        }
    }

    /**
     * Takes a place in all lines of the wish, or in none, and then waits in the queues of those that are full.
     *
     * @param wish which lines
     * @return what became of it
     */
    Answer take(Wish wish);

    /**
     * Lets places be held longer, for calls that are still going on.
     *
     * @param holders whose
     * @param lease after which time from now they come back by themselves
     * @return those of them who hold something
     */
    Set<String> renew(Collection<String> holders, Duration lease);

    /**
     * Gives back what somebody holds, and the place in every queue.
     *
     * @param holder whose; one who holds nothing changes nothing
     */
    void release(String holder);

    /**
     * Places that this process keeps for itself.
     *
     * @return new, with nobody in it
     */
    static CallSlots inProcess() {
        return new ProcessSlots(System::nanoTime);
    }
}
