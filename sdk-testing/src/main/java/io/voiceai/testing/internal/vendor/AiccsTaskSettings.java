package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.AllowedHours;
import io.voiceai.testing.internal.call.AllowedHours.Span;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.wire.Json;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What CreateAiCallTask and UpdateAiCallTask set.
 *
 * @param name of the task
 * @param agent empty if an application speaks
 * @param application empty if an agent speaks
 * @param startType IMMEDIATE or SCHEDULE
 * @param startTime in milliseconds; means something with SCHEDULE only
 * @param days on which it may call, as sent
 * @param times of day at which it may call, as they are told
 * @param hours what these two come to, by the clock of China, which the vendor leaves open
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
        AllowedHours hours,
        Line line,
        Retry retry,
        long callsPerSecond,
        String source) {

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

    /**
     * Who is called again. What the vendor does without an interval is not documented, here a minute passes; nor is whom it
     * calls without reasons, here everybody who was missed.
     *
     * @param enabled whether anybody is
     * @param times at most, after the first call
     * @param interval minutes from the end of one call to the next
     * @param reasons words of CallResult; an answered callee is never called again
     */
    record Retry(boolean enabled, long times, long interval, List<String> reasons) {

        /** What lies between the latest of some calls to the same callee and the next; empty if there is none. */
        Optional<Duration> after(Call latest, int calls, Instant now) {
            boolean again = enabled && calls <= times && wants(latest, now);
            return again ? Optional.of(Duration.ofMinutes(Math.max(1, interval))) : Optional.empty();
        }

        private boolean wants(Call call, Instant now) {
            if (call.answeredAt(now).isPresent()) {
                return false;
            }
            return reasons.isEmpty() ? call.missed(now) : reasons.contains(AiccsDetails.result(call, now));
        }
    }

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
        List<String> days = in.texts("CallDay");
        List<Map<String, @Nullable Object>> times =
                in.list("CallTime").stream().map(AiccsTaskSettings::time).toList();
        return new AiccsTaskSettings(
                in.text("TaskName"),
                agent,
                application,
                in.text("StartType"),
                in.number("TaskStartTime", 0, Long.MAX_VALUE, 0),
                days,
                times,
                hours(days, times),
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

    private static AllowedHours hours(List<String> names, List<Map<String, @Nullable Object>> times) {
        Set<DayOfWeek> days = days(names);
        try {
            List<Span> spans = times.stream()
                    .map(time ->
                            Span.of(days, String.valueOf(time.get("StartTime")), String.valueOf(time.get("EndTime"))))
                    .toList();
            if (!spans.isEmpty()) {
                return new AllowedHours(AllowedHours.CHINA, spans);
            }
        } catch (DateTimeException e) {
            throw Parameters.invalid("CallTime");
        }
        throw Parameters.invalid("CallTime");
    }

    private static Set<DayOfWeek> days(List<String> names) {
        try {
            Set<DayOfWeek> days = names.stream().map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
            if (!days.isEmpty()) {
                return days;
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("CallDay");
        }
        throw Parameters.invalid("CallDay");
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
