package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AiccsCodesTest extends AiccsEmulatorTest {

    @ParameterizedTest
    @CsvSource({
        "isv.OUT_OF_SERVICE, NO_PACKAGE",
        "isv.AMOUNT_NOT_ENOUGH, NO_PACKAGE",
        "isv.PRODUCT_UN_SUBSCRIPT, NOT_PERMITTED",
        "isv.PRODUCT_UNSUBSCRIBE, NOT_PERMITTED",
        "isv.ACCOUNT_NOT_EXISTS, NOT_PERMITTED",
        "isv.ACCOUNT_ABNORMAL, NOT_PERMITTED",
        "isv.BUSINESS_LIMIT_CONTROL, CALLER_OVER_LIMIT",
        "isv.COMPLAINT_REJECT, CALLEE_BLOCKED",
        "isv.DISPLAY_NUMBER_ILLEGAL, NO_CALLER_NUMBER",
        "isv.BILLID_NOT_EXIST, NO_CALLER_NUMBER",
        "isv.MOBILE_NUMBER_ILLEGAL, INVALID_PARAMETER",
        "isv.MOBILE_COUNT_OVER_LIMIT, INVALID_PARAMETER",
        "isv.VOICE_ROBOT_CALLEE_LIMIT, INVALID_PARAMETER",
        "isv.VOICE_ROBOT_NOT_PERIOD, OUTSIDE_CALLING_HOURS",
        "isv.VOICE_CALL_PERIOD_ERROR, OUTSIDE_CALLING_HOURS",
        "isv.INVALID_PARAMETERS, INVALID_PARAMETER",
        "isv.TTS_TEMPLATE_ILLEGAL, INVALID_PARAMETER",
        "isv.TEMPLATE_ILLEGAL, INVALID_PARAMETER",
        "isv.TEMPLATE_PARAMS_ILLEGAL, INVALID_PARAMETER",
        "isv.BLACK_KEY_CONTROL_LIMIT, INVALID_PARAMETER",
        "isv.VOICE_CALL_FAIL, CALL_FAILED",
        "Parameter.Error, INVALID_PARAMETER",
        "InvalidParameter.OutId, INVALID_PARAMETER",
        "InvalidParameter.CallId, CALL_NOT_RUNNING"
    })
    void aRefusalHasAReasonAndAWayOut(String code, RejectionReason reason) {
        VoiceAiException failure = place(200, code);
        assertThat(failure)
                .isInstanceOfSatisfying(
                        CallRejectedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(failure.wayOut()).isPresent();
        assertThat(failure.vendorCode()).contains(code);
        assertThat(failure.safeToRepeat()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"isp.RAM_PERMISSION_DENY", "Permission.NotAuthorized", "Forbidden.RAM"})
    void aMissingPermissionIsOfTheKey(String code) {
        assertThat(place(403, code).kind()).isEqualTo(FailureKind.AUTH);
    }

    @ParameterizedTest
    @CsvSource({
        "200, isp.SYSTEM_ERROR",
        "500, SystemError",
        "500, NoTenantFound",
        "503, ServiceUnavailable",
        "200, isv.SOMETHING_NEW"
    })
    void aFaultLeavesTheOutcomeOfAPlacementUnknownAndIsNotRepeated(int status, String code) {
        VoiceAiException failure = place(status, code);
        assertThat(failure.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(failure.safeToRepeat()).isFalse();
    }

    private VoiceAiException place(int status, String code) {
        String json = "{\"RequestId\":\"R1\",\"Code\":\"" + code + "\",\"Message\":\"no\"}";
        try (CannedServer server = new CannedServer(status, json);
                AliyunAiccs provider = builder().endpoint(server.uri()).build()) {
            VoiceAiException failure =
                    catchThrowableOfType(VoiceAiException.class, () -> provider.place(call().build()));
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.requestId()).contains("R1");
            return failure;
        }
    }
}
