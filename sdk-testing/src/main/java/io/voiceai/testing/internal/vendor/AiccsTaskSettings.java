package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What CreateAiCallTask and UpdateAiCallTask set.
 *
 * @param name of the task
 * @param agent empty if an application speaks
 * @param application empty if an agent speaks
 * @param startType IMMEDIATE or SCHEDULE
 * @param startTime in milliseconds; means something with SCHEDULE only
 * @param days on which it may call
 * @param times of day at which it may call
 * @param line as sent: LineEncoding, LinePhoneNum, VirtualNumber, PhoneType
 * @param retry as sent: MissCallRetry, CallRetryTimes, CallRetryInterval, CallRetryReason
 * @param callsPerSecond 0 if not limited
 * @param source as sent; empty if absent
 */
record AiccsTaskSettings(
        String name,
        String agent,
        String application,
        String startType,
        long startTime,
        List<String> days,
        List<Map<String, @Nullable Object>> times,
        Line line,
        Retry retry,
        long callsPerSecond,
        String source) {

    private static final Set<String> DAYS =
            Set.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    /** Which numbers call; empty and null where absent. */
    record Line(
            String encoding,
            String phone,
            String virtual,
            @Nullable Long phoneType) {

        String caller() {
            return !phone.isEmpty() ? phone : !virtual.isEmpty() ? virtual : "057100000000";
        }
    }

    /** Who is called again; kept and told, but nobody is. */
    record Retry(boolean enabled, long times, long interval, List<String> reasons) {}

    static AiccsTaskSettings created(Parameters in) {
        return read(in, in.text("AgentId"), in.text("ApplicationCode"), 720);
    }

    /** An update cannot change who speaks, and has the smaller limit for the interval. */
    AiccsTaskSettings updated(Parameters in) {
        in.required("TaskCps");
        return read(in, agent, application, 120);
    }

    private static AiccsTaskSettings read(Parameters in, String agent, String application, long longestInterval) {
        for (String name : List.of("TaskName", "StartType", "CallDay", "CallTime", "TaskStartTime")) {
            in.required(name);
        }
        if (!Set.of("IMMEDIATE", "SCHEDULE").contains(in.text("StartType"))) {
            throw Parameters.invalid("StartType");
        }
        return new AiccsTaskSettings(
                in.text("TaskName"),
                agent,
                application,
                in.text("StartType"),
                in.number("TaskStartTime", 0, Long.MAX_VALUE, 0),
                days(in),
                in.list("CallTime").stream().map(AiccsTaskSettings::time).toList(),
                new Line(in.text("LineEncoding"), in.text("LinePhoneNum"), in.text("VirtualNumber"), phoneType(in)),
                new Retry(
                        in.bool("MissCallRetry", false),
                        in.number("CallRetryTimes", 0, 3, 0),
                        in.number("CallRetryInterval", 0, longestInterval, 0),
                        in.texts("CallRetryReason")),
                in.number("TaskCps", 0, 500, 0),
                in.text("Source"));
    }

    /** When dialling may begin at the earliest. */
    Instant startsAt() {
        return startType.equals("SCHEDULE") ? Instant.ofEpochMilli(startTime) : Instant.EPOCH;
    }

    /** What lies between two calls. */
    Duration pace() {
        return callsPerSecond == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(callsPerSecond);
    }

    private static List<String> days(Parameters in) {
        List<String> days = in.texts("CallDay");
        if (!DAYS.containsAll(days)) {
            throw Parameters.invalid("CallDay");
        }
        return days;
    }

    // Each is itself JSON inside a string, and in the answers an object whose members are capitalized.
    private static Map<String, @Nullable Object> time(@Nullable Object text) {
        try {
            Map<String, @Nullable Object> time = Json.parseObject(String.valueOf(text));
            return Json.object("StartTime", time.get("startTime"), "EndTime", time.get("endTime"));
        } catch (Json.NotJson e) {
            throw Parameters.invalid("CallTime");
        }
    }

    private static @Nullable Long phoneType(Parameters in) {
        return in.text("PhoneType").isEmpty() ? null : in.number("PhoneType", Long.MIN_VALUE, Long.MAX_VALUE, 0);
    }
}
