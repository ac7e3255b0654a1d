package io.voiceai.call;

import java.util.Objects;

/** A request to hang up one call. Immutable. */
public final class Hangup {
    private final CallRef call;
    private final boolean afterPlayback;

    private Hangup(CallRef call, boolean afterPlayback) {
        this.call = Objects.requireNonNull(call, "call");
        this.afterPlayback = afterPlayback;
    }

    /**
     * Hangs up at once.
     *
     * @param call which call
     * @return the request
     */
    public static Hangup of(CallRef call) {
        return new Hangup(call, false);
    }

    /**
     * The same, but the AI agent may first end what it is saying. A provider whose vendor has no such thing refuses
     * before anything is sent.
     *
     * @return a changed copy
     */
    public Hangup afterPlayback() {
        return new Hangup(call, true);
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
     * Whether the AI agent may first end what it is saying.
     *
     * @return false: at once
     */
    public boolean isAfterPlayback() {
        return afterPlayback;
    }

    @Override
    public String toString() {
        return "Hangup[" + call + (afterPlayback ? ", after playback]" : "]");
    }
}
