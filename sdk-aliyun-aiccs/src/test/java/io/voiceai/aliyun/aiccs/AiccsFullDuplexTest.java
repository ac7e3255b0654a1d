package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Steer;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that the business steers. */
class AiccsFullDuplexTest extends AiccsCannedTest {
    private static final String PLACED = "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"CallId\":\"1^2\"}";

    @Test
    void aCallIsPlacedInFullDuplexModeWithWhatThatModeTakes() {
        answer = PLACED;
        PlacedCall placed = aiccs.place(call().variable("name", "小明")
                .reference("order-1")
                .option(AiccsCallOptions.create()
                        .fullDuplex()
                        .sessionTimeout(Duration.ofMinutes(20))
                        .ttsSpeed(5)
                        .ttsVolume(6)
                        .ttsVoiceCode("aixia"))
                .vendorParameter("Future", "on")
                .build());

        assertThat(server.last())
                .containsEntry("Action", "LlmSmartCallFullDuplex")
                .containsEntry("ApplicationCode", "F320000001")
                .containsEntry("CalledNumber", "13800000000")
                .containsEntry("CallerNumber", "057188000000")
                .containsEntry("OutId", "order-1")
                .containsEntry("StartWordParam", "{\"name\":\"小明\"}")
                .containsEntry("SessionTimeout", "1200")
                .containsEntry("TtsSpeed", "5")
                .containsEntry("TtsVolume", "6")
                .containsEntry("TtsVoiceCode", "aixia")
                .containsEntry("Future", "on")
                .doesNotContainKey("PromptParam");
        assertThat(placed.ref()).isEqualTo(fullDuplex());
        assertThat(placed.correlationId()).isEqualTo("order-1");
        assertThat(placed.requestId()).isEqualTo("R1");
    }

    @Test
    void whatTheModeDoesNotTakeIsRefusedByName() {
        AiccsCallOptions options = AiccsCallOptions.create().fullDuplex();
        refused("promptParam in full-duplex mode", options.promptParam(Map.of("a", "b")));
        refused("bizParam in full-duplex mode", options.bizParam(Map.of("a", "b")));
        refused("extension in full-duplex mode", options.extension("1"));
        refused("customerLineCode in full-duplex mode", options.customerLineCode("line"));
        assertThat(server.requests()).isZero();
        assertThat(options.ttsSpeed(1)).hasToString("AiccsCallOptions[TtsSpeed] full-duplex");
    }

