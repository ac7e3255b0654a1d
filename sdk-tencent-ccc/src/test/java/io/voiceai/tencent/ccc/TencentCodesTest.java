package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCodesTest {
    @ParameterizedTest
    @CsvSource({
        "FailedOperation.AILicenseHasExpired, NO_PACKAGE, Renew or buy the AI agent call package",
        "FailedOperation.AcquireQuota, CONCURRENCY, All AI agents of the quota are talking",
        "FailedOperation.AIConcurrentNoPackage, NO_PACKAGE, Renew or buy",
        "FailedOperation.AIConcurrentOverFrequency, CONCURRENCY, try later",
        "FailedOperation.CallOutFailed, CALL_FAILED, The vendor could not start the call",
        "FailedOperation.CalleeIsBlackUser, CALLEE_BLOCKED, do not call this number",
        "FailedOperation.CalleeIsLimited, CALLEE_BLOCKED, The callee is restricted",
        "FailedOperation.CallerOverFrequency, CALLER_OVER_LIMIT, Use another caller number",
        "FailedOperation.CalloutRuleBlindArea, AREA_RESTRICTED, closes the callee's area",
        "FailedOperation.CalloutRuleMaxCallCountCalleeIntervalTime, CALLEE_CALLED_TOO_OFTEN, Wait until the interval",
        "FailedOperation.CalloutRuleMaxCallCountCalleePerDayAppID, CALLEE_CALLED_TOO_OFTEN, call tomorrow",
        "FailedOperation.CalloutRuleNotWorkTime, OUTSIDE_CALLING_HOURS, Call within the hours",
        "FailedOperation.NoCallOutNumber, NO_CALLER_NUMBER, Connect a number of your own",
        "FailedOperation.PermissionDenied, NOT_PERMITTED, Open AI agent calls",
        "FailedOperation.SessionNotExists, CALL_NOT_RUNNING, check its id",
        "FailedOperation.SessionNotInControlState, CALL_NOT_RUNNING, No AI agent talks",
        "FailedOperation.ControlAIConversation, CALL_NOT_RUNNING, No AI agent talks",
        "FailedOperation.SeatStatusBusy, AGENT_UNAVAILABLE, The human agent is busy",
        "InvalidParameter, INVALID_PARAMETER, Correct the parameter",
        "InvalidParameter.IllegalPhoneNumber, INVALID_PARAMETER, Check the numbers",
        "InvalidParameter.InvalidPhoneNumber, INVALID_PARAMETER, Check the numbers",
        "InvalidParameter.InstanceNotExist, RESOURCE_NOT_FOUND, Check sdkAppId",
        "InvalidParameterValue, INVALID_PARAMETER, Correct the parameter",
        "InvalidParameterValue.InstanceNotExist, RESOURCE_NOT_FOUND, Check sdkAppId",
        "InvalidParameterValue.AccountNotExist, RESOURCE_NOT_FOUND, Check the id",
        "InvalidParameterValue.RecordNotExist, RESOURCE_NOT_FOUND, Check the id",
        "InvalidParameterValue.FileNotExist, RESOURCE_NOT_FOUND, Check the id",
        "InvalidParameterValue.SkillGroupError, RESOURCE_NOT_FOUND, Check the id",
        "InvalidParameterValue.RingAllGroupMemberOverflow, AGENT_UNAVAILABLE, try later",
        "InvalidParameterValue.ExperienceAccount, NOT_PERMITTED, A trial agent cannot",
        "InvalidParameterValue.SomethingNew, INVALID_PARAMETER, Correct the parameter",
        "LimitExceeded, NO_PACKAGE, Check packages and quotas",
        "LimitExceeded.BasePackageExpired, NO_PACKAGE, buy another",
        "LimitExceeded.OutOfQuotaMaxCount, CONCURRENCY, try later",
        "LimitExceeded.OutOfCountLimit, NO_PACKAGE, licence",
        "LimitExceeded.InsufficientLicense, NO_PACKAGE, licence",
        "MissingParameter, INVALID_PARAMETER, Correct the parameter",
        "UnknownParameter, INVALID_PARAMETER, Correct the parameter",
        "InvalidRequest, INVALID_PARAMETER, Correct the parameter",
        "RequestSizeLimitExceeded, INVALID_PARAMETER, Correct the parameter",
        "InvalidAction, RESOURCE_NOT_FOUND, Check the endpoint and the site",
        "NoSuchVersion, RESOURCE_NOT_FOUND, Check the endpoint and the site",
        "NoSuchProduct, RESOURCE_NOT_FOUND, Check the endpoint and the site",
        "UnsupportedProtocol, RESOURCE_NOT_FOUND, Check the endpoint and the site",
        "UnsupportedRegion, RESOURCE_NOT_FOUND, Check the endpoint and the site",
        "ActionOffline, RESOURCE_NOT_FOUND, Check the endpoint and the site",
        "UnsupportedOperation, OTHER, does not offer this",
        "DryRunOperation, OTHER, leave its flag out",
        "OperationDenied.NotInWhiteList, NOT_PERMITTED, put the account on the allow list",
        "OperationDenied.UinDisabled, NOT_PERMITTED, The account is disabled",
        "IpInBlacklist, NOT_PERMITTED, allow list",
        "IpNotInWhitelist, NOT_PERMITTED, allow list",
        "ResourceNotFound, RESOURCE_NOT_FOUND, Check the ids",
        "ResourceInUse, OTHER, Try later",
        "ResourceInsufficient, OTHER, Try later"
    })
    void aRefusalSaysThatNoCallWasMadeAndWhatToDo(String code, RejectionReason reason, String wayOut) throws Exception {
        try (CannedServer server = CannedServer.answering(200, error(code));
                TencentCcc ccc = provider(server)) {
            CallRejectedException refused = catchThrowableOfType(CallRejectedException.class, () -> place(ccc));
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.vendorCode()).contains(code);
            assertThat(refused.requestId()).contains("r-1");
            assertThat(refused.wayOut().orElseThrow()).contains(wayOut);
            assertThat(refused.evidence()).isEqualTo(Evidence.ANSWERED);
            assertThat(server.received).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AuthFailure.SignatureExpire, Set this machine's clock",
        "AuthFailure.SignatureFailure, Check the secret key",
        "AuthFailure.SecretIdNotFound, The secret id is not known or is disabled",
        "AuthFailure.InvalidSecretId, This is not a cloud API key",
        "AuthFailure.InvalidAuthorization, cannot read the Authorization header",
        "AuthFailure.TokenFailure, fetch a new key",
        "AuthFailure.MFAFailure, multi-factor",
        "AuthFailure.UnauthorizedOperation, Grant the key's user",
        "AuthFailure.SomethingNew, Check the secret id",
        "UnauthorizedOperation, Grant the key's user",
        "UnauthorizedOperation.CamNoAuth, Grant the key's user"
    })
    void aRefusedKeySaysWhatToDo(String code, String wayOut) throws Exception {
        try (CannedServer server = CannedServer.answering(200, error(code));
                TencentCcc ccc = provider(server)) {
            VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> place(ccc));
            assertThat(refused.kind()).isEqualTo(FailureKind.AUTH);
            assertThat(refused.wayOut().orElseThrow()).contains(wayOut);
            assertThat(server.received).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "InternalError",
                "InternalError.DBError",
                "ServiceUnavailable",
                "ResourceUnavailable",
                "FailedOperation",
                "FailedOperation.BrandNew",
                "ResponseSizeLimitExceeded",
                "NobodyKnows"
            })
    void whatDoesNotSayWhetherItDialledIsNeverSentAgain(String code) throws Exception {
        try (CannedServer server = CannedServer.answering(200, error(code));
                TencentCcc ccc = provider(server)) {
            VoiceAiException unknown = catchThrowableOfType(VoiceAiException.class, () -> place(ccc));
            assertThat(unknown.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
            assertThat(unknown.vendorCode()).contains(code);
            assertThat(server.received).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RequestLimitExceeded",
                "RequestLimitExceeded.UinLimitExceeded",
                "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
                "RequestLimitExceeded.IPLimitExceeded"
            })
    void aRateLimitIsWaitedForAndSignedAnew(String code) throws Exception {
        int[] asked = {0};
        String done = "{\"Response\":{\"SessionId\":\"s-1\",\"RequestId\":\"r-2\"}}";
        try (CannedServer server = CannedServer.answering(request -> asked[0]++ == 0 ? error(code) : done);
                TencentCcc ccc = provider(server)) {
            assertThat(place(ccc)).isEqualTo("s-1");
            assertThat(server.received).hasSize(2);
        }
        assertThat(TencentCccCodes.BOOK.meaning(code).kind()).isEqualTo(CodeMeaning.Kind.THROTTLED);
        assertThat(TencentCccCodes.BOOK.meaning(code).wayOut()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FailedOperation.SessionNotExists", "ResourceNotFound"})
    void aSessionThatIsGoneHasEnded(String code) throws Exception {
        try (CannedServer server = CannedServer.answering(200, error(code));
                TencentCcc ccc = provider(server)) {
            HangupResult result = ccc.hangUp(hangup());
            assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.ALREADY_ENDED);
            assertThat(result.requestId()).isEqualTo("r-1");
            assertThat(server.received).hasSize(1);
        }
    }

    @Test
    void aHangUpThatTheVendorFailsIsRepeated() throws Exception {
        int[] asked = {0};
        String done = "{\"Response\":{\"RequestId\":\"r-2\"}}";
        try (CannedServer server =
                        CannedServer.answering(request -> asked[0]++ == 0 ? error("InternalError.DBError") : done);
                TencentCcc ccc = provider(server)) {
            assertThat(ccc.hangUp(hangup()).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
            assertThat(server.received).hasSize(2);
        }
    }

    @Test
    void aHangUpThatIsRefusedIsNoSuccess() throws Exception {
        try (CannedServer server = CannedServer.answering(200, error("FailedOperation.PermissionDenied"));
                TencentCcc ccc = provider(server)) {
            VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, () -> ccc.hangUp(hangup()));
            assertThat(refused.kind()).isEqualTo(FailureKind.REJECTED);
        }
    }

    private static Hangup hangup() {
        return Hangup.of(CallRef.of("tencent-ccc", Map.of("SdkAppId", "1", "SessionId", "s"), Instant.EPOCH));
    }

    private static String place(TencentCcc ccc) {
        OutboundCall call = OutboundCall.to("+8613800000000").agent("15").build();
        return ccc.place(call).ref().require("SessionId");
    }

    private static String error(String code) {
        return "{\"Response\":{\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"words\"},\"RequestId\":\"r-1\"}}";
    }

    /** Of a key that looks as keys do, so that only the code speaks. */
    private static TencentCcc provider(CannedServer server) {
        return TencentCcc.builder()
                .sdkAppId(1400000000)
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of("AKID" + "x".repeat(32), "y".repeat(32)))
                .http(HttpSettings.builder()
                        .deadline(Effect.PLACE, Duration.ofSeconds(10))
                        .build())
                .build();
    }
}
