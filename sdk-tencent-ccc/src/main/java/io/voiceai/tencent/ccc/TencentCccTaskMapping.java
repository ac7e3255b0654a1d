package io.voiceai.tencent.ccc;

import io.voiceai.call.CallTask;
import io.voiceai.call.CallingHours;
import io.voiceai.call.TaskCallee;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.AvailableTimeConfig;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.CalleeAttribute;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the neutral task says, in the vendor's one request, which makes a task together with its callees. */
record TencentCccTaskMapping(String provider, TencentSite site) {
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration SHORTEST_RETRY = Duration.ofSeconds(600);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(86_400);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    Request request(long sdkAppId, CallTask task, String name, List<TaskCallee> callees) {
        TencentCccTaskOptions options =
                task.options(TencentCccTaskOptions.class).orElseGet(TencentCccTaskOptions::create);
        List<String> numbers =
                callees.stream().map(callee -> number(callee)).distinct().toList();
        Request request = new Request(sdkAppId, begin(task), numbers, callers(task))
                .name(name)
                .tries(attempts(task))
                .timeZone(zone(task));
        speaker(request, task, options);
        task.endAt().ifPresent(end -> request.notAfter(end.getEpochSecond()));
        task.retryInterval().ifPresent(wait -> request.retryInterval(retryInterval(wait)));
        task.ringTimeout().ifPresent(ring -> request.maxRingTimeoutSecond(TencentCccMapping.seconds(ring)));
        task.concurrency().ifPresent(calls -> request.concurrencyLimit(concurrency(calls)));
        hours(request, task, options);
        people(request, callees, options);
        options.parameters().forEach(request::parameter);
        task.vendorParameters().forEach(request::parameter);
        return request;
    }

    String number(TaskCallee callee) {
        return TencentNumbers.write(provider, "callee", callee.number());
    }

    /** Not a second too early. */
    private long begin(CallTask task) {
        Instant start = task.startAt()
                .orElseThrow(() -> VoiceAiException.invalidRequest(
                        provider, "startAt", "is missing", "This vendor's tasks begin by themselves: say when"));
        return start.plusNanos(999_999_999).getEpochSecond();
    }

    private List<String> callers(CallTask task) {
        if (task.from().isEmpty()) {
            throw VoiceAiException.invalidRequest(
                    provider, "caller", "is missing", "This vendor needs one or more: set them in the task");
        }
        return TencentNumbers.writeAll(provider, "caller", task.from());
    }

    private int attempts(CallTask task) {
        if (task.attempts() > MOST_ATTEMPTS) {
            throw VoiceAiException.invalidRequest(
                    provider, "attempts", "is not 1 to 3", "This vendor tries three times at most");
        }
        return task.attempts();
    }

    private String zone(CallTask task) {
        String zone = task.zone().getId();
        if (!ZONES.contains(zone)) {
            throw VoiceAiException.invalidRequest(
                    provider, "zone", "is not a zone's name", "Give a name such as Asia/Shanghai, not an offset");
        }
        return zone;
    }

    private void speaker(Request request, CallTask task, TencentCccTaskOptions options) {
        long id = TencentCccMapping.positive(
                provider, "agent", task.agent(), "Take AIAgentId, or IvrId for an IVR flow, from the CCC console");
        if (!options.isIvr()) {
            request.aiAgentId(id);
            return;
        }
        for (String name : List.of(TencentCccTaskOptions.RETRY_HANGUP_TYPES, TencentCccTaskOptions.RETRY_TAGS)) {
            if (options.parameters().containsKey(name)) {
                throw VoiceAiException.invalidRequest(
                        provider,
                        name,
                        "is set for an IVR flow",
                        "This vendor takes it for AI agents only: leave it out");
            }
        }
        request.ivrId(id);
    }

    private int retryInterval(Duration wait) {
        boolean whole = wait.getNano() == 0;
        if (!whole || wait.compareTo(SHORTEST_RETRY) < 0 || wait.compareTo(LONGEST_RETRY) > 0) {
            throw VoiceAiException.invalidRequest(
                    provider,
                    "retryInterval",
                    "is not a whole number of seconds from 600 to 86400",
                    "Give ten minutes to a day");
        }
        return TencentCccMapping.seconds(wait);
    }

    private int concurrency(int calls) {
        if (site != TencentSite.CHINA) {
            throw new UnsupportedFeatureException(provider, "concurrency of a call task", TencentCccMapping.CHINA);
        }
        return calls;
    }

    private void hours(Request request, CallTask task, TencentCccTaskOptions options) {
        if (task.hours().isEmpty()) {
            return;
        }
        if (options.parameters().containsKey(TencentCccTaskOptions.AVAILABLE_WORK_TIME)) {
            throw VoiceAiException.invalidRequest(
                    provider, "hours", "are set beside availableWorkTime", "Leave one of them out");
        }
        if (task.hours().stream().allMatch(CallingHours::isDaily)) {
            request.availableTime(
                    task.hours().stream().map(TencentCccTaskMapping::range).toList());
        } else {
            request.availableWorkTimeConfig(
                    task.hours().stream().map(TencentCccTaskMapping::days).toList());
        }
    }

    private static AvailableTimeConfig days(CallingHours hours) {
        return new AvailableTimeConfig()
                .dayType("Custom")
                .daysOfWeek(hours.days().stream()
                        .sorted()
                        .map(TencentCccTaskMapping::name)
                        .toList())
                .timeRanges(List.of(range(hours)));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static TimeRange range(CallingHours hours) {
        return new TimeRange()
                .startTime(hours.from().format(TIME))
                .endTime(hours.to().format(TIME));
    }

    private void people(Request request, List<TaskCallee> callees, TencentCccTaskOptions options) {
        if (!options.variables().isEmpty()) {
            request.variables(TencentCccMapping.variables(options.variables()));
        }
        List<CalleeAttribute> attributes = callees.stream()
                .flatMap(callee -> attribute(callee, options).stream())
                .toList();
        if (!attributes.isEmpty()) {
            request.calleeAttributes(attributes);
        }
    }

    private Optional<CalleeAttribute> attribute(TaskCallee callee, TencentCccTaskOptions options) {
        if (callee.variables().isEmpty() && callee.reference().isEmpty()) {
            return Optional.empty();
        }
        CalleeAttribute attribute = new CalleeAttribute(number(callee));
        callee.reference().ifPresent(attribute::uui);
        if (!callee.variables().isEmpty()) {
            // Whether a callee's list replaces the task's or is added to it is not documented: both readings give this.
            Map<String, String> all = new LinkedHashMap<>(options.variables());
            all.putAll(callee.variables());
            attribute.variables(TencentCccMapping.variables(all));
        }
        return Optional.of(attribute);
    }
}
