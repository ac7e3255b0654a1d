package io.voiceai;

import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to wait for after a call: that it is over and that parts of its result are there. Immutable.
 */
public final class ResultWait {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final CallRef call;
    private final Duration limit;
    private final Optional<Set<CallPart>> parts;
    private final List<CallEvent> events;

    private ResultWait(CallRef call, Duration limit, Optional<Set<CallPart>> parts, List<CallEvent> events) {
        this.call = call;
        this.limit = limit;
        this.parts = parts;
        this.events = events;
    }

    /**
     * Waits for everything that the call's provider can tell.
     *
     * @param call which call
     * @param limit how long to wait; more than zero, at most a day
     * @return the request
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the limit is not more than zero
     */
    public static ResultWait of(CallRef call, Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw VoiceAiException.invalidRequest("limit", "is not more than zero", null);
        }
        Duration bounded = limit.compareTo(LONGEST) > 0 ? LONGEST : limit;
        return new ResultWait(Objects.requireNonNull(call, "call"), bounded, Optional.empty(), List.of());
    }

    /**
     * The same for some parts only. Empty waits for the end alone. Name a part that a vendor tells in callbacks only if the
     * events are given to {@link VoiceAi#accept}.
     *
     * @param wanted the parts
     * @return a changed copy
     */
    public ResultWait parts(Set<CallPart> wanted) {
        return new ResultWait(call, limit, Optional.of(Set.copyOf(wanted)), events);
    }

    /**
     * The same with events that came before the waiting began.
     *
     * @param known the events; those of other calls are left out
     * @return a changed copy
     */
    public ResultWait knowing(List<? extends CallEvent> known) {
        List<CallEvent> more = new ArrayList<>(events);
        known.stream().filter(event -> event.head().concerns(call)).forEach(more::add);
        return new ResultWait(call, limit, parts, List.copyOf(more));
    }

    /**
     * Which call.
     *
     * @return the call
     */
    public CallRef call() {
        return call;
    }

    /**
     * How long to wait.
     *
     * @return at most a day
     */
    public Duration limit() {
        return limit;
    }

    /**
     * What to wait for.
     *
     * @return absent for everything that the call's provider can tell
     */
    public Optional<Set<CallPart>> parts() {
        return parts;
    }

    /**
     * What is known already.
     *
     * @return events of the call, in the order given
     */
    public List<CallEvent> events() {
        return events;
    }

    @Override
    public String toString() {
        return "ResultWait[" + call + ", " + limit + "]";
    }
}
