package io.voiceai.policy;

import io.voiceai.call.Consent;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.JournalEntry;
import io.voiceai.policy.PolicyDecision.Defer;
import io.voiceai.policy.PolicyDecision.Deny;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks all rules about a call. Immutable. */
final class Decider {
    static final String DO_NOT_CALL = "doNotCall";
    static final String ZONE = "zone";

    private final PolicyRules rules;
    private final @Nullable CallHistory history;
    private final List<DoNotCallList> lists;
    private final Map<PolicyRule, OpenHours> openHours = new IdentityHashMap<>();

    Decider(PolicyRules rules, @Nullable CallHistory history, List<DoNotCallList> lists) {
        this.rules = rules;
        this.history = history;
        this.lists = Stream.concat(Stream.of(new NumberList(rules.doNotCall())), lists.stream())
                .toList();
        of(rules.rules(), PolicyRule.Hours.class).forEach(rule -> openHours.put(rule, new OpenHours(rule)));
    }

    PolicyDecision decide(Question question) {
        Set<String> countries = Callees.countries(question.call().to());
        List<PolicyRule> concerned = rules.rules().stream()
                .filter(rule -> rule.scope().concerns(countries, question.call().tags()))
                .toList();
        return told(blocked(question.call())
                .or(() -> withoutConsent(question, concerned))
                .orElseGet(() -> byTime(question, countries, concerned)));
    }

    /** Whoever reads it later must know which rules were in force. */
    private PolicyDecision told(PolicyDecision decision) {
        String by = " (rules " + rules.name() + ", revision " + rules.revision() + ")";
        if (decision instanceof Deny deny) {
            return new Deny(deny.reason(), deny.rule(), deny.explanation() + by);
        }
        return decision instanceof Defer defer
                ? new Defer(defer.until(), defer.reason(), defer.rule(), defer.explanation() + by)
                : decision;
    }

    private Optional<PolicyDecision> blocked(OutboundCall call) {
        boolean listed = lists.stream().anyMatch(list -> Asking.of("do-not-call list", () -> list.contains(call.to())));
        return listed
                ? Optional.of(
                        new Deny(RejectionReason.CALLEE_BLOCKED, DO_NOT_CALL, "the callee is on a do-not-call list"))
                : Optional.empty();
    }

    private static Optional<PolicyDecision> withoutConsent(Question question, List<PolicyRule> concerned) {
        for (PolicyRule.NeedsConsent rule : of(concerned, PolicyRule.NeedsConsent.class)) {
            String problem = problem(question.call().consent(), rule.notOlderThan(), question.now());
            if (problem != null) {
                return Optional.of(new Deny(RejectionReason.NO_CONSENT, rule.name(), problem));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String problem(Optional<Consent> evidence, Optional<Duration> oldest, Instant now) {
        if (evidence.isEmpty()) {
            return "the call has no evidence that the callee agreed to it";
        }
        Consent consent = evidence.get();
        if (consent.given().isAfter(now)) {
            return "the callee's consent is of a time to come, " + consent.given();
        }
        if (consent.until().filter(end -> !end.isAfter(now)).isPresent()) {
            return "the callee's consent ended at " + consent.until().get();
        }
        return oldest.filter(age -> consent.given().plus(age).isBefore(now))
                .map(age -> "the callee's consent of " + consent.given() + " is older than " + age)
                .orElse(null);
    }

    private PolicyDecision byTime(Question question, Set<String> countries, List<PolicyRule> concerned) {
        List<Gate> gates = new ArrayList<>();
        List<PolicyRule.Hours> hours = of(concerned, PolicyRule.Hours.class);
        List<ZoneId> zones = Callees.zones(question.call(), countries, rules.zones(), rules.defaultZone());
        if (!hours.isEmpty() && zones.isEmpty()) {
            return new Deny(
                    RejectionReason.OUTSIDE_CALLING_HOURS,
                    ZONE,
                    "nothing tells in which time zone the callee is, so the hours of rule "
                            + hours.get(0).name() + " cannot be kept");
        }
        for (PolicyRule.Hours rule : hours) {
            OpenHours open = openHours.get(rule);
            zones.forEach(zone -> gates.add(new HoursGate(rule.name(), open, zone, question.now())));
        }
        gates.addAll(counting(question, concerned));
        return Gates.decide(gates, question.now());
    }

    private List<Gate> counting(Question question, List<PolicyRule> concerned) {
        List<PolicyRule.Cap> caps = of(concerned, PolicyRule.Cap.class);
        List<PolicyRule.CoolDown> coolDowns = of(concerned, PolicyRule.CoolDown.class);
        Optional<Duration> longest = Stream.concat(
                        caps.stream().map(PolicyRule.Cap::per),
                        coolDowns.stream().map(PolicyRule.CoolDown::time))
                .max(Duration::compareTo);
        CallHistory calls = history;
        if (longest.isEmpty() || calls == null) {
            return List.of();
        }
        // Journals keep milliseconds.
        Instant since = question.now().minus(longest.get()).truncatedTo(ChronoUnit.MILLIS);
        List<JournalEntry> entries =
                Asking.of("history of calls", () -> calls.of(question.call().to(), since));
        List<PastCall> counted = Counting.calls(question, entries);
        return Stream.<Gate>concat(
                        caps.stream().map(cap -> CapGate.of(cap, counted)),
                        coolDowns.stream().map(rule -> CoolDownGate.of(rule, entries)))
                .toList();
    }

    static <R extends PolicyRule> List<R> of(List<PolicyRule> rules, Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
