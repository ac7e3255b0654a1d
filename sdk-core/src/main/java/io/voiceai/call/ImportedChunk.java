package io.voiceai.call;

import java.util.List;
import java.util.Objects;

/**
 * What became of one chunk of callees that was sent to a vendor in one request. For providers.
 *
 * @param task the task as it is to be called from now on
 * @param imported how many callees the vendor took
 * @param refused those that it did not take; rows are places in the chunk, from 0
 * @param requestId the vendor's id of this request; empty if nothing had to be sent
 */
public record ImportedChunk(CallTaskRef task, long imported, List<RefusedRow> refused, String requestId) {
    public ImportedChunk {
        Objects.requireNonNull(task, "task");
        refused = List.copyOf(refused);
        Objects.requireNonNull(requestId, "requestId");
    }
}
