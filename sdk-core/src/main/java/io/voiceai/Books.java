package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.EventHead;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the providers of one door remember of their calls, and what is learned of those from answers and events. */
final class Books {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Providers providers;

    Books(Providers providers) {
        this.providers = providers;
    }

    List<UnresolvedCall> unresolved() {
        return providers
                .keepers()
                .flatMap(keeper -> keeper.placements().unresolved().stream())
                .toList();
    }

    UnresolvedCall lost(String correlationId) {
        return providers
                .keepers()
                .flatMap(keeper -> keeper.placements().unresolved(correlationId).stream())
                .findFirst()
                .orElseThrow(
                        () -> VoiceAiException.invalidRequest(
                                "correlationId",
                                "names no call with an unknown outcome",
                                "It was resolved already, or another process placed it: make an UnresolvedCall of what you stored"));
    }

    /** A call that is over need not be hung up when everything is stopped. */
    CallDetail seen(CallDetail detail) {
        if (detail.status() == CallStatus.ENDED
                && providers.byId().get(detail.ref().provider()) instanceof Reconciliations keeper) {
            keeper.placements()
                    .ended(
                            detail.ref(),
                            detail.hangupCause().map(HangupCause::kind).orElse(null));
        }
        return detail;
    }

    /** A push may name a call whose outcome was unknown, and may tell that a call is over. */
    void learn(CallEvent event) {
        EventHead head = event.head();
        if (!(providers.byId().get(head.provider()) instanceof Reconciliations keeper)) {
            return;
        }
        Placements placements = keeper.placements();
        try {
            head.reference().ifPresent(reference -> placements.found(reference, head.keys()));
            if (event instanceof CallEnded ended) {
                HangupCause.@Nullable Kind cause =
                        ended.hangupCause().map(HangupCause::kind).orElse(null);
                // Mostly it is one of our own; a store may have to be read from end to end.
                List<CallRef> here =
                        placements.runningHere().stream().filter(head::concerns).toList();
                Stream<CallRef> over =
                        here.isEmpty() ? placements.running().stream().filter(head::concerns) : here.stream();
                over.forEach(call -> placements.ended(call, cause));
            }
        } catch (VoiceAiException failure) {
            LOG.warn("{}", failure.getMessage());
        }
    }
}
