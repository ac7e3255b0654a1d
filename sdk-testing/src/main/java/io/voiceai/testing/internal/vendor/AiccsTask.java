package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call task of AICCS and the callees imported into it. */
final class AiccsTask {

    final String id;
    final String agent;
    final String caller;
    final List<Detail> details = new ArrayList<>();
    boolean running;

    AiccsTask(String id, String agent, String caller) {
        this.id = id;
        this.agent = agent;
        this.caller = caller;
    }

    /** One callee; dialled once the task runs. */
    static final class Detail {
        final String id;
        final String batchId;
        final String callee;
        final String outId;
        final Map<String, String> variables;
        final Instant importedAt;

        @Nullable
        Call call;

        Detail(
                String id,
                String batchId,
                String callee,
                String outId,
                Map<String, String> variables,
                Instant importedAt) {
            this.id = id;
            this.batchId = batchId;
            this.callee = callee;
            this.outId = outId;
            this.variables = variables;
            this.importedAt = importedAt;
        }

        /** 1 waiting, 3 calling, 4 ended, 5 failed. */
        int status(Instant now) {
            Call placed = call;
            if (placed == null) {
                return 1;
            }
            if (!placed.ended(now)) {
                return 3;
            }
            return placed.answeredAt(now).isPresent() ? 4 : 5;
        }
    }
}
