package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is refused before anything is sent. */
class AiccsRefusalsTest extends AiccsEmulatorTest {

    @AfterEach
    void nothingWasSent() {
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void aReferenceOfMoreThanFifteenBytesIsRefused() {
        assertThat(refused(
                        "reference",
                        () -> aiccs.place(call().reference("order-1234567890").build())))
                .hasMessage("aliyun-aiccs: reference: has 16 bytes of UTF-8, this vendor carries 1 to 15. Use a shorter"
                        + " reference, or none and store the correlation id that placing returns.");
        assertThat(refused(
                        "reference",
                        () -> aiccs.place(call().reference("订单一二三四").build())))
                .hasMessageContaining("has 18 bytes");
    }

    @Test
    void aRingTimeoutIsRefusedAndNamesWhoHasIt() {
        assertThatThrownBy(() ->
                        aiccs.place(call().ringTimeout(Duration.ofSeconds(30)).build()))
                .isInstanceOfSatisfying(UnsupportedFeatureException.class, failure -> {
                    assertThat(failure.feature()).isEqualTo("ringTimeout");
                    assertThat(failure.alternatives()).contains("aliyun-ccc");
                });
    }

    @Test
    void hangUpOfATaskCallIsRefused() {
        CallRef call = aiccs.taskCall("1", "2", "3", NOON);
        assertThatThrownBy(() -> aiccs.hangUp(Hangup.of(call)))
                .isInstanceOfSatisfying(
                        UnsupportedFeatureException.class,
                        failure -> assertThat(failure.feature()).isEqualTo("hang-up of a task call"));
    }

    @Test
    void missingPartsAndForeignNumbersAreRefusedByName() {
        refused(
                "agent",
                () -> aiccs.place(
                        OutboundCall.to("+8613800000000").from("+8657188000000").build()));
        refused(
                "caller",
                () -> aiccs.place(
                        OutboundCall.to("+8613800000000").agent("F320000001").build()));
        refused("callee", () -> aiccs.place(callTo("+14155552671").build()));
    }

    @Test
    void aReferenceOfAnotherOperationIsRefused() {
        CallRef call = CallRef.of("aliyun-aiccs", Map.of("InstanceId", "x"), NOON);
        refused("callRef", () -> aiccs.hangUp(Hangup.of(call)));
        refused("callRef", () -> aiccs.detail(call));
    }

    @Test
    void aVendorParameterCannotReplaceOneThatIsSet() {
        refused(
                "CalledNumber",
                () -> aiccs.place(call().vendorParameter("CalledNumber", "110").build()));
    }

    @Test
    void optionsOutOfRangeAreRefusedByName() {
        AiccsCallOptions options = AiccsCallOptions.create();
        refused("sessionTimeout", () -> options.sessionTimeout(Duration.ofSeconds(599)));
        refused("sessionTimeout", () -> options.sessionTimeout(Duration.ofSeconds(3601)));
        refused("ttsSpeed", () -> options.ttsSpeed(-201));
        refused("ttsSpeed", () -> options.ttsSpeed(201));
        refused("ttsVolume", () -> options.ttsVolume(-1));
        refused("ttsVolume", () -> options.ttsVolume(101));
        refused("ttsVoiceCode", () -> options.ttsVoiceCode(" "));
        refused("extension", () -> options.extension("123456"));
        refused("extension", () -> options.extension("1a"));
        refused("customerLineCode", () -> options.customerLineCode(""));
    }

    @Test
    void blankTaskCallsAreRefused() {
        refused("callRef", () -> aiccs.taskCall("1", " ", "3", NOON));
    }

    private static VoiceAiException refused(String field, Executable work) {
        VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, work::execute);
        assertThat(failure.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(failure.evidence()).isEqualTo(Evidence.NOT_SENT);
        assertThat(failure.field()).contains(field);
        return failure;
    }
}
