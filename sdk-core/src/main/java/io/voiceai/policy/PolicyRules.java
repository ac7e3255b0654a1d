package io.voiceai.policy;

import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a {@link CallPolicy} decides, as data: from a file of JSON, or put together in code. Their name and revision
 * stand in every explanation. Immutable.
 */
public final class PolicyRules {
    /** The version of the file's form: {@value}. */
    public static final int VERSION = 1;

    private static final List<Class<? extends PolicyRule>> ORDER = List.of(
            PolicyRule.Hours.class, PolicyRule.Cap.class, PolicyRule.CoolDown.class, PolicyRule.NeedsConsent.class);

    private final String name;
    private final String revision;
    private final List<PolicyRule> rules;
    private final Map<String, List<ZoneId>> zones;
    private final Optional<ZoneId> defaultZone;
    private final Set<PhoneNumber> doNotCall;

    private PolicyRules(Builder b) {
        name = b.name;
        revision = b.revision;
        rules = b.rules.stream()
                .sorted(Comparator.comparing(rule -> ORDER.indexOf(rule.getClass())))
                .toList();
        zones = Collections.unmodifiableMap(new TreeMap<>(b.zones));
        defaultZone = Optional.ofNullable(b.defaultZone);
        doNotCall = Collections.unmodifiableSet(new LinkedHashSet<>(b.doNotCall));
    }

    /**
     * Starts rules that are put together in code.
     *
     * @param name what they are called; not blank
     * @param revision which state of them this is, such as a date or a number; not blank
     * @return a builder
     * @throws VoiceAiException of kind {@code CONFIG} if one of them is blank, too long or not one line
     */
    public static Builder builder(String name, String revision) {
        return new Builder(name, revision);
    }

    /**
     * Reads rules.
     *
     * @param json a JSON object as docs/policy.md describes it; comments as in Java may be in it
     * @return the rules
     * @throws VoiceAiException of kind {@code CONFIG} if anything in it is wrong or not known; the message names the line, the
     *     member and what to do
     */
    public static PolicyRules parse(String json) {
        return RuleReader.read(json);
    }

    /**
     * Reads rules from a file in UTF-8.
     *
     * @param file the file
     * @return the rules
     * @throws VoiceAiException of kind {@code CONFIG} if it cannot be read, or as {@link #parse} throws it
     */
    public static PolicyRules read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw RuleFiles.unreadable(RuleNode.WHAT, e);
        }
    }

    /**
     * What the rules are called.
     *
     * @return not blank
     */
    public String name() {
        return name;
    }

    /**
     * Which state of the rules this is.
     *
     * @return not blank
     */
    public String revision() {
        return revision;
    }

    /**
     * The rules.
     *
     * @return hours, caps, cool-downs and consents, each in the order in which they were given
     */
    public List<PolicyRule> rules() {
        return rules;
    }

    /**
     * The zones of countries, where they differ from those that are built in.
     *
     * @return by ISO 3166 code; a call to such a country must be within the hours in all of them
     */
    public Map<String, List<ZoneId>> zones() {
        return zones;
    }

    /**
     * The zone of callees of whom nothing tells it.
     *
     * @return absent if such callees are not called where hours are asked for
     */
    public Optional<ZoneId> defaultZone() {
        return defaultZone;
    }

    /**
     * Who must not be called. Personal data.
     *
     * @return the numbers, in the order in which they were given
     */
    public Set<PhoneNumber> doNotCall() {
        return doNotCall;
    }

    /**
     * These rules as a file, with the whole numbers of the do-not-call list.
     *
     * @return what {@link #parse} reads as equal rules
     */
    public String toJson() {
        return RuleWriter.write(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyRules that
                && name.equals(that.name)
                && revision.equals(that.revision)
                && rules.equals(that.rules)
                && zones.equals(that.zones)
                && defaultZone.equals(that.defaultZone)
                && doNotCall.equals(that.doNotCall);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, revision, rules);
    }

    /** Without numbers. */
    @Override
    public String toString() {
        return "PolicyRules[" + name + ", revision " + revision + ", " + rules.size() + " rules, " + doNotCall.size()
                + " numbers not to call]";
    }

    /** Puts rules together. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final String revision;
        private final List<PolicyRule> rules = new ArrayList<>();
        private final Map<String, List<ZoneId>> zones = new TreeMap<>();
        private @Nullable ZoneId defaultZone;
        private final Set<PhoneNumber> doNotCall = new LinkedHashSet<>();

        private Builder(String name, String revision) {
            RuleChecks.hold("rules", RuleChecks.first(RuleChecks.name(name), RuleChecks.text("revision", revision)));
            this.name = name;
            this.revision = revision;
        }

        /**
         * Adds a rule.
         *
         * @param rule the rule
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if another rule has its name
         */
        public Builder rule(PolicyRule rule) {
            RuleChecks.hold(rule.name(), RuleChecks.newName(rule.name(), rules));
            rules.add(rule);
            return this;
        }

        List<PolicyRule> soFar() {
            return rules;
        }

        /**
         * The zones of a country, instead of those that are built in.
         *
         * @param country in ISO 3166 such as {@code US}
         * @param values one or more; a call must be within the hours in all of them
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is no country, or no zone is given
         */
        public Builder zones(String country, List<ZoneId> values) {
            RuleChecks.hold("zones", RuleChecks.zones(country, values));
            zones.put(country, List.copyOf(values));
            return this;
        }

        /**
         * The zone of callees of whom nothing tells it: service numbers, numbers that only the vendor knows, satellites.
         *
         * @param value the zone
         * @return this
         */
        public Builder defaultZone(ZoneId value) {
            defaultZone = Objects.requireNonNull(value, "defaultZone");
            return this;
        }

        /**
         * Adds numbers that must not be called. Long lists, and numbers that only the vendor understands, are better given to the
         * policy as a {@link DoNotCallList}.
         *
         * @param numbers as {@link PhoneNumber#of} reads them
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if one is as given or encrypted, which a file cannot say
         */
        public Builder doNotCall(Collection<PhoneNumber> numbers) {
            RuleChecks.hold("doNotCall", RuleChecks.numbers(numbers));
            doNotCall.addAll(numbers);
            return this;
        }

        /**
         * The finished rules.
         *
         * @return the rules
         */
        public PolicyRules build() {
            return new PolicyRules(this);
        }
    }
}
