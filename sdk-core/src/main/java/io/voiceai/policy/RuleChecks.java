package io.voiceai.policy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parts of the rules must be like, whether they are written in a file or in code. */
final class RuleChecks {
    private static final int LONGEST_NAME = 100;

    private RuleChecks() {}

    static void hold(String what, @Nullable Mistake mistake) {
        if (mistake != null) {
            throw VoiceAiException.config(what + "." + mistake.member(), mistake.problem(), mistake.wayOut());
        }
    }

    static @Nullable Mistake first(@Nullable Mistake... mistakes) {
        for (Mistake mistake : mistakes) {
            if (mistake != null) {
                return mistake;
            }
        }
        return null;
    }

    static @Nullable Mistake name(String name) {
        return text("name", name);
    }

    static @Nullable Mistake text(String member, String text) {
        boolean usable =
                !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
        return usable
                ? null
                : new Mistake(
                        member,
                        "is blank, longer than " + LONGEST_NAME + " characters, or has a line break in it",
                        "Give a short text: decisions and failures show it");
    }

    static @Nullable Mistake span(LocalTime from, LocalTime to) {
        if (from.getSecond() + from.getNano() > 0) {
            return new Mistake("from", "has seconds", "Give hours and minutes");
        }
        if (to.getSecond() + to.getNano() > 0) {
            return new Mistake("to", "has seconds", "Give hours and minutes");
        }
        return from.equals(to) && !from.equals(LocalTime.MIDNIGHT)
                ? new Mistake("to", "is the same as from, so there is no time between them", "Give another end")
                : null;
    }

    static @Nullable Mistake window(Set<DayOfWeek> days, TimeSpan hours, List<TimeSpan> breaks) {
        if (days.isEmpty()) {
            return new Mistake("days", "has no day", "Name at least one, or leave days out for every day");
        }
        BitSet taken = new BitSet(TimeSpan.DAY);
        for (int i = 0; i < breaks.size(); i++) {
            TimeSpan pause = breaks.get(i);
            int begin = Math.floorMod(pause.begin() - hours.begin(), TimeSpan.DAY);
            int end = begin + pause.length();
            if (end > hours.length()) {
                return new Mistake(
                        "breaks[" + i + "]", "is not within the window", "Give a part of the window's hours");
            }
            int next = taken.nextSetBit(begin);
            if (next >= 0 && next < end) {
                return new Mistake("breaks[" + i + "]", "overlaps another break", "Make one break of the two");
            }
            taken.set(begin, end);
        }
        return taken.cardinality() == hours.length()
                ? new Mistake("breaks", "leave nothing of the window", "Leave the window out")
                : null;
    }

    static @Nullable Mistake hours(List<CallingWindow> windows, List<Holiday> holidays) {
        if (windows.isEmpty()) {
            return new Mistake("windows", "has no window", "Give at least one, or leave the whole rule out");
        }
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            if (!dates.add(holidays.get(i).date())) {
                return new Mistake(
                        "holidays[" + i + "].date", "is there already", "Put all hours of a date into one holiday");
            }
        }
        return null;
    }

    static @Nullable Mistake scope(Set<String> countries, Set<String> exceptCountries, Map<String, String> tags) {
        if (tags.keySet().stream().anyMatch(String::isBlank)) {
            return new Mistake("tags", "has a blank name", "No call has such a tag: leave it out");
        }
        if (!countries.isEmpty() && !exceptCountries.isEmpty()) {
            return new Mistake("exceptCountries", "stands beside countries", "Give one of the two");
        }
        return first(countries("countries", countries), countries("exceptCountries", exceptCountries));
    }

    private static @Nullable Mistake countries(String member, Set<String> codes) {
        return codes.stream().allMatch(RuleChecks::isCountry) ? null : noCountry(member);
    }

    static boolean isCountry(String code) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
    }

    static Mistake noCountry(String member) {
        return new Mistake(
                member,
                "has what is no country",
                "Write two capital letters as in ISO 3166, such as CN, or GB for the United Kingdom");
    }

    static @Nullable Mistake calls(String member, int calls) {
        return calls >= 1 && calls <= PolicyRule.MOST_CALLS ? null : noCount(member);
    }

    static Mistake noCount(String member) {
        return new Mistake(
                member,
                "is not a whole number from 1 to " + PolicyRule.MOST_CALLS,
                "To call nobody, use the do-not-call list or leave the calls out");
    }

    static @Nullable Mistake time(String member, Duration time) {
        boolean usable =
                !time.isNegative() && !time.isZero() && time.compareTo(Duration.ofDays(PolicyRule.LONGEST_DAYS)) <= 0;
        return usable
                ? null
                : new Mistake(
                        member,
                        "is not more than zero and at most " + PolicyRule.LONGEST_DAYS + " days",
                        "Write such as PT24H or P7D");
    }

    static @Nullable Mistake coolDown(Set<HangupCause.Kind> causes, Set<RejectionReason> refusals) {
        return Stream.concat(causes.stream(), refusals.stream()).findAny().isPresent()
                ? null
                : new Mistake("causes", "and refusals are both empty", "Name at least one, or leave the rule out");
    }

    static @Nullable Mistake newName(String name, List<PolicyRule> rules) {
        return rules.stream().noneMatch(rule -> rule.name().equals(name))
                ? null
                : new Mistake("name", "is that of another rule too", "Give every rule a name of its own");
    }

    static @Nullable Mistake zones(String country, List<ZoneId> zones) {
        if (!isCountry(country)) {
            return noCountry("country");
        }
        return zones.isEmpty() ? new Mistake("zones", "has no zone", "Name at least one, such as Asia/Shanghai") : null;
    }

    static @Nullable Mistake numbers(Collection<PhoneNumber> numbers) {
        return numbers.stream().allMatch(RuleChecks::isReadable)
                ? null
                : new Mistake(
                        "numbers",
                        "has a number that is encrypted or of no known form",
                        "Give it to the policy in DoNotCallList.of");
    }

    private static boolean isReadable(PhoneNumber number) {
        try {
            return PhoneNumber.of(number.value()).equals(number);
        } catch (VoiceAiException e) {
            return false;
        }
    }
}
