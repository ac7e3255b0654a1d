package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.auth.Credentials;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Group E: what the vendor itself refuses, and how it fails. */
class RefusalRowsTest {
    @Test
    @Row("E1")
    void aRateLimitThatLetsGo(RowRun row) {
        row.eachOperation((one, op) -> {
            Reaction refused = one.adapter.refuse(Refusal.RATE);
            int refusals = op == Op.P ? 3 : 2;
            for (int i = 0; i < refusals; i++) {
                one.vendor().next(refused);
            }
            one.vendor().always(one.adapter.success(op));
            Outcome outcome = one.run(op).succeeded().requests(refusals + 1);
            if (op == Op.P) {
                outcome.counted(4, 1);
            }
            signedAnew(one, refusals + 1);
        });
    }

    /** The same bytes are never sent twice, unless the vendor's protocol knows nothing but the second. */
    private static void signedAnew(Case one, int requests) throws Exception {
        List<String> signatures = new ArrayList<>();
        one.vendor().requests().forEach(request -> signatures.add(one.adapter.signature(request)));
        assertThat(signatures).hasSize(requests);
        if (one.adapter.hasNonce()) {
            assertThat(new HashSet<>(signatures)).hasSize(requests);
        }
    }

    @Test
    @Row("E2")
    void aRateLimitThatNeverLetsGo(RowRun row) {
        row.eachOperation((one, op) -> {
            if (op == Op.H) {
                one.http(settings -> settings.deadline(op.effect, java.time.Duration.ofSeconds(4)));
            }
            one.vendor().always(one.adapter.refuse(Refusal.RATE));
            Outcome outcome = one.run(op)
                    .failed(FailureKind.THROTTLED)
                    .answered()
                    .code(one.adapter.code(Refusal.RATE).orElseThrow());
            switch (op) {
                case P -> outcome.sends(4).counted(4, 0);
                case H -> assertThat(outcome.failure().sends()).isBetween(2, 8);
                case Q -> outcome.sends(3).requests(3);
            }
        });
    }

    @Test
    @Row("E3")
    void anInternalError(RowRun row) {
        row.everywhere(one -> {
            Reaction fault = one.adapter.refuse(Refusal.FAULT);
            Outcome placed = one.lost(fault, FailureKind.VENDOR_FAULT, 2)
                    .code(one.adapter.code(Refusal.FAULT).orElseThrow());
            assertThat(placed.failure().requestId()).contains("request-1");
        });
    }

    @Test
    @Row("E5")
    void businessRefusals(RowRun row) {
        row.everywhere(one -> {
            for (String code : one.adapter.businessCodes()) {
                one.vendor().always(one.adapter.refuse(Refusal.BUSINESS, code));
                Outcome outcome = one.place()
                        .failed(FailureKind.REJECTED)
                        .answered()
                        .code(code)
                        .sends(1)
                        .counted(1, 0)
                        .requests(1);
                assertThat(outcome.failure())
                        .isInstanceOfSatisfying(
                                CallRejectedException.class,
                                e -> assertThat(e.reason())
                                        .as(code)
                                        .isNotIn(RejectionReason.OTHER, RejectionReason.UNRESOLVED_CALL));
                one.hangUp().failed(FailureKind.REJECTED).requests(1);
                one.read().failed(FailureKind.REJECTED).requests(1);
            }
        });
    }

    @Test
    @Row("E5")
    void theReasonIsTheSameInAllVendorsWords(RowRun row) {
        Map<String, RejectionReason> reasons = Map.of(
                "isv.COMPLAINT_REJECT", RejectionReason.CALLEE_BLOCKED,
                "isv.VOICE_ROBOT_NOT_PERIOD", RejectionReason.OUTSIDE_CALLING_HOURS,
                "isv.BUSINESS_LIMIT_CONTROL", RejectionReason.CALLER_OVER_LIMIT,
                "FailedOperation.CalleeIsBlackUser", RejectionReason.CALLEE_BLOCKED,
                "FailedOperation.CalloutRuleBlindArea", RejectionReason.AREA_RESTRICTED,
                "FailedOperation.CalloutRuleNotWorkTime", RejectionReason.OUTSIDE_CALLING_HOURS,
                "FailedOperation.CalloutRuleMaxCallCountCalleePerDayAppID", RejectionReason.CALLEE_CALLED_TOO_OFTEN);
        row.at(Adapter.only("AliyunAiccs", "TencentCcc"), one -> {
            for (String code : one.adapter.businessCodes()) {
                one.vendor().always(one.adapter.refuse(Refusal.BUSINESS, code));
                CallRejectedException refused =
                        (CallRejectedException) one.place().failure();
                assertThat(refused.reason()).isEqualTo(reasons.getOrDefault(code, refused.reason()));
            }
        });
    }

