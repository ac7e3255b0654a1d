package io.voiceai.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.routing.RouteHealth.Result;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** When another route may be tried, and when a route is to blame: every kind and every reason. */
class FailoverRuleTest {
    private static VoiceAiException failure(FailureKind kind, RejectionReason reason, Evidence evidence, int sends) {
        return Failure.of(kind, "no").reason(reason).sent(evidence, sends, null).toException();
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, CANNOT, NEITHER",
        "CONFIG, FAILED_OVER, BADLY",
        "QUOTA_LOCAL, FAILED_OVER, NEITHER",
        "NOT_SENT, FAILED_OVER, BADLY",
        "OUTCOME_UNKNOWN, FAILED, BADLY",
        "UNCONFIRMED, FAILED, BADLY",
        "AUTH, FAILED_OVER, BADLY",
        "THROTTLED, FAILED_OVER, BADLY",
        "VENDOR_FAULT, FAILED, BADLY",
        "BAD_RESPONSE, FAILED, BADLY",
        "CANCELLED, FAILED, NEITHER",
    })
    void everyKind(FailureKind kind, Outcome next, Result health) {
        VoiceAiException failure = failure(kind, null, Evidence.NOT_SENT, 0);

        assertThat(FailoverRule.after(failure)).isEqualTo(next);
        assertThat(FailoverRule.health(failure)).isEqualTo(health);
    }

    @Test
    void everyReason() {
        Map<RejectionReason, String> table = new EnumMap<>(RejectionReason.class);
        table.put(RejectionReason.CALLEE_BLOCKED, "FAILED WELL");
        table.put(RejectionReason.CALLEE_CALLED_TOO_OFTEN, "FAILED WELL");
        table.put(RejectionReason.AREA_RESTRICTED, "FAILED_OVER WELL");
        table.put(RejectionReason.OUTSIDE_CALLING_HOURS, "FAILED WELL");
        table.put(RejectionReason.CALLER_OVER_LIMIT, "FAILED_OVER BADLY");
        table.put(RejectionReason.NO_CALLER_NUMBER, "FAILED_OVER BADLY");
        table.put(RejectionReason.CONCURRENCY, "FAILED_OVER BADLY");
        table.put(RejectionReason.NO_PACKAGE, "FAILED_OVER BADLY");
        table.put(RejectionReason.NOT_PERMITTED, "FAILED_OVER BADLY");
        table.put(RejectionReason.INVALID_PARAMETER, "FAILED_OVER WELL");
        table.put(RejectionReason.RESOURCE_NOT_FOUND, "FAILED_OVER BADLY");
        table.put(RejectionReason.AGENT_UNAVAILABLE, "FAILED_OVER BADLY");
        table.put(RejectionReason.CALL_NOT_RUNNING, "FAILED NEITHER");
        table.put(RejectionReason.CALL_FAILED, "FAILED BADLY");
        table.put(RejectionReason.UNRESOLVED_CALL, "FAILED NEITHER");
        table.put(RejectionReason.DUPLICATE_REFERENCE, "FAILED NEITHER");
        table.put(RejectionReason.PLACING_STOPPED, "FAILED NEITHER");
        table.put(RejectionReason.NO_CONSENT, "FAILED NEITHER");
        table.put(RejectionReason.COOLING_DOWN, "FAILED NEITHER");
        table.put(RejectionReason.NO_ROUTE, "FAILED NEITHER");
        table.put(RejectionReason.OTHER, "FAILED WELL");

        Map<RejectionReason, String> ruled = new EnumMap<>(RejectionReason.class);
        for (RejectionReason reason : RejectionReason.values()) {
            VoiceAiException failure = failure(FailureKind.REJECTED, reason, Evidence.ANSWERED, 1);
            ruled.put(reason, FailoverRule.after(failure) + " " + FailoverRule.health(failure));
        }
        assertThat(ruled).isEqualTo(table);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void noKindGoesOnIfTheVendorMayHaveReceivedTheRequest(FailureKind kind) {
        RejectionReason reason = RejectionReason.NO_PACKAGE;

        assertThat(FailoverRule.after(failure(kind, reason, Evidence.UNKNOWN, 1)))
                .isEqualTo(Outcome.FAILED);
        assertThat(FailoverRule.after(failure(kind, reason, Evidence.NOT_SENT, 1)))
                .as("it cannot have been sent and not sent")
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aRefusalWithoutAReasonEndsIt() {
        assertThat(FailoverRule.after(failure(FailureKind.REJECTED, null, Evidence.ANSWERED, 1)))
                .isEqualTo(Outcome.FAILED);
    }
}
