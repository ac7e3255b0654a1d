package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.VoiceAi;
import io.voiceai.aliyun.ice.api.AIAgentOutboundCallConfig;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Speaker;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.JsonObject;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AliyunIceTest {
    private static VendorEmulator emulator;
    private VoiceAi voice;

    @BeforeAll
    static void start() {
        emulator = VendorEmulator.builder().speed(20).start();
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @BeforeEach
    void open() {
        emulator.reset();
        voice = VoiceAi.of(ice().build());
    }

    @AfterEach
    void close() {
        voice.close();
    }

    private static AliyunIce.Builder ice() {
        return AliyunIce.builder()
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()));
    }

    private static OutboundCall.Builder call() {
        return OutboundCall.to("+8617300000533")
                .from("+8618300000333")
                .agent("agent-1")
                .variable("city", "杭州");
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {"RPC_HMAC_SHA1", "ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void placesACallWithEverySignature(SignatureAlgorithm algorithm) {
        try (AliyunIce ice = ice().signatureAlgorithm(algorithm).build()) {
            PlacedCall placed = ice.place(call().reference("order-42").build());

            assertThat(placed.ref().key("InstanceId")).isPresent();
            assertThat(placed.correlationId()).isEqualTo("order-42");
            assertThat(placed.requestId()).isNotBlank();
            assertThat(placed.raw()).contains("InstanceId");
            assertThat(emulator.requests()).singleElement().satisfies(request -> {
                assertThat(request.authentic()).isTrue();
                assertThat(request.action()).isEqualTo("StartAIAgentOutboundCall");
                assertThat(request.parameters())
                        .containsEntry("AIAgentId", "agent-1")
                        .containsEntry("CalledNumber", "17300000533")
                        .containsEntry("CallerNumber", "18300000333");
                JsonObject data = JsonObject.parse(request.parameters().get("UserData"));
                assertThat(data.text("city")).isEqualTo("杭州");
                assertThat(data.text("voiceai.reference")).isEqualTo("order-42");
            });
        }
    }

    @Test
    void writesTheConfigAsOneCompactJsonText() {
        AIAgentOutboundCallConfig config = new AIAgentOutboundCallConfig()
                .greeting("您好")
                .greetingDelay(200)
                .ttsConfig(new AIAgentOutboundCallConfig.TtsConfig().speechRate(1.25))
                .turnDetectionConfig(new AIAgentOutboundCallConfig.TurnDetectionConfig().turnEndWords(List.of("说完了")));

        voice.place(call().option(IceCallOptions.create().config(config)).build());

        assertThat(onlyRequest().parameters())
                .containsEntry(
                        "Config",
                        "{\"Greeting\":\"您好\",\"GreetingDelay\":200,\"TtsConfig\":{\"SpeechRate\":1.25},"
                                + "\"TurnDetectionConfig\":{\"TurnEndWords\":[\"说完了\"]}}");
    }

    @Test
    void givesEachCallASessionOfItsOwnUnlessOneIsGiven() {
        CallRef first = voice.place(call().reference("order-42").build()).ref();
        CallRef second = voice.place(call().reference("order-43").build()).ref();
        CallRef third = voice.place(call().option(IceCallOptions.create().sessionId("history-7"))
                        .build())
                .ref();

        assertThat(first.require("SessionId")).isNotEqualTo(second.require("SessionId"));
        assertThat(third.require("SessionId")).isEqualTo("history-7");
    }

    @Test
    void refusesASessionThatNoReferenceCanCarryBeforeAnythingIsSent() {
        List.of(" ", "a\tb", "s".repeat(513))
                .forEach(session -> assertThatThrownBy(() -> voice.place(
                                call().option(IceCallOptions.create().sessionId(session))
                                        .build()))
                        .isInstanceOf(VoiceAiException.class)
                        .hasMessageContaining("sessionId"));
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void readsAFinishedCall() {
        CallRef ref = voice.place(call().reference("order-42").build()).ref();

        CallDetail detail = voice.awaitEnd(ref, Duration.ofSeconds(20)).join();

        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.COMPLETED);
        assertThat(detail.hangupParty()).isPresent();
        assertThat(detail.callee().orElseThrow().value()).isEqualTo("+8617300000533");
        assertThat(detail.caller().orElseThrow().value()).isEqualTo("+8618300000333");
        assertThat(detail.talkTime())
                .hasValueSatisfying(time -> assertThat(time).isGreaterThanOrEqualTo(Duration.ZERO));
        assertThat(detail.reference()).contains("order-42");
        assertThat(detail.variables()).isEqualTo(Map.of("city", "杭州"));
        assertThat(detail.transcript()).hasSizeGreaterThan(3);
        assertThat(detail.transcript().get(0).speaker()).isEqualTo(Speaker.AI_AGENT);
        assertThat(detail.transcript()).anyMatch(turn -> turn.speaker() == Speaker.CALLEE);
        assertThat(detail.raw()).contains("CallInfo");
    }

    @Test
    void aCallThatWasHungUpShowsSoInItsDetail() {
        CallRef ref = voice.place(call().build()).ref();
        Awaitility.await().until(() -> voice.detail(ref).status() == CallStatus.ANSWERED);

        HangupResult result = voice.hangUp(ref);

        assertThat(result.outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        CallDetail detail = voice.awaitEnd(ref, Duration.ofSeconds(20)).join();
        assertThat(detail.hangupParty()).contains(HangupParty.AI_AGENT);
        assertThat(detail.talkTime().orElseThrow()).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void aReferenceFromTextIsEnoughToGoOn() {
        String stored = voice.place(call().build()).ref().toString();
        try (VoiceAi another = VoiceAi.of(ice().build())) {
            assertThat(another.hangUp(CallRef.parse(stored)).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
            assertThat(another.detail(CallRef.parse(stored)).ref().toString()).isEqualTo(stored);
        }
    }

    @Test
    void listsTheCallerNumbersOfTheAccount() {
        try (AliyunIce ice = ice().build()) {
            assertThat(ice.callerNumbers())
                    .isNotEmpty()
                    .anyMatch(number -> number.usable().orElseThrow())
                    .anyMatch(number -> !number.usable().orElseThrow());
        }
    }

    @Test
    void placesWithoutBlocking() {
        CompletableFuture<PlacedCall> placed = voice.placeAsync(call().build());

        assertThat(placed.join().ref().provider()).isEqualTo("aliyun-ice");
    }

    @Test
    void refusesARingTimeoutBeforeAnythingIsSent() {
        OutboundCall call = call().ringTimeout(Duration.ofSeconds(30)).build();

        assertThatThrownBy(() -> voice.place(call))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessage("aliyun-ice: ringTimeout is not offered by this vendor, nothing was sent."
                        + " Offered by aliyun-ccc, tencent-ccc.");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void refusesAGracefulHangUpBeforeAnythingIsSent() {
        CallRef ref = voice.place(call().build()).ref();
        emulator.reset();

        assertThatThrownBy(() -> voice.hangUp(Hangup.of(ref).afterPlayback()))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void hasNoConferenceExitAndNeverImitatesIt() {
        CallRef ref = voice.place(call().build()).ref();
        emulator.reset();

        assertThatThrownBy(() -> voice.exitConference(ConferenceExit.of(ref)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("conference exit");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void namesTheMissingAgentAndTheMissingCaller() {
        assertThatThrownBy(() -> voice.place(
                        OutboundCall.to("+8617300000533").from("+8618300000333").build()))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
                    assertThat(e.field()).contains("agent");
                });
        assertThatThrownBy(() ->
                        voice.place(OutboundCall.to("+8617300000533").agent("a").build()))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.field()).contains("caller"));
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void refusesANumberOfAnotherCountry() {
        OutboundCall call = OutboundCall.to("+14155550100")
                .from("+8618300000333")
                .agent("a")
                .build();

        assertThatThrownBy(() -> voice.place(call))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.field()).contains("callee"))
                .hasMessageNotContaining("4155550100");
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void aWrongSecretSaysWhatToDo() {
        try (AliyunIce ice = ice().credentials(Credentials.of(emulator.accessKeyId(), "another"))
                .build()) {
            assertThatThrownBy(() -> ice.place(call().build()))
                    .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                        assertThat(e.kind()).isEqualTo(FailureKind.AUTH);
                        assertThat(e.vendorCode()).contains("SignatureDoesNotMatch");
                        assertThat(e.safeToRepeat()).isFalse();
                    })
                    .hasMessageContaining("the secret is another one")
                    .hasMessageNotContaining("17300000533")
                    .hasMessageNotContaining(emulator.accessKeyId());
        }
    }

    @Test
    void aClockThatIsOffIsCorrectedByTheVendorsAndTheCallIsPlacedOnce() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(16));
        try (AliyunIce ice = ice().clock(ahead).build()) {
            ice.place(call().build());

            assertThat(emulator.calls()).hasSize(1);
            assertThat(emulator.requests())
                    .extracting(ReceivedRequest::authentic)
                    .containsExactly(false, true);
        }
    }

    @Test
    void anUnknownKeyIsToldAsWhatItIs() {
        try (AliyunIce ice = ice().credentials(Credentials.of("LTAI5tNobodyKnowsThisKey", "secret"))
                .build()) {
            assertThatThrownBy(() -> ice.place(call().build()))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class,
                            e -> assertThat(e.vendorCode()).contains("InvalidAccessKeyId.NotFound"))
                    .hasMessageContaining("is not known at this endpoint");
        }
    }

    @Test
    void aVendorParameterGoesOnTheWireAndCannotReplaceOurs() {
        voice.place(call().vendorParameter("ImsAIAgentFreeObCall", "x").build());

        assertThat(onlyRequest().parameters()).containsEntry("ImsAIAgentFreeObCall", "x");
        assertThatThrownBy(() ->
                        voice.place(call().vendorParameter("CalledNumber", "1").build()))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.field()).contains("CalledNumber"));
    }

    @Test
    void showsNoWholeNumberInTexts() {
        OutboundCall call = call().build();
        PlacedCall placed = voice.place(call);
        CallDetail detail = voice.detail(placed.ref());

        assertThat(List.of(call, placed, detail, onlyRequestOf("StartAIAgentOutboundCall")))
                .allSatisfy(object -> assertThat(object.toString())
                        .doesNotContain("17300000533")
                        .doesNotContain("18300000333"));
    }

    private static ReceivedRequest onlyRequest() {
        return emulator.requests().get(emulator.requests().size() - 1);
    }

    private static ReceivedRequest onlyRequestOf(String action) {
        return emulator.requests().stream()
                .filter(request -> request.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
