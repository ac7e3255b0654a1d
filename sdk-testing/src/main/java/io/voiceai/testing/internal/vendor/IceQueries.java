package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.wire.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ICE: what may be asked about agents at work and about the phone numbers, which are always the same few. */
final class IceQueries {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'").withZone(ZoneOffset.UTC);

    private static final List<Map<String, @Nullable Object>> NUMBERS = List.of(
            Json.object("PhoneNumber", "057100000001", "Status", 2),
            Json.object("PhoneNumber", "057100000002", "Status", 2),
            Json.object("PhoneNumber", "057100000003", "Status", 1),
            Json.object("PhoneNumber", "057100000004", "Status", 4));

    private final IceInstances instances;

    IceQueries(IceInstances instances) {
        this.instances = instances;
    }

    Map<String, Operation> operations() {
        return Map.of(
                "DescribeAIAgentInstance", this::describe,
                "ListAIAgentInstance", this::list,
                "GetAIAgentConcurrency", this::concurrency,
                "ListAIAgentPhoneNumber", this::phoneNumbers);
    }

    private Map<String, @Nullable Object> describe(Parameters in, Instant now) {
        IceInstance instance = instances.named(in);
        Map<String, @Nullable Object> described = row(instance, now);
        described.putAll(Json.object(
                "SessionId",
                instance.session,
                "GmtCreate",
                seconds(instance.createdAt),
                "GmtModified",
                seconds(modified(instance, now)),
                "CallInfo",
                instance.call == null ? null : callInfo(instance, instance.call, now)));
        return Json.object("Instance", described);
    }

    private static Map<String, @Nullable Object> row(IceInstance instance, Instant now) {
        return Json.object(
                "Status", instance.status(now),
                "UserData", instance.userData,
                "CallLogUrl", callLogUrl(instance, now),
                "AgentConfig", instance.config,
                "RuntimeConfig", instance.runtime);
    }

    private static Map<String, @Nullable Object> callInfo(IceInstance instance, Call call, Instant now) {
        boolean talked = call.ended(now) && call.answeredAt(now).isPresent();
        return Json.object(
                "CallerNumber", call.placement().caller(),
                "CalleeNumber", call.placement().callee(),
                "CallStartTime", MICROSECONDS.format(call.answeredAt(now).orElse(call.placedAt())),
                "CallEndTime", call.endedAt(now).map(MICROSECONDS::format).orElse(null),
                "CallDuration", call.talk(now).toSeconds(),
                "HangupRole", talked ? hangupRole(instance, call, now) : null,
                "Status", phase(call, now));
    }

    private static int hangupRole(IceInstance instance, Call call, Instant now) {
        return instance.forwarded ? 2 : call.calleeHungUp(now) ? 1 : 0;
    }

    // The vendor does not document the values; its example of a finished call says 4.
    private static String phase(Call call, Instant now) {
        return Integer.toString(call.phase(now).ordinal() + 1);
    }

    private static Instant modified(IceInstance instance, Instant now) {
        Call call = instance.call;
        Instant answered =
                call == null ? instance.createdAt : call.answeredAt(now).orElse(instance.createdAt);
        return instance.endedAt(now).orElse(answered);
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static @Nullable String callLogUrl(IceInstance instance, Instant now) {
        return instance.endedAt(now)
                .map(end -> "https://call-logs.example.com/" + instance.id + ".json?Expires="
                        + end.plus(1, ChronoUnit.DAYS).getEpochSecond() + "&Signature=emulated")
                .orElse(null);
    }

    /** Whether the vendor lists the newest first is not documented; here they come as started. */
    private Map<String, @Nullable Object> list(Parameters in, Instant now) {
        String agent = in.required("AIAgentId");
        Instant from = time(in, "StartTime", Instant.MIN);
        Instant to = time(in, "EndTime", Instant.MAX);
        long page = in.number("PageNumber", 1, 100, 1);
        long size = in.number("PageSize", 0, 100, 10);
        return Json.object(
                "Instances",
                instances.all().stream()
                        .filter(instance -> instance.agent.equals(agent))
                        .filter(instance -> !instance.createdAt.isBefore(from) && !instance.createdAt.isAfter(to))
                        .skip((page - 1) * size)
                        .limit(size)
                        .map(instance -> row(instance, now))
                        .toList());
    }

    private static Instant time(Parameters in, String name, Instant otherwise) {
        String text = in.text(name);
        try {
            return text.isEmpty() ? otherwise : Instant.parse(text);
        } catch (DateTimeException e) {
            throw Parameters.invalid(name);
        }
    }

    private Map<String, @Nullable Object> concurrency(Parameters in, Instant now) {
        String agent = in.required("AIAgentId");
        long active = instances.all().stream()
                .filter(instance -> instance.agent.equals(agent) && !instance.finished(now))
                .count();
        return Json.object("ActiveCount", active);
    }

    private Map<String, @Nullable Object> phoneNumbers(Parameters in, Instant now) {
        in.number("Status", 1, 4, 1);
        long page = in.number("PageNumber", 1, Integer.MAX_VALUE, 1);
        long size = in.number("PageSize", 1, 100, 50);
        List<Map<String, @Nullable Object>> found = NUMBERS.stream()
                .filter(number -> in.isOrAbsent("Number", String.valueOf(number.get("PhoneNumber"))))
                .filter(number -> in.isOrAbsent("Status", String.valueOf(number.get("Status"))))
                .toList();
        return Json.object(
                "Data",
                found.stream().skip((page - 1) * size).limit(size).toList(),
                "PageNumber",
                page,
                "PageSize",
                size,
                "TotalNumber",
                found.size());
    }
}
