package io.voiceai.policy;

import io.voiceai.call.HangupCause;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.json.LinedJson;
import io.voiceai.internal.json.MalformedLineException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a rule file, and refuses the first mistake in it. */
final class RuleReader {
    private RuleReader() {}

    static PolicyRules read(String text) {
        try {
            // An editor's byte order mark is not the writer's mistake.
            return rules(new RuleNode(LinedJson.read(text.startsWith("\uFEFF") ? text.substring(1) : text), ""));
        } catch (MalformedLineException e) {
            throw VoiceAiException.config(
                    RuleNode.WHAT,
                    "line " + e.line() + ", " + e.getMessage(),
                    "Correct the JSON there, or just before");
        }
    }

    private static PolicyRules rules(RuleNode root) {
        Map<String, RuleNode> members = root.members(
                "version",
                "name",
                "revision",
                "zones",
                "defaultZone",
                "doNotCall",
                "hours",
                "caps",
                "coolDowns",
                "consents");
        RuleNode version = root.need(members, "version");
        if (version.whole().filter(number -> number == PolicyRules.VERSION).isEmpty()) {
            throw version.refusal(
                    "is not " + PolicyRules.VERSION,
                    "Read the file with the version of this library for which it was written");
        }
        String name = root.need(members, "name").text();
        String revision = root.need(members, "revision").text();
        root.check(RuleChecks.first(RuleChecks.name(name), RuleChecks.text("revision", revision)));
        PolicyRules.Builder rules = PolicyRules.builder(name, revision);
        RuleNode.maybe(members, "zones", RuleNode::anyMembers)
                .ifPresent(zones -> zones.forEach((country, node) -> zones(rules, country, node)));
        RuleNode.maybe(members, "defaultZone", RuleValues::zone).ifPresent(rules::defaultZone);
        rules.doNotCall(RuleNode.all(members, "doNotCall", RuleValues::number));
        RuleNode.all(members, "hours", node -> add(rules, node, hours(node)));
        RuleNode.all(members, "caps", node -> add(rules, node, cap(node)));
        RuleNode.all(members, "coolDowns", node -> add(rules, node, coolDown(node)));
        RuleNode.all(members, "consents", node -> add(rules, node, consent(node)));
        return rules.build();
    }

    private static PolicyRule add(PolicyRules.Builder rules, RuleNode node, PolicyRule rule) {
        node.check(RuleChecks.newName(rule.name(), rules.soFar()));
        rules.rule(rule);
        return rule;
    }

    private static void zones(PolicyRules.Builder rules, String country, RuleNode node) {
        RuleValues.checkCountry(node, country);
        List<ZoneId> zones = List.copyOf(node.items(RuleValues::zone));
        if (zones.isEmpty()) {
            throw node.refusal("has no zone", "Name at least one, such as Asia/Shanghai");
        }
        rules.zones(country, zones);
    }

    private static PolicyRule hours(RuleNode node) {
        Map<String, RuleNode> members =
                node.members("name", "countries", "exceptCountries", "tags", "windows", "holidays");
        node.need(members, "windows");
        List<CallingWindow> windows = RuleNode.all(members, "windows", RuleReader::window);
        List<Holiday> holidays = RuleNode.all(members, "holidays", RuleReader::holiday);
        node.check(RuleChecks.hours(windows, holidays));
        return new PolicyRule.Hours(name(node, members), scope(node, members), windows, holidays);
    }

    private static CallingWindow window(RuleNode node) {
        Map<String, RuleNode> members = node.members("days", "from", "to", "breaks");
        Set<DayOfWeek> days = RuleNode.maybe(members, "days", list -> list.set(RuleValues::day))
                .orElseGet(() -> EnumSet.allOf(DayOfWeek.class));
        TimeSpan hours = span(node, members);
        List<TimeSpan> breaks = RuleNode.all(members, "breaks", RuleReader::onlySpan);
        node.check(RuleChecks.window(days, hours, breaks));
        return new CallingWindow(days, hours, breaks);
    }

