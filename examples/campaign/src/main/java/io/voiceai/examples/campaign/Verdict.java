package io.voiceai.examples.campaign;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it ended for one callee, and what is known of the call.
 *
 * @param outcome the outcome
 * @param cause one line that tells more, without numbers; may be empty
 * @param route the route that the call took, empty if there was none
 * @param call the call, null if there was none
 * @param endedAt when it was over, null if that is not known
 * @param talk how long they talked, null if that is not known
 */
record Verdict(
        Outcome outcome,
        String cause,
        String route,
        @Nullable CallRef call,
        @Nullable Instant endedAt,
        @Nullable Duration talk) {
    private static final int LONGEST_CAUSE = 300;

    Verdict {
        String line = cause.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", " ");
        cause = line.length() > LONGEST_CAUSE ? line.substring(0, LONGEST_CAUSE) : line;
    }

    static Verdict of(Outcome outcome, @Nullable String cause) {
        return new Verdict(outcome, cause == null ? "" : cause, "", null, null, null);
    }

    static Verdict ended(PlacedCall placed, CallDetail detail, Instant now) {
        CallTimes times = detail.times();
        return new Verdict(
                Outcome.of(detail),
                detail.hangupCause().map(HangupCause::kind).map(Enum::name).orElse(""),
                route(placed),
                placed.ref(),
                // Clocks differ, and nothing ends later than it was seen to be over.
                times.endedAt().filter(end -> end.isBefore(now)).orElse(now),
                detail.talkTime().orElse(null));
    }

    static Verdict placed(PlacedCall placed, String cause, @Nullable Instant endedAt) {
        return new Verdict(Outcome.PLACED, cause, route(placed), placed.ref(), endedAt, null);
    }

    private static String route(PlacedCall placed) {
        return placed.route().flatMap(RouteDecision::chosen).orElse("");
    }
}
