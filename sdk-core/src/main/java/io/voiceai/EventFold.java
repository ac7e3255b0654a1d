package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.Recording;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.ResultReady;
import io.voiceai.event.TurnsSpoken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a vendor's answer and its events tell together. The answer is right where both tell; the order in which events came
 * makes no difference.
 */
final class EventFold {
    private EventFold() {}

    static CallDetail into(CallDetail detail, List<CallEvent> events) {
        CallDetail known = detail;
        for (CallEvent event : events) {
            known = into(known, event);
        }
        return known.transcript().isEmpty() ? withTurns(known, events) : known;
    }

    private static CallDetail into(CallDetail detail, CallEvent event) {
        if (event instanceof CallProgressed progressed) {
            boolean forward = rank(progressed.status()) > rank(detail.status());
            return detail.toBuilder(forward ? progressed.status() : detail.status())
                    .times(times(detail.times(), progressed.times()))
                    .build();
        }
        if (event instanceof CallEnded ended) {
            return ended(detail, ended);
        }
        if (event instanceof RecordingReady ready) {
            return recorded(detail, ready.recording());
        }
        return event instanceof ResultReady result ? concluded(detail, result) : detail;
    }

    private static CallDetail ended(CallDetail detail, CallEnded event) {
        Optional<HangupCause> cause = detail.hangupCause().filter(known -> known.kind() != HangupCause.Kind.UNKNOWN);
        return detail.toBuilder(CallStatus.ENDED)
                .hangupCause(
                        cause.or(event::hangupCause).or(detail::hangupCause).orElse(null))
                .hangupParty(detail.hangupParty().or(event::hangupParty).orElse(null))
                .times(times(detail.times(), event.times()))
                .talkTime(detail.talkTime().or(event::talkTime).orElse(null))
                .caller(detail.caller().or(event::caller).orElse(null))
                .callee(detail.callee().or(event::callee).orElse(null))
                .reference(detail.reference().or(() -> event.head().reference()).orElse(null))
                .build();
    }

    private static CallDetail recorded(CallDetail detail, Recording recording) {
        // The same file is signed anew for each answer, so the query tells nothing.
        boolean known = detail.recordings().stream()
                .anyMatch(other -> String.valueOf(other.url().getPath())
                        .equals(String.valueOf(recording.url().getPath())));
        if (known) {
            return detail;
        }
        List<Recording> all = new ArrayList<>(detail.recordings());
        all.add(recording);
        return detail.toBuilder(detail.status()).recordings(all).build();
    }

    private static CallDetail concluded(CallDetail detail, ResultReady event) {
        boolean longer = event.transcript().size() > detail.transcript().size();
        return detail.toBuilder(detail.status())
                .transcript(longer ? event.transcript() : detail.transcript())
                .tags(detail.tags().isEmpty() ? event.tags() : detail.tags())
                .build();
    }

    private static CallDetail withTurns(CallDetail detail, List<CallEvent> events) {
        List<TranscriptTurn> turns = new ArrayList<>();
        for (CallEvent event : events) {
            if (event instanceof TurnsSpoken spoken) {
                turns.addAll(spoken.turns());
            }
        }
        turns.sort(Comparator.comparing(turn -> turn.startedAt().orElse(Instant.EPOCH)));
        return turns.isEmpty()
                ? detail
                : detail.toBuilder(detail.status()).transcript(turns).build();
    }

    private static CallTimes times(CallTimes answer, CallTimes event) {
        return new CallTimes(
                answer.startedAt().or(event::startedAt),
                answer.ringingAt().or(event::ringingAt),
                answer.answeredAt().or(event::answeredAt),
                answer.endedAt().or(event::endedAt));
    }

    private static int rank(CallStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case QUEUED -> 1;
            case RINGING -> 2;
            case ANSWERED -> 3;
            case ENDED -> 4;
        };
    }
}
