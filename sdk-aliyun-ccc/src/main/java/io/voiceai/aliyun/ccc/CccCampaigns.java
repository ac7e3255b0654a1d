package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.CreateCampaign;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallingHours;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.WireText;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a campaign of a call task. */
final class CccCampaigns {
    static final String CAMPAIGN_ID = "CampaignId";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private CccCampaigns() {}

    static CreateCampaign.Request request(String provider, String instanceId, CallTask task, Instant now) {
        refuseWhatTheVendorLacks(provider, task);
        CccTaskOptions options = task.options(CccTaskOptions.class).orElseGet(CccTaskOptions::create);
        Instant start = task.startAt().orElse(now);
        CreateCampaign.Request request = new CreateCampaign.Request(
                callableTime(provider, task),
                task.agent(),
                millis(end(provider, task, start)),
                instanceId,
                task.attempts(),
                interval(provider, task, options),
                task.name(),
                options.queue()
                        .orElseThrow(() -> needed(provider, "queue", "Set the skill group with CccTaskOptions.queue")),
                millis(start),
                options.strategyParameters(),
                options.strategyType());
        callers(provider, task).ifPresent(request::numberList);
        task.vendorParameters().forEach(request::parameter);
        return request;
    }

    private static Optional<List<String>> callers(String provider, CallTask task) {
        return Optional.of(task.from().stream()
                        .map(caller -> MainlandNumbers.digits(provider, "caller", caller))
                        .toList())
                .filter(callers -> !callers.isEmpty());
    }

    static CallTaskRef created(String provider, String instanceId, Instant now, CreateCampaign.Response answer) {
        return CallTaskRef.of(
                provider,
                Map.of(CccMapping.INSTANCE_ID, instanceId, CAMPAIGN_ID, Objects.requireNonNull(answer.data())),
                now);
    }

    private static void refuseWhatTheVendorLacks(String provider, CallTask task) {
        if (task.retryInterval().isPresent()) {
            throw new UnsupportedFeatureException(
                    provider, "retryInterval of a call task", List.of("aliyun-aiccs", "tencent-ccc"));
        }
        if (task.ringTimeout().isPresent()) {
            throw new UnsupportedFeatureException(provider, "ringTimeout of a call task", List.of("tencent-ccc"));
        }
        if (task.concurrency().isPresent()) {
            throw new UnsupportedFeatureException(provider, "concurrency of a call task", List.of("tencent-ccc"));
        }
        // Another name of the same hours is no other zone.
        if (!task.zone().getRules().equals(CHINA.getRules())) {
            throw new UnsupportedFeatureException(provider, "a zone other than Asia/Shanghai", List.of("tencent-ccc"));
        }
        if (!task.hours().stream().allMatch(CallingHours::isDaily)) {
            throw new UnsupportedFeatureException(
                    provider, "hours that are not of every day", List.of("aliyun-aiccs", "tencent-ccc"));
        }
    }

    private static String callableTime(String provider, CallTask task) {
        if (task.hours().isEmpty()) {
            throw needed(provider, "hours", "Give the hours of each day in which it may dial");
        }
        return WireText.of(task.hours().stream().map(CccCampaigns::hours).toList());
    }

    private static Map<String, String> hours(CallingHours hours) {
        Map<String, String> range = new LinkedHashMap<>();
        range.put("beginTime", time(hours.from()));
        range.put("endTime", time(hours.to()));
        return range;
    }

    private static String time(LocalTime time) {
        return TIME.format(time);
    }

    private static Instant end(String provider, CallTask task, Instant start) {
        Instant end = task.endAt().orElseThrow(() -> needed(provider, "endAt", "Say until when it may dial at most"));
        if (!end.isAfter(start)) {
            throw VoiceAiException.invalidRequest(provider, "endAt", "is over already", "Give a time in the future");
        }
        return end;
    }

    private static String millis(Instant time) {
        return Long.toString(time.toEpochMilli());
    }

    private static long interval(String provider, CallTask task, CccTaskOptions options) {
        if (task.attempts() > 1 && options.minAttemptInterval().isEmpty()) {
            throw needed(
                    provider,
                    "minAttemptInterval",
                    "Set it with CccTaskOptions.minAttemptInterval; the vendor contradicts itself about its unit");
        }
        return options.minAttemptInterval().orElse(1L);
    }

    private static VoiceAiException needed(String provider, String field, String wayOut) {
        return VoiceAiException.invalidRequest(provider, field, "is missing, and this vendor requires it", wayOut);
    }
}
