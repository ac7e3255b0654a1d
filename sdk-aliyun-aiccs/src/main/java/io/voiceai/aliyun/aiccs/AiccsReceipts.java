package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.Recording;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.EventHead;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.ResultReady;
import io.voiceai.spi.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between one receipt of AICCS and an event. Receipts of call tasks spell their fields otherwise than those of single calls. */
final class AiccsReceipts {
    /** Counted from when the file was made, which is not told; the call's end is never later. */
    private static final Duration RECORDING_VALID = Duration.ofDays(7);

    private AiccsReceipts() {}

    static CallEvent event(String provider, JsonObject receipt) {
        AiccsReceiptKind kind = AiccsReceiptKind.of(receipt);
        EventHead head = AiccsReceiptHead.of(provider, kind, receipt);
        return switch (kind) {
            case LLM_REPORT, TASK_REPORT, VOICE_REPORT -> report(head, receipt);
            case VOICE_STATE -> state(head, receipt);
            case LLM_RECORD, TASK_RECORD, VOICE_RECORD -> recording(head, receipt);
            case TASK_NOTE -> result(head, receipt);
            case NOTE_AGENT, UNKNOWN -> new OtherEvent(head);
        };
    }

    /** A report is made when a call is over, unless its code says otherwise and it names no end. */
    private static CallEvent report(EventHead head, JsonObject receipt) {
        CallStatus status = AiccsCauses.status(receipt.text("status_code", "statusCode"), null);
        CallTimes times = new CallTimes(
                time(receipt, "originate_time", "originateTime"),
                time(receipt, "ring_time", "ringTime"),
                time(receipt, "start_time", "startTime"),
                time(receipt, "end_time", "endTime"));
        boolean underWay = status == CallStatus.QUEUED || status == CallStatus.RINGING || status == CallStatus.ANSWERED;
        return underWay && times.endedAt().isEmpty()
                ? new CallProgressed(head, Objects.requireNonNull(status), times)
                : ended(head, receipt, times);
    }

    /** What was said of the end goes before a time, which some receipts fill in for calls that nobody took. */
    static boolean wasAnswered(JsonObject receipt) {
        Long seconds = seconds(receipt);
        boolean talked = seconds != null && seconds > 0;
        return cause(receipt)
                .kind()
                .answered()
                .orElse(talked || time(receipt, "start_time", "startTime").isPresent());
    }

    private static HangupCause cause(JsonObject receipt) {
        return AiccsCauses.cause(new AiccsCauses.Said(
                receipt.text("status_code", "statusCode"),
                receipt.text("status_msg", "statusMsg"),
                receipt.text("smart_status_code", "smartStatusCode"),
                null,
                seconds(receipt)));
    }

    private static CallEvent ended(EventHead head, JsonObject receipt, CallTimes times) {
        Long seconds = seconds(receipt);
        return new CallEnded(
                head,
                Optional.of(cause(receipt)),
                Optional.ofNullable(AiccsCauses.party(receipt.text("hangup_direction", "hangupDirection"))),
                times,
                Optional.ofNullable(seconds).filter(talk -> talk >= 0).map(Duration::ofSeconds),
                Optional.ofNullable(MainlandNumbers.read(receipt.text("realCaller", "real_caller", "caller"))),
                Optional.ofNullable(MainlandNumbers.read(receipt.text("callee"))));
    }

    /** States on the way; the vendor sends the last one here too. */
    private static CallEvent state(EventHead head, JsonObject receipt) {
        CallStatus status = status(receipt);
        Optional<Instant> at = head.at();
        if (status == null || status == CallStatus.UNKNOWN) {
            return new OtherEvent(head);
        }
        if (status == CallStatus.ENDED) {
            return ended(head, receipt, new CallTimes(Optional.empty(), Optional.empty(), Optional.empty(), at));
        }
        // A key press says that the call is answered, but not since when.
        boolean pressed = "300000".equals(receipt.text("status_code", "statusCode"));
        return new CallProgressed(
                head,
                status,
                new CallTimes(
                        at.filter(time -> status == CallStatus.QUEUED),
                        at.filter(time -> status == CallStatus.RINGING),
                        at.filter(time -> status == CallStatus.ANSWERED && !pressed),
                        Optional.empty()));
    }

    private static CallEvent recording(EventHead head, JsonObject receipt) {
        URI url = url(receipt.text("record_file", "recordFile"));
        Optional<Instant> expiresAt = time(receipt, "end_time", "endTime").map(end -> end.plus(RECORDING_VALID));
        return url == null ? new OtherEvent(head) : new RecordingReady(head, new Recording(url, expiresAt));
    }

    private static @Nullable URI url(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : new URI(text.strip());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static CallEvent result(EventHead head, JsonObject receipt) {
        String intent = Objects.toString(receipt.text("majorIntent", "major_intent"), "")
                .strip();
        return new ResultReady(
                head,
                AiccsTranscripts.turns(receipt.objects("conversationRecord", "conversation_record")),
                AiccsTags.read(receipt.object("outputTags", "output_tags")),
                intent.isEmpty() ? Optional.empty() : Optional.of(intent));
    }

    private static @Nullable CallStatus status(JsonObject receipt) {
        return AiccsCauses.status(
                receipt.text("status_code", "statusCode"), receipt.text("smart_status_code", "smartStatusCode"));
    }

    private static @Nullable Long seconds(JsonObject receipt) {
        return receipt.integer("duration");
    }

    private static Optional<Instant> time(JsonObject receipt, String... names) {
        return AiccsReceiptHead.time(receipt.text(names));
    }
}
