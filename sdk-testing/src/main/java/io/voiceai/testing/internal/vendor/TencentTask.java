package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Attempts;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.Candidate;
import io.voiceai.testing.internal.vendor.TencentSession.Kind;
import io.voiceai.testing.internal.vendor.TencentSession.Order;
import io.voiceai.testing.internal.vendor.TencentSessions.Dial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An automatic outbound task of Tencent's. All its callees are due at once when it begins. */
final class TencentTask {

    static final int INITIAL = 0;
    static final int RUNNING = 1;
    static final int COMPLETED = 2;
    static final int ENDING = 3;
    static final int ENDED = 4;
    static final int PAUSED = 5;

    final long id;
    final String app;
    final TencentTerms terms;

    private final TencentSessions sessions;
    private final List<Callee> callees = new ArrayList<>();
    private final Attempts<Callee> attempts = new Attempts<>(new Manner());
    private boolean paused;
    private boolean stopped;

    TencentTask(long id, String app, TencentTerms terms, TencentSessions sessions, Instant now) {
        this.id = id;
        this.app = app;
        this.terms = terms;
        this.sessions = sessions;
        attempts.open(now);
    }

    void add(Callee callee) {
        callees.add(callee);
        attempts.add(callee, terms.notBefore());
    }

    /** In the order given. */
    List<Callee> callees() {
        return Collections.unmodifiableList(callees);
    }

    /** Calls whom it was to call by now, each at the time when it was to. */
    void advance(Instant now) {
        attempts.advance(now);
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
        attempts.close();
    }

    void resume(Instant now) {
        paused = false;
        attempts.open(now);
    }

    void stop() {
        stopped = true;
        attempts.close();
    }

    int state(Instant now) {
        if (stopped) {
            return ENDED;
        }
        if (attempts.done()) {
            return COMPLETED;
        }
        if (terms.isOver(now)) {
            return attempts.calling() > 0 ? ENDING : ENDED;
        }
        if (paused) {
            return PAUSED;
        }
        return now.isBefore(terms.notBefore()) ? INITIAL : RUNNING;
    }

    /** 0 initial, 1 answered, 2 not answered, 3 calling, 4 to be called again. */
    int state(Callee callee, Instant now) {
        Call latest = callee.call();
        if (latest == null) {
            return 0;
        }
        if (!latest.ended(now)) {
            return 3;
        }
        if (callee.waiting() && !stopped && !terms.isOver(now)) {
            return 4;
        }
        return latest.answeredAt(now).isPresent() ? 1 : 2;
    }

    private final class Manner implements Attempts.Rules<Callee> {

        @Override
        public Optional<Instant> allowed(Instant from) {
            return sessions.allowed(terms.hours(), from).filter(moment -> !terms.isOver(moment));
        }

        @Override
        public long atOnce() {
            return terms.concurrency();
        }

        @Override
        public Call place(Callee callee, Instant at) {
            Kind kind = terms.agent().isEmpty() ? Kind.IVR : Kind.AGENT;
            Dial dial = new Dial(app, terms.agent(), terms.callers(), callee.number, callee.variables);
            return sessions.place(dial, Order.of(kind, callee.uui), null, at).call();
        }

        @Override
        public Optional<Duration> again(Callee callee, Call call, Instant now) {
            return Optional.ofNullable(sessions.of(call))
                    .flatMap(session ->
                            terms.retry().after(session, callee.calls().size(), now));
        }
    }

    /** One callee. */
    static final class Callee extends Candidate {

        final String number;
        final String uui;
        final Map<String, String> variables;

        Callee(String number, String uui, Map<String, String> variables) {
            this.number = number;
            this.uui = uui;
            this.variables = variables;
        }
    }
}
