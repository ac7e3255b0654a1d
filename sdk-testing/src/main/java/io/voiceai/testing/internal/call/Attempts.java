package io.voiceai.testing.internal.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom a task has still to call or to call again. Whoever has been due the longest is called first. All that was
 * to happen until somebody looks happens then, in the order and at the times at which it was to: a call that ended made room
 * for another, and has its callee wait from its end on. Whoever uses it holds the emulator's lock.
 *
 * @param <T> what a task knows of somebody
 */
public final class Attempts<T extends Candidate> {

    private final Rules<T> rules;
    private final TreeSet<T> waiting =
            new TreeSet<>(Comparator.comparing((T candidate) -> candidate.due()).thenComparing(Candidate::order));
    private final List<T> calling = new ArrayList<>();
    // Calls that are over by now, but whose end has not had its consequences yet.
    private final PriorityQueue<Ended<T>> ended =
            new PriorityQueue<>(Comparator.comparing((Ended<T> end) -> end.at()).thenComparing(Ended::order));
    private Instant openFrom = Instant.MAX;
    private Instant lineFree = Instant.MIN;
    private boolean open;
    private long order;

    /**
     * Starts empty, and closed.
     *
     * @param rules the task's
     */
    public Attempts(Rules<T> rules) {
        this.rules = rules;
    }

    /**
     * Has somebody wait for the first call.
     *
     * @param candidate who
     * @param from when the call falls due
     */
    public void add(T candidate, Instant from) {
        candidate.await(from, ++order);
        waiting.add(candidate);
    }

    /**
     * Has somebody wait no longer.
     *
     * @param candidate who
     * @return false for somebody who is not waiting
     */
    public boolean remove(T candidate) {
        boolean removed = candidate.waiting() && waiting.remove(candidate);
        if (removed) {
            candidate.awaitNothing();
        }
        return removed;
    }

    /**
     * Has calls placed from now on.
     *
     * @param from the time before which nothing is dialled
     */
    public void open(Instant from) {
        open = true;
        openFrom = from;
    }

    /** Has no more calls placed; those under way go on, and whoever is to be called again waits. */
    public void close() {
        open = false;
    }

    /**
     * How many calls are under way.
     *
     * @return as of the last {@link #advance}
     */
    public int calling() {
        return calling.size();
    }

    /**
     * Whether nothing is left to do.
     *
     * @return true if nobody waits or is being called, as of the last {@link #advance}
     */
    public boolean done() {
        return waiting.isEmpty() && calling.isEmpty();
    }

    /**
     * Catches up with the time.
     *
     * @param now the time
     */
    public void advance(Instant now) {
        calling.removeIf(candidate -> hasEnded(candidate, now));
        while (true) {
            Instant turn = turn();
            Ended<T> end = ended.peek();
            boolean dials = turn != null && !turn.isAfter(now);
            if (end != null && (!dials || !end.at().isAfter(turn))) {
                ended.remove();
                settle(end, now);
            } else if (dials) {
                dial(turn, now);
            } else {
                return;
            }
        }
    }

    private boolean full() {
        return calling.size() + ended.size() >= rules.atOnce();
    }

    private @Nullable Instant turn() {
        if (!open || waiting.isEmpty() || full()) {
            return null;
        }
        Instant due = waiting.first().due();
        return rules.allowed(later(later(openFrom, lineFree), due)).orElse(null);
    }

    private void dial(Instant at, Instant now) {
        T candidate = Objects.requireNonNull(waiting.pollFirst());
        candidate.awaitNothing();
        candidate.called(rules.place(candidate, at));
        lineFree = at.plus(rules.pace());
        if (!hasEnded(candidate, now)) {
            calling.add(candidate);
        }
    }

    private boolean hasEnded(T candidate, Instant now) {
        Call call = Objects.requireNonNull(candidate.call());
        Optional<Instant> at = call.overSince(now);
        at.ifPresent(end -> ended.add(new Ended<>(candidate, call, end, ++order)));
        return at.isPresent();
    }

    private void settle(Ended<T> end, Instant now) {
        if (ended.size() + calling.size() + 1 >= rules.atOnce()) {
            lineFree = later(lineFree, end.at());
        }
        Optional<Duration> pause = rules.again(end.candidate(), end.call(), now);
        if (pause.isPresent()) {
            add(end.candidate(), end.at().plus(pause.get()));
        } else {
            rules.over(end.candidate(), now);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private record Ended<T>(T candidate, Call call, Instant at, long order) {}

    /**
     * How a task calls.
     *
     * @param <T> what it knows of somebody
     */
    public interface Rules<T extends Candidate> {

        /**
         * When it may dial.
         *
         * @param from the earliest that is wanted
         * @return this moment or the first after it; empty if there is none
         */
        Optional<Instant> allowed(Instant from);

        /**
         * What lies between two calls.
         *
         * @return zero if nothing has to
         */
        default Duration pace() {
            return Duration.ZERO;
        }

        /**
         * How many calls may be under way at a time.
         *
         * @return 1 or more
         */
        default long atOnce() {
            return Long.MAX_VALUE;
        }

        /**
         * Places a call.
         *
         * @param candidate to whom
         * @param at when
         * @return the call
         */
        Call place(T candidate, Instant at);

        /**
         * Whether somebody is to be called again.
         *
         * @param candidate who
         * @param call the latest one, which is over
         * @param now the time
         * @return what lies between its end and the next; empty if there is no next
         */
        Optional<Duration> again(T candidate, Call call, Instant now);

        /**
         * Hears that somebody will not be called again.
         *
         * @param candidate who
         * @param now the time
         */
        default void over(T candidate, Instant now) {}
    }
}
