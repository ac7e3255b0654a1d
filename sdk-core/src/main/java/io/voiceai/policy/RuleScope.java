package io.voiceai.policy;

import io.voiceai.error.VoiceAiException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which calls a rule concerns: those for which everything given here holds. A callee whose country the number does not tell, such
 * as a service number, is taken to be of every country, and one whose country code is shared to be of each that shares it.
 *
 * @param countries only callees of these countries, in ISO 3166 such as {@code CN}; empty for all
 * @param exceptCountries no callees of these countries; empty for none, and if {@code countries} are given
 * @param tags only calls with these tags, see {@link io.voiceai.call.OutboundCall#tags()}; empty for all
 */
public record RuleScope(Set<String> countries, Set<String> exceptCountries, Map<String, String> tags) {
    /** Every call. */
    public static final RuleScope ALL = new RuleScope(Set.of(), Set.of(), Map.of());

    /**
     * A scope.
     *
     * @throws VoiceAiException of kind {@code CONFIG} if a country has no phone numbers, both kinds of countries are given,
     *     or a tag has a blank name
     */
    public RuleScope {
        countries = Collections.unmodifiableSet(new TreeSet<>(countries));
        exceptCountries = Collections.unmodifiableSet(new TreeSet<>(exceptCountries));
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
        RuleChecks.hold("scope", RuleChecks.scope(countries, exceptCountries, tags));
    }

    /**
     * The calls to some countries.
     *
     * @param codes in ISO 3166 such as {@code CN}
     * @return the scope
     */
    public static RuleScope countries(String... codes) {
        return new RuleScope(Set.of(codes), Set.of(), Map.of());
    }

    /**
     * The calls with one tag.
     *
     * @param name the tag's name
     * @param value its value
     * @return the scope
     */
    public static RuleScope tag(String name, String value) {
        return new RuleScope(Set.of(), Set.of(), Map.of(name, value));
    }

    boolean concerns(Set<String> calleeCountries, Map<String, String> callTags) {
        return isOfCountry(calleeCountries) && callTags.entrySet().containsAll(tags.entrySet());
    }

    private boolean isOfCountry(Set<String> callee) {
        if (callee.isEmpty()) {
            return true;
        }
        boolean among = countries.isEmpty() || !Collections.disjoint(countries, callee);
        return among && !exceptCountries.containsAll(callee);
    }
}
