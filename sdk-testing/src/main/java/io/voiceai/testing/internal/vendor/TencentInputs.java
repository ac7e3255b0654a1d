package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Tencent's operations have in common in what they take. */
final class TencentInputs {

    private static final long LAST_SECOND = 253_402_300_799L;

    private TencentInputs() {}

    static Refusal invalid(String complaint) {
        return new Refusal(200, "InvalidParameterValue", complaint);
    }

    static Refusal noSession() {
        return new Refusal(200, "FailedOperation.SessionNotExists", "The session does not exist.");
    }

    /** A phone number in any of the forms that the vendor's examples show. */
    static String phone(Parameters in, String name) {
        String number = in.text(name);
        if (!number.matches("[+0-9]+")) {
            throw invalid("The parameter `" + name + "` is not a phone number.");
        }
        return number;
    }

    static List<String> texts(Parameters in, String name) {
        return in.list(name).stream().map(String::valueOf).toList();
    }

    static Map<String, String> variables(@Nullable Object list) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                Map<String, @Nullable Object> variable = Json.asObject(item);
                variables.put(String.valueOf(variable.get("Key")), String.valueOf(variable.get("Value")));
            }
        }
        return variables;
    }

    static String oneOf(Parameters in, String name, Set<String> allowed, String otherwise) {
        String value = in.textOr(name, otherwise);
        if (!allowed.contains(value)) {
            throw invalid("The value of parameter `" + name + "` is not one of those allowed.");
        }
        return value;
    }

    static String uui(Parameters in) {
        String uui = in.text("UUI");
        if (uui.getBytes(StandardCharsets.UTF_8).length > 1024) {
            throw invalid("The parameter `UUI` is longer than 1024 bytes.");
        }
        return uui;
    }

    /** A required whole number within limits. */
    static long within(Parameters in, String name, long min, long max) {
        String text = in.text(name);
        if (text.isEmpty()) {
            throw TencentSchema.missing(name);
        }
        long value = Long.parseLong(text);
        if (value < min || value > max) {
            throw invalid("The value of parameter `" + name + "` is out of range.");
        }
        return value;
    }

    /** A whole number within limits, or the default if absent. */
    static long within(Parameters in, String name, long min, long max, long otherwise) {
        return in.text(name).isEmpty() ? otherwise : within(in, name, min, max);
    }

    static Instant time(Parameters in, String name) {
        return Instant.ofEpochSecond(within(in, name, 0, LAST_SECOND));
    }

    /** The window that the operations on records share: under 90 days, and at most 180 days back. */
    static Window window(Parameters in, String start, String end, Instant now) {
        Window window = new Window(time(in, start), time(in, end));
        Duration length = Duration.between(window.from(), window.to());
        boolean tooOld = window.from().isBefore(now.minus(Duration.ofDays(181)));
        if (length.isNegative() || length.compareTo(Duration.ofDays(90)) >= 0 || tooOld) {
            throw invalid("The time window is not valid.");
        }
        return window;
    }

    /** A page, counted from 0, of at most 100. */
    static <T> List<T> page(Parameters in, List<T> found) {
        long size = within(in, "PageSize", 1, 100);
        long skipped = size * within(in, "PageNumber", 0, Integer.MAX_VALUE);
        return found.stream().skip(skipped).limit(size).toList();
    }

    /** A stretch of time. Stamps are whole seconds, so whatever happens within the last one belongs to it. */
    record Window(Instant from, Instant to) {
        boolean holds(Instant at) {
            return !at.isBefore(from) && at.isBefore(to.plusSeconds(1));
        }
    }
}
