package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RefusalTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final CampaignConfig CONFIG = CampaignConfig.of(
            new Settings(Map.of("campaign", "test", "route.one.provider", "ice", "longest-deferral", "1h")),
            Path.of("."));

    private final Trust trust = new Trust();

    private Step of(Failure.Builder failure, int tries, boolean stopping) {
        Row row = new Row(2, "order-1", "", Row.Stage.NEW, tries, 0);
        return new Refusal(CONFIG, row, NOW, stopping, trust).of(failure.toException());
    }

    private static Failure.Builder refused(RejectionReason reason) {
        return Failure.of(FailureKind.REJECTED, "refused").reason(reason);
    }

    private static Outcome outcome(Step step) {
        return ((Step.Done) step).verdict().outcome();
    }

    @Test
    void whatMayHaveBeenPlacedIsLookedFor() {
        assertThat(of(Failure.of(FailureKind.OUTCOME_UNKNOWN, "lost"), 0, false))
                .isEqualTo(new Step.Lost(NOW.plusSeconds(1)));
    }

    @Test
    void whatWasNotSentIsTriedAgainLaterAndLaterButNotForEver() {
        Failure.Builder failure = Failure.of(FailureKind.NOT_SENT, "no network");

        assertThat(of(failure, 0, false)).isEqualTo(new Step.Again(NOW.plusSeconds(1), 1));
        assertThat(of(failure, 3, false)).isEqualTo(new Step.Again(NOW.plusSeconds(8), 4));
        assertThat(outcome(of(failure, 4, false))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void waitingForRoomUsesUpNoTry() {
        assertThat(of(Failure.of(FailureKind.QUOTA_LOCAL, "no room"), 4, false))
                .isEqualTo(new Step.Again(NOW.plusSeconds(1), 4));
    }

    @Test
    void whatIsGivenUpBecauseTheCampaignStopsIsLeftToTheNextStart() {
        Failure.Builder cancelled = Failure.of(FailureKind.CANCELLED, "closed");

        assertThat(of(cancelled, 0, true)).isEqualTo(new Step.Left());
        assertThat(of(cancelled, 0, false)).isInstanceOf(Step.Again.class);
        assertThat(of(refused(RejectionReason.PLACING_STOPPED), 0, true)).isEqualTo(new Step.Left());
        assertThat(of(refused(RejectionReason.PLACING_STOPPED), 0, false)).isInstanceOf(Step.Again.class);
    }

    @Test
    void aRefusalOfTheVendorsIsFinal() {
        Step.Done step = (Step.Done) of(
                refused(RejectionReason.CALLEE_BLOCKED).at("ice", "Start").vendor("Blocked", "by the vendor", null),
                0,
                false);

        assertThat(step.verdict().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(step.verdict().cause()).isEqualTo("CALLEE_BLOCKED, Blocked");
    }

    @Test
    void theVendorsFullHouseIsNoRefusalOfTheCallee() {
        assertThat(of(refused(RejectionReason.CONCURRENCY).at("ice", "Start"), 1, false))
                .isEqualTo(new Step.Again(NOW.plusSeconds(2), 2));
    }

    @Test
    void aRuleOfOurOwnDeniesOrDefers() {
        Failure.Builder hours = refused(RejectionReason.OUTSIDE_CALLING_HOURS).field("hours");

        Step.Done denied = (Step.Done) of(refused(RejectionReason.NO_CONSENT).field("agreed"), 0, false);
        assertThat(denied.verdict().outcome()).isEqualTo(Outcome.DENIED);
        assertThat(denied.verdict().cause()).isEqualTo("NO_CONSENT, rule agreed");
        assertThat(of(hours.notBefore(NOW.plusSeconds(60)), 2, false))
                .isEqualTo(new Step.Again(NOW.plusSeconds(60), 2));
        Step.Done later = (Step.Done) of(hours.notBefore(NOW.plus(Duration.ofMinutes(61))), 0, false);
        assertThat(later.verdict().outcome()).isEqualTo(Outcome.DEFERRED);
        assertThat(later.verdict().cause()).startsWith("until 2026-11-21T09:01:00Z: OUTSIDE_CALLING_HOURS");
    }

    @Test
    void routesThatAreLeftInPeaceAreWaitedFor() {
        assertThat(of(refused(RejectionReason.NO_ROUTE).notBefore(NOW.plusSeconds(30)), 1, false))
                .isEqualTo(new Step.Again(NOW.plusSeconds(30), 1));
        assertThat(outcome(of(refused(RejectionReason.NO_ROUTE), 1, false))).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void manyRefusedKeysInARowEndTheRunButNotASingleOne() {
        Failure.Builder failure = Failure.of(FailureKind.AUTH, "forbidden").at("ice", "Start");

        for (int i = 1; i < Trust.MOST; i++) {
            assertThat(of(failure, 0, false)).isInstanceOf(Step.Again.class);
        }
        assertThat(of(failure, 0, false)).isInstanceOf(Step.Broken.class);
        trust.placed();
        assertThat(of(failure, 0, false)).isInstanceOf(Step.Again.class);
    }

    @Test
    void aConfigurationThatCannotBeUsedEndsTheRun() {
        assertThat(of(Failure.of(FailureKind.CONFIG, "endpoint"), 0, false)).isInstanceOf(Step.Broken.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            mode = Mode.EXCLUDE,
            names = {"REJECTED"})
    void nothingThatMayHaveBeenPlacedIsEverPlacedAgain(FailureKind kind) {
        Step step = of(Failure.of(kind, "failed"), 0, false);

        assertThat(step instanceof Step.Again)
                .as("%s", step)
                .isEqualTo(kind.safeToRepeat() || kind == FailureKind.AUTH);
    }
}
