package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallProgressed;
import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.event.TurnsSpoken;
import io.voiceai.spi.CallbackFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IceCallbacksTest {
    private static final String TIME = "2026-03-04T04:00:05.250Z";
    private static final Instant AT = Instant.parse(TIME);
    private static final Optional<Instant> NONE = Optional.empty();
    private static final String URL = "https://r.example.com/a.wav?Signature=s";

    private final IceCallbacks callbacks = IceCallbacks.create();

    @Test
    void anEventNamesItsCallAndGivesTheReferenceBack() {
        String json = event(
                "intent_detected",
                "\"code\":1001,\"message\":\"ok\",\"data\":{},"
                        + "\"userData\":\"{\\\"city\\\":\\\"x\\\",\\\"voiceai.reference\\\":\\\"order-42\\\"}\"");
        CallEvent event = only(json);

        assertThat(event).isInstanceOf(OtherEvent.class);
        assertThat(event.head().provider()).isEqualTo("aliyun-ice");
        assertThat(event.head().type()).isEqualTo("intent_detected");
        assertThat(event.head().keys()).isEqualTo(Map.of("InstanceId", "i-1"));
        assertThat(event.head().at()).contains(AT);
        assertThat(event.head().reference()).contains("order-42");
        assertThat(event.head().raw()).isEqualTo(json);
        CallRef call = CallRef.of("aliyun-ice", Map.of("InstanceId", "i-1", "SessionId", "s-1"), AT);
        assertThat(event.head().concerns(call)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"userData\":\"free text\"",
                ",\"userData\":\"{}\"",
                ",\"userData\":\"{\\\"voiceai.reference\\\":\\\" \\\"}\""
            })
    void userDataOfOthersIsNoReference(String userData) {
        assertThat(only(event("error", "\"code\":\"1\"" + userData)).head().reference())
                .isEmpty();
    }

    @Test
    void theCallIsQueuedWhenItsAgentStarts() {
        assertThat(only(event("agent_start", "\"code\":1001")))
                .isInstanceOfSatisfying(CallProgressed.class, progress -> {
                    assertThat(progress.status()).isEqualTo(CallStatus.QUEUED);
                    assertThat(progress.times()).isEqualTo(CallTimes.NONE);
                });
    }

    @Test
    void theCallIsAnsweredWhenItsSessionStarts() {
        assertThat(only(event("session_start", "\"code\":1001")))
                .isInstanceOfSatisfying(CallProgressed.class, progress -> {
                    assertThat(progress.status()).isEqualTo(CallStatus.ANSWERED);
                    assertThat(progress.times()).isEqualTo(new CallTimes(NONE, NONE, Optional.of(AT), NONE));
                });
    }

    @Test
    void theCallIsOverWhenItsAgentStops() {
        assertThat(only(event("agent_stop", "\"code\":1001"))).isInstanceOfSatisfying(CallEnded.class, ended -> {
            assertThat(ended.times()).isEqualTo(new CallTimes(NONE, NONE, NONE, Optional.of(AT)));
            assertThat(ended.hangupCause()).isEmpty();
            assertThat(ended.hangupParty()).isEmpty();
            assertThat(ended.talkTime()).isEmpty();
        });
    }

    @Test
    void whatWasSaidComesAsObjectAndAsText() {
        String data = "{\"requestId\":\"R\",\"code\":\"Success\",\"message\":\"\",\"dialogues\":["
                + "{\"roundId\":\"1\",\"dialogueId\":\"d-1\",\"producer\":\"agent\",\"text\":\"您好\",\"time\":1772596802000},"
                + "{\"roundId\":\"1\",\"dialogueId\":\"d-2\",\"producer\":\"user\",\"text\":\"你好\",\"time\":\"1772596803000\"},"
                + "{\"producer\":\"user\",\"text\":\"\"},{\"text\":\"?\"}]}";
        List<TranscriptTurn> turns = List.of(
                turn(Speaker.AI_AGENT, "您好", 1772596802000L),
                turn(Speaker.CALLEE, "你好", 1772596803000L),
                new TranscriptTurn(Speaker.UNKNOWN, "?", false));

        CallEvent object = only(event("chat_record", "\"data\":" + data));
        CallEvent text = only(event("chat_record", "\"data\":\"" + data.replace("\"", "\\\"") + "\""));

        assertThat(List.of(object, text))
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                TurnsSpoken.class,
                                spoken -> assertThat(spoken.turns()).isEqualTo(turns)));
        assertThat(object.toString()).doesNotContain("你好");
    }

    private static TranscriptTurn turn(Speaker speaker, String text, long millis) {
        return new TranscriptTurn(speaker, text, false, Optional.of(Instant.ofEpochMilli(millis)), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"data\":{}",
                "\"data\":\"no JSON\"",
                "\"code\":1",
                "\"data\":{\"dialogues\":[{\"text\":\" \"}]}"
            })
    void whereNothingWasSaidThereAreNoTurns(String fields) {
        assertThat(only(event("chat_record", fields))).isInstanceOf(OtherEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"data\":{\"audioUrl\":\"" + URL + "\"}",
                "\"data\":{\"role\":\"full\",\"fileURL\":\"" + URL + "\"}",
                "\"data\":\"{\\\"url\\\":\\\"" + URL + "\\\"}\"",
                "\"data\":{\"urlType\":\"oss\",\"file\":{\"download_url\":\"" + URL + "\"}}",
                "\"data\":{},\"extendData\":{\"recordUrl\":\"" + URL + "\"}",
                "\"extenddata\":{\"recordUrl\":\"" + URL + "\"}"
            })
    void theRecordingOfACallIsFoundUnderAnyNameOfAnAddress(String fields) {
        CallEvent event = only(event("full_audio_record", fields));
        assertThat(event)
                .isInstanceOfSatisfying(
                        RecordingReady.class,
                        ready -> assertThat(ready.recording().url()).hasToString(URL));
        assertThat(event.toString()).doesNotContain("Signature");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"code\":1",
                "\"data\":{\"audioUrl\":\"oss://bucket/a.wav\"}",
                "\"data\":{\"audioUrl\":\"not an address\"}",
                "\"data\":{\"audioUrl\":\"https:a\"}",
                "\"data\":{\"audio\":\"" + URL + "\"}",
                "\"data\":{\"a\":{\"b\":{\"c\":{\"d\":{\"url\":\"" + URL + "\"}}}}}"
            })
    void withoutAnAddressThereIsNoRecording(String fields) {
        assertThat(only(event("full_audio_record", fields))).isInstanceOf(OtherEvent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error", "outbound_call", "inbound_call", "intent_detected", "intent_recognized", "llm_data_received",
                "tts_data_received", "audio_record", "client_defined_data", "instruction", "something_new", ""
            })
    void everyOtherEventKeepsItsName(String type) {
        assertThat(only(event(type, "\"data\":{\"audioUrl\":\"" + URL + "\"}")))
                .isInstanceOfSatisfying(
                        OtherEvent.class,
                        other -> assertThat(other.head().type()).isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extendData", "extenddata"})
    void theCallMayBeNamedInTheExtension(String name) {
        assertThat(only("{\"event\":\"outbound_call\",\"" + name + "\":{\"instanceId\":\"i-9\"}}")
                        .head()
                        .keys())
                .isEqualTo(Map.of("InstanceId", "i-9"));
    }

    @Test
    void anEventOfNoCallHasNoKeys() {
        assertThat(only("{\"event\":\"error\"}").head().keys()).isEmpty();
        assertThat(only("{\"instanceId\":\"" + "i".repeat(513) + "\"}").head().keys())
                .isEmpty();
        assertThat(only("{\"event\":\"error\",\"timestamp\":\"yesterday\"}")
                        .head()
                        .at())
                .isEmpty();
    }

    @Test
    void oneEventDeliveredTwiceHasOneIdAndTwoEventsHaveTwo() {
        String stop = event("agent_stop", "\"code\":1001");
        assertThat(id(stop)).isEqualTo(id(stop)).isEqualTo("agent_stop|i-1|" + TIME);
        assertThat(List.of(
                        id(stop),
                        id(event("agent_start", "\"code\":1001")),
                        id(stop.replace("i-1", "i-2")),
                        id(stop.replace("05.250", "05.251")),
                        id(event("chat_record", "\"data\":{\"requestId\":\"1\"}")),
                        id(event("chat_record", "\"data\":{\"requestId\":\"2\"}")),
                        id("{\"event\":\"agent_stop\",\"instanceId\":\"i-1\",\"code\":1}"),
                        id("{\"event\":\"agent_stop\",\"instanceId\":\"i-1\",\"code\":2}")))
                .doesNotHaveDuplicates();
        String signed = event("full_audio_record", "\"data\":{\"url\":\"" + URL + "\"}");
        assertThat(id(signed)).isEqualTo(id(signed.replace("Signature=s", "Signature=t")));
    }

    private String id(String json) {
        return only(json).head().id();
    }

    @ParameterizedTest
    @CsvSource({
        "t0ken, true",
        "Bearer t0ken, true",
        "bearer  t0ken, true",
        "' t0ken ', true",
        "t0ke, false",
        "t0kenn, false",
        "Bearer, false",
        "Basic t0ken, false",
        "'', false"
    })
    void theTokenCountsBareAndAsABearer(String header, boolean authentic) {
        IceCallbacks secured = callbacks.token("t0ken");
        CallbackRequest request = CallbackRequest.post(new byte[0])
                .header("authorization", header)
                .build();
        assertThat(secured.isAuthentic(request)).isEqualTo(authentic);
        assertThat(callbacks.token(" Bearer  t0ken ").isAuthentic(request)).isEqualTo(authentic);
        assertThat(callbacks.isAuthentic(request)).isTrue();
    }

    @Test
    void aTokenIsNeededOnceItIsSetAndNeverShown() {
        IceCallbacks secured = callbacks.token("t0ken").provider("ice-two");
        assertThat(secured.isAuthentic(request("{}"))).isFalse();
        assertThat(secured.isAuthentic(CallbackRequest.post(new byte[0])
                        .header("Authorization", "t0ken")
                        .header("Authorization", "t0ken")
                        .build()))
                .isFalse();
        assertThat(secured.provider()).isEqualTo("ice-two");
        assertThat(secured.read(request(event("error", "\"code\":1")))
                        .events()
                        .get(0)
                        .head()
                        .provider())
                .isEqualTo("ice-two");
        assertThat(secured).hasToString("IceCallbacks[ice-two, with a token]");
        assertThat(callbacks).hasToString("IceCallbacks[aliyun-ice]");
        assertThatThrownBy(() -> callbacks.token(" ")).hasMessageContaining("token");
    }

    @Test
    void eachEventOfAnArrayKeepsItsOwnText() {
        String first = "{\"event\":\"error\",\"instanceId\":\"i-1\",\"x\":\"]},{\\\"[\"}";
        String second = "{ \"event\":\"error\", \"list\":[{\"a\":[1,2]},{}] }";
        CallbackFormat.Content content = read(" [" + first + " ,\n" + second + ", 7] ");

        assertThat(content.events()).extracting(event -> event.head().raw()).containsExactly(first, second);
        assertThat(content.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "{\"event\":\"error\"", "[{\"event\":\"error\"}", "\"x\"", "null", "7"})
    void aBrokenMessageIsAProblemWithoutItsContent(String body) {
        CallbackFormat.Content content = read(body);
        assertThat(content.events()).isEmpty();
        assertThat(content.problems())
                .singleElement()
                .asString()
                .matches("message 1 of 1 is not a JSON object|the body is empty, is cut, .*");
    }

    @Test
    void anEmptyArrayHoldsNothing() {
        assertThat(read("[]").events()).isEmpty();
        assertThat(read("[]").problems()).isEmpty();
    }

    @Test
    void theVendorIsAnsweredWithAnEmptyObject() {
        assertThat(callbacks.acknowledgement()).isEqualTo(new CallbackReply(200, "application/json", "{}"));
        assertThat(callbacks.refusal(503)).isEqualTo(new CallbackReply(503, "application/json", "{}"));
    }

    private CallEvent only(String json) {
        CallbackFormat.Content content = read(json);
        assertThat(content.problems()).isEmpty();
        assertThat(content.events()).hasSize(1);
        return content.events().get(0);
    }

    private CallbackFormat.Content read(String body) {
        return callbacks.read(request(body));
    }

    private static CallbackRequest request(String body) {
        return CallbackRequest.post(body.getBytes(StandardCharsets.UTF_8)).build();
    }

    private static String event(String type, String fields) {
        return "{\"aiAgentId\":\"agent-1\",\"instanceId\":\"i-1\",\"event\":\"" + type + "\",\"timestamp\":\"" + TIME
                + "\"," + fields + "}";
    }
}
