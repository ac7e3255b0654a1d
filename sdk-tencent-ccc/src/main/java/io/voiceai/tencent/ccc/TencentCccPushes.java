package io.voiceai.tencent.ccc;

import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupParty;
import io.voiceai.call.Recording;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallbackRequest;
import io.voiceai.event.EventHead;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.spi.CallbackFormat.Content;
import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one push: one JSON object about one session. Keys that came twice are no error; the vendor's own sample has one. */
record TencentCccPushes(String provider, @Nullable Long sdkAppId) {
    private static final String CDR = "cdr";
    private static final String RECORD = "record";
    private static final String VOICEMAIL = "voicemail";
    private static final Set<String> KNOWN = Set.of(CDR, RECORD, VOICEMAIL);
    private static final String PUSH_ID = "X-TCCC-PUSH-UUID";

    Content read(CallbackRequest request) {
        JsonObject json = JsonObject.parse(request.body());
        if (json == null) {
            return problem("body: is not one whole JSON object");
        }
        if (sdkAppId != null && !sdkAppId.equals(json.integer("SdkAppId"))) {
            return problem("SdkAppId: is not the application that was expected");
        }
        String type =
                request.query("action").filter(action -> !action.isBlank()).orElseGet(() -> told(json));
        if (KNOWN.contains(type) && session(json).isEmpty()) {
            return problem(type + ": has no SessionId");
        }
        String id = request.header(PUSH_ID).filter(push -> !push.isBlank()).orElseGet(() -> id(type, json));
        return new Content(List.of(event(type, id, json)), List.of());
    }

    private static Content problem(String text) {
        return new Content(List.of(), List.of(text));
    }

    /** What kind of push it is by what is in it: only a record of a call has an end, only a recording an id of its own. */
    private static String told(JsonObject json) {
        if (json.has("EndedTimestamp") || json.has("EndStatusString")) {
            return CDR;
        }
        if (json.has("RecordURL") || json.has("CustomRecordURL")) {
            return json.has("RecordId") ? RECORD : VOICEMAIL;
        }
        return "";
    }

    private static String session(JsonObject json) {
        return Objects.toString(json.text("SessionId"), "").strip();
    }

    /** The same at each delivery of one push, different for the recordings of one session. */
    private static String id(String type, JsonObject json) {
        String what = KNOWN.contains(type)
                ? text(json, "EndedTimestamp", "Timestamp") + ':' + text(json, "EndStatusString", "RecordId")
                : UUID.nameUUIDFromBytes(json.raw().getBytes(StandardCharsets.UTF_8))
                        .toString();
        return type + ':' + session(json) + ':' + what;
    }

    private static String text(JsonObject json, String... names) {
        return Objects.toString(json.text(names), "");
    }

    private CallEvent event(String type, String id, JsonObject json) {
        return switch (type) {
            case CDR -> ended(head(type, id, json, "EndedTimestamp"), json);
            case RECORD, VOICEMAIL -> recording(head(type, id, json, "Timestamp"), json);
            default -> new OtherEvent(head(type, id, json, "Timestamp"));
        };
    }

    private EventHead head(String type, String id, JsonObject json, String time) {
        String session = session(json);
        return new EventHead(
                provider,
                type,
                id,
                session.isEmpty() ? Map.of() : Map.of(TencentCccMapping.SESSION_ID, session),
                TencentCccRecords.time(json.integer(time)),
                Optional.of(text(json, "Uui", "UUI")).filter(uui -> !uui.isBlank()),
                json.raw());
    }

    private static CallEvent recording(EventHead head, JsonObject json) {
        List<Recording> recordings = TencentCccRecords.recordings(json.text("RecordURL"), json.text("CustomRecordURL"));
        return recordings.isEmpty() ? new OtherEvent(head) : new RecordingReady(head, recordings.get(0));
    }

    private static CallEvent ended(EventHead head, JsonObject json) {
        CallTimes times = new CallTimes(
                time(json, "StartTimestamp"),
                time(json, "RingTimestamp"),
                time(json, "AcceptTimestamp"),
                time(json, "EndedTimestamp"));
        Long code = json.integer("EndStatus");
        String name = json.text("EndStatusString");
        boolean answered = times.answeredAt().isPresent();
        return new CallEnded(
                head,
                Optional.ofNullable(TencentCccCauses.cause(code, name, answered)),
                Optional.ofNullable(TencentCccCauses.party(code, name, json.text("HungUpSide"), seat(json))),
                times,
                talkTime(times, json),
                Optional.ofNullable(TencentNumbers.read(json.text("Caller"))),
                Optional.ofNullable(TencentNumbers.read(json.text("Callee"))));
    }

    private static Optional<Instant> time(JsonObject json, String name) {
        return TencentCccRecords.time(json.integer(name));
    }

    /** Whether the AI agent of a call counts as a seat is not documented; a person with a name or number is one. */
    private static HangupParty seat(JsonObject json) {
        JsonObject seat = json.object("SeatUser");
        return seat == null
                        || text(seat, "Mail", "UserId", "StaffNumber", "Name").isBlank()
                ? HangupParty.UNKNOWN
                : HangupParty.HUMAN_AGENT;
    }

    /** The vendor defines it as from answer to end, so that tells where its own number does not. */
    private static Optional<Duration> talkTime(CallTimes times, JsonObject json) {
        Long seconds = json.isContradictory("Duration") ? null : json.integer("Duration");
        if (seconds != null && seconds >= 0) {
            return Optional.of(Duration.ofSeconds(seconds));
        }
        if (json.integer("AcceptTimestamp") != null && times.answeredAt().isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        return times.answeredAt()
                .flatMap(
                        from -> times.endedAt().filter(to -> !to.isBefore(from)).map(to -> Duration.between(from, to)));
    }
}
