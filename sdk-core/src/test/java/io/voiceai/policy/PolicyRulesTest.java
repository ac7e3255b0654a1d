package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that are put together in code are held to the same as those of a file. */
class PolicyRulesTest {
    private static final Duration LONGEST = Duration.ofDays(PolicyRule.LONGEST_DAYS);

    private static TimeSpan span(int from, int to) {
        return new TimeSpan(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static CallingWindow window(TimeSpan... breaks) {
        return new CallingWindow(Set.of(DayOfWeek.MONDAY), span(9, 18), List.of(breaks));
    }

    private static PolicyRule.Hours hours(List<CallingWindow> windows, Holiday... holidays) {
        return new PolicyRule.Hours("h", RuleScope.ALL, windows, List.of(holidays));
    }

    private static PolicyRule.Cap cap(String name, int calls, Duration per) {
        return new PolicyRule.Cap(name, RuleScope.ALL, calls, per);
    }

    private static PolicyRules.Builder rules() {
        return PolicyRules.builder("n", "r");
    }

    static Stream<Arguments> mistakes() {
        LocalTime nine = LocalTime.of(9, 0);
        Holiday closed = Holiday.closed(LocalDate.of(2026, 1, 1));
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return Stream.of(
                mistake("timeSpan.from: has seconds", () -> new TimeSpan(nine.withSecond(1), nine)),
                mistake("timeSpan.from: has seconds", () -> new TimeSpan(nine.withNano(1), nine)),
                mistake("timeSpan.to: has seconds", () -> new TimeSpan(nine, nine.withSecond(1))),
                mistake("timeSpan.to: has seconds", () -> new TimeSpan(nine, nine.withNano(1))),
                mistake("timeSpan.to: is the same as from", () -> new TimeSpan(nine, nine)),
                mistake("window.days: has no day", () -> new CallingWindow(Set.of(), span(9, 18), List.of())),
                mistake("window.breaks[0]: is not within", () -> window(span(17, 19))),
                mistake("window.breaks[1]: overlaps", () -> window(span(13, 15), span(12, 14))),
                mistake("h.windows: has no window", () -> hours(List.of())),
                mistake("h.holidays[1].date: is there already", () -> hours(List.of(window()), closed, closed)),
                mistake("scope.countries: has what is no country", () -> RuleScope.countries("CN", "cn")),
                mistake(
                        "scope.exceptCountries: has what is no country",
                        () -> new RuleScope(Set.of(), Set.of("EU"), Map.of())),
                mistake(
                        "scope.exceptCountries: stands beside countries",
                        () -> new RuleScope(Set.of("CN"), Set.of("GB"), Map.of())),
                mistake("scope.tags: has a blank name", () -> RuleScope.tag(" ", "x")),
                mistake("a.calls: is not a whole number", () -> cap("a", 501, LONGEST)),
                mistake("a.per: is not more than zero", () -> cap("a", 1, LONGEST.plusNanos(1))),
                mistake("a.per: is not more than zero", () -> cap("a", 1, Duration.ofNanos(-1))),
                mistake("name: is blank, longer than 100", () -> cap("x".repeat(101), 1, LONGEST)),
                mistake(
                        "a.for: is not more than",
                        () -> new PolicyRule.CoolDown(
                                "a", RuleScope.ALL, Duration.ZERO, Set.of(HangupCause.Kind.BUSY), Set.of())),
                mistake(
                        "a.causes: and refusals are both empty",
                        () -> new PolicyRule.CoolDown("a", RuleScope.ALL, LONGEST, Set.of(), Set.of())),
                mistake(
                        "a.notOlderThan: is not more than",
                        () -> new PolicyRule.NeedsConsent("a", RuleScope.ALL, Optional.of(Duration.ZERO))),
                mistake("rules.revision: is blank", () -> PolicyRules.builder("n", "")),
                mistake(
                        "a.name: is that of another rule",
                        () -> rules().rule(cap("a", 1, LONGEST)).rule(cap("a", 2, LONGEST))),
                mistake("zones.country: has what is no country", () -> rules().zones("ZZ", List.of(zone))),
                mistake("zones.zones: has no zone", () -> rules().zones("CN", List.of())),
                mistake(
                        "doNotCall.numbers: has a number that is encrypted",
                        () -> rules().doNotCall(
                                        List.of(PhoneNumber.of("95533"), PhoneNumber.encrypted("+8617300000533")))),
                mistake(
                        "doNotCall.numbers: has a number that is encrypted",
                        () -> rules().doNotCall(List.of(PhoneNumber.asGiven("17300000533")))));
    }

    private static Arguments mistake(String words, ThrowingCallable made) {
        return Arguments.of(words, made);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsRefusedAndNamed(String words, ThrowingCallable made) {
        VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, made);

        assertThat(refused.kind()).isEqualTo(FailureKind.CONFIG);
        assertThat(refused).hasMessageContaining(words);
        assertThat(refused.wayOut()).isPresent();
        assertThat(refused.getMessage()).doesNotContain("1730");
    }

    @Test
    void whatIsJustWithinTheLimitsIsTaken() {
        assertThatCode(() -> {
                    window(span(9, 12), span(12, 13), span(15, 18));
                    new CallingWindow(Set.of(DayOfWeek.MONDAY), TimeSpan.WHOLE_DAY, List.of(span(23, 0)));
                    new CallingWindow(Set.of(DayOfWeek.MONDAY), span(22, 6), List.of(span(23, 1), span(1, 2)));
                    cap("x".repeat(100), PolicyRule.MOST_CALLS, LONGEST);
                    cap("a", 1, Duration.ofNanos(1));
                    new PolicyRule.CoolDown(
                            "a", RuleScope.ALL, LONGEST, Set.of(), Set.of(RejectionReason.CALLEE_BLOCKED));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void theScopesOfOneConditionAreThose() {
        assertThat(RuleScope.countries("CN", "HK").concerns(Set.of("HK"), Map.of()))
                .isTrue();
        assertThat(RuleScope.countries("CN").concerns(Set.of("HK"), Map.of())).isFalse();
        assertThat(RuleScope.tag("a", "b").concerns(Set.of("HK"), Map.of("a", "b")))
                .isTrue();
        assertThat(RuleScope.tag("a", "b").concerns(Set.of("HK"), Map.of("a", "c")))
                .isFalse();
    }

    @Test
    void rulesAreOrderedByKindAndKeepTheirOrderWithin() {
        PolicyRule.NeedsConsent consent = new PolicyRule.NeedsConsent("c", RuleScope.ALL, Optional.empty());
        PolicyRules rules = rules().rule(consent)
                .rule(cap("b", 1, LONGEST))
                .rule(cap("a", 1, LONGEST))
                .rule(hours(List.of(window())))
                .build();

        assertThat(rules.rules()).extracting(PolicyRule::name).containsExactly("h", "b", "a", "c");
        assertThat(CallPolicy.builder()
                        .rules(rules)
                        .history((callee, since) -> List.of())
                        .build()
                        .rules())
                .isSameAs(rules);
    }

    @Test
    void rulesDifferInEachPart() {
        PolicyRules plain = rules().build();
        assertThat(List.of(
                        PolicyRules.builder("m", "r").build(),
                        PolicyRules.builder("n", "s").build(),
                        rules().rule(cap("a", 1, LONGEST)).build(),
                        rules().zones("CN", List.of(ZoneId.of("Asia/Urumqi"))).build(),
                        rules().defaultZone(ZoneId.of("Asia/Urumqi")).build(),
                        rules().doNotCall(List.of(PhoneNumber.of("95533"))).build()))
                .allSatisfy(other -> assertThat(other).isNotEqualTo(plain));
        assertThat(plain).isNotEqualTo("x").isEqualTo(rules().build());
    }

    @Test
    void everyCountryThatHasPhoneNumbersHasZones() {
        assertThat(PhoneNumberUtil.getInstance().getSupportedRegions())
                .allSatisfy(country -> assertThat(CountryZones.of(country)).isNotEmpty());
        assertThat(CountryZones.of("CN")).containsExactly(ZoneId.of("Asia/Shanghai"));
        assertThat(CountryZones.of("US")).hasSize(8);
        assertThat(CountryZones.of("ZZ")).isEmpty();
    }
}
