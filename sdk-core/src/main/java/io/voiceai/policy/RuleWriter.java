package io.voiceai.policy;

import io.voiceai.call.PhoneNumber;
import io.voiceai.internal.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes a rule file. */
final class RuleWriter {
    private RuleWriter() {}

    static String write(PolicyRules rules) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("version", PolicyRules.VERSION);
        json.put("name", rules.name());
        json.put("revision", rules.revision());
        Map<String, @Nullable Object> zones = new LinkedHashMap<>();
        rules.zones()
                .forEach((country, ids) ->
                        zones.put(country, ids.stream().map(ZoneId::getId).toList()));
        json.put("zones", zones.isEmpty() ? null : zones);
        json.put("defaultZone", rules.defaultZone().map(ZoneId::getId).orElse(null));
        json.put(
                "doNotCall",
                some(rules.doNotCall().stream().map(PhoneNumber::value).toList()));
        json.put("hours", of(rules, PolicyRule.Hours.class));
        json.put("caps", of(rules, PolicyRule.Cap.class));
        json.put("coolDowns", of(rules, PolicyRule.CoolDown.class));
        json.put("consents", of(rules, PolicyRule.NeedsConsent.class));
        return new String(JsonWriter.pretty(json), StandardCharsets.UTF_8);
    }

    private static @Nullable Object some(Collection<?> items) {
        return items.isEmpty() ? null : items;
    }

    private static @Nullable Object of(PolicyRules rules, Class<? extends PolicyRule> kind) {
        return some(rules.rules().stream()
                .filter(kind::isInstance)
                .map(RuleWriter::rule)
                .toList());
    }

    private static Map<String, @Nullable Object> rule(PolicyRule rule) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", rule.name());
        json.put("countries", some(rule.scope().countries()));
        json.put("exceptCountries", some(rule.scope().exceptCountries()));
        json.put("tags", rule.scope().tags().isEmpty() ? null : rule.scope().tags());
        if (rule instanceof PolicyRule.Hours hours) {
            json.put("windows", hours.windows().stream().map(RuleWriter::window).toList());
            json.put(
                    "holidays",
                    some(hours.holidays().stream().map(RuleWriter::holiday).toList()));
        } else if (rule instanceof PolicyRule.Cap cap) {
            json.put("calls", cap.calls());
            json.put("per", cap.per().toString());
        } else if (rule instanceof PolicyRule.CoolDown coolDown) {
            json.put("for", coolDown.time().toString());
            json.put("causes", coolDown.causes());
            json.put("refusals", coolDown.refusals());
        } else if (rule instanceof PolicyRule.NeedsConsent consent) {
            json.put(
                    "notOlderThan", consent.notOlderThan().map(Object::toString).orElse(null));
        }
        return json;
    }

    private static Map<String, @Nullable Object> window(CallingWindow window) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(
                "days",
                new TreeSet<>(window.days()).stream().map(RuleWriter::day).toList());
        json.putAll(span(window.hours()));
        json.put("breaks", some(spans(window.breaks())));
        return json;
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private static Map<String, @Nullable Object> holiday(Holiday holiday) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("date", holiday.date().toString());
        json.put("hours", some(spans(holiday.hours())));
        return json;
    }

    private static List<Map<String, @Nullable Object>> spans(List<TimeSpan> spans) {
        return spans.stream().map(RuleWriter::span).toList();
    }

    private static Map<String, @Nullable Object> span(TimeSpan span) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", span.from().toString());
        json.put("to", span.end());
        return json;
    }
}
