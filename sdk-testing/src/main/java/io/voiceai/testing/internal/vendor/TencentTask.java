package io.voiceai.testing.internal.vendor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An automatic outbound task of Tencent's. All its callees are dialled at once when it is due. */
final class TencentTask {

    final long id;
    final String app;
    final Terms terms;
    final List<Callee> callees = new ArrayList<>();
    private Instant goesOnAt;
    private boolean dialled;
    private boolean paused;
    private boolean stopped;

    TencentTask(long id, String app, Terms terms, Instant now) {
        this.id = id;
        this.app = app;
        this.terms = terms;
        this.goesOnAt = now;
    }

    /** When its callees are to be dialled, if that is still to come and has come by now; else null. */
    @Nullable
    Instant due(Instant now) {
        Instant at = goesOnAt.isAfter(terms.notBefore()) ? goesOnAt : terms.notBefore();
        boolean tooLate = terms.notAfter() != null && !at.isBefore(terms.notAfter());
        return dialled || paused || stopped || tooLate || at.isAfter(now) ? null : at;
    }

    void dialled() {
        dialled = true;
    }

    boolean pausable(Instant now) {
        int state = state(now);
        return state == INITIAL || state == RUNNING;
    }

    boolean stoppable(Instant now) {
        int state = state(now);
        return state != COMPLETED && state != ENDED;
    }

    void pause() {
        paused = true;
    }

    void resume(Instant now) {
        paused = false;
        goesOnAt = now;
    }

    void stop() {
        stopped = true;
    }

    static final int INITIAL = 0;
    static final int RUNNING = 1;
    static final int COMPLETED = 2;
    static final int ENDING = 3;
    static final int ENDED = 4;
    static final int PAUSED = 5;

    int state(Instant now) {
        boolean busy = callees.stream().anyMatch(callee -> callee.state(now) == Callee.CALLING);
        if (stopped) {
            return ENDED;
        }
        if (dialled && !busy) {
            return COMPLETED;
        }
        if (terms.notAfter() != null && !now.isBefore(terms.notAfter())) {
            return busy ? ENDING : ENDED;
        }
        if (paused) {
            return PAUSED;
        }
        return now.isBefore(terms.notBefore()) ? INITIAL : RUNNING;
    }

    /**
     * What the task was created with.
     *
     * @param name empty if none
     * @param description empty if none
     * @param agent the AI agent; empty if an IVR flow talks
     * @param ivrId the flow; 0 if an agent talks
     * @param callers in order of preference
     * @param notBefore when it begins
     * @param notAfter when it expires; null if never
     * @param maxRingSeconds 0 if not limited
     */
    record Terms(
            String name,
            String description,
            String agent,
            long ivrId,
            List<String> callers,
            Instant notBefore,
            @Nullable Instant notAfter,
            long maxRingSeconds) {}

    /** One callee. */
    static final class Callee {

        static final int CALLING = 3;

        final String number;
        final String uui;
        final Map<String, String> variables;

        @Nullable
        TencentSession session;

        Callee(String number, String uui, Map<String, String> variables) {
            this.number = number;
            this.uui = uui;
            this.variables = variables;
        }

        /** 0 initial, 1 answered, 2 not answered, 3 calling. */
        int state(Instant now) {
            TencentSession placed = session;
            if (placed == null) {
                return 0;
            }
            if (!placed.call().ended(now)) {
                return CALLING;
            }
            return placed.call().answeredAt(now).isPresent() ? 1 : 2;
        }
    }
}
