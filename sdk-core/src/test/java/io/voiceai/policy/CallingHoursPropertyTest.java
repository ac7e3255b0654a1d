package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.RejectionReason;
import io.voiceai.journal.JournalEntry;
import io.voiceai.policy.PolicyDecision.Allow;
import io.voiceai.policy.PolicyDecision.Defer;
import io.voiceai.policy.PolicyDecision.Deny;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the policy says of a moment agrees with a model that looks at the clock on the wall minute by minute. */
class CallingHoursPropertyTest {
    private static final String CALLEE = "+12025550117";
    private static final int DAYS = 15;

    record Case(PolicyRule.Hours rule, List<ZoneId> zones, Instant now, Random random) {}

    @Provide
    Arbitrary<Case> oneZone() {
        return Arbitraries.randomValue(random -> someCase(random, 1));
    }

    @Provide
    Arbitrary<Case> severalZones() {
        return Arbitraries.randomValue(random -> someCase(random, 2 + random.nextInt(2)));
    }

    private static Case someCase(Random random, int count) {
        List<ZoneId> zones = IntStream.range(0, count)
                .mapToObj(i -> RandomRules.ZONES.get(random.nextInt(RandomRules.ZONES.size())))
                .distinct()
                .toList();
        Instant now = aroundChange(random, zones.get(0));
        PolicyRule.Hours any = RandomRules.hours(random, LocalDate.ofInstant(now, zones.get(0)));
        return new Case(
                new PolicyRule.Hours(any.name(), RuleScope.ALL, any.windows(), any.holidays()), zones, now, random);
    }

    /** Mostly within two days of the hour in which clocks are changed, where there is one. */
    private static Instant aroundChange(Random random, ZoneId zone) {
        Instant any = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 86_400));
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        int spread = random.nextBoolean() ? 3 * 3_600 : 2 * 86_400;
        return change == null || random.nextInt(5) == 0
                ? any
                : change.getInstant().plusSeconds(random.nextInt(2 * spread) - spread);
    }

    @Property(tries = 600)
    void aMomentIsAllowedIfTheClockOnTheWallSaysSoAndElseTheNextSuchMomentIsTold(@ForAll("oneZone") Case asked) {
        ZoneId zone = asked.zones().get(0);
        OutboundCall call = OutboundCall.to(CALLEE).zone(zone).build();
        CallPolicy policy = policy(PolicyRules.builder("p", "1").rule(asked.rule()), asked.now(), List.of());

        check(policy.decide(call), asked.now(), at -> NaiveHours.isOpen(asked.rule(), zone, at));
    }

    @Property(tries = 200)
    void inSeveralZonesAMomentIsAllowedIfItIsAllowedInAllOfThem(@ForAll("severalZones") Case asked) {
        PolicyRules.Builder rules =
                PolicyRules.builder("p", "1").zones("US", asked.zones()).rule(asked.rule());
        CallPolicy policy = policy(rules, asked.now(), List.of());

        check(
                policy.decide(OutboundCall.to(CALLEE).build()),
                asked.now(),
                at -> asked.zones().stream().allMatch(zone -> NaiveHours.isOpen(asked.rule(), zone, at)));
    }

    @Property(tries = 300)
    void aCapDefersToAMomentThatTheHoursAllowToo(@ForAll("oneZone") Case asked) {
        ZoneId zone = asked.zones().get(0);
        Random random = asked.random();
        PolicyRule.Cap cap = new PolicyRule.Cap(
                "cap", RuleScope.ALL, 1 + random.nextInt(3), Duration.ofMinutes(1 + random.nextInt(2_880)));
        Instant minute = asked.now().truncatedTo(ChronoUnit.MINUTES);
        List<Instant> calls = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> minute.minus(Duration.ofMinutes(random.nextInt(2_880))))
                .toList();
        OutboundCall call = OutboundCall.to(CALLEE).zone(zone).build();
        CallPolicy policy =
                policy(PolicyRules.builder("p", "1").rule(asked.rule()).rule(cap), asked.now(), calls);

        check(
                policy.decide(call),
                asked.now(),
                at -> NaiveHours.isOpen(asked.rule(), zone, at)
                        && calls.stream()
                                        .filter(from -> from.plus(cap.per()).isAfter(at))
                                        .count()
                                < cap.calls());
    }

    private static void check(PolicyDecision decision, Instant now, Predicate<Instant> isAllowed) {
        if (isAllowed.test(now)) {
            assertThat(decision).isEqualTo(new Allow());
            return;
        }
        Instant last = now.plus(Duration.ofDays(DAYS));
        Instant at = now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
        while (at.isBefore(last) && !isAllowed.test(at)) {
            at = at.plusSeconds(60);
        }
        if (at.isBefore(last)) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Defer.class,
                            defer -> assertThat(defer.reason())
                                    .isIn(
                                            RejectionReason.OUTSIDE_CALLING_HOURS,
                                            RejectionReason.CALLEE_CALLED_TOO_OFTEN));
            assertThat(((Defer) decision).until()).isEqualTo(at);
        } else if (decision instanceof Defer defer) {
            assertThat(defer.until()).isAfterOrEqualTo(last);
            assertThat(isAllowed.test(defer.until())).isTrue();
        } else {
            assertThat(decision).isInstanceOf(Deny.class);
        }
    }

    private static CallPolicy policy(PolicyRules.Builder rules, Instant now, List<Instant> calls) {
        return CallPolicy.builder()
                .rules(rules.build())
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .history((callee, since) -> IntStream.range(0, calls.size())
                        .mapToObj(i -> entry(callee, i, calls.get(i)))
                        .toList())
                .build();
    }

    private static JournalEntry entry(PhoneNumber callee, int number, Instant from) {
        return JournalEntry.sending("p", "c" + number, "t", callee, Optional.empty(), from, from.plusSeconds(30));
    }
}
