package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.callback.Announcement;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.vendor.CccCall.Participant;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CCC's events of a call's legs and of its end, in the sequences published for an agent who dials and for two numbers that
 * are connected: agents, or the first of the numbers, are dialled, phones of numbers ring, all legs are established together
 * and released one by one. The same is sent of conferences and, with the customer's leg alone, of predictive calls, whose
 * sequences are not published.
 */
final class CccEvents implements Announcer {

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final CccBook book;

    CccEvents(CccBook book) {
        this.book = book;
    }

    @Override
    public List<Announcement> announcements(Call call, Instant now) {
        CccCall ccc = book.find(call.placement().id());
        if (ccc == null) {
            return List.of();
        }
        List<Announcement> all = new ArrayList<>();
        List<Leg> legs = legs(ccc, now);
        legs.forEach(leg -> begins(ccc, leg, now, all));
        Collections.reverse(legs);
        legs.forEach(leg -> ends(ccc, leg, now, all));
        call.endedAt(now).ifPresent(end -> results(ccc, end, now, all));
        return all;
    }

    private static void begins(CccCall ccc, Leg leg, Instant now, List<Announcement> all) {
        Call call = ccc.call();
        if (leg.dialled()) {
            all.add(leg(ccc, "Dialing", leg, leg.from(), "agentId", leg.agent()));
        }
        if (leg.agent() == null) {
            call.ringingAt(now)
                    .map(leg::notBefore)
                    .ifPresent(at -> all.add(leg(ccc, "Ringing", leg, at, "destination", leg.number())));
        }
        call.answeredAt(now)
                .map(leg::notBefore)
                .filter(at -> leg.until() == null || at.isBefore(leg.until()))
                .ifPresent(at -> all.add(leg(ccc, "Established", leg, at, "agentId", leg.agent())));
    }

    private static void ends(CccCall ccc, Leg leg, Instant now, List<Announcement> all) {
        Call call = ccc.call();
        Instant until = leg.until();
        String reason = until == null ? CccRecords.reason(call, now) : "200 - Okay";
        Optional.ofNullable(until)
                .or(() -> call.endedAt(now))
                .ifPresent(at -> all.add(leg(ccc, "Released", leg, at, "releaseReason", reason)));
    }

    private static void results(CccCall ccc, Instant end, Instant now, List<Announcement> all) {
        Call call = ccc.call();
        call.recording(now).ifPresent(url -> {
            Map<String, @Nullable Object> more = Json.object(
                    "startTime", time(call.answeredAt(now)),
                    "endTime", MILLISECONDS.format(end),
                    "agentIds", ccc.agents(),
                    "fileName", call.placement().id() + ".wav",
                    "downloadURL", url);
            all.add(event(ccc, "RecordingReady", "RecordingReady", end, more));
        });
        Map<String, @Nullable Object> more = Json.object(
                "startTime", MILLISECONDS.format(call.placedAt()),
                "establishedTime", time(call.answeredAt(now)),
                "endTime", MILLISECONDS.format(end),
                "dispositionCode", CccRecords.disposition(call, now).replace("AbandonedInRing", "AbandonedRing"),
                "agentIds", ccc.agents(),
                "skillGroupIds", "");
        all.add(event(ccc, "CDRReady", "CDRReady", end, more));
    }

    private static Announcement leg(
            CccCall ccc, String type, Leg leg, Instant at, String name, @Nullable String value) {
        Map<String, @Nullable Object> more = Json.object("channelId", leg.channel(), name, value);
        return event(ccc, type + " " + leg.channel(), type, at, more);
    }

    private static Announcement event(
            CccCall ccc, String key, String type, Instant at, Map<String, @Nullable Object> more) {
        Call call = ccc.call();
        return new Announcement(key, type, at, () -> {
            Map<String, @Nullable Object> body = Json.object(
                    "eventTime", MILLISECONDS.format(at),
                    "eventType", type,
                    "instanceId", call.placement().scope(),
                    "contactId", call.placement().id(),
                    "callType", ccc.type(),
                    "caller", call.placement().caller(),
                    "callee", call.placement().callee(),
                    "broker", ccc.broker(),
                    "additionalBroker", ccc.additionalBroker(),
                    "contactFlowId", ccc.runsFlow() ? call.placement().agent() : null);
            body.putAll(more);
            return body;
        });
    }

    // The channels of a call's context are its participants in their order, and then the customer.
    private static List<Leg> legs(CccCall ccc, Instant now) {
        List<Leg> legs = new ArrayList<>();
        Call call = ccc.call();
        Object channels = CccContexts.call(ccc, now, Set.of()).get("ChannelContexts");
        List<?> contexts = channels instanceof List<?> list ? list : List.of();
        for (int i = 0; i < ccc.participants().size(); i++) {
            Leg leg = leg(call, ccc.participants().get(i), channel(contexts.get(i)), i == 0);
            if (leg.existed(call.endedAt(now))) {
                legs.add(leg);
            }
        }
        String customer = channel(contexts.get(contexts.size() - 1));
        String callee = call.placement().callee();
        legs.add(new Leg(customer, null, callee, legs.isEmpty(), call.placedAt(), null));
        return legs;
    }

    private static Leg leg(Call call, Participant participant, String channel, boolean first) {
        Instant left = participant.leftAt;
        return new Leg(
                channel,
                participant.isAgent() ? participant.userId : null,
                participant.userId,
                participant.isAgent() || first,
                call.life(participant.joinedAt),
                left == null ? null : call.life(left));
    }

    private static String channel(@Nullable Object context) {
        return String.valueOf(Json.asObject(context).get("ChannelId"));
    }

    private static String time(Optional<Instant> at) {
        return at.map(MILLISECONDS::format).orElse("");
    }

    /**
     * One leg of a call.
     *
     * @param channel its id
     * @param agent who it leads to; null for the customer or a number that was called in
     * @param number where it leads to
     * @param dialled whether an event of its own tells of dialling
     * @param from when it came about
     * @param until when it left the others; null if it stays to the end
     */
    private record Leg(
            String channel,
            @Nullable String agent,
            String number,
            boolean dialled,
            Instant from,
            @Nullable Instant until) {

        Instant notBefore(Instant at) {
            return at.isBefore(from) ? from : at;
        }

        /** False for somebody who is said to have left without ever having been there. */
        boolean existed(Optional<Instant> end) {
            boolean there = until == null || from.isBefore(until);
            return there && end.filter(at -> !from.isBefore(at)).isEmpty();
        }
    }
}
