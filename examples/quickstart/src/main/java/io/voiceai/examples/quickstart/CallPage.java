package io.voiceai.examples.quickstart;

import io.voiceai.call.CallDetail;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Recording;
import io.voiceai.call.TranscriptTurn;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A call as a person wants to read it. */
final class CallPage {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private CallPage() {}

    static List<String> lines(CallDetail call) {
        List<String> lines = new ArrayList<>();
        lines.add("who       " + shown(call.caller()) + " called " + shown(call.callee()));
        lines.add("when      " + when(call));
        lines.add("how long  " + howLong(call));
        lines.add("ended     " + ending(call));
        call.reference().ifPresent(reference -> lines.add("reference " + reference));
        if (!call.transcript().isEmpty()) {
            lines.add("talk");
            call.transcript().forEach(turn -> lines.add("  " + turn(turn)));
        }
        if (!call.tags().isEmpty()) {
            lines.add("tags");
            call.tags().forEach(tag -> lines.add("  " + tag.name() + ": " + String.join(", ", tag.values())));
        }
        call.recordings().forEach(recording -> lines.add("recording " + recording(recording)));
        return lines;
    }

    private static String shown(Optional<PhoneNumber> number) {
        return number.map(PhoneNumber::masked).orElse("(number not told)");
    }

    private static String when(CallDetail call) {
        Optional<Instant> start =
                call.times().startedAt().or(() -> Optional.of(call.ref().placedAt()));
        String end = call.times()
                .endedAt()
                .map(at -> " to " + CLOCK.format(at).substring(11))
                .orElse("");
        return CLOCK.format(start.orElseThrow()) + end + " (China)";
    }

    private static String howLong(CallDetail call) {
        if (!call.answered().orElse(true)) {
            return "never answered";
        }
        return call.talkTime().map(talk -> talk.toSeconds() + " s of talk").orElse("not told by this vendor");
    }

    private static String ending(CallDetail call) {
        String who = call.hangupParty()
                .map(party -> party.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("somebody (not told)");
        Optional<HangupCause> cause = call.hangupCause();
        String why = cause.map(c -> c.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("not told");
        String code = cause.flatMap(HangupCause::vendorCode)
                .map(c -> ", vendor code " + c)
                .orElse("");
        String text = cause.flatMap(HangupCause::vendorText)
                .map(t -> " \"" + t + "\"")
                .orElse("");
        return "by " + who + ", cause " + why + code + text;
    }

    private static String turn(TranscriptTurn turn) {
        String who = switch (turn.speaker()) {
            case CALLEE -> "callee    ";
            case AI_AGENT -> "AI agent  ";
            default -> "somebody  ";
        };
        return who + (turn.interruption() ? "(interrupts) " : "") + turn.text();
    }

    /** The address without its query, which would let anybody listen. */
    private static String recording(Recording recording) {
        URI url = recording.url();
        return url.getScheme() + "://" + url.getHost() + url.getPath();
    }
}
