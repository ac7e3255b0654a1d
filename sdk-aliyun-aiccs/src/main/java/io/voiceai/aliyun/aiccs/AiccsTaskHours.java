package io.voiceai.aliyun.aiccs;

import io.voiceai.call.CallTask;
import io.voiceai.call.CallingHours;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When a call task may dial: the vendor takes one set of days, and ranges of hours that hold on each of them. */
final class AiccsTaskHours {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private AiccsTaskHours() {}

    static List<String> days(String provider, CallTask task) {
        if (task.hours().isEmpty()) {
            throw VoiceAiException.invalidRequest(
                    provider, "hours", "is missing", "This vendor needs it: set it in the task, such as daily hours");
        }
        if (!task.zone().getRules().equals(AiccsMapping.VENDOR_ZONE.getRules())) {
            throw new UnsupportedFeatureException(provider, "a zone other than Asia/Shanghai", List.of("tencent-ccc"));
        }
        Set<DayOfWeek> days = task.hours().get(0).days();
        if (task.hours().stream().anyMatch(hours -> !hours.days().equals(days))) {
            throw new UnsupportedFeatureException(
                    provider, "hours that differ from day to day", List.of("tencent-ccc"));
        }
        return days.stream().sorted().map(DayOfWeek::name).toList();
    }

    static List<String> times(CallTask task) {
        return task.hours().stream().map(AiccsTaskHours::text).toList();
    }

    private static String text(CallingHours hours) {
        return "{\"startTime\":\"" + TIME.format(hours.from()) + "\",\"endTime\":\"" + TIME.format(hours.to()) + "\"}";
    }
}
