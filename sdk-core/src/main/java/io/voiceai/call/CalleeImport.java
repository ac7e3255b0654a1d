package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A request that callees be added to a call task, chunk by chunk. The source is read once, in order, and never held as a
 * whole, so it can be a file of any length. What the source throws stops the import, and the report tells how far it came.
 * Immutable.
 */
public final class CalleeImport {
    private final CallTaskRef ref;
    private final CallTask task;
    private final Iterable<TaskCallee> callees;
    private final long fromRow;
    private final Consumer<ImportReport> afterChunk;

    private CalleeImport(
            CallTaskRef ref,
            CallTask task,
            Iterable<TaskCallee> callees,
            long fromRow,
            Consumer<ImportReport> afterChunk) {
        this.ref = Objects.requireNonNull(ref, "ref");
        this.task = Objects.requireNonNull(task, "task");
        this.callees = Objects.requireNonNull(callees, "callees");
        this.fromRow = fromRow;
        this.afterChunk = Objects.requireNonNull(afterChunk, "afterChunk");
    }

    /**
     * Imports all callees of a source.
     *
     * @param ref the task, as creating it or the last import gave it
     * @param task what the task was made from: some vendors make one of their own tasks for every chunk
     * @param callees whom to call
     * @return the request
     */
    public static CalleeImport of(CallTaskRef ref, CallTask task, Iterable<TaskCallee> callees) {
        return new CalleeImport(ref, task, callees, 0, report -> {});
    }

    /**
     * The same from a later row on: to go on after a crash, with the task and the next row that {@link #afterChunk} stored; or
     * to leave out a chunk that the vendor refuses as a whole, with {@link ImportReport#nextRow()} and the provider's
     * {@code chunkSize()} more than that, after {@link #resuming}. The source gives the rows before it too; they are read and
     * dropped.
     *
     * @param row the first row to import, from 0
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is less than zero
     */
    public CalleeImport fromRow(long row) {
        if (row < 0) {
            throw VoiceAiException.invalidRequest("fromRow", "is less than zero", null);
        }
        return new CalleeImport(ref, task, callees, row, afterChunk);
    }

    /**
     * The same, going on where an import stopped: from {@link ImportReport#nextRow()} on, with {@link ImportReport#task()}. The
     * source must give the same rows again, so the iterator of a stream that was read is none: make a new request of the same
     * callees then, and resume that.
     *
     * <p>If the vendor refuses the next chunk as a whole, the report stands at its first row again. Mend the source, or leave
     * the chunk out with {@link #fromRow}.
     *
     * @param report what the import that stopped gave
     * @return a changed copy
     */
    public CalleeImport resuming(ImportReport report) {
        return new CalleeImport(report.task(), task, callees, report.nextRow(), afterChunk);
    }

    /**
     * The same, telling after each chunk how far it is. Store the report's task and next row there and an import can be
     * gone on with after a crash; the chunk that was under way then is unknown, as with a lost answer.
     *
     * @param listener is told on the thread that imports; what it throws ends the import
     * @return a changed copy
     */
    public CalleeImport afterChunk(Consumer<ImportReport> listener) {
        return new CalleeImport(ref, task, callees, fromRow, listener);
    }

    /**
     * The task as it is called.
     *
     * @return the reference
     */
    public CallTaskRef ref() {
        return ref;
    }

    /**
     * What the task was made from.
     *
     * @return the task
     */
    public CallTask task() {
        return task;
    }

    /**
     * Whom to call.
     *
     * @return the source
     */
    public Iterable<TaskCallee> callees() {
        return callees;
    }

    /**
     * Where to begin.
     *
     * @return the first row, from 0
     */
    public long fromRow() {
        return fromRow;
    }

    /**
     * Who is told after each chunk.
     *
     * @return the listener
     */
    public Consumer<ImportReport> listener() {
        return afterChunk;
    }

    @Override
    public String toString() {
        return "CalleeImport[" + ref + ", from row " + fromRow + "]";
    }
}
