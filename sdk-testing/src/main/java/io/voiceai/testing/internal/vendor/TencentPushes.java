package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.callback.Announcement;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tencent's Data Push: a record of every session that is over, and one for each recording. The recording of a machine's
 * side is not pushed, since it is not known who would stand for it; the side that hung up is left out unless it is one
 * that the push documents.
 */
final class TencentPushes implements Announcer {

    private static final List<String> AS_IN_THE_RECORD = List.of(
            "SessionId",
            "Caller",
            "Callee",
            "Direction",
            "CallType",
            "StartTimestamp",
            "RingTimestamp",
            "AcceptTimestamp",
            "EndedTimestamp",
            "QueuedTimestamp",
            "Duration",
            "IVRDuration",
            "EndStatusString",
            "HungUpSide",
            "SeatUser",
            "ServeParticipants",
            "QueuedSkillGroupId",
            "QueuedSkillGroupName",
            "RecordId",
            "CallerLocation",
            "IVRKeyPressedEx");

    private final TencentSessions sessions;

    TencentPushes(TencentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Announcement> announcements(Call call, Instant now) {
        TencentSession session = sessions.of(call);
        Instant end = call.endedAt(now).orElse(null);
        if (session == null || end == null) {
            return List.of();
        }
        List<Announcement> all = new ArrayList<>();
        all.add(new Announcement("cdr", "cdr", end, () -> cdr(session, now)));
        call.recording(now).ifPresent(url -> {
            String callee = call.placement().callee();
            all.add(recording("user", session, TencentRecords.recordId(session, now), callee, url, end));
            String ofSeat = TencentSeats.recordId(session, now);
            session.seat()
                    .filter(mail -> !ofSeat.isEmpty())
                    .ifPresent(mail -> all.add(recording("seat", session, ofSeat, mail, url, end)));
        });
        return all;
    }

    private static Map<String, @Nullable Object> cdr(TencentSession session, Instant now) {
        Map<String, @Nullable Object> record = TencentRecords.cdr(session, now);
        Map<String, @Nullable Object> push = Json.object("SdkAppId", Long.valueOf(session.app()));
        for (String name : AS_IN_THE_RECORD) {
            if (record.get(name) != null) {
                push.put(name, record.get(name));
            }
        }
        if ("system".equals(push.get("HungUpSide"))) {
            push.remove("HungUpSide");
        }
        push.put("IVRKeyPressed", null);
        push.put("UserRemark", "");
        push.put("Uui", session.order().uui());
        return push;
    }

    private static Announcement recording(
            String side, TencentSession session, String id, String endpoint, String url, Instant end) {
        return new Announcement(
                "record " + side,
                "record",
                end,
                () -> Json.object(
                        "SdkAppId",
                        Long.valueOf(session.app()),
                        "RecordId",
                        id,
                        "SessionId",
                        session.id(),
                        "Timestamp",
                        end.getEpochSecond(),
                        "EndpointUser",
                        endpoint,
                        "RecordURL",
                        url));
    }
}
