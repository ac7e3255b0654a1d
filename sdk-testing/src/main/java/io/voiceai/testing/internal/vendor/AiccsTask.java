package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Attempts;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Candidate;
import io.voiceai.testing.internal.call.Placement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call task of AICCS and the callees imported into it. Entries become calls when their turn comes, perhaps several each,
 * and what is over is sorted once, so that a task of a hundred thousand is cheap to fill and to page through.
 */
final class AiccsTask {

    final String id;
    final Instant createdAt;
    AiccsTaskSettings settings;

    private final CallBook calls;
    private final List<Detail> details = new ArrayList<>();
    private final Map<String, Detail> byId = new HashMap<>();
    private final Map<String, Detail> byOutId = new HashMap<>();
    private final Map<String, Detail> byCall = new HashMap<>();
    private final Set<Detail> pending = new LinkedHashSet<>();
    private final List<Detail> completed = new ArrayList<>();
    private final List<Detail> failed = new ArrayList<>();
    private final Attempts<Detail> attempts = new Attempts<>(new Manner());
    private boolean started;
    private boolean running;
    private @Nullable Instant firstDialledAt;

    AiccsTask(String id, AiccsTaskSettings settings, CallBook calls, Instant now) {
        this.id = id;
        this.settings = settings;
        this.calls = calls;
        this.createdAt = now;
    }

    /** INIT, RUNNING or STOPPED, in the words of the filter; here no task fails. */
    String state() {
        return running ? "RUNNING" : started ? "STOPPED" : "INIT";
    }

    boolean running() {
        return running;
    }

    List<Detail> details() {
        return Collections.unmodifiableList(details);
    }

    Optional<Instant> firstDialledAt() {
        return Optional.ofNullable(firstDialledAt);
    }

    @Nullable
    Detail byId(String detailId) {
        return byId.get(detailId);
    }

    /** The first that was imported with it. */
    @Nullable
    Detail byOutId(String outId) {
        return byOutId.get(outId);
    }

    @Nullable
    Detail byCall(String callId) {
        return byCall.get(callId);
    }

    void add(Detail detail) {
        details.add(detail);
        pending.add(detail);
        attempts.add(detail, detail.importedAt);
        byId.put(detail.id, detail);
        if (!detail.outId.isEmpty()) {
            byOutId.putIfAbsent(detail.outId, detail);
        }
    }

    void start(Instant now) {
        started = true;
        running = true;
        Instant startsAt = settings.startsAt();
        attempts.open(now.isAfter(startsAt) ? now : startsAt);
        attempts.advance(now);
    }

    void stop() {
        running = false;
        attempts.close();
    }

    /** False for an entry that is being called, is over or was taken out already. */
    boolean cancel(Detail detail) {
        if (!attempts.remove(detail)) {
            return false;
        }
        detail.cancelled = true;
        pending.remove(detail);
        failed.add(detail);
        return true;
    }

    /** Makes calls of the entries whose turn has come, each at the time when it came. */
    void dial(Instant now) {
        attempts.advance(now);
    }

    /** Those not over yet, the ones being called or waiting for another call among them, in the order imported. */
    Collection<Detail> pending() {
        return Collections.unmodifiableCollection(pending);
    }

    int calling() {
        return attempts.calling();
    }

    /** Those that were answered and are over. */
    List<Detail> completed() {
        return Collections.unmodifiableList(completed);
    }

    /** Those that are over without an answer. */
    List<Detail> failed() {
        return Collections.unmodifiableList(failed);
    }

    private final class Manner implements Attempts.Rules<Detail> {

        @Override
        public Optional<Instant> allowed(Instant from) {
            return calls.allowed(settings.hours(), from);
        }

        @Override
        public Duration pace() {
            return settings.pace();
        }

        @Override
        public Call place(Detail detail, Instant at) {
            String id = calls.nextNumber() + "^" + calls.nextNumber();
            String speaker = settings.agent().isEmpty() ? settings.application() : settings.agent();
            byCall.put(id, detail);
            if (firstDialledAt == null) {
                firstDialledAt = at;
            }
            return calls.place(
                    new Placement(
                            Vendor.ALIYUN_AICCS,
                            id,
                            AiccsTask.this.id,
                            settings.line().caller(),
                            detail.callee,
                            speaker,
                            detail.variables,
                            detail.outId),
                    at);
        }

        @Override
        public Optional<Duration> again(Detail detail, Call call, Instant now) {
            return settings.retry().after(call, detail.calls().size(), now);
        }

        @Override
        public void over(Detail detail, Instant now) {
            pending.remove(detail);
            (detail.status(now) == Detail.ENDED ? completed : failed).add(detail);
        }
    }

    /** One callee; dialled once the task runs. */
    static final class Detail extends Candidate {
        private static final int WAITING = 1;
        private static final int WAITING_AGAIN = 2;
        private static final int CALLING = 3;
        private static final int ENDED = 4;
        private static final int FAILED = 5;

        final String id;
        final String batchId;
        final String callee;
        final String outId;
        final Map<String, String> variables;
        final long encryption;
        final Instant importedAt;
        boolean cancelled;

        Detail(
                String id,
                String batchId,
                String callee,
                String outId,
                Map<String, String> variables,
                long encryption,
                Instant importedAt) {
            this.id = id;
            this.batchId = batchId;
            this.callee = callee;
            this.outId = outId;
            this.variables = variables.isEmpty() ? Map.of() : variables;
            this.encryption = encryption;
            this.importedAt = importedAt;
        }

        /**
         * 1 waiting, 2 waiting to be called again, 3 calling, 4 ended, 5 failed; how the vendor shows a cancelled one is not
         * documented, here it failed.
         */
        int status(Instant now) {
            if (cancelled) {
                return FAILED;
            }
            Call latest = call();
            if (latest == null) {
                return WAITING;
            }
            if (!latest.ended(now)) {
                return CALLING;
            }
            if (waiting()) {
                return WAITING_AGAIN;
            }
            return latest.answeredAt(now).isPresent() ? ENDED : FAILED;
        }
    }
}
