package io.voiceai.policy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.JournalEntry;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where a callee is, as far as the number tells. */
final class Callees {
    private static final String NOWHERE = "001";

    private Callees() {}

    /** One country; several if its country code is shared and the number does not tell; none if it is not known. */
    static Set<String> countries(PhoneNumber callee) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = util.parse(international(callee), null);
            String country = util.getRegionCodeForNumber(number);
            Set<String> all = new TreeSet<>(
                    country == null ? util.getRegionCodesForCountryCode(number.getCountryCode()) : List.of(country));
            all.remove(NOWHERE);
            return all;
        } catch (NumberParseException e) {
            return Set.of();
        }
    }

    /** Without a plus sign where nothing tells the country, which does not parse. */
    private static String international(PhoneNumber callee) {
        if (callee.isEncrypted()) {
            return "";
        }
        String key = JournalEntry.calleeKey(callee);
        String digits = callee.value().replaceAll("[^0-9]", "");
        return callee.value().startsWith("+") || !key.equals(digits) ? "+" + key : key;
    }

    /**
     * The zones in all of which it must be within the hours; none if no zone is known.
     *
     * @param call the call, which may name the zone itself
     * @param countries of its callee
     * @param own the zones that the rules give to countries
     * @param usual for callees whose zone is not known otherwise
     */
    static List<ZoneId> zones(
            OutboundCall call, Set<String> countries, Map<String, List<ZoneId>> own, Optional<ZoneId> usual) {
        if (call.zone().isPresent()) {
            return call.zone().stream().toList();
        }
        Set<ZoneId> zones = new LinkedHashSet<>();
        countries.forEach(country -> zones.addAll(own.getOrDefault(country, CountryZones.of(country))));
        return zones.isEmpty() ? usual.stream().toList() : List.copyOf(zones);
    }
}
