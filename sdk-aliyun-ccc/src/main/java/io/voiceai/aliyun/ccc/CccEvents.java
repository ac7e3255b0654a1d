package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.EventHead;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.TurnsSpoken;
import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Between the neutral model and one event of CCC. */
final class CccEvents {
    private static final int LONGEST_ID = 512;

    /** What tells two events of one kind, call and time from each other. */
    private static final List<String> IDENTITY = List.of(
            "instanceId",
            "contactId",
            "channelId",
            "agentId",
            "eventTime",
            "fileName",
            "channelType",
            "beginOffsetMS",
            "finished",
            "nodeId",
            "nodeAction");

    private CccEvents() {}

    static CallEvent read(String provider, JsonObject event) {
        EventHead head = head(provider, event);
        Optional<? extends CallEvent> known = switch (head.type()) {
            case "Ringing" -> ringing(head, event);
            case "Established" -> established(head, event);
            case "CDRReady" -> Optional.of(ended(head, event));
            case "RecordingReady", "DualTrackRecordingReady" -> recording(head, event);
            case "TextStream" -> spoken(head, event);
            default -> Optional.empty();
        };
        return known.isPresent() ? known.get() : new OtherEvent(head);
    }

    private static EventHead head(String provider, JsonObject event) {
        // Names carry trailing blanks in the vendor's own example.
        String type = text(event, "eventType");
        String contact = text(event, "contactId");
        return new EventHead(
                provider,
                type,
                id(type, event),
                contact.isEmpty() || contact.length() > LONGEST_ID ? Map.of() : Map.of(CccMapping.JOB_ID, contact),
                time(event, "eventTime"),
                Optional.empty(),
                event.raw());
    }

    /** The vendor gives events no id. Where it tells too little of what an event is of, only the whole text does. */
    private static String id(String type, JsonObject event) {
        boolean vague = text(event, "eventTime").isEmpty()
                || text(event, "contactId").isEmpty() && text(event, "agentId").isEmpty();
        byte[] rest = vague ? event.raw().getBytes(StandardCharsets.UTF_8) : new byte[0];
        return Stream.concat(Stream.of(type), IDENTITY.stream().map(name -> text(event, name)))
                .collect(Collectors.joining("|", "", vague ? "|" + UUID.nameUUIDFromBytes(rest) : ""));
    }

    /** Whose leg it is the event does not say, but which number rings. */
    private static Optional<CallProgressed> ringing(EventHead head, JsonObject event) {
        String destination = text(event, "destination");
        boolean calleeRings =
                !destination.isEmpty() && destination.equals(text(event, "callee")) && !isOf(event, "INBOUND");
        return Optional.of(new CallProgressed(
                        head,
                        CallStatus.RINGING,
                        new CallTimes(Optional.empty(), head.at(), Optional.empty(), Optional.empty())))
                .filter(progress -> calleeRings);
    }

    private static Optional<CallProgressed> established(EventHead head, JsonObject event) {
        boolean customer = text(event, "agentId").isEmpty() && !isOf(event, "BACK2BACK");
        return Optional.of(new CallProgressed(
                        head,
                        CallStatus.ANSWERED,
                        new CallTimes(Optional.empty(), Optional.empty(), head.at(), Optional.empty())))
                .filter(progress -> customer);
    }

    private static CallEnded ended(EventHead head, JsonObject event) {
        Optional<Instant> answered = time(event, "establishedTime");
        Optional<Instant> end = time(event, "endTime");
        Optional<HangupCause> cause = Optional.ofNullable(
                CccCauses.of(event.text("releaseReason"), event.text("dispositionCode"), answered.isPresent()));
        boolean unanswered = answered.isEmpty()
                && cause.flatMap(why -> why.kind().answered())
                        .filter(yes -> !yes)
                        .isPresent();
        return new CallEnded(
                head,
                cause,
                Optional.empty(),
                new CallTimes(time(event, "startTime"), Optional.empty(), answered, end),
                unanswered ? Optional.of(Duration.ZERO) : between(answered, end),
                Optional.ofNullable(MainlandNumbers.read(event.text("caller"))),
                Optional.ofNullable(MainlandNumbers.read(event.text("callee"))));
    }

    private static Optional<RecordingReady> recording(EventHead head, JsonObject event) {
        return CccRecords.recordings(event.text("downloadURL")).stream()
                .findFirst()
                .map(file -> new RecordingReady(head, file));
    }

    private static Optional<TurnsSpoken> spoken(EventHead head, JsonObject event) {
        String words = text(event, "text");
        boolean finished = List.of("1", "true").contains(text(event, "finished").toLowerCase(Locale.ROOT));
        return finished && !words.isEmpty()
                ? Optional.of(new TurnsSpoken(
                        head,
                        List.of(new TranscriptTurn(
                                speaker(event), words, false, time(event, "beginTime"), length(event)))))
                : Optional.empty();
    }

    /** Without a human agent's id it is the contact flow that speaks for our side. */
    private static Speaker speaker(JsonObject event) {
        return switch (text(event, "channelType").toLowerCase(Locale.ROOT)) {
            case "customer" -> Speaker.CALLEE;
            case "agent" -> text(event, "agentId").isEmpty() ? Speaker.AI_AGENT : Speaker.HUMAN_AGENT;
            default -> Speaker.UNKNOWN;
        };
    }

    private static Optional<Duration> length(JsonObject event) {
        Long begin = event.integer("beginOffsetMS");
        Long end = event.integer("endOffsetMS");
        return begin == null || end == null || begin < 0 || end < begin
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(end - begin));
    }

    private static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
        return from.flatMap(start -> to.map(end -> Duration.between(start, end)))
                .filter(length -> !length.isNegative());
    }

    private static boolean isOf(JsonObject event, String callType) {
        return callType.equalsIgnoreCase(text(event, "callType"));
    }

    /** The vendor shows the form of {@code eventTime} only: ISO 8601. Its other answers have milliseconds. */
    private static Optional<Instant> time(JsonObject event, String name) {
        String text = text(event, name);
        Long millis = event.integer(name);
        try {
            if (millis != null) {
                return millis > 0 ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
            }
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonObject event, String name) {
        return Objects.toString(event.text(name), "").strip();
    }
}
