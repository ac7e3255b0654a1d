package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query of ListCallDetailRecordsV2: its filters and its page. Filters that ask for what no emulated call has are let pass.
 * Whether the vendor lists the newest call first is not documented; here they come as placed.
 */
final class CccRecordList {

    private final String instance;
    private final List<@Nullable Object> contacts;
    private final String callee;
    private final String caller;
    private final Instant from;
    private final Instant to;
    private final String broker;
    private final CccPage page;

    CccRecordList(Parameters in) {
        instance = in.notBlank("InstanceId");
        page = new CccPage(in);
        broker = in.text("Broker");
        contacts = in.list("ContactIdList");
        callee = in.text("CalledNumber");
        caller = in.text("CallingNumber");
        from = Instant.ofEpochMilli(in.number("StartTime", 0, Long.MAX_VALUE, 0));
        to = Instant.ofEpochMilli(in.number("EndTime", 0, Long.MAX_VALUE, Long.MAX_VALUE));
    }

    /** Only calls that are over have a record. */
    Map<String, @Nullable Object> page(Collection<CccCall> calls, Instant now) {
        List<CccCall> found = calls.stream()
                .filter(call -> call.call().ended(now) && isAskedFor(call.call()))
                .filter(call -> broker.isEmpty() || broker.equals(call.broker()))
                .toList();
        return page.of(found, call -> record(call, now));
    }

    private boolean isAskedFor(Call call) {
        return call.placement().scope().equals(instance)
                && (contacts.isEmpty() || contacts.contains(call.placement().id()))
                && (callee.isEmpty() || callee.equals(call.placement().callee()))
                && (caller.isEmpty() || caller.equals(call.placement().caller()))
                && !call.placedAt().isBefore(from)
                && !call.placedAt().isAfter(to);
    }

    /** The vendor's members and types, which differ from those of a single record. */
    private static Map<String, @Nullable Object> record(CccCall ccc, Instant now) {
        Call call = ccc.call();
        long talk = call.talk(now).toSeconds();
        String agents = ccc.agents();
        return Json.object(
                "ContactId",
                call.placement().id(),
                "InstanceId",
                call.placement().scope(),
                "ContactType",
                ccc.type(),
                "MediaType",
                "AUDIO",
                "CallIds",
                call.placement().id(),
                "CallingNumber",
                call.placement().caller(),
                "CalledNumber",
                call.placement().callee(),
                "Broker",
                ccc.broker(),
                "AdditionalBroker",
                ccc.additionalBroker(),
                "CallerLocation",
                "浙江 杭州",
                "CalleeLocation",
                "浙江 杭州",
                "StartTime",
                call.placedAt().toEpochMilli(),
                "EstablishedTime",
                call.answeredAt(now).map(Instant::toEpochMilli).orElse(null),
                "ReleaseTime",
                call.endedAt(now).map(Instant::toEpochMilli).orElse(null),
                "CallDuration",
                String.valueOf(talk),
                "TalkTime",
                talk,
                "RecordingDuration",
                talk,
                "DialingTime",
                seconds(call.placedAt(), call.ringingAt(now).orElse(call.placedAt())),
                "RingTime",
                ringing(call, now),
                "IvrTime",
                ccc.runsFlow() ? talk : 0,
                "QueueTime",
                0,
                "WaitTime",
                0,
                "HeldTime",
                0,
                "TransferCount",
                0,
                "ContactDisposition",
                CccRecords.disposition(call, now),
                "EarlyMediaState",
                CccRecords.earlyMedia(call, now),
                "ReleaseInitiator",
                CccRecords.initiator(call, now),
                "ReleaseReason",
                reason(call, now),
                "RecordingReady",
                call.recording(now).isPresent(),
                "AnalyticsReportReady",
                false,
                "SatisfactionSurveyOffered",
                false,
                "AgentIds",
                agents,
                "AgentNames",
                agents,
                "OffSiteAgentIds",
                "",
                "SkillGroupIds",
                "",
                "SkillGroupNames",
                "",
                "VoicebotOriginatorNumber",
                ccc.runsFlow() ? call.placement().caller() : null,
                "VoicebotDestinationNumber",
                ccc.runsFlow() ? call.placement().callee() : null);
    }

    private static long ringing(Call call, Instant now) {
        Instant until = call.answeredAt(now).or(() -> call.endedAt(now)).orElse(now);
        return call.ringingAt(now).map(ringing -> seconds(ringing, until)).orElse(0L);
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }

    /** The vendor shows one such text, that of a busy callee; the others are usual in switches that write it so. */
    private static String reason(Call call, Instant now) {
        return switch (call.ending(now).orElse(CallEnding.COMPLETED)) {
            case COMPLETED, CALLEE_HUNG_UP, AGENT_HUNG_UP, VOICEMAIL, SILENCE, HUNG_UP_BY_API -> "200:NORMAL_CLEARING";
            case CANCELLED -> "487:ORIGINATOR_CANCEL";
            case BUSY -> "486:USER_BUSY";
            case NO_ANSWER -> "480:NO_ANSWER";
            case POWERED_OFF -> "480:SUBSCRIBER_ABSENT";
            case REJECTED -> "603:CALL_REJECTED";
            case INVALID_NUMBER -> "404:UNALLOCATED_NUMBER";
            case REFUSED -> "403:OUTGOING_CALL_BARRED";
        };
    }
}
