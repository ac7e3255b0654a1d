package io.voiceai.policy;

import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.RejectionReason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Rules of any kind. */
final class RandomRules {
    static final List<ZoneId> ZONES = List.of(
                    "America/New_York",
                    "America/St_Johns",
                    "America/Santiago",
                    "Europe/London",
                    "Africa/Casablanca",
                    "Africa/Cairo",
                    "Asia/Shanghai",
                    "Asia/Kathmandu",
                    "Australia/Lord_Howe",
                    "Pacific/Chatham",
                    "Pacific/Apia",
                    "+05:30")
            .stream()
            .map(ZoneId::of)
            .toList();

    private RandomRules() {}

    static PolicyRule.Hours hours(Random random, LocalDate around) {
        List<CallingWindow> windows = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> window(random))
                .toList();
        List<Holiday> holidays = new ArrayList<>();
        for (int day = -3; day < 4; day++) {
            if (random.nextInt(4) == 0) {
                holidays.add(
                        new Holiday(around.plusDays(day), random.nextBoolean() ? List.of() : List.of(span(random))));
            }
        }
        return new PolicyRule.Hours("hours " + random.nextInt(), scope(random), windows, holidays);
    }

    static CallingWindow window(Random random) {
        EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                days.add(day);
            }
        }
        TimeSpan hours = random.nextInt(10) == 0 ? TimeSpan.WHOLE_DAY : span(random);
        return new CallingWindow(days, hours, breaks(random, hours));
    }

    /** Up to two that lie in order between cuts of the window. */
    private static List<TimeSpan> breaks(Random random, TimeSpan hours) {
        int pauses = random.nextInt(3);
        List<Integer> cuts = new ArrayList<>(new TreeSet<>(
                random.ints(2L * pauses, 1, Math.max(2, hours.length())).boxed().toList()));
        List<TimeSpan> breaks = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i += 2) {
            breaks.add(new TimeSpan(
                    hours.from().plusMinutes(cuts.get(i)), hours.from().plusMinutes(cuts.get(i + 1))));
        }
        return breaks;
    }

    /** Often at the odd hours in which clocks are changed. */
    static TimeSpan span(Random random) {
        LocalTime from = time(random);
        LocalTime to = time(random);
        return from.equals(to) ? TimeSpan.WHOLE_DAY : new TimeSpan(from, to);
    }

    private static LocalTime time(Random random) {
        return random.nextBoolean()
                ? LocalTime.of(random.nextInt(5), 15 * random.nextInt(4))
                : LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    static RuleScope scope(Random random) {
        Set<String> countries = Set.of("CN", "US", "GB");
        return switch (random.nextInt(4)) {
            case 0 -> new RuleScope(countries, Set.of(), Map.of());
            case 1 -> new RuleScope(Set.of(), countries, Map.of("purpose", "marketing \" \\ 促销"));
            case 2 -> RuleScope.tag("kind", "");
            default -> RuleScope.ALL;
        };
    }

    static PolicyRules rules(Random random) {
        PolicyRules.Builder rules = PolicyRules.builder("rules " + random.nextInt(), "r" + random.nextInt(9));
        for (int i = random.nextInt(4); i > 0; i--) {
            rules.rule(new PolicyRule.Cap("cap " + i, scope(random), 1 + random.nextInt(500), time(random, 3660)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            rules.rule(hours(random, LocalDate.of(2026, 2, 27)));
            rules.rule(new PolicyRule.NeedsConsent(
                    "consent " + i,
                    scope(random),
                    random.nextBoolean() ? Optional.empty() : Optional.of(time(random, 30))));
            rules.rule(new PolicyRule.CoolDown(
                    "cool-down " + i,
                    scope(random),
                    time(random, 7),
                    random.nextBoolean() ? Set.of() : EnumSet.allOf(HangupCause.Kind.class),
                    Set.of(RejectionReason.values()[random.nextInt(RejectionReason.values().length)])));
        }
        if (random.nextBoolean()) {
            rules.zones("US", List.of(ZONES.get(0), ZoneId.of("America/Los_Angeles")));
            rules.defaultZone(ZONES.get(random.nextInt(ZONES.size())));
            rules.doNotCall(List.of(
                    PhoneNumber.of("+8617300000533"),
                    PhoneNumber.of("95533"),
                    PhoneNumber.of("+120255501" + (10 + random.nextInt(90)))));
        }
        return rules.build();
    }

    private static Duration time(Random random, int days) {
        return Duration.ofSeconds(1 + random.nextInt(days * 86_400));
    }
}
