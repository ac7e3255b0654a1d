package io.voiceai.examples.campaign;

import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.time.Instant;

/**
 * What it means for a callee that a call was not placed.
 *
 * @param config how patient the campaign is
 * @param row the callee
 * @param now the time
 * @param stopping whether the campaign is being stopped
 * @param trust in the keys
 */
record Refusal(CampaignConfig config, Row row, Instant now, boolean stopping, Trust trust) {
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    Step of(VoiceAiException failure) {
        if (failure.kind() == FailureKind.OUTCOME_UNKNOWN) {
            return new Step.Lost(now.plus(SHORT_PAUSE));
        }
        if (failure instanceof CallRejectedException refused) {
            return refused(refused);
        }
        return switch (failure.kind()) {
            // A wrong address or key would spoil all the others as well.
            case CONFIG -> new Step.Broken(String.valueOf(failure.getMessage()));
            case AUTH ->
                trust.isLostAfterRefusal() ? new Step.Broken(String.valueOf(failure.getMessage())) : tryAgain(failure);
            // Our own limits are no fault of the call's, so waiting for room uses up no try.
            case QUOTA_LOCAL -> new Step.Again(now.plus(SHORT_PAUSE), row.tries());
            case CANCELLED -> stopping ? new Step.Left() : tryAgain(failure);
            default -> failure.safeToRepeat() ? tryAgain(failure) : failed(failure);
        };
    }

    private Step refused(CallRejectedException refused) {
        RejectionReason reason = refused.reason();
        if (reason == RejectionReason.PLACING_STOPPED) {
            return stopping ? new Step.Left() : new Step.Again(now.plus(SHORT_PAUSE), row.tries());
        }
        if (reason == RejectionReason.CONCURRENCY) {
            return tryAgain(refused);
        }
        if (reason == RejectionReason.NO_ROUTE) {
            return refused.notBefore()
                    .<Step>map(until -> new Step.Again(latest(until, now.plus(SHORT_PAUSE)), row.tries()))
                    .orElseGet(() -> done(Outcome.REFUSED, refused));
        }
        boolean isOurPolicys = refused.provider().isEmpty() && reason != RejectionReason.DUPLICATE_REFERENCE;
        if (!isOurPolicys) {
            return done(Outcome.REFUSED, refused);
        }
        return refused.notBefore()
                .map(until -> deferred(refused, until))
                .orElseGet(() -> done(Outcome.DENIED, refused));
    }

    private Step deferred(CallRejectedException refused, Instant until) {
        if (until.isAfter(now.plus(config.longestDeferral()))) {
            return new Step.Done(Verdict.of(Outcome.DEFERRED, "until " + until + ": " + words(refused)));
        }
        return new Step.Again(latest(until, now.plus(SHORT_PAUSE)), row.tries());
    }

    private Step tryAgain(VoiceAiException failure) {
        int tries = row.tries() + 1;
        return tries >= config.tries() ? failed(failure) : new Step.Again(now.plus(pause(row.tries())), tries);
    }

    private static Step failed(VoiceAiException failure) {
        return new Step.Done(Verdict.of(Outcome.FAILED, failure.kind() + ": " + failure.getMessage()));
    }

    private static Step done(Outcome outcome, CallRejectedException refused) {
        return new Step.Done(Verdict.of(outcome, words(refused)));
    }

    private static String words(CallRejectedException refused) {
        return refused.reason()
                + refused.vendorCode().map(code -> ", " + code).orElse("")
                + (refused.provider().isEmpty()
                        ? refused.field().map(rule -> ", rule " + rule).orElse("")
                        : "");
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Twice as long each time. */
    static Duration pause(int before) {
        Duration pause = SHORT_PAUSE.multipliedBy(1L << Math.min(before, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
