package io.voiceai;

import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.ImportReport;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCallee;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Imports callees chunk by chunk; holds one chunk at a time. One execution of it is one pass through the source. */
final class ChunkImport {
    private static final int MOST_REFUSED_KEPT = 1_000;

    /** A vendor may need further requests for a chunk; if one behind the import fails, the chunk may be in the task. */
    private static final Set<FailureKind> MAYBE_IMPORTED = EnumSet.of(
            FailureKind.OUTCOME_UNKNOWN, FailureKind.UNCONFIRMED, FailureKind.VENDOR_FAULT, FailureKind.BAD_RESPONSE);

    private final CallTasks tasks;
    private final CalleeImport request;
    private final CalleeSource source;
    private final List<RefusedRow> refused = new ArrayList<>();
    private long refusedCount;

    private ChunkImport(CallTasks tasks, CalleeImport request) {
        this.tasks = tasks;
        this.request = request;
        source = new CalleeSource(request.callees());
    }

    static Invocation<ImportReport> of(CallTasks tasks, CalleeImport request) {
        Refs.of(tasks, request.ref());
        // A start that is known only on execution, so that each execution reads the source anew.
        return Invocation.of(request).then(again -> new ChunkImport(tasks, again).all());
    }

    private Invocation<ImportReport> all() {
        ImportReport start =
                new ImportReport(request.ref(), request.fromRow(), 0, List.of(), 0, Optional.empty(), Optional.empty());
        return Invocation.loop(start, this::next);
    }

    private @Nullable Invocation<ImportReport> next(ImportReport soFar) {
        if (soFar.nextRow() > request.fromRow() || soFar.failure().isPresent()) {
            request.listener().accept(soFar);
        }
        if (soFar.failure().isPresent()) {
            return null;
        }
        List<TaskCallee> chunk;
        try {
            chunk = source.read(request.fromRow(), tasks.chunkSize());
        } catch (VoiceAiException e) {
            return Invocation.of(stopped(soFar, e, 0));
        }
        return chunk.isEmpty() ? null : sent(soFar, chunk);
    }

    private Invocation<ImportReport> sent(ImportReport soFar, List<TaskCallee> chunk) {
        return sending(soFar.task(), chunk)
                .map(done -> taken(soFar, done, chunk.size()))
                .recover(failure -> stopped(soFar, failure, chunk.size()));
    }

    /** What the provider refuses before it sends anything is a failure of the chunk too. */
    private Invocation<ImportedChunk> sending(CallTaskRef task, List<TaskCallee> chunk) {
        return Invocation.of(chunk).then(callees -> tasks.importingChunk(task, request.task(), callees));
    }

    private ImportReport taken(ImportReport soFar, ImportedChunk done, int rows) {
        refusedCount += done.refused().size();
        for (RefusedRow row : done.refused()) {
            if (refused.size() < MOST_REFUSED_KEPT) {
                refused.add(new RefusedRow(soFar.nextRow() + row.row(), row.problem()));
            }
        }
        return new ImportReport(
                done.task(),
                soFar.nextRow() + rows,
                soFar.imported() + done.imported(),
                refused,
                refusedCount,
                Optional.empty(),
                Optional.empty());
    }

    private ImportReport stopped(ImportReport soFar, VoiceAiException failure, int rows) {
        boolean maybeImported = MAYBE_IMPORTED.contains(failure.kind());
        long first = soFar.nextRow();
        long last = first + rows - 1;
        return new ImportReport(
                soFar.task(),
                maybeImported ? last + 1 : first,
                soFar.imported(),
                refused,
                refusedCount,
                maybeImported ? Optional.of(new ImportReport.Rows(first, last)) : Optional.empty(),
                Optional.of(failure));
    }
}
