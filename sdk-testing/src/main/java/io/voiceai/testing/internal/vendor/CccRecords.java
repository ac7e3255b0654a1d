package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.vendor.CccCall.Participant;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The call detail record of CCC. */
final class CccRecords {

    private CccRecords() {}

    static Map<String, @Nullable Object> record(CccCall ccc, Instant now) {
        Call call = ccc.call();
        boolean answered = call.answeredAt(now).isPresent();
        String agents = ccc.agents();
        return Json.object(
                "ContactId", call.placement().id(),
                "InstanceId", call.placement().scope(),
                "ContactType", ccc.type(),
                "CallingNumber", call.placement().caller(),
                "CalledNumber", call.placement().callee(),
                "CallerLocation", "浙江 杭州",
                "CalleeLocation", "浙江 杭州",
                "StartTime", call.placedAt().toEpochMilli(),
                "EstablishedTime",
                        call.answeredAt(now).map(Instant::toEpochMilli).orElse(null),
                "ReleaseTime", call.endedAt(now).map(Instant::toEpochMilli).orElse(null),
                "CallDuration", call.talk(now).toSeconds(),
                "ContactDisposition", disposition(call, now),
                "EarlyMediaState", earlyMedia(call, now),
                "ReleaseInitiator", initiator(call, now),
                "ReleaseReason", reason(call, now),
                "RecordingReady", answered,
                "AnalyticsReportReady", false,
                "Satisfaction", null,
                "SatisfactionSurveyOffered", false,
                "AgentIds", agents,
                "AgentNames", agents,
                "SkillGroupIds", "",
                "SkillGroupNames", "",
                "AgentEvents", agentEvents(ccc, now),
                "CustomerEvents",
                        List.of(Json.object(
                                "CustomerId", call.placement().callee(), "EventSequence", events(call, now))),
                "IvrEvents",
                        ccc.runsFlow()
                                ? List.of(Json.object(
                                        "FlowId", call.placement().agent(),
                                        "FlowType", "MAIN_FLOW",
                                        "EventSequence", events(call, now)))
                                : List.of(),
                "QueueEvents", List.of());
    }

    /** The SIP text of how a call ended. */
    static String reason(Call call, Instant now) {
        return switch (call.ending(now).orElse(CallEnding.COMPLETED)) {
            case COMPLETED, CALLEE_HUNG_UP, AGENT_HUNG_UP, VOICEMAIL, SILENCE, HUNG_UP_BY_API -> "200 - OK";
            case CANCELLED -> "487 - Request Terminated";
            case BUSY -> "486 - Busy Here";
            case NO_ANSWER, POWERED_OFF -> "480 - Temporarily Unavailable";
            case REJECTED -> "603 - Decline";
            case INVALID_NUMBER -> "404 - No destination";
            case REFUSED -> "403 - Forbidden";
        };
    }

    static String disposition(Call call, Instant now) {
        return switch (call.ending(now).orElse(CallEnding.COMPLETED)) {
            case COMPLETED, CALLEE_HUNG_UP, AGENT_HUNG_UP, VOICEMAIL, SILENCE, HUNG_UP_BY_API -> "Success";
            case REJECTED -> "Reject";
            case CANCELLED -> "AbandonedInRing";
            case BUSY, NO_ANSWER, POWERED_OFF, INVALID_NUMBER, REFUSED -> "NoAnswer";
        };
    }

    static String earlyMedia(Call call, Instant now) {
        return call.ending(now).filter(e -> e == CallEnding.NO_ANSWER).isPresent() ? "NoAnswer" : "NotConnected";
    }

    static String initiator(Call call, Instant now) {
        return call.calleeHungUp(now) || refusedByCallee(call, now) ? "customer" : "agent";
    }

    private static boolean refusedByCallee(Call call, Instant now) {
        return call.ending(now)
                .filter(e -> e == CallEnding.BUSY || e == CallEnding.NO_ANSWER || e == CallEnding.REJECTED)
                .isPresent();
    }

    private static List<Map<String, @Nullable Object>> agentEvents(CccCall ccc, Instant now) {
        return ccc.participants().stream()
                .filter(Participant::isAgent)
                .map(p -> Json.object(
                        "AgentId",
                        p.userId,
                        "AgentName",
                        p.userId,
                        "SkillGroupId",
                        "",
                        "EventSequence",
                        List.of(
                                event("Join", p.joinedAt),
                                event(
                                        "Release",
                                        p.leftAt != null
                                                ? p.leftAt
                                                : ccc.call().endedAt(now).orElse(now)))))
                .toList();
    }

    private static List<Map<String, @Nullable Object>> events(Call call, Instant now) {
        List<Map<String, @Nullable Object>> events = new ArrayList<>();
        events.add(event("Dial", call.placedAt()));
        call.ringingAt(now).ifPresent(at -> events.add(event("Ringing", at)));
        call.answeredAt(now).ifPresent(at -> events.add(event("Answer", at)));
        call.endedAt(now).ifPresent(at -> events.add(event("Release", at)));
        return events;
    }

    private static Map<String, @Nullable Object> event(String name, Instant at) {
        return Json.object("Event", name, "EventTime", at.toEpochMilli());
    }
}
