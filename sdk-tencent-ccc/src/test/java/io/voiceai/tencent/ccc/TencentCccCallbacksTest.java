package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Recording;
import io.voiceai.event.CallEnded;
import io.voiceai.event.CallEvent;
import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import io.voiceai.event.OtherEvent;
import io.voiceai.event.RecordingReady;
import io.voiceai.spi.CallbackFormat.Content;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCccCallbacksTest {
    private static final String SESSION = "6bb56a09-2787-40bc-80c5-dc6dab783eff";

    /** All fields of the vendor's page, with the key that its sample has twice and the spellings that the sample has. */
    private static final String CDR = "{\"SdkAppId\":1400000000,\"SessionId\":\"" + SESSION + "\","
            + "\"Caller\":\"008602066247698\",\"Callee\":\"008613800000000\",\"Direction\":1,\"CallType\":1,"
            + "\"StartTimestamp\":1795233600,\"RingTimestamp\":1795233601,\"AcceptTimestamp\":1795233605,"
            + "\"EndedTimestamp\":1795233625,\"QueuedTimestamp\":0,\"Duration\":20,\"IVRDuration\":0,\"Duration\":20,"
            + "\"EndStatusString\":\"ok\",\"HungUpSide\":\"user\","
            + "\"SeatUser\":{\"Mail\":\"a@b.test\",\"Name\":\"n\",\"Nick\":\"\",\"Phone\":\"\",\"UserId\":\"a@b.test\","
            + "\"StaffNumber\":\"1\",\"SkillGroupNameList\":[\"g\"]},"
            + "\"ServeParticipants\":[{\"Sequence\":0,\"Mail\":\"a@b.test\",\"EndStatusString\":\"ok\"}],"
            + "\"QueuedSkillGroupId\":0,\"QueuedSkillGroupName\":\"\",\"RecordId\":\"rec-1\",\"CallerLocation\":\"x\","
            + "\"IVRKeyPressed\":null,\"IVRKeyPressedEx\":[{\"key\":\"1\",\"label\":\"l\"}],\"PostIVRKeyPressed\":[],"
            + "\"UserRemark\":\"\",\"Uui\":\"order-42\",\"TelLocation\":{\"Country\":\"CN\"},\"Tomorrow\":{}}";

    private static final String RECORD = "{\"SdkAppId\":1400000000,\"RecordId\":\"rec-1\",\"SessionId\":\"" + SESSION
            + "\",\"Timestamp\":1795233630,\"EndpointUser\":\"008613800000000\","
            + "\"RecordURL\":\"https://a.test/1.mp3?sign=x\",\"CustomRecordURL\":\"https://b.test/1.mp3\"}";
    private static final String VOICEMAIL = "{\"SdkAppId\":1400000000,\"SessionId\":\"" + SESSION
            + "\",\"Timestamp\":1795233640,\"RecordURL\":\"https://a.test/v.mp3\",\"EndpointUser\":8613800000000}";

    private final TencentCccCallbacks callbacks = TencentCccCallbacks.create();

    private static CallbackRequest.Builder push(String body) {
        return CallbackRequest.post(body.getBytes(StandardCharsets.UTF_8))
                .header("Content-Type", "application/json;charset=utf8")
                .query("version", "1");
    }

    private Content read(String action, String body) {
        return callbacks.read(push(body)
                .query("action", action)
                .header("X-TCCC-PUSH-UUID", "push-1")
                .build());
    }

    private CallEvent only(String action, String body) {
        Content content = read(action, body);
        assertThat(content.problems()).isEmpty();
        assertThat(content.events()).hasSize(1);
        return content.events().get(0);
    }

    private CallEnded ended(String body) {
        return (CallEnded) only("cdr", body);
    }

    @Test
    void aRecordOfACallIsItsEnd() {
        CallEnded ended = ended(CDR);
        assertThat(ended.head().provider()).isEqualTo("tencent-ccc");
        assertThat(ended.head().type()).isEqualTo("cdr");
        assertThat(ended.head().id()).isEqualTo("push-1");
        assertThat(ended.head().keys()).isEqualTo(Map.of("SessionId", SESSION));
        assertThat(ended.head().at()).contains(Instant.ofEpochSecond(1795233625));
        assertThat(ended.head().reference()).contains("order-42");
        assertThat(ended.head().raw()).isEqualTo(CDR);
        assertThat(ended.hangupCause()).contains(HangupCause.of(HangupCause.Kind.COMPLETED, null, "ok"));
        assertThat(ended.hangupParty()).contains(HangupParty.CALLEE);
        assertThat(ended.times())
                .isEqualTo(new CallTimes(time(1795233600), time(1795233601), time(1795233605), time(1795233625)));
        assertThat(ended.talkTime()).contains(Duration.ofSeconds(20));
        assertThat(ended.caller()).contains(PhoneNumber.of("+862066247698"));
        assertThat(ended.callee()).contains(PhoneNumber.of("+8613800000000"));
        assertThat(ended.toString()).doesNotContain("3800000000").doesNotContain("order-42");
    }

    private static Optional<Instant> time(long seconds) {
        return Optional.of(Instant.ofEpochSecond(seconds));
    }

    @Test
    void anEndConcernsItsCallHoweverTheIdIsWritten() {
        CallRef call = CallRef.of(
                "tencent-ccc",
                Map.of("SdkAppId", "1400000000", "SessionId", "6bb56a09278740bc80c5dc6dab783eff"),
                Instant.EPOCH);
        assertThat(ended(CDR).head().concerns(call)).isTrue();
        assertThat(ended(CDR.replace("6bb56a09", "7bb56a09")).head().concerns(call))
                .isFalse();
    }

    @Test
    void aZeroTimeDidNotHappen() {
        CallEnded ended = ended(CDR.replace("\"RingTimestamp\":1795233601", "\"RingTimestamp\":0")
                .replace("\"AcceptTimestamp\":1795233605", "\"AcceptTimestamp\":0")
                .replace("\"Duration\":20", "\"Duration\":0"));
        assertThat(ended.times().ringingAt()).isEmpty();
        assertThat(ended.times().answeredAt()).isEmpty();
        assertThat(ended.talkTime()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"AcceptTimestamp\":10,\"EndedTimestamp\":25,\"Duration\":7,\"Duration\":8', PT15S",
        "'\"AcceptTimestamp\":10,\"EndedTimestamp\":25', PT15S",
        "'\"AcceptTimestamp\":10,\"EndedTimestamp\":25,\"Duration\":-1', PT15S",
        "'\"AcceptTimestamp\":10,\"EndedTimestamp\":25,\"Duration\":\"14\"', PT14S",
        "'\"AcceptTimestamp\":0,\"EndedTimestamp\":25', PT0S",
        "'\"AcceptTimestamp\":25,\"EndedTimestamp\":10', ",
        "'\"EndedTimestamp\":25', "
    })
    void talkTimeIsTheVendorsOrFromAnswerToEnd(String content, Duration talk) {
        assertThat(ended("{\"SessionId\":\"s\"," + content + "}").talkTime()).isEqualTo(Optional.ofNullable(talk));
    }

    @ParameterizedTest
    @CsvSource({
        "ok, COMPLETED",
        "seatGiveUp, UNKNOWN",
        "blackList, BLOCKED",
        "ivrGiveUp, CANCELLED",
        "waitingGiveUp, CANCELLED",
        "ringingGiveUp, CANCELLED",
        "noSeatOnline, UNKNOWN",
        "notWorkTime, BLOCKED",
        "ivrEnd, COMPLETED",
        "restrictedCallee, BLOCKED",
        "tooManyRequest, LIMIT",
        "restrictedArea, BLOCKED",
        "restrictedTime, BLOCKED",
        "notAnswer, NO_ANSWER",
        "userReject, DECLINED",
        "powerOff, UNREACHABLE",
        "numberNotExist, INVALID_NUMBER",
        "busy, BUSY",
        "outOfCredit, UNREACHABLE",
        "operatorError, FAILED",
        "callerCancel, CANCELLED",
        "notInService, UNREACHABLE",
        "clientError, FAILED",
        "carrierBlocked, BLOCKED",
        "callReminder, VOICEMAIL",
        "numberInvalid, INVALID_NUMBER",
        "callRestricted, BLOCKED",
        "calleeRestricted, BLOCKED",
        "areaRestricted, BLOCKED",
        "promptCallForwarding, VOICEMAIL",
        "callerCancelWhileRing, CANCELLED",
        "callerCancelWithoutRing, CANCELLED",
        "voiceMailReached, VOICEMAIL",
        "asrError, FAILED",
        "llmasrError, FAILED",
        "ttsError, FAILED",
        "functionCallHangup, COMPLETED",
        "maxCallDurationReached, TIMED_OUT",
        "userInactivity, TIMED_OUT",
        "callTerminatedByAPI, COMPLETED",
        "userHangupDuringAiCall, COMPLETED",
        "aiAgentEndCall, COMPLETED",
        "callConflict, FAILED",
        "clientTimeout, FAILED",
        "voipClientError, FAILED",
        "unconnected, UNKNOWN",
        "seatForward, UNKNOWN",
        "outboundForward, UNKNOWN",
        "error, UNKNOWN",
        "unknown, UNKNOWN",
        "tomorrow, UNKNOWN"
    })
    void eachEndHasAWordAndIsKept(String name, HangupCause.Kind kind) {
        assertThat(ended(CDR.replaceFirst("\"EndStatusString\":\"ok\"", "\"EndStatusString\":\"" + name + "\""))
                        .hangupCause())
                .contains(HangupCause.of(kind, null, name));
    }

    @Test
    void aCodeIsKeptIfThereIsOne() {
        assertThat(ended("{\"SessionId\":\"s\",\"EndStatus\":206,\"EndStatusString\":\"busy\"}")
                        .hangupCause())
                .contains(HangupCause.of(HangupCause.Kind.BUSY, "206", "busy"));
        assertThat(ended("{\"SessionId\":\"s\"}").hangupCause()).isEmpty();
        assertThat(ended("{\"SessionId\":\"s\",\"EndStatusString\":\"\"}").hangupCause())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"HungUpSide\":\"user\"', CALLEE",
        "'\"HungUpSide\":\"seat\"', UNKNOWN",
        "'\"HungUpSide\":\"seat\",\"SeatUser\":{\"Mail\":\"\"}', UNKNOWN",
        "'\"HungUpSide\":\"seat\",\"SeatUser\":{\"Mail\":\"a@b.test\"}', HUMAN_AGENT",
        "'\"HungUpSide\":\"system\"', SYSTEM",
        "'\"HungUpSide\":\"tomorrow\"', UNKNOWN",
        "'\"HungUpSide\":\"\"', ",
        "'\"Direction\":1', ",
        "'\"EndStatusString\":\"callTerminatedByAPI\",\"HungUpSide\":\"seat\"', APPLICATION",
        "'\"EndStatusString\":\"aiAgentEndCall\"', AI_AGENT",
        "'\"EndStatusString\":\"userHangupDuringAiCall\"', CALLEE"
    })
    void tellsWhoHungUp(String content, HangupParty party) {
        assertThat(ended("{\"SessionId\":\"s\"," + content + "}").hangupParty()).isEqualTo(Optional.ofNullable(party));
    }

    @Test
    void endedThroughTheApiBeforeTheAnswerIsCancelled() {
        CallEnded ended =
                ended("{\"SessionId\":\"s\",\"AcceptTimestamp\":0,\"EndStatusString\":\"callTerminatedByAPI\"}");
        assertThat(ended.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.CANCELLED);
    }

    @Test
    void aRecordingCanBeFetched() {
        RecordingReady ready = (RecordingReady) only("record", RECORD);
        assertThat(ready.recording())
                .isEqualTo(new Recording(URI.create("https://a.test/1.mp3?sign=x"), Optional.empty()));
        assertThat(ready.head().type()).isEqualTo("record");
        assertThat(ready.head().at()).contains(Instant.ofEpochSecond(1795233630));
        assertThat(ready.head().keys()).isEqualTo(Map.of("SessionId", SESSION));
        assertThat(ready.head().reference()).isEmpty();
    }

    @Test
    void aRecordingMayBeInTheCustomersStorageOnly() {
        RecordingReady ready = (RecordingReady) only("record", RECORD.replace("https://a.test/1.mp3?sign=x", ""));
        assertThat(ready.recording().url()).isEqualTo(URI.create("https://b.test/1.mp3"));
    }

    @Test
    void aRecordingWithoutAnAddressIsKeptAsItIs() {
        assertThat(only("record", "{\"SessionId\":\"s\",\"RecordId\":\"1\",\"RecordURL\":\"not a url\"}"))
                .isInstanceOf(OtherEvent.class);
    }

    @Test
    void aVoicemailIsARecordingWithTheEndpointAsANumber() {
        RecordingReady ready = (RecordingReady) only("voicemail", VOICEMAIL);
        assertThat(ready.head().type()).isEqualTo("voicemail");
        assertThat(ready.head().at()).contains(Instant.ofEpochSecond(1795233640));
        assertThat(ready.recording().url()).isEqualTo(URI.create("https://a.test/v.mp3"));
    }

    @Test
    void withoutAnActionTheContentTells() {
        assertThat(untitled(CDR).head().type()).isEqualTo("cdr");
        assertThat(untitled("{\"SessionId\":\"s\",\"EndStatusString\":\"busy\"}"))
                .isInstanceOf(CallEnded.class);
        assertThat(untitled(RECORD).head().type()).isEqualTo("record");
        assertThat(untitled("{\"SessionId\":\"s\",\"RecordId\":\"1\",\"CustomRecordURL\":\"https://b.test/1\"}"))
                .isInstanceOf(RecordingReady.class);
        assertThat(untitled(VOICEMAIL).head().type()).isEqualTo("voicemail");
        assertThat(untitled("{\"SessionId\":\"s\"}")).isInstanceOf(OtherEvent.class);
    }

    private CallEvent untitled(String body) {
        return callbacks.read(push(body).query("action", " ").build()).events().get(0);
    }

    @Test
    void anUnknownKindIsKeptAsItIs() {
        CallEvent event = only("videoCdr", "{\"SdkAppId\":1400000000,\"VideoId\":1,\"Timestamp\":1795233640}");
        assertThat(event).isInstanceOf(OtherEvent.class);
        assertThat(event.head().type()).isEqualTo("videoCdr");
        assertThat(event.head().keys()).isEmpty();
        assertThat(event.head().raw()).contains("VideoId");
    }

    @Test
    void withoutAPushIdTheSameEventHasTheSameId() {
        assertThat(id("cdr", CDR)).isEqualTo(id("cdr", CDR)).isNotEqualTo("push-1");
        assertThat(id("cdr", CDR)).isNotEqualTo(id("cdr", CDR.replace(SESSION, "other")));
        assertThat(id("cdr", CDR)).isNotEqualTo(id("cdr", CDR.replace("\"EndedTimestamp\":1", "\"EndedTimestamp\":2")));
        assertThat(id("record", RECORD)).isNotEqualTo(id("record", RECORD.replace("rec-1", "rec-2")));
        assertThat(id("voicemail", VOICEMAIL)).isNotEqualTo(id("record", VOICEMAIL));
        assertThat(id("videoCdr", "{\"a\":1}")).isEqualTo(id("videoCdr", "{\"a\":1}"));
        assertThat(id("videoCdr", "{\"a\":1}")).isNotEqualTo(id("videoCdr", "{\"a\":2}"));
        assertThat(id("record", RECORD)).doesNotContain("3800000000");
    }

    private String id(String action, String body) {
        return callbacks
                .read(push(body)
                        .query("action", action)
                        .header("X-TCCC-PUSH-UUID", "")
                        .build())
                .events()
                .get(0)
                .head()
                .id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "\"x\"", "{\"SessionId\":\"s\"}{}", "<html>", "\u0000"})
    void aBrokenBodyIsAProblemAndNoException(String body) {
        Content content = read("cdr", body);
        assertThat(content.events()).isEmpty();
        assertThat(content.problems()).containsExactly("body: is not one whole JSON object");
    }

    @Test
    void aBodyCutAnywhereIsAProblem() {
        for (int end = 0; end < CDR.length(); end += 7) {
            assertThat(read("cdr", CDR.substring(0, end)).events()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"SessionId\":\"\"}", "{\"SessionId\":null}", "{\"SessionId\":{}}"})
    void withoutASessionItIsAProblem(String body) {
        for (String action : new String[] {"cdr", "record", "voicemail"}) {
            Content content = read(action, body);
            assertThat(content.events()).isEmpty();
            assertThat(content.problems()).containsExactly(action + ": has no SessionId");
        }
    }

    @Test
    void onlyTheExpectedApplicationIsRead() {
        TencentCccCallbacks ours = callbacks.sdkAppId(1400000000);
        assertThat(ours.read(push(CDR).build()).events()).hasSize(1);
        assertThat(ours.read(push(CDR.replace("1400000000", "\"1400000000\"")).build())
                        .events())
                .hasSize(1);
        for (String other : new String[] {CDR.replace("1400000000", "1400000001"), "{\"SessionId\":\"s\"}"}) {
            Content content = ours.read(push(other).query("action", "cdr").build());
            assertThat(content.events()).isEmpty();
            assertThat(content.problems()).containsExactly("SdkAppId: is not the application that was expected");
        }
    }

    @Test
    void anotherProvidersIdIsInItsEvents() {
        TencentCccCallbacks second = callbacks.provider("tencent-two");
        assertThat(second.provider()).isEqualTo("tencent-two");
        assertThat(second.read(push(CDR).build()).events().get(0).head().provider())
                .isEqualTo("tencent-two");
        assertThat(callbacks.provider()).isEqualTo("tencent-ccc");
    }

    @Test
    void withoutASecretEverythingIsTaken() {
        assertThat(callbacks.isAuthentic(push(CDR).build())).isTrue();
    }

    @Test
    void basicAuthenticationIsChecked() {
        TencentCccCallbacks basic = callbacks.basicAuth("用户", "p:w");
        String right = Base64.getEncoder().encodeToString("用户:p:w".getBytes(StandardCharsets.UTF_8));
        assertThat(authentic(basic, "Basic " + right)).isTrue();
        assertThat(authentic(basic, "basic   " + right + " ")).isTrue();
        for (String wrong :
                new String[] {"", "Basic", "Basic ", right, "Bearer " + right, "Basic " + right + "x", "é"}) {
            assertThat(authentic(basic, wrong)).as(wrong).isFalse();
        }
        assertThat(basic.isAuthentic(push(CDR).build())).isFalse();
        assertThat(basic.isAuthentic(push(CDR)
                        .header("Authorization", "Basic " + right)
                        .header("Authorization", "Basic " + right)
                        .build()))
                .isFalse();
    }

    @Test
    void aBearerTokenIsCheckedInsteadOfUserAndPassword() {
        TencentCccCallbacks bearer =
                callbacks.basicAuth("u", "p").bearerToken("t-1").sdkAppId(1).provider("x");
        assertThat(authentic(bearer, "Bearer t-1")).isTrue();
        assertThat(authentic(bearer, "Bearer t-2")).isFalse();
        assertThat(authentic(bearer, "Basic dTpw")).isFalse();
        assertThat(authentic(callbacks.bearerToken("t").basicAuth("u", "p"), "Basic dTpw"))
                .isTrue();
    }

    private static boolean authentic(TencentCccCallbacks format, String authorization) {
        return format.isAuthentic(
                push(CDR).header("Authorization", authorization).build());
    }

    @Test
    void settingsThatCannotBeUsedAreRefused() {
        assertThatThrownBy(() -> callbacks.basicAuth("a:b", "p")).hasMessageContaining("basicAuth");
        assertThatThrownBy(() -> callbacks.basicAuth(" ", "p")).hasMessageContaining("basicAuth");
        assertThatThrownBy(() -> callbacks.basicAuth("u", "")).hasMessageContaining("basicAuth");
        assertThatThrownBy(() -> callbacks.bearerToken(" ")).hasMessageContaining("bearerToken");
        assertThatThrownBy(() -> callbacks.sdkAppId(0)).hasMessageContaining("sdkAppId");
    }

    @Test
    void answersAsTheVendorWants() {
        assertThat(callbacks.acknowledgement())
                .isEqualTo(new CallbackReply(200, "application/json", "{\"ErrCode\":0,\"ErrMsg\":\"\"}"));
        CallbackReply refusal = callbacks.refusal(401);
        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.contentType()).isEqualTo("application/json");
        assertThat(Tree.object(refusal.body())).containsEntry("ErrCode", new BigDecimal(1));
    }

    @Test
    void showsNoSecret() {
        assertThat(callbacks.basicAuth("user", "pass")).hasToString("TencentCccCallbacks[tencent-ccc, Basic]");
        assertThat(callbacks).hasToString("TencentCccCallbacks[tencent-ccc]");
    }
}