    /** That a call could not be started is documented by AICCS and Tencent. */
    @Test
    @Row("E6")
    void aCallThatFailedAndACodeThatNobodyKnows(RowRun row) {
        row.everywhere(one -> {
            if (one.adapter.code(Refusal.CALL_FAILED).isPresent()) {
                one.vendor().always(one.adapter.refuse(Refusal.CALL_FAILED));
                one.place().failed(FailureKind.REJECTED).answered().sends(1).requests(1);
            }
            one.vendor().always(one.adapter.refuse(Refusal.UNLISTED));
            one.place()
                    .unknown()
                    .code(one.adapter.code(Refusal.UNLISTED).orElseThrow())
                    .counted(1, 1)
                    .requests(1);
            one.hangUp().failed(FailureKind.UNCONFIRMED).sends(1).requests(1);
            one.read().failed(FailureKind.REJECTED).sends(1).requests(1);
        });
    }

    /** Tencent is the vendor with codes for it; ICE documents its limit of 15 calls a caller and no code. */
    @Test
    @Row("E7")
    void tooManyCallsAtOnce(RowRun row) {
        row.at(Adapter.only("TencentCcc"), one -> {
            for (String code : List.of(
                    "FailedOperation.AcquireQuota",
                    "FailedOperation.AIConcurrentOverFrequency",
                    "LimitExceeded.OutOfQuotaMaxCount")) {
                one.vendor().always(one.adapter.refuse(Refusal.CONCURRENCY, code));
                Outcome outcome = one.place()
                        .failed(FailureKind.REJECTED)
                        .answered()
                        .sends(1)
                        .counted(1, 0)
                        .requests(1);
                assertThat(((CallRejectedException) outcome.failure()).reason()).isEqualTo(RejectionReason.CONCURRENCY);
            }
        });
    }

    @Test
    @Row("E10")
    void aWrongSignature(RowRun row) {
        row.everywhere(one -> {
            String code = one.adapter.code(Refusal.SIGNATURE).orElseThrow();
            String quoted = "server string to sign is:POST&%2F&AccessKeyId%3Dtest-key-id%26CalledNumber%3D"
                    + Canary.number().substring(3) + "%26x";
            one.vendor()
                    .always(Reaction.json(400, one.adapter.error(code, quoted)).refusing());
            if (one.adapter instanceof TencentAdapter) {
                one.vendor()
                        .always(Reaction.json(200, one.adapter.error(code, quoted))
                                .refusing());
            }
            for (Op op : Op.values()) {
                Outcome outcome = one.run(op)
                        .failed(FailureKind.AUTH)
                        .answered()
                        .code(code)
                        .sends(1)
                        .requests(1);
                assertThat(outcome.failure().vendorMessage()).isEmpty();
                assertThat(outcome.failure()).hasMessageNotContainingAny("POST&", "string to sign", "AccessKeyId");
                if (op == Op.P) {
                    outcome.counted(1, 0);
                }
            }
        });
    }

    @Test
    @Row("E11")
    void aTokenThatExpired(RowRun row) {
        row.everywhere(one -> {
            AtomicInteger key = new AtomicInteger();
            one.with(setup -> setup.credentials(
                    () -> Credentials.of("test-key-id", Canary.SECRET, "token-" + key.incrementAndGet())));
            for (Op op : Op.values()) {
                one.vendor().next(one.adapter.refuse(Refusal.TOKEN)).always(one.adapter.success(op));
                Outcome outcome = one.run(op).succeeded().requests(2);
                if (op == Op.P) {
                    outcome.counted(2, 1);
                }
                one.vendor().always(one.adapter.refuse(Refusal.TOKEN));
                one.run(op).failed(FailureKind.AUTH).requests(2);
            }
        });
    }

    @Test
    @Row("E11")
    void aTokenThatIsNotReplaced(RowRun row) {
        row.everywhere(one -> {
            one.with(setup -> setup.credentials(() -> Credentials.of("test-key-id", Canary.SECRET, "token-1")));
            for (Op op : Op.values()) {
                one.vendor().always(one.adapter.refuse(Refusal.TOKEN));
                Outcome outcome =
                        one.run(op).failed(FailureKind.AUTH).answered().sends(1).requests(1);
                if (op == Op.P) {
                    outcome.counted(1, 0);
                }
            }
        });
    }

    /** Tencent's requests have no nonce. For placing it is no refusal but a proof that a copy of the request arrived. */
    @Test
    @Row("E12")
    void aNonceThatWasUsed(RowRun row) {
        row.at(Adapter.only("AliyunAiccs", "AliyunCcc", "AliyunIce"), one -> {
            Reaction used = one.adapter.refuse(Refusal.NONCE);
            for (Op op : List.of(Op.H, Op.Q)) {
                one.vendor().next(used).always(one.adapter.success(op));
                one.run(op).succeeded().requests(2);
            }
            signedAnew(one, 4);
            one.vendor().next(used).always(one.adapter.success(Op.P));
            one.place().unknown().counted(1, 1).requests(1);
        });
    }
}
