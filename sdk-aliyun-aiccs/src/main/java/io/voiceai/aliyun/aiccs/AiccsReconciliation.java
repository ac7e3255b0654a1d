package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.GetCallDialogContent;
import io.voiceai.call.CallRef;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.LostCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a lost call behind the ids that the vendor named in a broken answer. It has no operation that finds a single call
 * by its OutId, by its callee or by its time.
 */
record AiccsReconciliation(AiccsApi api, UnresolvedCall lost) {
    /** The vendor files calls by date: one that was lost around midnight may be of either day. */
    Invocation<List<FoundCall>> search() {
        LocalDate first = LocalDate.ofInstant(lost.from(), AiccsMapping.VENDOR_ZONE);
        LocalDate last = LocalDate.ofInstant(lost.to(), AiccsMapping.VENDOR_ZONE);
        return named(first, lost.from())
                .then(found -> found.isEmpty() && !first.equals(last)
                        ? named(
                                last,
                                last.atStartOfDay(AiccsMapping.VENDOR_ZONE).toInstant())
                        : Invocation.of(found));
    }

    private Invocation<List<FoundCall>> named(LocalDate date, Instant placedAt) {
        return new LostCall(lost)
                .named(id -> api.getCallDialogContent(new GetCallDialogContent.Request(date.toString(), id))
                        .map(answer -> Optional.ofNullable(answer.data())
                                .filter(data -> id.equals(data.callId()))
                                .map(data -> new FoundCall(
                                        CallRef.of(lost.provider(), AiccsMapping.keys(id), placedAt),
                                        AiccsMapping.status(data.callStatus())))));
    }
}
