package io.voiceai;

import io.voiceai.call.TaskCallee;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The callees of an import, read once and in order, with the number of the row that is being read. */
final class CalleeSource {
    private final Iterable<TaskCallee> callees;
    private @Nullable Iterator<TaskCallee> rows;
    private long row;

    CalleeSource(Iterable<TaskCallee> callees) {
        this.callees = callees;
    }

    /** The next rows that are not before the first one wanted; none at the end. */
    List<TaskCallee> read(long first, int most) {
        List<TaskCallee> chunk = new ArrayList<>();
        try {
            Iterator<TaskCallee> source = opened();
            for (; row < first && source.hasNext(); row++) {
                source.next();
            }
            for (; chunk.size() < most && source.hasNext(); row++) {
                chunk.add(Objects.requireNonNull(source.next(), "callee"));
            }
            return chunk;
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private Iterator<TaskCallee> opened() {
        Iterator<TaskCallee> known = rows;
        if (known == null) {
            known = callees.iterator();
            rows = known;
        }
        return known;
    }

    private VoiceAiException failure(RuntimeException problem) {
        return Failure.of(
                        FailureKind.INVALID_REQUEST,
                        "callees: the source failed at row " + row + " with "
                                + problem.getClass().getSimpleName())
                .field("callees")
                .wayOut("Mend it and go on with CalleeImport.resuming")
                .build()
                .toException(withoutText(problem));
    }

    /** Where it happened helps; what the source says of it may repeat a name or a number of the row. */
    private static Throwable withoutText(RuntimeException problem) {
        if (problem instanceof VoiceAiException) {
            return problem;
        }
        IllegalStateException bare =
                new IllegalStateException(problem.getClass().getName());
        bare.setStackTrace(problem.getStackTrace());
        return bare;
    }
}
