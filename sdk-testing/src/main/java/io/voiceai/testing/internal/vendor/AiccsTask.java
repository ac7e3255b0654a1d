package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
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
 * A call task of AICCS and the callees imported into it. Entries become calls when their turn comes, and what is over is
 * sorted once, so that a task of a hundred thousand is cheap to fill and to page through.
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
    private final List<Detail> calling = new ArrayList<>();
    private final List<Detail> completed = new ArrayList<>();
    private final List<Detail> failed = new ArrayList<>();
    private int next;
    private boolean started;
    private boolean running;
    private Instant dialFrom = Instant.EPOCH;
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
        byId.put(detail.id, detail);
        if (!detail.outId.isEmpty()) {
            byOutId.putIfAbsent(detail.outId, detail);
        }
    }

    void start(Instant now) {
        started = true;
        running = true;
        dialFrom = later(now, settings.startsAt());
        dial(now);
    }

    void stop() {
        running = false;
    }

    /** False for an entry that has been dialled or taken out already. */
    boolean cancel(Detail detail) {
        if (detail.call != null || detail.cancelled) {
            return false;
        }
        detail.cancelled = true;
        pending.remove(detail);
        failed.add(detail);
        return true;
    }

    /** Makes calls of the entries whose turn has come, each at the time when it came. */
    void dial(Instant now) {
        while (running && next < details.size()) {
            Detail detail = details.get(next);
            Instant turn = later(dialFrom, detail.importedAt);
            if (turn.isAfter(now)) {
                return;
            }
            next++;
            if (!detail.cancelled) {
                dial(detail, turn);
                dialFrom = turn.plus(settings.pace());
            }
        }
    }

    private void dial(Detail detail, Instant at) {
        String call = calls.nextNumber() + "^" + calls.nextNumber();
        String speaker = settings.agent().isEmpty() ? settings.application() : settings.agent();
        detail.call = calls.place(
                new Placement(
                        Vendor.ALIYUN_AICCS,
                        call,
                        id,
                        settings.line().caller(),
                        detail.callee,
                        speaker,
                        detail.variables,
                        detail.outId),
                at);
        byCall.put(call, detail);
        calling.add(detail);
        if (firstDialledAt == null) {
            firstDialledAt = at;
        }
    }

    /** Those not over yet, the ones being called among them, in the order imported. */
    Collection<Detail> pending(Instant now) {
        settle(now);
        return Collections.unmodifiableCollection(pending);
    }

    int calling(Instant now) {
        settle(now);
        return calling.size();
    }

    /** Those that were answered and are over. */
    List<Detail> completed(Instant now) {
        settle(now);
        return Collections.unmodifiableList(completed);
    }

    /** Those that are over without an answer. */
    List<Detail> failed(Instant now) {
        settle(now);
        return Collections.unmodifiableList(failed);
    }

    private void settle(Instant now) {
        calling.removeIf(detail -> {
            int status = detail.status(now);
            if (status == Detail.CALLING) {
                return false;
            }
            pending.remove(detail);
            (status == Detail.ENDED ? completed : failed).add(detail);
            return true;
        });
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** One callee; dialled once the task runs. */
    static final class Detail {
        static final int CALLING = 3;
        static final int ENDED = 4;
        private static final int WAITING = 1;
        private static final int FAILED = 5;

        final String id;
        final String batchId;
        final String callee;
        final String outId;
        final Map<String, String> variables;
        final long encryption;
        final Instant importedAt;
        boolean cancelled;

        @Nullable
        Call call;

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

        /** 1 waiting, 3 calling, 4 ended, 5 failed; how the vendor shows a cancelled one is not documented, here it failed. */
        int status(Instant now) {
            Call placed = call;
            if (placed == null) {
                return cancelled ? FAILED : WAITING;
            }
            if (!placed.ended(now)) {
                return CALLING;
            }
            return placed.answeredAt(now).isPresent() ? ENDED : FAILED;
        }
    }
}
