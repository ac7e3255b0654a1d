package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far an import of callees came. It stops at the first chunk that failed, or whose rows could not be read, so one
 * row number tells how to go on: give it to {@link CalleeImport#resuming}, and no callee is imported twice.
 *
 * @param task the task as it is to be called from now on; store it
 * @param nextRow the first row that was not dealt with, from 0. After a chunk that was refused, not sent or not read to its
 *     end it is the chunk's first row; after a chunk whose outcome is unknown it is the row behind it, because to send it
 *     again might call people twice
 * @param imported how many callees the vendor took in this import
 * @param refused the callees that were left out, the first 1,000 of them
 * @param refusedCount how many were left out
 * @param unknown the rows of the chunk that may or may not have been imported: look for them in the task's calls; at
 *     a vendor that makes a task of its own for each chunk, look for that task in its console, because its id is not known
 * @param failure what stopped it, also the source; absent if it came to the end of the source
 */
public record ImportReport(
        CallTaskRef task,
        long nextRow,
        long imported,
        List<RefusedRow> refused,
        long refusedCount,
        Optional<Rows> unknown,
        Optional<VoiceAiException> failure) {
    public ImportReport {
        Objects.requireNonNull(task, "task");
        refused = List.copyOf(refused);
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(failure, "failure");
    }

    /**
     * Whether the whole source was dealt with.
     *
     * @return false if a chunk failed; the others behind it were not sent
     */
    public boolean isComplete() {
        return failure.isEmpty();
    }

    @Override
    public String toString() {
        return "ImportReport[" + imported + " imported, " + refusedCount + " refused, next row " + nextRow
                + unknown.map(rows -> ", unknown " + rows).orElse("")
                + failure.map(e -> ", stopped by " + e.kind()).orElse("") + "]";
    }

    /**
     * Some rows that follow each other.
     *
     * @param first the first, from 0
     * @param last the last
     */
    public record Rows(long first, long last) {
        @Override
        public String toString() {
            return first + " to " + last;
        }
    }
}
