package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A request that callees be added to a call task, chunk by chunk. The source is read once, in order, and never held as a
 * whole, so it can be a file of any length. Immutable.
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
     * The same from a later row on, to go on with an import that stopped: give {@link ImportReport#nextRow()} and
     * {@link ImportReport#task()} of its report, and the same source.
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
