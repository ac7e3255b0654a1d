package io.voiceai.policy;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the single values of a rule file. */
final class RuleValues {
    private RuleValues() {}

    static LocalTime time(RuleNode node, boolean isEnd) {
        String text = node.text();
        if (isEnd && text.equals(TimeSpan.END_OF_DAY)) {
            return LocalTime.MIDNIGHT;
        }
        if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw node.refusal(
                    "is not a time of the day",
                    "Write hours and minutes such as 09:00" + (isEnd ? ", and 24:00 for the end of the day" : ""));
        }
        return LocalTime.parse(text);
    }

    static LocalDate date(RuleNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.refusal("is not a date of the calendar", "Write it such as 2026-10-01");
        }
    }

    static Duration duration(RuleNode node) {
        try {
            return Duration.parse(node.text());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw node.refusal(
                    "is not a length of time", "Write such as PT30M, PT24H or P7D; a week is P7D, a month P30D");
        }
    }

    static ZoneId zone(RuleNode node) {
        try {
            return ZoneId.of(node.text());
        } catch (DateTimeException e) {
            throw node.refusal("is not a time zone", "Write such as Asia/Shanghai, or +08:00");
        }
    }

    /** The number is not told, and neither is what is wrong with it. */
    static PhoneNumber number(RuleNode node) {
        try {
            return PhoneNumber.of(node.text());
        } catch (VoiceAiException e) {
            throw node.refusal("is not a phone number", "Write a text in E.164, such as +86 and 11 digits");
        }
    }

    static String country(RuleNode node) {
        String code = node.text();
        checkCountry(node, code);
        return code;
    }

    static void checkCountry(RuleNode node, String code) {
        if (!RuleChecks.isCountry(code)) {
            Mistake mistake = RuleChecks.noCountry("");
            throw node.refusal("is no country", mistake.wayOut());
        }
    }

    static DayOfWeek day(RuleNode node) {
        String text = node.text();
        return named(DayOfWeek.values(), day -> day.name().substring(0, 3), text)
                .orElseThrow(
                        () -> node.refusal("is not a day of the week", "Write MON, TUE, WED, THU, FRI, SAT or SUN"));
    }

    static <E extends Enum<E>> Function<RuleNode, E> oneOf(E[] values) {
        return node -> named(values, Enum::name, node.text())
                .orElseThrow(() -> node.refusal(
                        "is not known",
                        "Known here: " + Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static <E> Optional<E> named(E[] values, Function<E, String> name, String text) {
        return Arrays.stream(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst();
    }
}
