package io.voiceai.checks.reliability;

import io.voiceai.call.PlacedCall;
import io.voiceai.checks.reliability.Desk.Event;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Compares what the library says became of a call with what the vendor knows. It may be more cautious, never less. */
final class Verdict {
    private static final Set<String> REFUSED = Set.of("REJECTED", "AUTH", "THROTTLED");
    private static final Set<String> NOTHING_SENT = Set.of("NOT_SENT", "CANCELLED", "QUOTA_LOCAL");

    private Verdict() {}

    /** Whether the library said that nothing was sent, so that no request may ever come. */
    static boolean saysNothingSent(@Nullable Throwable failure) {
        return failure instanceof VoiceAiException known
                && NOTHING_SENT.contains(known.kind().name())
                && known.evidence() == Evidence.NOT_SENT;
    }

    /**
     * What is wrong with an outcome.
     *
     * @return null if nothing is
     */
    static @Nullable String of(
            Adapter adapter,
            @Nullable PlacedCall placed,
            @Nullable Throwable failure,
            String callId,
            List<Event> events,
            int headersSeen) {
        if (placed != null) {
            boolean acted = !events.isEmpty() && events.get(events.size() - 1) == Event.ACTED;
            boolean same = adapter.callId(placed.ref()).equals(callId);
            return acted && same ? null : "success, but the vendor knows " + events + ", id " + placed.ref();
        }
        if (failure instanceof CancellationException) {
            return null;
        }
        return failure instanceof VoiceAiException known
                ? of(known, events, headersSeen)
                : "not a failure of the library: " + failure;
    }

    private static @Nullable String of(VoiceAiException failure, List<Event> events, int headersSeen) {
        String kind = failure.kind().name();
        if (headersSeen > failure.sends()) {
            return kind + " counts " + failure.sends() + " sends, the vendor saw " + headersSeen;
        }
        if (NOTHING_SENT.contains(kind)) {
            // Who cancels after a refusal has cancelled, and the vendor has said that no call was made.
            boolean refused = failure.kind() == FailureKind.CANCELLED
                    && failure.evidence() == Evidence.ANSWERED
                    && headersSeen == events.size()
                    && events.stream().allMatch(event -> event == Event.REFUSED);
            boolean nothing = headersSeen == 0 && failure.evidence() == Evidence.NOT_SENT;
            return nothing || refused
                    ? null
                    : kind + " with evidence " + failure.evidence() + ", but the vendor knows " + events;
        }
        if (REFUSED.contains(kind)) {
            boolean all = !events.isEmpty()
                    && events.stream().allMatch(event -> event == Event.REFUSED)
                    && failure.evidence() == Evidence.ANSWERED;
            return all ? null : kind + " with evidence " + failure.evidence() + ", but the vendor knows " + events;
        }
        boolean unknown = kind.equals("OUTCOME_UNKNOWN") && failure.evidence() == Evidence.UNKNOWN;
        return unknown ? null : "a place request must not fail as " + kind + " with evidence " + failure.evidence();
    }
}
