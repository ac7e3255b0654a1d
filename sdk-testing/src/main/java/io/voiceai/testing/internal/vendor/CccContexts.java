package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.vendor.CccCall.Participant;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CallContext and UserContext, which every call-control answer of CCC carries. */
final class CccContexts {

    // The vendor's answers share these structures, but not every operation fills every member.
    static final Set<String> MAKE_CALL = Set.of("DeviceState");
    static final Set<String> END_CONFERENCE = Set.of("CallContext.CallType", "ChannelFlags");
    static final Set<String> RELEASE_CALL = Set.of("CallContext.CallType", "ChannelFlags", "DeviceState");

    private CccContexts() {}

    static Map<String, @Nullable Object> call(CccCall call, Instant now, Set<String> leftOut) {
        List<Map<String, @Nullable Object>> channels = new ArrayList<>();
        call.participants().forEach(participant -> channels.add(participant(call, participant, now)));
        channels.add(customer(call, now));
        channels.forEach(channel -> channel.keySet().removeAll(leftOut));
        return Json.object(
                "InstanceId",
                call.call().placement().scope(),
                "JobId",
                call.call().placement().id(),
                "CallType",
                leftOut.contains("CallContext.CallType") ? null : call.type(),
                "ChannelContexts",
                channels);
    }

    /** The same as SwitchToConference fills it: its channels have two members more. */
    static Map<String, @Nullable Object> numbered(Map<String, @Nullable Object> context) {
        List<Map<String, @Nullable Object>> channels = new ArrayList<>();
        if (context.get("ChannelContexts") instanceof List<?> list) {
            list.forEach(channel -> channels.add(Json.asObject(channel)));
        }
        for (int i = 0; i < channels.size(); i++) {
            channels.get(i).put("Index", i);
            channels.get(i).put("SkillGroupId", "");
        }
        Map<String, @Nullable Object> numbered = new LinkedHashMap<>(context);
        numbered.put("ChannelContexts", channels);
        return numbered;
    }

    static Map<String, @Nullable Object> user(CccCall call, String agent, Instant now, Set<String> leftOut) {
        String instance = call.call().placement().scope();
        return Json.object(
                "UserId",
                agent,
                "InstanceId",
                instance,
                "JobId",
                call.call().placement().id(),
                "DeviceId",
                "ACC-YUNBS-1.0.10-emulated",
                "DeviceState",
                leftOut.contains("DeviceState") ? null : "ONLINE",
                "Extension",
                call.find(agent).map(p -> p.extension).orElse(""),
                "BreakCode",
                "",
                "UserState",
                userState(call, agent, now),
                "WorkMode",
                "ON_SITE",
                "OutboundScenario",
                false,
                "SignedSkillGroupIdList",
                List.of("skillgroup1@" + instance));
    }

    private static Map<String, @Nullable Object> participant(CccCall call, Participant participant, Instant now) {
        Instant left = participant.leftAt;
        Instant ended = left != null ? left : call.call().endedAt(now).orElse(null);
        String extension = participant.extension;
        return channel(
                call,
                participant.isAgent() ? extension : participant.userId,
                participant.isAgent() ? participant.userId : "",
                left != null ? "RELEASED" : state(call.call(), now),
                ended == null ? null : participant.isAgent() ? extension : participant.userId,
                ended,
                left != null ? "200 - OK" : null,
                now);
    }

    private static Map<String, @Nullable Object> customer(CccCall call, Instant now) {
        String callee = call.call().placement().callee();
        Instant ended = call.call().endedAt(now).orElse(null);
        String initiator =
                call.call().calleeHungUp(now) ? callee : call.call().placement().caller();
        return channel(call, callee, "", state(call.call(), now), ended == null ? null : initiator, ended, null, now);
    }

    private static Map<String, @Nullable Object> channel(
            CccCall call,
            String number,
            String userId,
            String state,
            @Nullable String initiator,
            @Nullable Instant ended,
            @Nullable String reason,
            Instant now) {
        String caller = call.originator();
        String job = call.call().placement().id();
        long created = call.call().placedAt().toEpochMilli();
        Instant changed = ended != null ? ended : changedAt(call.call(), now);
        return Json.object(
                "ChannelId",
                "ch:user:" + caller + "->" + number + ":" + created + ":" + job,
                "JobId",
                job,
                "CallType",
                call.type(),
                "ChannelState",
                state,
                "ChannelFlags",
                "[]",
                "Originator",
                caller,
                "Destination",
                number,
                "UserId",
                userId,
                "UserExtension",
                userId.isEmpty() ? "" : number,
                "ReleaseInitiator",
                initiator == null ? "" : initiator,
                "ReleaseReason",
                ended == null ? "" : reason != null ? reason : CccRecords.reason(call.call(), now),
                "Timestamp",
                changed.toEpochMilli());
    }

    private static Instant changedAt(Call call, Instant now) {
        return call.answeredAt(now).or(() -> call.ringingAt(now)).orElse(call.placedAt());
    }

    private static String state(Call call, Instant now) {
        return switch (call.phase(now)) {
            case PLACED -> "CREATED";
            case RINGING -> "RINGING";
            case ANSWERED -> "ANSWERED";
            case ENDED -> "RELEASED";
        };
    }

    private static String userState(CccCall call, String agent, Instant now) {
        boolean left = call.find(agent).filter(p -> p.leftAt != null).isPresent();
        if (left || call.call().ended(now)) {
            return "WORKING";
        }
        if (call.find(agent).isEmpty()) {
            return "READY";
        }
        return call.call().phase(now) == CallPhase.ANSWERED ? "TALKING" : "DIALING";
    }
}
