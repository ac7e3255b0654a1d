package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CccCodesTest extends CccEmulatorTest {

    @ParameterizedTest
    @CsvSource({
        "400, Parameter.Blank, INVALID_PARAMETER",
        "400, Parameter.Empty, INVALID_PARAMETER",
        "400, Parameter.Null, INVALID_PARAMETER",
        "400, Parameter.Format, INVALID_PARAMETER",
        "400, Parameter.Invalid, INVALID_PARAMETER",
        "400, Parameter.Enumeration, INVALID_PARAMETER",
        "400, Parameter.Minimum, INVALID_PARAMETER",
        "400, Parameter.Maximum, INVALID_PARAMETER",
        "400, UserBusy, AGENT_UNAVAILABLE",
        "200, UserBusy, AGENT_UNAVAILABLE",
        "400, InUse.SkillGroup, OTHER",
        "404, NotExists.InstanceId, RESOURCE_NOT_FOUND",
        "404, NotExists.UserId, RESOURCE_NOT_FOUND",
        "404, NotExists.Number, RESOURCE_NOT_FOUND",
        "404, NotExists.SkillGroupId, RESOURCE_NOT_FOUND",
        "404, NotExists.RoleId, RESOURCE_NOT_FOUND",
        "404, NotExists.Extension, AGENT_UNAVAILABLE",
        "404, NotExists.JobId, CALL_NOT_RUNNING",
        "404, NotExists.ChannelId, CALL_NOT_RUNNING",
        "409, AlreadyExists.SkillGroupId, OTHER",
        "409, AlreadyExists.User, OTHER",
        "400, InvalidParameter.Callee, INVALID_PARAMETER"
    })
    void aRefusalHasAReasonAndAWayOut(int status, String code, RejectionReason reason) {
        VoiceAiException failure = place(status, code);
        assertThat(failure)
                .isInstanceOfSatisfying(
                        CallRejectedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
        assertThat(failure.wayOut()).isPresent();
        assertThat(failure.vendorCode()).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Permission.Common",
                "Permission.SkillGroup",
                "Permission.User",
                "Permission.StsToken",
                "Forbidden.RiskControl"
            })
    void aMissingPermissionIsOfTheKey(String code) {
        VoiceAiException failure = place(403, code);
        assertThat(failure.kind()).isEqualTo(FailureKind.AUTH);
        assertThat(failure.wayOut()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"500, InternalService.Common", "500, InternalService.DB", "503, ServiceUnavailable", "400, SomethingNew"
    })
    void aFaultLeavesTheOutcomeOfAPlacementUnknownAndIsNotRepeated(int status, String code) {
        assertThat(place(status, code).kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
    }

    private VoiceAiException place(int status, String code) {
        String json =
                "{\"RequestId\":\"R1\",\"Code\":\"" + code + "\",\"Message\":\"no\",\"HttpStatusCode\":" + status + "}";
        try (CannedServer server = new CannedServer(status, json);
                AliyunCcc provider = builder().endpoint(server.uri()).build()) {
            VoiceAiException failure =
                    catchThrowableOfType(VoiceAiException.class, () -> provider.place(call().build()));
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.requestId()).contains("R1");
            return failure;
        }
    }
}
