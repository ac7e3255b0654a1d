package io.voiceai.testing.internal.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody whom a task calls, more than once if need be. Whoever uses it holds the emulator's lock. */
public abstract class Candidate {

    // Most are called once.
    private final List<Call> calls = new ArrayList<>(1);
    private @Nullable Instant due;
    private long order;

    /** Starts without a call. */
    protected Candidate() {}

    /**
     * The calls so far.
     *
     * @return in the order placed
     */
    public final List<Call> calls() {
        return Collections.unmodifiableList(calls);
    }

    /**
     * The latest call.
     *
     * @return null before the first
     */
    public final @Nullable Call call() {
        return calls.isEmpty() ? null : calls.get(calls.size() - 1);
    }

    /**
     * Whether a call is still to come, the first or another one.
     *
     * @return false while one goes on, and once there will be no more
     */
    public final boolean waiting() {
        return due != null;
    }

    final Instant due() {
        return due == null ? Instant.MAX : due;
    }

    final long order() {
        return order;
    }

    final void await(Instant from, long place) {
        due = from;
        order = place;
    }

    final void awaitNothing() {
        due = null;
    }

    final void called(Call call) {
        calls.add(call);
    }
}