    private static TimeSpan onlySpan(RuleNode node) {
        return span(node, node.members("from", "to"));
    }

    private static TimeSpan span(RuleNode node, Map<String, RuleNode> members) {
        LocalTime from = RuleValues.time(node.need(members, "from"), false);
        RuleNode end = node.need(members, "to");
        LocalTime to = RuleValues.time(end, true);
        node.check(RuleChecks.span(from, to));
        if (from.equals(to) && !end.text().equals(TimeSpan.END_OF_DAY)) {
            throw end.refusal("is the same as from, so there is no time between them", "Write 24:00 for the whole day");
        }
        return new TimeSpan(from, to);
    }

    private static Holiday holiday(RuleNode node) {
        Map<String, RuleNode> members = node.members("date", "hours");
        return new Holiday(
                RuleValues.date(node.need(members, "date")), RuleNode.all(members, "hours", RuleReader::onlySpan));
    }

    private static PolicyRule cap(RuleNode node) {
        Map<String, RuleNode> members = node.members("name", "countries", "exceptCountries", "tags", "calls", "per");
        int calls = node.need(members, "calls").whole().orElse(0);
        Duration per = RuleValues.duration(node.need(members, "per"));
        node.check(RuleChecks.first(RuleChecks.calls("calls", calls), RuleChecks.time("per", per)));
        return new PolicyRule.Cap(name(node, members), scope(node, members), calls, per);
    }

    private static PolicyRule coolDown(RuleNode node) {
        Map<String, RuleNode> members =
                node.members("name", "countries", "exceptCountries", "tags", "for", "causes", "refusals");
        Duration time = RuleValues.duration(node.need(members, "for"));
        Set<HangupCause.Kind> causes = RuleNode.maybe(
                        members, "causes", list -> list.set(RuleValues.oneOf(HangupCause.Kind.values())))
                .orElse(PolicyRule.CoolDown.USUAL_CAUSES);
        Set<RejectionReason> refusals = RuleNode.maybe(
                        members, "refusals", list -> list.set(RuleValues.oneOf(RejectionReason.values())))
                .orElse(PolicyRule.CoolDown.USUAL_REFUSALS);
        node.check(RuleChecks.first(RuleChecks.time("for", time), RuleChecks.coolDown(causes, refusals)));
        return new PolicyRule.CoolDown(name(node, members), scope(node, members), time, causes, refusals);
    }

    private static PolicyRule consent(RuleNode node) {
        Map<String, RuleNode> members = node.members("name", "countries", "exceptCountries", "tags", "notOlderThan");
        Optional<Duration> oldest = RuleNode.maybe(members, "notOlderThan", RuleValues::duration);
        node.check(oldest.map(time -> RuleChecks.time("notOlderThan", time)).orElse(null));
        return new PolicyRule.NeedsConsent(name(node, members), scope(node, members), oldest);
    }

    /** Where it stands is name enough. */
    private static String name(RuleNode node, Map<String, RuleNode> members) {
        String name = RuleNode.maybe(members, "name", RuleNode::text).orElse(node.path());
        node.check(RuleChecks.name(name));
        return name;
    }

    private static RuleScope scope(RuleNode node, Map<String, RuleNode> members) {
        Set<String> only = RuleNode.maybe(members, "countries", list -> list.set(RuleValues::country))
                .orElse(Set.of());
        Set<String> except = RuleNode.maybe(members, "exceptCountries", list -> list.set(RuleValues::country))
                .orElse(Set.of());
        Map<String, String> tags = new LinkedHashMap<>();
        RuleNode.maybe(members, "tags", RuleNode::anyMembers)
                .ifPresent(all -> all.forEach((tag, value) -> tags.put(tag, value.text())));
        node.check(RuleChecks.scope(only, except, tags));
        return new RuleScope(only, except, tags);
    }
}
