package io.voiceai;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.ImportReport;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The capability to let a vendor work off a batch of callees by itself: make a task, import callees in chunks, start it,
 * follow it, read what became of each callee.
 */
public interface CallTasks extends VoiceProvider {
    /**
     * Makes the creation of a task ready. Execute the invocation once.
     *
     * @param task the task
     * @return ready to be carried out; it may send nothing where the vendor makes a task only with its callees
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if this provider cannot do it so; nothing was sent
     */
    Invocation<CallTaskRef> creatingTask(CallTask task);

    /**
     * How many callees go into one request.
     *
     * @return at least 1
     */
    int chunkSize();

    /**
     * Makes the import of one chunk ready. For providers; applications use {@link #importCallees}. Execute the invocation
     * once: the task may be dialing already. It must fail with {@code OUTCOME_UNKNOWN} whenever something fails after the
     * import was sent, also in a further request behind it, because a chunk that failed otherwise counts as not imported and
     * may be sent again.
     *
     * @param task the task as it is called
     * @param from what it was made from
     * @param callees at most {@link #chunkSize()}
     * @return ready to be carried out; callees that cannot be written in the vendor's form are among the refused
     */
    Invocation<ImportedChunk> importingChunk(CallTaskRef task, CallTask from, List<TaskCallee> callees);

    /**
     * Makes a change of a task ready.
     *
     * @param task which task
     * @param control what to do with it
     * @return ready to be carried out
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the reference lacks what the operation needs
     */
    Invocation<Acknowledgement> controlling(CallTaskRef task, TaskControl control);

    /**
     * Makes a query of a task's progress ready.
     *
     * @param task which task
     * @return ready to be carried out, as often as wanted
     */
    Invocation<CallTaskProgress> progressing(CallTaskRef task);

    /**
     * The callees of a task and what became of each, whoever comes first at the vendor.
     *
     * @param task which task
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    Listing<TaskCall> taskCalls(CallTaskRef task);

    /**
     * Makes a task. Nobody is called before callees were imported and the task was started; at a vendor whose tasks start by
     * themselves, before its start time.
     *
     * @param task the task
     * @return what every later operation needs; store it
     * @throws OutcomeUnknownException if it is not known whether the task was made: look for its name at the vendor
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    default CallTaskRef createTask(CallTask task) {
        return creatingTask(task).execute();
    }

    /**
     * Makes a task, without blocking.
     *
     * @param task the task
     * @return what every later operation needs, or the failure that {@link #createTask} throws
     */
    default CompletableFuture<CallTaskRef> createTaskAsync(CallTask task) {
        return creatingTask(task).executeAsync();
    }

    /**
     * Adds callees to a task, chunk after chunk, each sent at most once, until the source ends, a chunk fails or the source
     * throws. A failure is in the report and not thrown, also that of the source: then the rows of the chunk that was being
     * read are not sent.
     *
     * @param callees which task, and whom to call
     * @return how far it came; go on from there with {@link CalleeImport#resuming}
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the reference belongs to another provider; nothing was sent
     */
    default ImportReport importCallees(CalleeImport callees) {
        return ChunkImport.of(this, callees).execute();
    }

    /**
     * Adds callees to a task, without blocking. Cancelling the future stops the import; the chunk under way is unknown then.
     *
     * @param callees which task, and whom to call
     * @return how far it came
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the reference belongs to another provider; nothing was sent
     */
    default CompletableFuture<ImportReport> importCalleesAsync(CalleeImport callees) {
        return ChunkImport.of(this, callees).executeAsync();
    }

    /**
     * Starts, pauses, resumes or stops a task.
     *
     * @param task which task
     * @param control what to do with it
     * @return the vendor's confirmation
     * @throws OutcomeUnknownException if it is not known whether a start or a resumption was taken: read the progress
     * @throws io.voiceai.error.HangupUnconfirmedException if a pause or a stop was not confirmed: ask again
     * @throws VoiceAiException if nothing was sent or the vendor refused
     */
    default Acknowledgement control(CallTaskRef task, TaskControl control) {
        return controlling(Refs.of(this, task), control).execute();
    }

    /**
     * Starts, pauses, resumes or stops a task, without blocking.
     *
     * @param task which task
     * @param control what to do with it
     * @return the confirmation, or the failure that {@link #control} throws
     */
    default CompletableFuture<Acknowledgement> controlAsync(CallTaskRef task, TaskControl control) {
        return controlling(Refs.of(this, task), control).executeAsync();
    }

    /**
     * Reads how far a task is.
     *
     * @param task which task
     * @return the progress
     * @throws VoiceAiException if the vendor refused or failed after some attempts
     */
    default CallTaskProgress progress(CallTaskRef task) {
        return progressing(Refs.of(this, task)).execute();
    }

    /**
     * Reads how far a task is, without blocking.
     *
     * @param task which task
     * @return the progress, or the failure that {@link #progress} throws
     */
    default CompletableFuture<CallTaskProgress> progressAsync(CallTaskRef task) {
        return progressing(Refs.of(this, task)).executeAsync();
    }
}
