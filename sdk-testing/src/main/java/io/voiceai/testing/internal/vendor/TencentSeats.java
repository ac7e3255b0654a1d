package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.vendor.TencentSession.Kind;
import io.voiceai.testing.internal.vendor.TencentSession.Transfer;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of a contact centre in what Tencent tells of a call. Nobody's real: each skill group has one of its own. */
final class TencentSeats {

    private TencentSeats() {}

    /** SeatUser; null if no person took part. */
    static @Nullable Map<String, @Nullable Object> user(TencentSession session) {
        return session.seat()
                .map(mail -> Json.object(
                        "Mail",
                        mail,
                        "Name",
                        name(mail),
                        "Nick",
                        name(mail),
                        "Phone",
                        "",
                        "UserId",
                        mail,
                        "StaffNumber",
                        staffNumber(mail),
                        "SkillGroupNameList",
                        session.transfer().map(t -> List.of(groupName(t))).orElse(List.of())))
                .orElse(null);
    }

    /** ServeParticipants. */
    static List<Map<String, @Nullable Object>> participants(TencentSession session, Instant now) {
        Call call = session.call();
        Optional<Instant> joined = session.seatJoinedAt(now);
        Instant asked = session.transfer().map(Transfer::queued).orElse(call.placedAt());
        return session.seat()
                .map(mail -> List.of(Json.object(
                        "Mail",
                        mail,
                        "Phone",
                        "",
                        "StartTimestamp",
                        asked.getEpochSecond(),
                        "RingTimestamp",
                        asked.getEpochSecond(),
                        "AcceptTimestamp",
                        seconds(joined),
                        "EndedTimestamp",
                        seconds(call.endedAt(now)),
                        "Type",
                        session.order().kind() == Kind.SEAT ? "staffPhoneSeat" : "staffSeat",
                        "RecordId",
                        recordId(session, now),
                        "SkillGroupId",
                        session.transfer().map(Transfer::skillGroup).orElse(0L),
                        "SkillGroupName",
                        session.transfer().map(TencentSeats::groupName).orElse(""),
                        "EndStatusString",
                        TencentEnd.of(session, now).text(),
                        "Sequence",
                        0)))
                .orElse(List.of());
    }

    /** The recording of the person's side; empty if there is none. */
    static String recordId(TencentSession session, Instant now) {
        boolean recorded = session.call().recording(now).isPresent()
                && session.seatJoinedAt(now).isPresent();
        return recorded ? TencentRecords.recordId(session, now) + "-seat" : "";
    }

    static String groupName(Transfer transfer) {
        return "技能组" + transfer.skillGroup();
    }

    static String staffNumber(String mail) {
        return Integer.toString(1000 + Math.floorMod(mail.hashCode(), 9000));
    }

    static long seconds(Optional<Instant> at) {
        return at.map(Instant::getEpochSecond).orElse(0L);
    }

    private static String name(String mail) {
        return mail.replaceFirst("@.*", "");
    }
}