    @Test
    void anEncryptedCalleeIsPlacedByItsOwnOperation() {
        answer = "{\"RequestId\":\"R1\",\"Code\":\"ok\",\"Success\":true,\"Data\":{\"CallId\":\"1^2\"}}";
        PlacedCall placed = aiccs.place(encrypted()
                .variable("name", "小明")
                .reference("order-1")
                .vendorParameter("Future", "on")
                .build());

        assertThat(server.last())
                .containsEntry("Action", "LlmSmartCallEncrypt")
                .containsEntry("ApplicationCode", "F320000001")
                .containsEntry("CallerNumber", "057188000000")
                .containsEntry("EncryptCalledNumber", "14000000243")
                .containsEntry("OutId", "order-1")
                .containsEntry("PromptParam", "{\"name\":\"小明\"}")
                .containsEntry("StartWordParam", "{\"name\":\"小明\"}")
                .containsEntry("Future", "on")
                .doesNotContainKey("CalledNumber");
        assertThat(placed.ref()).isEqualTo(CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), NOON));
        assertThat(placed.correlationId()).isEqualTo("order-1");
    }

    @Test
    void whatAnEncryptedCalleeDoesNotGoWithIsRefusedByName() {
        AiccsCallOptions options = AiccsCallOptions.create();
        refusedEncrypted("sessionTimeout", options.sessionTimeout(Duration.ofMinutes(10)));
        refusedEncrypted("ttsSpeed", options.ttsSpeed(1));
        refusedEncrypted("ttsVolume", options.ttsVolume(1));
        refusedEncrypted("ttsVoiceCode", options.ttsVoiceCode("aixia"));
        refusedEncrypted("bizParam", options.bizParam(Map.of("a", "b")));
        refusedEncrypted("extension", options.extension("1"));
        refusedEncrypted("customerLineCode", options.customerLineCode("line"));
        refusedEncrypted("fullDuplex", options.fullDuplex());
        assertThatThrownBy(() -> aiccs.place(call().from(PhoneNumber.encrypted("14000000243"))
                        .ringTimeout(Duration.ofSeconds(20))
                        .build()))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThat(server.requests()).isZero();
    }

    @Test
    void itIsHungUpByItsOwnOperationAndOnlyAtOnce() {
        HangupResult result = aiccs.hangUp(Hangup.of(fullDuplex()));
        assertThat(server.last())
                .containsEntry("Action", "LlmFullDuplexCallOperate")
                .containsEntry("CallId", "1^2")
                .containsEntry("Command", "hangup")
                .doesNotContainKey("Param");
        assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        assertThat(result.requestId()).isEqualTo("R1");
        assertThat(result.raw()).isEqualTo(DONE);
        assertThatThrownBy(() -> aiccs.hangUp(Hangup.of(fullDuplex()).afterPlayback()))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("hang-up after playback of a full-duplex call");
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"Data\":false", ""})
    void aHangUpThatIsNotConfirmedIsNoSuccess(String data) {
        answer = "{\"RequestId\":\"R1\",\"Code\":\"Success\",\"Success\":true" + data + "}";
        assertThatThrownBy(() -> aiccs.hangUp(Hangup.of(fullDuplex()))).isInstanceOf(HangupUnconfirmedException.class);
    }

    @Test
    void silenceIsAFlushAndIsSentOnce() {
        assertThat(aiccs.steer(Steer.silence(fullDuplex())).requestId()).isEqualTo("R1");
        assertThat(server.last())
                .containsEntry("Action", "LlmFullDuplexCallOperate")
                .containsEntry("CallId", "1^2")
                .containsEntry("Command", "flush")
                .doesNotContainKey("Param");

        answer = data("false");
        assertThatThrownBy(() -> aiccs.steer(Steer.silence(fullDuplex()))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void sayingNeedsTheFormThatTheVendorDoesNotDocument() {
        VoiceAiException failure =
                catchThrowableOfType(VoiceAiException.class, () -> aiccs.steer(Steer.say(fullDuplex(), "您好")));
        assertThat(failure.field()).contains("playParam");
        assertThat(failure).hasMessageContaining("Set playParam in the provider's builder");
        assertThat(server.requests()).isZero();

        try (AliyunAiccs provider =
                builder().playParam(text -> "{\"text\":\"" + text + "\"}").build()) {
            provider.steer(Steer.say(fullDuplex(), "您好"));
        }
        assertThat(server.last()).containsEntry("Command", "play").containsEntry("Param", "{\"text\":\"您好\"}");
    }

    @Test
    void whatCannotBeSteeredIsRefusedByName() {
        try (AliyunAiccs provider = builder().playParam(text -> text).build()) {
            CallRef plain = CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), NOON);
            unsteerable("steering a call that is not full-duplex", provider, Steer.silence(plain));
            unsteerable(
                    "steering a call that is not full-duplex",
                    provider,
                    Steer.say(aiccs.taskCall("1", "2", NOON), "a"));
            unsteerable("prompt in a running call", provider, Steer.prompt(fullDuplex(), "a"));
            unsteerable(
                    "waiting in a running call",
                    provider,
                    Steer.say(fullDuplex(), "a").waiting());
        }
        assertThat(server.requests()).isZero();
    }

    @Test
    void nothingIsWaitedForThatTheVendorDoesNotKeep() {
        assertThat(aiccs.parts(fullDuplex())).isEmpty();
        assertThat(aiccs.parts(CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2"), NOON)))
                .containsExactly(CallPart.TRANSCRIPT);
        assertThat(aiccs.parts(aiccs.taskCall("1", "2", NOON))).containsExactlyInAnyOrder(CallPart.values());
        assertThat(aiccs.parts(aiccs.taskCall("1", "2", "3", NOON))).containsExactlyInAnyOrder(CallPart.values());
    }

    private static OutboundCall.Builder encrypted() {
        return OutboundCall.to(PhoneNumber.encrypted("14000000243"))
                .from("+8657188000000")
                .agent("F320000001");
    }

    private void refused(String feature, AiccsCallOptions options) {
        assertThatThrownBy(() -> aiccs.place(call().option(options).build()))
                .isInstanceOfSatisfying(
                        UnsupportedFeatureException.class,
                        failure -> assertThat(failure.feature()).isEqualTo(feature));
    }

    private void refusedEncrypted(String option, AiccsCallOptions options) {
        assertThatThrownBy(() -> aiccs.place(encrypted().option(options).build()))
                .isInstanceOfSatisfying(
                        UnsupportedFeatureException.class,
                        failure -> assertThat(failure.feature()).isEqualTo(option + " for an encrypted callee"));
    }

    private static void unsteerable(String feature, AliyunAiccs provider, Steer steer) {
        assertThatThrownBy(() -> provider.steer(steer))
                .isInstanceOfSatisfying(
                        UnsupportedFeatureException.class,
                        failure -> assertThat(failure.feature()).isEqualTo(feature));
    }
}
