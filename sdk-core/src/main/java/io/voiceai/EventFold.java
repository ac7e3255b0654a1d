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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a vendor's answer and its events tell together. The answer is right where both tell; the order in which events came
 * makes no difference.
 */
final class EventFold {
    private EventFold() {}

    static CallDetail into(CallDetail detail, List<CallEvent> events) {
        List<CallEvent> ordered = ordered(events);
        CallDetail known = detail;
        for (CallEvent event : ordered) {
            known = into(known, event);
        }
        return known.transcript().isEmpty() ? withTurns(known, ordered) : known;
    }

    /** In one order whatever the one in which they came, each once. */
    private static List<CallEvent> ordered(List<CallEvent> events) {
        Map<String, CallEvent> distinct = new TreeMap<>();
        events.forEach(event -> distinct.putIfAbsent(event.head().id(), event));
        List<CallEvent> ordered = new ArrayList<>(distinct.values());
        ordered.sort(Comparator.comparing(event -> event.head().at().orElse(Instant.MAX)));
        return ordered;
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
        boolean known =
                detail.recordings().stream().anyMatch(other -> RecordingAddress.isSame(other.url(), recording.url()));
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
        List<SpokenAt> spoken = new ArrayList<>();
        for (CallEvent event : events) {
            if (event instanceof TurnsSpoken said) {
                Instant pushedAt = event.head().at().orElse(Instant.EPOCH);
                said.turns()
                        .forEach(
                                turn -> spoken.add(new SpokenAt(turn.startedAt().orElse(pushedAt), turn)));
            }
        }
        spoken.sort(Comparator.comparing(SpokenAt::at));
        List<TranscriptTurn> turns = spoken.stream().map(SpokenAt::turn).toList();
        return turns.isEmpty()
                ? detail
                : detail.toBuilder(detail.status()).transcript(turns).build();
    }

    private record SpokenAt(Instant at, TranscriptTurn turn) {}

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
