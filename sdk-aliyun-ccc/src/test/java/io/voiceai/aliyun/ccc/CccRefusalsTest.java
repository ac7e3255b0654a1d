package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.CallRef;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.Hangup;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is refused before anything is sent. */
class CccRefusalsTest extends CccEmulatorTest {

    @AfterEach
    void nothingWasSent() {
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void aReferenceOfMoreThanTheBytesOfTagsIsRefused() {
        String longest = "订".repeat(43);
        assertThat(refused(
                        "reference", () -> ccc.place(call().reference(longest).build())))
                .hasMessage("aliyun-ccc: reference: has 129 bytes of UTF-8, this vendor carries 1 to 128. Use a shorter"
                        + " reference, or none and store the correlation id that placing returns.");
        refused("reference", () -> ccc.place(humanCall().reference(longest).build()));
    }

    @Test
    void hangUpAfterPlaybackIsRefusedAndNamesWhoHasIt() {
        CallRef call = CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", "job-1"), NOON);
        assertThatThrownBy(() -> ccc.hangUp(Hangup.of(call).afterPlayback()))
                .isInstanceOfSatisfying(
                        UnsupportedFeatureException.class,
                        failure -> assertThat(failure.alternatives()).containsExactly("aliyun-aiccs"));
    }

    @Test
    void missingPartsAndForeignNumbersAreRefusedByName() {
        refused(
                "agent",
                () -> ccc.place(
                        OutboundCall.to("+8613800000000").from("+8657188000000").build()));
        refused(
                "caller",
                () -> ccc.place(
                        OutboundCall.to("+8613800000000").agent("flow-1").build()));
        refused("callee", () -> ccc.place(callTo("+14155552671").build()));
        refused("caller", () -> ccc.place(humanCall().from("+14155552671").build()));
    }

    @Test
    void aHumanAgentsCallCarriesNoFlow() {
        assertThat(refused("agent", () -> ccc.place(humanCall().agent("flow-1").build())))
                .hasMessageContaining("cannot travel with a call that a human agent dials");
        refused("variables", () -> ccc.place(humanCall().variable("a", "b").build()));
        refused(
                "skillGroupId",
                () -> ccc.place(OutboundCall.to("+8613800000000")
                        .option(CccCallOptions.create()
                                .dialedBy("agent@ccc-test")
                                .skillGroupId("sg"))
                        .build()));
    }

    @Test
    void optionsOfAHumanAgentsCallAreRefusedWithAFlow() {
        CccCallOptions options = CccCallOptions.create();
        refused(
                "mediaType",
                () -> ccc.place(call().option(options.mediaType("AUDIO")).build()));
        refused("deviceId", () -> ccc.place(call().option(options.deviceId("d")).build()));
        refused(
                "flashSmsVariables",
                () -> ccc.place(call().option(options.flashSmsVariables("{}")).build()));
    }

    @Test
    void blankOptionsAreRefusedByName() {
        CccCallOptions options = CccCallOptions.create();
        refused("dialedBy", () -> options.dialedBy(" "));
        refused("skillGroupId", () -> options.skillGroupId(""));
        refused("maskedCallee", () -> options.maskedCallee(""));
        refused("mediaType", () -> options.mediaType(""));
        refused("deviceId", () -> options.deviceId(""));
        refused("flashSmsVariables", () -> options.flashSmsVariables(""));
    }

    @Test
    void aReferenceOfAnotherVendorIsRefused() {
        CallRef call = CallRef.of("aliyun-ccc", Map.of("CallId", "x"), NOON);
        refused("callRef", () -> ccc.hangUp(Hangup.of(call)));
        refused("callRef", () -> ccc.detail(call));
        refused("callRef", () -> ccc.exitConference(ConferenceExit.of(call)));
    }

    @Test
    void aVendorParameterCannotReplaceOneThatIsSet() {
        refused(
                "Callee",
                () -> ccc.place(call().vendorParameter("Callee", "110").build()));
    }

    @Test
    void theInstanceIsRequired() {
        assertThat(catchThrowableOfType(
                        VoiceAiException.class, () -> AliyunCcc.builder().build()))
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessage("instanceId: is missing. Copy it from the vendor's console.");
        assertThat(catchThrowableOfType(
                                VoiceAiException.class,
                                () -> AliyunCcc.builder().instanceId(" "))
                        .field())
                .contains("instanceId");
    }

    @Test
    void optionsArePrintedWithoutTheirValues() {
        assertThat(CccCallOptions.create().maskedCallee("138****0000").dialedBy("a@b"))
                .hasToString("CccCallOptions[MaskedCallee, UserId]");
    }

    private static VoiceAiException refused(String field, Executable work) {
        VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, work::execute);
        assertThat(failure.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(failure.evidence()).isEqualTo(Evidence.NOT_SENT);
        assertThat(failure.field()).contains(field);
        return failure;
    }
}
