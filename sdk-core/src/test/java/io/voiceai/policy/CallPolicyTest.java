package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.Consent;
import io.voiceai.call.HangupCause;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.journal.JournalEntry;
import io.voiceai.policy.PolicyDecision.Allow;
import io.voiceai.policy.PolicyDecision.Defer;
import io.voiceai.policy.PolicyDecision.Deny;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallPolicyTest {
    /** A Monday, 11:00 in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    private static final String CALLEE = "+8617300000533";
    private static final OutboundCall CALL = OutboundCall.to(CALLEE).build();
    private static final PolicyRule.Hours OFFICE = new PolicyRule.Hours(
            "office",
            RuleScope.ALL,
            List.of(CallingWindow.daily(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
            List.of());

    private final CallJournal journal = CallJournal.inMemory();

    private static PolicyRules.Builder rules() {
        return PolicyRules.builder("house", "7");
    }

    private CallPolicy policy(PolicyRules.Builder rules) {
        return policy(rules, NOW);
    }

    private CallPolicy policy(PolicyRules.Builder rules, Instant now) {
        return CallPolicy.builder()
                .rules(rules.build())
                .history(CallHistory.of(journal, journal))
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build();
    }

    private static PolicyRule.Cap cap(int calls, Duration per) {
        return new PolicyRule.Cap("cap", RuleScope.ALL, calls, per);
    }

    private static PolicyRule.CoolDown coolDown() {
        return new PolicyRule.CoolDown(
                "peace",
                RuleScope.ALL,
                Duration.ofDays(7),
                PolicyRule.CoolDown.USUAL_CAUSES,
                PolicyRule.CoolDown.USUAL_REFUSALS);
    }

    private JournalEntry called(String id, Instant from) {
        JournalEntry entry = JournalEntry.sending(
                "p", id, "t", PhoneNumber.of(CALLEE), Optional.empty(), from, from.plusSeconds(30));
        journal.claim(entry, true);
        return entry;
    }

    @Test
    void withoutRulesEveryCallIsAllowed() {
        assertThat(CallPolicy.builder().build().decide(CALL)).isEqualTo(new Allow());
    }

    @Test
    void outsideTheHoursACallIsPutOffToTheNextOpeningAndTheLineTellsWhy() {
        PolicyDecision decision = policy(rules().rule(OFFICE), Instant.parse("2026-03-02T10:00:00Z"))
                .decide(CALL);

        assertThat(decision)
                .hasToString(
                        "DEFER until 2026-03-03T01:00:00Z, OUTSIDE_CALLING_HOURS, rule office: calls are not allowed at"
                                + " this hour in Asia/Shanghai, where it is Mon 2026-03-02 18:00 (rules house, revision 7)");
    }

    @ParameterizedTest
    @CsvSource({
        "+8617300000533, Asia/Shanghai",
        "+85221234567, Asia/Hong_Kong",
        "+85366123456, Asia/Macau",
        "+886912345678, Asia/Taipei",
        "+6581234567, Asia/Singapore",
        "+819012345678, Asia/Tokyo",
        "+821012345678, Asia/Seoul",
        "+66812345678, Asia/Bangkok",
        "+84912345678, Asia/Ho_Chi_Minh",
        "+60123456789, Asia/Kuala_Lumpur",
        "+639171234567, Asia/Manila",
        "+919812345678, Asia/Kolkata",
        "+442071838750, Europe/London",
        "+4915112345678, Europe/Berlin",
        "+33612345678, Europe/Paris"
    })
    void theZoneOfACountryWithOneIsKnown(String callee, ZoneId zone) {
        Defer closed = (Defer) policy(rules().rule(hoursAfter(zone)))
                .decide(OutboundCall.to(callee).build());

        assertThat(closed.until().atZone(zone).toLocalTime())
                .isEqualTo(hoursAfter(zone).windows().get(0).hours().from());
        assertThat(closed.explanation()).contains(" in " + zone + ",");
    }

    /** An hour that begins an hour from now there. */
    private static PolicyRule.Hours hoursAfter(ZoneId zone) {
        LocalTime from = NOW.atZone(zone).toLocalTime().plusHours(1);
        return new PolicyRule.Hours(
                "soon", RuleScope.ALL, List.of(CallingWindow.daily(new TimeSpan(from, from.plusHours(1)))), List.of());
    }

    @Test
    void inACountryOfSeveralZonesItMustBeAllowedInAllOfThem() {
        OutboundCall call = OutboundCall.to("+12125550123").build();

        Defer everywhere = (Defer) policy(rules().rule(OFFICE)).decide(call);
        Defer east = (Defer) policy(rules().rule(OFFICE).zones("US", List.of(ZoneId.of("America/New_York"))))
                .decide(call);

        // 9 h in Hawaii is 14 h in New York.
        assertThat(everywhere.until()).isEqualTo("2026-03-02T19:00:00Z");
        assertThat(east.until()).isEqualTo("2026-03-02T14:00:00Z");
    }

    @Test
    void hoursThatNeverMeetInAllZonesOfACountryAreADenial() {
        PolicyRule.Hours morning = new PolicyRule.Hours(
                "morning",
                RuleScope.ALL,
                List.of(CallingWindow.daily(new TimeSpan(LocalTime.of(9, 0), LocalTime.of(10, 0)))),
                List.of());

        PolicyDecision decision = policy(rules().rule(morning))
                .decide(OutboundCall.to("+12125550123").build());

        assertThat(decision).isInstanceOfSatisfying(Deny.class, deny -> {
            assertThat(deny.reason()).isEqualTo(RejectionReason.OUTSIDE_CALLING_HOURS);
            assertThat(deny.explanation()).contains("there is no moment that all allow");
        });
    }

    @Test
    void aCalleeWhoseZoneNothingTellsIsNotCalledUnlessThereIsAZoneForSuch() {
        for (PhoneNumber callee : List.of(PhoneNumber.of("95533"), PhoneNumber.encrypted("abc"))) {
            OutboundCall call = OutboundCall.to(callee).build();
            ZoneId shanghai = ZoneId.of("Asia/Shanghai");

            CallRejectedException refused = catchThrowableOfType(
                    CallRejectedException.class,
                    () -> policy(rules().rule(OFFICE)).admit(call, "c1"));

            assertThat(refused.reason()).isEqualTo(RejectionReason.OUTSIDE_CALLING_HOURS);
            assertThat(refused.notBefore()).isEmpty();
            assertThat(refused)
                    .hasMessageContaining("nothing tells in which time zone")
                    .hasMessageContaining("OutboundCall.zone");
            assertThat(policy(rules().rule(OFFICE).defaultZone(shanghai)).decide(call))
                    .isEqualTo(new Allow());
            assertThat(policy(rules().rule(OFFICE))
                            .decide(call.toBuilder().zone(shanghai).build()))
                    .isEqualTo(new Allow());
        }
    }

    @Test
    void withoutHoursNobodyAsksForTheZone() {
        assertThat(policy(rules().rule(cap(1, Duration.ofDays(1))))
                        .decide(OutboundCall.to("95533").build()))
                .isEqualTo(new Allow());
    }

    @Test
    void aSharedCountryCodeWhoseNumberDoesNotTellIsOfAllItsCountries() {
        assertThat(Callees.countries(PhoneNumber.asGiven("+12005550123"))).contains("US", "CA", "JM");
        assertThat(Callees.countries(PhoneNumber.of("+12125550123"))).containsExactly("US");
        assertThat(Callees.countries(PhoneNumber.of("+80012345678"))).isEmpty();
        assertThat(Callees.countries(PhoneNumber.encrypted("+8617300000533"))).isEmpty();
    }

    /** Open on the first day, and closed for longer than anybody looks ahead from the second. */
    @Test
    void whereNothingOpensForMoreThanAYearTheCallIsDenied() {
        LocalDate today = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"));
        PolicyRule.Hours shut = new PolicyRule.Hours(
                "shut",
                RuleScope.ALL,
                OFFICE.windows(),
                IntStream.rangeClosed(1, HoursGate.DAYS_AHEAD + 20)
                        .mapToObj(day -> Holiday.closed(today.plusDays(day)))
                        .toList());
        called("c1", NOW);

        assertThat(policy(rules().rule(shut)).decide(CALL)).isEqualTo(new Allow());
        assertThat(policy(rules().rule(shut), NOW.plus(Duration.ofDays(1))).decide(CALL))
                .isInstanceOfSatisfying(
                        Deny.class, deny -> assertThat(deny.explanation()).contains("does not end within 400 days"));
        assertThat(policy(rules().rule(shut).rule(cap(1, Duration.ofDays(1)))).decide(CALL))
                .isInstanceOfSatisfying(
                        Deny.class,
                        deny -> assertThat(deny.explanation()).contains("there is no moment that all allow"));
    }

    @Test
    void aRuleThatIsOverDoesNotTurnBackTheTimeOfAnother() {
        journal.update(called("c1", NOW.minus(Duration.ofDays(3))).ended(HangupCause.Kind.DECLINED));
        PolicyRule.CoolDown shorter = new PolicyRule.CoolDown(
                "short",
                RuleScope.ALL,
                Duration.ofDays(1),
                PolicyRule.CoolDown.USUAL_CAUSES,
                PolicyRule.CoolDown.USUAL_REFUSALS);

        assertThat(policy(rules().rule(coolDown()).rule(shorter)).decide(CALL))
                .isInstanceOfSatisfying(Defer.class, defer -> {
                    assertThat(defer.until()).isEqualTo(NOW.plus(Duration.ofDays(4)));
                    assertThat(defer.rule()).isEqualTo("peace");
                });
    }

    @Test
    void aMainlandNumberAsGivenIsInChina() {
        for (String spelling : List.of("17300000533", "008617300000533", "+8617300000533")) {
            assertThat(Callees.countries(PhoneNumber.asGiven(spelling))).containsExactly("CN");
        }
        assertThat(Callees.countries(PhoneNumber.asGiven("075512345678"))).isEmpty();
    }

    @Test
    void aRuleConcernsCallsOfItsCountriesAndTagsOnly() {
        RuleScope marketing = new RuleScope(Set.of("CN"), Set.of(), Map.of("purpose", "marketing"));
        RuleScope abroad = new RuleScope(Set.of(), Set.of("CN"), Map.of());

        assertThat(marketing.concerns(Set.of("CN"), Map.of("purpose", "marketing", "x", "y")))
                .isTrue();
        assertThat(marketing.concerns(Set.of("CN"), Map.of("purpose", "reminder")))
                .isFalse();
        assertThat(marketing.concerns(Set.of("GB"), Map.of("purpose", "marketing")))
                .isFalse();
        assertThat(abroad.concerns(Set.of("GB"), Map.of())).isTrue();
        assertThat(abroad.concerns(Set.of("CN"), Map.of())).isFalse();
        assertThat(abroad.concerns(Set.of("CN", "GB"), Map.of())).isTrue();
        assertThat(marketing.concerns(Set.of(), Map.of("purpose", "marketing"))).isTrue();
    }

    @Test
    void whoIsOnAListIsNotCalledInWhateverSpelling() {
        CallPolicy policy = policy(rules().doNotCall(List.of(PhoneNumber.of(CALLEE))));
        for (PhoneNumber spelling : List.of(PhoneNumber.of(CALLEE), PhoneNumber.asGiven("17300000533"))) {
            assertThat(policy.decide(OutboundCall.to(spelling).build()))
                    .hasToString(
                            "DENY CALLEE_BLOCKED, rule doNotCall: the callee is on a do-not-call list (rules house,"
                                    + " revision 7)");
        }
        assertThat(policy.decide(OutboundCall.to("+8617300000534").build())).isEqualTo(new Allow());
    }

    @Test
    void aListOrHistoryThatFailsKeepsTheCallFromBeingPlacedAndItsTextIsNotShown() {
        CallPolicy lookup = CallPolicy.builder()
                .doNotCall(number -> {
                    throw new IllegalStateException("cannot look up " + number.value());
                })
                .build();
        CallPolicy history = CallPolicy.builder()
                .rules(rules().rule(cap(1, Duration.ofDays(1))).build())
                .history((callee, since) -> {
                    throw new IllegalStateException("cannot read " + callee.value());
                })
                .build();

        for (CallPolicy policy : List.of(lookup, history)) {
            VoiceAiException failed = catchThrowableOfType(VoiceAiException.class, () -> policy.admit(CALL, "c1"));
            assertThat(failed.kind()).isEqualTo(FailureKind.QUOTA_LOCAL);
            assertThat(failed)
                    .hasMessageContaining("failed with IllegalStateException")
                    .hasNoCause();
            assertThat(failed.getMessage()).doesNotContain("1730");
        }
    }

    @Test
    void consentMustBeThereBegunNotEndedAndNotTooOld() {
        CallPolicy policy = policy(
                rules().rule(new PolicyRule.NeedsConsent("agreed", RuleScope.ALL, Optional.of(Duration.ofDays(30)))));
        Instant oldest = NOW.minus(Duration.ofDays(30));

        assertThat(explained(policy, null)).contains("has no evidence");
        assertThat(explained(policy, Consent.of("e", NOW.plusMillis(1)))).contains("of a time to come");
        assertThat(explained(policy, new Consent("e", oldest, Optional.of(NOW))))
                .contains("ended at " + NOW);
        assertThat(explained(policy, Consent.of("e", oldest.minusMillis(1)))).contains("older than PT720H");
        assertThat(explained(policy, Consent.of("e", oldest))).isEmpty();
        assertThat(explained(policy, new Consent("e", NOW, Optional.of(NOW.plusMillis(1)))))
                .isEmpty();
    }

    private static String explained(CallPolicy policy, Consent consent) {
        OutboundCall call =
                consent == null ? CALL : CALL.toBuilder().consent(consent).build();
        return policy.decide(call) instanceof Deny deny && deny.reason() == RejectionReason.NO_CONSENT
                ? deny.explanation()
                : "";
    }

    @Test
    void aCapPutsOffUntilEnoughCallsHaveLeftTheWindow() {
        Duration day = Duration.ofDays(1);
        CallPolicy policy = policy(rules().rule(cap(2, day)));
        called("c1", NOW.minus(Duration.ofHours(9)));
        assertThat(policy.decide(CALL)).isEqualTo(new Allow());
        called("c2", NOW.minus(Duration.ofHours(8)));
        called("c3", NOW.minus(Duration.ofHours(7)));

        Defer defer = (Defer) policy.decide(CALL);

        assertThat(defer.reason()).isEqualTo(RejectionReason.CALLEE_CALLED_TOO_OFTEN);
        assertThat(defer.until()).isEqualTo(NOW.minus(Duration.ofHours(8)).plus(day));
        assertThat(defer.explanation()).startsWith("the callee got 2 calls within PT24H");
        assertThat(policy(rules().rule(cap(2, Duration.ofHours(8)))).decide(CALL))
                .isEqualTo(new Allow());
    }

    @Test
    void refusedCallsAndTheCallItselfDoNotCountButUnknownOnesDo() {
        CallPolicy policy = policy(rules().rule(cap(1, Duration.ofDays(1))));
        JournalEntry entry = called("c1", NOW.minusSeconds(60));

        assertThat(policy.decide(CALL)).isInstanceOf(Defer.class);
        assertThat(policy.decide(CALL.toBuilder().reference("c1").build())).isEqualTo(new Allow());
        journal.update(entry.unknown(entry.from(), NOW, List.of()));
        assertThat(policy.decide(CALL)).isInstanceOf(Defer.class);
        journal.remove(entry);
        journal.update(called("c2", NOW.minusSeconds(60)).refused(RejectionReason.CALL_FAILED));
        assertThat(policy.decide(CALL)).isEqualTo(new Allow());
    }

    @ParameterizedTest
    @EnumSource(HangupCause.Kind.class)
    void whoRefusedACallIsLeftInPeace(HangupCause.Kind cause) {
        JournalEntry entry = called("c1", NOW.minus(Duration.ofDays(6)));
        journal.update(entry.ended(cause));

        PolicyDecision decision = policy(rules().rule(coolDown())).decide(CALL);

        if (EnumSet.of(HangupCause.Kind.DECLINED, HangupCause.Kind.BLOCKED).contains(cause)) {
            assertThat(decision).isInstanceOfSatisfying(Defer.class, defer -> {
                assertThat(defer.reason()).isEqualTo(RejectionReason.COOLING_DOWN);
                assertThat(defer.until()).isEqualTo(NOW.plus(Duration.ofDays(1)));
                assertThat(defer.explanation()).contains(cause.name());
            });
        } else {
            assertThat(decision).isEqualTo(new Allow());
        }
    }

    @Test
    void aVendorsRefusalBecauseOfTheCalleeCoolsDownEvenForTheSameReference() {
        journal.update(called("c1", NOW.minus(Duration.ofDays(1))).refused(RejectionReason.CALLEE_BLOCKED));
        OutboundCall again = CALL.toBuilder().reference("c1").build();

        assertThat(policy(rules().rule(coolDown())).decide(again)).isInstanceOf(Defer.class);
        assertThat(policy(rules().rule(coolDown()), NOW.plus(Duration.ofDays(6)))
                        .decide(again))
                .isEqualTo(new Allow());
    }

    @Test
    void theRuleThatPutsOffLongestIsNamedAndADenialOutweighsIt() {
        called("c1", NOW);
        PolicyRules.Builder rules = rules().rule(cap(1, Duration.ofHours(1)))
                .rule(new PolicyRule.Cap("long", RuleScope.ALL, 1, Duration.ofHours(2)));

        assertThat(policy(rules).decide(CALL)).isInstanceOfSatisfying(Defer.class, defer -> {
            assertThat(defer.rule()).isEqualTo("long");
            assertThat(defer.until()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        });
        rules.rule(new PolicyRule.NeedsConsent("agreed", RuleScope.ALL, Optional.empty()));
        assertThat(policy(rules).decide(CALL)).isInstanceOf(Deny.class);
    }

    @Test
    void rulesThatCountNeedAHistory() {
        PolicyRules capped = rules().rule(coolDown()).build();

        assertThatThrownBy(() -> CallPolicy.builder().rules(capped).build())
                .hasMessageContaining("history: is missing, but rules house have caps or cool-downs");
    }

    @Test
    void noPartShowsAWholeNumber() {
        PolicyRules rules = rules().doNotCall(List.of(PhoneNumber.of(CALLEE))).build();
        DoNotCallList list = DoNotCallList.of(List.of(PhoneNumber.of(CALLEE)));

        assertThat(rules + " " + list).doesNotContain("1730").contains("1 numbers not to call", "[1 numbers]");
        assertThat(policy(rules().doNotCall(rules.doNotCall()))
                        .dryRun(List.of(CALL))
                        .toString())
                .doesNotContain("1730")
                .contains("…33");
    }
}
