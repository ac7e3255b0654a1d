package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CCC: what may be asked about campaigns. CompletionRate is left out, since nobody says whether one or a hundred is all of
 * them.
 */
final class CccCampaignQueries {

    private static final Set<String> CASE_STATES =
            Set.of("Pending", "Executing", "Connected", "Failed", "Aborted", "Forbidden");

    private final CccCampaigns campaigns;

    CccCampaignQueries(CccCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "GetCampaign", this::get,
                "ListCampaigns", this::list,
                "ListCases", this::listCases,
                "ListAttempts", this::listAttempts);
    }

    private Map<String, @Nullable Object> get(Parameters in, Instant now) {
        return Json.object("Code", "OK", "HttpStatusCode", 200L, "Data", row(campaigns.named(in), now));
    }

    /** The filters by time are of a form that the sources disagree on; they are not obeyed. */
    private Map<String, @Nullable Object> list(Parameters in, Instant now) {
        String instance = in.notBlank("InstanceId");
        CccPage page = new CccPage(in);
        List<CccCampaign> found = campaigns.all().stream()
                .filter(campaign -> campaign.instance.equals(instance))
                .filter(campaign -> in.isOrAbsent("Name", campaign.settings.name()))
                .filter(campaign -> in.isOrAbsent("QueueId", campaign.settings.queue()))
                .filter(campaign -> in.isOrAbsent("State", campaign.state(now)))
                .toList();
        Map<String, @Nullable Object> answer = answer(page.of(found, campaign -> row(campaign, now)));
        answer.put("Success", true);
        return answer;
    }

    private static Map<String, @Nullable Object> row(CccCampaign campaign, Instant now) {
        CccCampaignSettings settings = campaign.settings;
        Map<String, @Nullable Object> data = counts(campaign, now);
        data.putAll(Json.object(
                "CampaignId", campaign.id,
                "Name", settings.name(),
                "State", campaign.state(now),
                "ContactFlowId", settings.flow(),
                "QueueId", settings.queue(),
                "QueueName", settings.queue(),
                "PlanedStartTime", settings.schedule().start().toEpochMilli(),
                "PlanedEndTime", settings.schedule().end().toEpochMilli(),
                "ActualStartTime",
                        campaign.startedAt().map(Instant::toEpochMilli).orElse(null),
                "ActualEndTime",
                        campaign.endedAt(now).map(Instant::toEpochMilli).orElse(null),
                "MaxAttemptCount", settings.attempts(),
                "MinAttemptInterval", settings.interval(),
                "StrategyType", settings.strategyType(),
                "StrategyParameters", settings.strategyParameters(),
                "Simulation", settings.simulation(),
                "SimulationParameters", settings.simulationParameters()));
        return data;
    }

    private static Map<String, @Nullable Object> counts(CccCampaign campaign, Instant now) {
        Map<String, Long> states = campaign.cases().stream()
                .collect(Collectors.groupingBy(member -> campaign.state(member, now), Collectors.counting()));
        long failed = states.getOrDefault("Failed", 0L) + states.getOrDefault("Forbidden", 0L);
        return Json.object(
                "TotalCases",
                (long) campaign.cases().size(),
                "CasesConnected",
                states.getOrDefault("Connected", 0L),
                "CasesAborted",
                states.getOrDefault("Aborted", 0L),
                "CasesUncompleted",
                states.getOrDefault("Pending", 0L) + states.getOrDefault("Executing", 0L),
                "CasesUncompletedAfterAttempt",
                String.valueOf(failed),
                "CasesUncompletedAfterAttempted",
                failed);
    }

    private Map<String, @Nullable Object> listCases(Parameters in, Instant now) {
        CccCampaign campaign = listed(in);
        CccPage page = new CccPage(in);
        if (!CASE_STATES.contains(in.textOr("State", "Pending"))) {
            throw new Refusal(400, "Parameter.Enumeration", "The parameter State has an unknown value.");
        }
        List<CccCase> found = campaign.cases().stream()
                .filter(member -> in.isOrAbsent("PhoneNumber", member.number))
                .filter(member -> in.isOrAbsent("State", campaign.state(member, now)))
                .toList();
        return answer(page.of(found, member -> row(campaign, member, now)));
    }

    private static Map<String, @Nullable Object> row(CccCampaign campaign, CccCase member, Instant now) {
        String state = campaign.state(member, now);
        Call call = member.call();
        boolean failed = state.equals("Failed") || state.equals("Forbidden");
        return Json.object(
                "CaseId",
                member.id,
                "PhoneNumber",
                member.number,
                "CustomVariables",
                member.customVariables,
                "State",
                state,
                "AttemptCount",
                (long) member.calls().size(),
                "AbandonType",
                "NA",
                "FailureReason",
                call != null && failed ? CccRecords.reason(call, now) : null);
    }

    private Map<String, @Nullable Object> listAttempts(Parameters in, Instant now) {
        CccCampaign campaign = listed(in);
        CccCase member = campaign.named(in.notBlank("CaseId"));
        if (member == null) {
            throw Parameters.invalid("CaseId");
        }
        CccPage page = new CccPage(in);
        List<Call> found = member.calls().stream()
                .filter(call -> matches(in, campaign, call))
                .toList();
        return answer(page.of(found, call -> attempt(campaign, member, call, now)));
    }

    /** No attempt ever gets as far as an agent here, so that none passes a filter for one. */
    private static boolean matches(Parameters in, CccCampaign campaign, Call call) {
        long dialled = call.placedAt().toEpochMilli();
        return in.isOrAbsent("AttemptId", call.placement().id())
                && in.isOrAbsent("ContactId", call.placement().id())
                && in.isOrAbsent("Callee", call.placement().callee())
                && in.isOrAbsent("Caller", call.placement().caller())
                && in.isOrAbsent("QueueId", campaign.settings.queue())
                && in.isOrAbsent("AgentId", "")
                && dialled >= in.number("StartTime", 0, Long.MAX_VALUE, 0)
                && dialled <= in.number("EndTime", 0, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static Map<String, @Nullable Object> attempt(CccCampaign campaign, CccCase member, Call call, Instant now) {
        Instant dialledUntil = call.answeredAt(now).or(() -> call.endedAt(now)).orElse(now);
        Long answered = call.answeredAt(now).map(Instant::toEpochMilli).orElse(null);
        return Json.object(
                "AttemptId", call.placement().id(),
                "ContactId", call.placement().id(),
                "CampaignId", campaign.id,
                "CaseId", member.id,
                "InstanceId", campaign.instance,
                "QueueId", campaign.settings.queue(),
                "Caller", call.placement().caller(),
                "Callee", call.placement().callee(),
                "DialTime", call.placedAt().toEpochMilli(),
                "DialDuration", Duration.between(call.placedAt(), dialledUntil).toMillis(),
                "CustomerEstablishedTime", answered,
                "CustomerReleasedTime",
                        call.endedAt(now).map(Instant::toEpochMilli).orElse(null),
                "EnterIvrTime", answered,
                "IvrDuration", answered == null ? null : call.talk(now).toMillis());
    }

    /** Lists complain in their own words. */
    private CccCampaign listed(Parameters in) {
        in.notBlank("InstanceId");
        in.notBlank("CampaignId");
        return campaigns.named(in);
    }

    private static Map<String, @Nullable Object> answer(Map<String, @Nullable Object> data) {
        return Json.object("Code", "OK", "HttpStatusCode", 200L, "Message", "Success", "Data", data);
    }
}
