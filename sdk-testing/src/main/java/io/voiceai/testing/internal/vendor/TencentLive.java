package io.voiceai.testing.internal.vendor;

import static io.voiceai.testing.internal.vendor.TencentInputs.within;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls as they stand, and what they have used up. Whether the vendor shows calls of machines here is not documented; the
 * emulator does. Nor is what it answers for a session that it does not know: here an answer without a session.
 */
final class TencentLive {

    private final TencentSessions sessions;

    TencentLive(TencentSessions sessions) {
        this.sessions = sessions;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "DescribeTelSession", this::one,
                "DescribePSTNActiveSessionList", this::active,
                "DescribeTelCallInfo", this::consumption);
    }

    private Map<String, @Nullable Object> one(Parameters in, Instant now) {
        TencentSession session = sessions.find(in);
        if (session == null) {
            return Json.object();
        }
        Map<String, @Nullable Object> tree = tree(session, now);
        tree.put("StartTimestamp", session.call().placedAt().getEpochSecond());
        tree.put("AcceptTimestamp", TencentSeats.seconds(session.call().answeredAt(now)));
        tree.put("OutBoundCaller", session.call().placement().caller());
        tree.put("OutBoundCallee", session.call().placement().callee());
        return Json.object("Session", tree);
    }

    private Map<String, @Nullable Object> active(Parameters in, Instant now) {
        long offset = within(in, "Offset", 0, Integer.MAX_VALUE);
        if (within(in, "Limit", 0, Long.MAX_VALUE) > 25) {
            throw new Refusal(200, "LimitExceeded.OutOfCountLimit", "The value of parameter `Limit` exceeds 25.");
        }
        List<TencentSession> live = sessions.of(in.text("SdkAppId")).stream()
                .filter(session -> !session.call().ended(now))
                .toList();
        return Json.object(
                "Total",
                live.size(),
                "Sessions",
                live.stream()
                        .skip(offset)
                        .limit(within(in, "Limit", 0, 25))
                        .map(session -> listed(session, now))
                        .toList());
    }

    // Two of the stamps are texts in this operation only.
    private static Map<String, @Nullable Object> listed(TencentSession session, Instant now) {
        Map<String, @Nullable Object> tree = tree(session, now);
        tree.put("StartTimestamp", Long.toString(session.call().placedAt().getEpochSecond()));
        tree.put(
                "AcceptTimestamp",
                Long.toString(TencentSeats.seconds(session.call().answeredAt(now))));
        return tree;
    }

    private static Map<String, @Nullable Object> tree(TencentSession session, Instant now) {
        Call call = session.call();
        Optional<String> seat = session.seat();
        return Json.object(
                "SessionID", session.id(),
                "RoomID", "room-" + session.id(),
                "Caller", call.placement().caller(),
                "Callee", call.placement().callee(),
                "RingTimestamp", TencentSeats.seconds(call.ringingAt(now)),
                "StaffEmail", seat.orElse(""),
                "StaffNumber", seat.map(TencentSeats::staffNumber).orElse(""),
                "SessionStatus", status(session, now),
                "Direction", 1,
                "ProtectedCaller", "",
                "ProtectedCallee", "");
    }

    private static String status(TencentSession session, Instant now) {
        return switch (session.call().phase(now)) {
            case PLACED, RINGING -> "ringing";
            case ANSWERED -> session.seatJoining(now) ? "seatJoining" : "inProgress";
            case ENDED -> "finished";
        };
    }

    private Map<String, @Nullable Object> consumption(Parameters in, Instant now) {
        Instant from = TencentInputs.time(in, "StartTimeStamp");
        Instant to = TencentInputs.time(in, "EndTimeStamp");
        Duration length = Duration.between(from, to);
        if (length.isNegative() || length.compareTo(Duration.ofDays(90)) > 0) {
            throw TencentInputs.invalid("The time window is not valid.");
        }
        List<TencentSession> used = TencentInputs.texts(in, "SdkAppIdList").stream()
                .distinct()
                .flatMap(app -> sessions.of(app).stream())
                .filter(session ->
                        new TencentInputs.Window(from, to).holds(session.call().placedAt()))
                .toList();
        return Json.object(
                "TelCallOutCount",
                used.stream().mapToLong(session -> minutes(session, now)).sum(),
                "TelCallInCount",
                0,
                "SeatUsedCount",
                used.stream()
                        .flatMap(session -> session.seat().stream())
                        .distinct()
                        .count(),
                "VOIPCallInCount",
                0,
                "AsrOfflineCount",
                used.stream()
                        .filter(session -> session.call().recording(now).isPresent())
                        .mapToLong(session -> minutes(session, now))
                        .sum(),
                "AsrRealtimeCount",
                0);
    }

    private static long minutes(TencentSession session, Instant now) {
        return (session.call().talk(now).toMillis() + 59_999) / 60_000;
    }
}
