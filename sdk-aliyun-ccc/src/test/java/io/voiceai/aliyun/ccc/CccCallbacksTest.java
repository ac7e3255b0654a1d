package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupCause;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CccCallbacksTest {
    private static final String TIME = "2026-03-04T04:00:05.250Z";
    private static final Instant AT = Instant.parse(TIME);
    private static final Optional<Instant> NONE = Optional.empty();

    private final CccCallbacks callbacks = CccCallbacks.create();

    @Test
    void anEventNamesItsCallAsTheReferenceOfTheCallDoes() {
        CallEvent event = only(event("Held", "\"channelId\":\"ch-1\",\"heldChannelId\":\"ch-1\""));

        assertThat(event).isInstanceOf(OtherEvent.class);
        assertThat(event.head().provider()).isEqualTo("aliyun-ccc");
        assertThat(event.head().type()).isEqualTo("Held");
        assertThat(event.head().keys()).isEqualTo(Map.of("JobId", "job-1"));
        assertThat(event.head().at()).contains(AT);
        assertThat(event.head().reference()).isEmpty();
        assertThat(event.head().raw()).isEqualTo(event("Held", "\"channelId\":\"ch-1\",\"heldChannelId\":\"ch-1\""));
        assertThat(event.head().concerns(ref("job-1"))).isTrue();
        assertThat(event.head().concerns(ref("job-2"))).isFalse();
    }

    private static CallRef ref(String job) {
        return CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", job), AT);
    }

    @Test
    void theLegOfTheCustomerAnswersTheCall() {
        assertThat(only(event("Established", "\"channelId\":\"ch-1\",\"callType\":\"PREDICTIVE\"")))
                .isInstanceOfSatisfying(CallProgressed.class, progress -> {
                    assertThat(progress.status()).isEqualTo(CallStatus.ANSWERED);
                    assertThat(progress.times()).isEqualTo(new CallTimes(NONE, NONE, Optional.of(AT), NONE));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"agentId\":\"agent@ccc-test\",\"callType\":\"OUTBOUND\"",
                "\"callType\":\"BACK2BACK\"",
            })
    void theLegOfAHumanAgentOrOfABridgeDoesNot(String fields) {
        assertThat(only(event("Established", fields))).isInstanceOf(OtherEvent.class);
    }

    @Test
    void theNumberThatIsCalledRings() {
        assertThat(only(event("Ringing", "\"callType\":\"OUTBOUND\",\"callee\":\"138\",\"destination\":\"138\"")))
                .isInstanceOfSatisfying(CallProgressed.class, progress -> {
                    assertThat(progress.status()).isEqualTo(CallStatus.RINGING);
                    assertThat(progress.times()).isEqualTo(new CallTimes(NONE, Optional.of(AT), NONE, NONE));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"callType\":\"INBOUND\",\"callee\":\"138\",\"destination\":\"138\"",
                "\"callType\":\"OUTBOUND\",\"callee\":\"138\",\"destination\":\"8001\"",
                "\"callType\":\"OUTBOUND\"",
            })
    void whatElseRingsIsNotTheCall(String fields) {
        assertThat(only(event("Ringing", fields))).isInstanceOf(OtherEvent.class);
    }

    @Test
    void aRecordThatIsReadyEndsTheCall() {
        CallEvent event = only(event(
                "CDRReady",
                "\"caller\":\"057188000000\",\"callee\":\"13800000000\",\"startTime\":\"2026-03-04T04:00:00.000Z\","
                        + "\"establishedTime\":\"2026-03-04T04:00:02.000Z\",\"endTime\":\"2026-03-04T04:00:05.000Z\","
                        + "\"dispositionCode\":\"Success\",\"agentIds\":\"\",\"skillGroupIds\":\"\""));

        assertThat(event).isInstanceOfSatisfying(CallEnded.class, ended -> {
            assertThat(ended.hangupCause().orElseThrow().kind()).isEqualTo(HangupCause.Kind.COMPLETED);
            assertThat(ended.hangupCause().orElseThrow().vendorCode()).contains("Success");
            assertThat(ended.hangupParty()).isEmpty();
            assertThat(ended.talkTime()).contains(Duration.ofSeconds(3));
            assertThat(ended.times())
                    .isEqualTo(new CallTimes(
                            Optional.of(Instant.parse("2026-03-04T04:00:00Z")),
                            NONE,
                            Optional.of(Instant.parse("2026-03-04T04:00:02Z")),
                            Optional.of(Instant.parse("2026-03-04T04:00:05Z"))));
            assertThat(ended.caller().orElseThrow().value()).isEqualTo("+8657188000000");
            assertThat(ended.callee().orElseThrow().value()).isEqualTo("+8613800000000");
        });
        assertThat(event.toString()).doesNotContain("13800000000");
    }

    @ParameterizedTest
    @CsvSource({
        "NoAnswer, NO_ANSWER, PT0S",
        "Reject, DECLINED, PT0S",
        "AbandonedInQueue, CANCELLED, PT0S",
        "AbandonedRing, CANCELLED, PT0S",
        "AbandonedInContactFlow, CANCELLED, PT0S",
        "Success, UNKNOWN, ",
        "SomethingNew, UNKNOWN, "
    })
    void everyDispositionOfACallThatNobodyAnsweredIsKnown(String code, HangupCause.Kind kind, Duration talk) {
        CallEvent event = only(event("CDRReady", "\"establishedTime\":\"\",\"dispositionCode\":\"" + code + "\""));
        assertThat(event).isInstanceOfSatisfying(CallEnded.class, ended -> {
            assertThat(ended.hangupCause().orElseThrow().kind()).isEqualTo(kind);
            assertThat(ended.talkTime()).isEqualTo(Optional.ofNullable(talk));
            assertThat(ended.times().answeredAt()).isEmpty();
        });
    }

    @Test
    void timesMayBeMillisecondsToo() {
        CallEvent event = only("{\"eventType\":\"CDRReady\",\"contactId\":\"job-1\",\"eventTime\":1772596805250,"
                + "\"establishedTime\":\"1772596802000\",\"endTime\":0}");
        assertThat(event.head().at()).contains(AT);
        assertThat(event).isInstanceOfSatisfying(CallEnded.class, ended -> {
            assertThat(ended.times().answeredAt()).contains(Instant.ofEpochMilli(1772596802000L));
            assertThat(ended.times().endedAt()).isEmpty();
            assertThat(ended.talkTime()).isEmpty();
            assertThat(ended.hangupCause()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"RecordingReady", "DualTrackRecordingReady"})
    void aRecordingThatIsReadyCanBeFetched(String type) {
        CallEvent event = only(event(
                type,
                "\"startTime\":\"\",\"endTime\":\"\",\"agentIds\":\"\",\"fileName\":\"a.wav\","
                        + "\"downloadURL\":\"https://r.example.com/a.wav?Signature=s\""));
        assertThat(event)
                .isInstanceOfSatisfying(
                        RecordingReady.class,
                        ready -> assertThat(ready.recording().url())
                                .hasToString("https://r.example.com/a.wav?Signature=s"));
        assertThat(event.toString()).doesNotContain("Signature");
        assertThat(only(event(type, "\"downloadURL\":\"not an address\""))).isInstanceOf(OtherEvent.class);
        assertThat(only(event(type, "\"fileName\":\"a.wav\""))).isInstanceOf(OtherEvent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "customer, '', CALLEE",
        "CUSTOMER, agent@ccc-test, CALLEE",
        "agent, agent@ccc-test, HUMAN_AGENT",
        "agent, '', AI_AGENT",
        "'', '', UNKNOWN"
    })
    void whatWasSaidIsOfTheSideOfItsChannel(String channel, String agent, Speaker speaker) {
        CallEvent event = only(event(
                "TextStream",
                "\"agentId\":\"" + agent + "\",\"channelType\":\"" + channel + "\","
                        + "\"text\":\"你好\",\"finished\":\"1\",\"beginTime\":\"2026-03-04T04:00:03Z\","
                        + "\"beginOffsetMS\":240,\"endOffsetMS\":\"1280\""));
        assertThat(event)
                .isInstanceOfSatisfying(
                        TurnsSpoken.class,
                        spoken -> assertThat(spoken.turns())
                                .containsExactly(new TranscriptTurn(
                                        speaker,
                                        "你好",
                                        false,
                                        Optional.of(Instant.parse("2026-03-04T04:00:03Z")),
                                        Optional.of(Duration.ofMillis(1040)))));
        assertThat(event.toString()).doesNotContain("你好");
    }

    @ParameterizedTest
    @CsvSource({"0, 你好", "'', 你好", "1, ' '"})
    void whatIsNotSaidYetIsNoPartOfTheTranscript(String finished, String text) {
        assertThat(only(event("TextStream", "\"finished\":\"" + finished + "\",\"text\":\"" + text + "\"")))
                .isInstanceOf(OtherEvent.class);
    }

    @ParameterizedTest
    @CsvSource({"500, 100", "-1, 100"})
    void aLengthThatCannotBeIsLeftOut(long begin, long end) {
        assertThat(only(event(
                        "TextStream",
                        "\"finished\":1,\"text\":\"x\",\"beginOffsetMS\":" + begin + ",\"endOffsetMS\":" + end)))
                .isInstanceOfSatisfying(
                        TurnsSpoken.class,
                        spoken -> assertThat(spoken.turns().get(0).length()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AgentCheckIn",
                "AgentReady",
                "AgentDialing",
                "AgentRinging",
                "AgentTalk",
                "AgentRelease",
                "AgentBreak",
                "AgentCheckOut",
                "AgentRingingTimeout",
                "Dialing",
                "Released",
                "Held",
                "Retrieved",
                "Muted",
                "Unmuted",
                "BlindTransfer",
                "AttendedTransfer",
                "InitiateConsultant",
                "StartConsultant",
                "StopConsultant",
                "StartConference",
                "StopConference",
                "Route2IVR",
                "Abandoned",
                "Enqueue",
                "QueueingTimeout",
                "QueueingCancelled",
                "QueueingOverflow",
                "QueueingRerouted",
                "DispatchingFailure",
                "AssignAgent",
                "RingingTimeout",
                "IvrTracking",
                "StartMonitor",
                "StopMonitor",
                "StartCoach",
                "StopCoach",
                "BargeIn",
                "Intercept",
                "VoicemailReady",
                "SatisfactionSurveyOffer",
                "SatisfactionSurveyResponse",
                "CampaignSubmitted",
                "CampaignPaused",
                "CampaignResumed",
                "CampaignCompleted",
                "CampaignAborted",
                "CaseAttempted",
                "SomethingNew",
                ""
            })
    void everyOtherEventKeepsItsName(String type) {
        assertThat(only(event(type, "\"agentId\":\"a\"")))
                .isInstanceOfSatisfying(
                        OtherEvent.class,
                        other -> assertThat(other.head().type()).isEqualTo(type));
    }

    @Test
    void aNameMayHaveBlanksBehindIt() {
        assertThat(only(event("Established ", "\"channelId\":\"ch-1\""))).isInstanceOf(CallProgressed.class);
    }

    @Test
    void anEventOfNoCallHasNoKeys() {
        assertThat(only("{\"eventType\":\"AgentReady\",\"agentId\":\"a\",\"contactId\":\"\"}")
                        .head()
                        .keys())
                .isEmpty();
        assertThat(only("{\"contactId\":\"" + "j".repeat(513) + "\"}").head().keys())
                .isEmpty();
    }

    @Test
    void oneEventDeliveredTwiceHasOneIdAndTwoEventsHaveTwo() {
        String released = event("Released", "\"channelId\":\"ch-1\",\"releaseReason\":\"200 - Okay\"");
        assertThat(id(released)).isEqualTo(id(released)).startsWith("Released|");
        assertThat(List.of(
                        id(released),
                        id(event("Released", "\"channelId\":\"ch-2\"")),
                        id(event("Established", "\"channelId\":\"ch-1\"")),
                        id(released.replace("job-1", "job-2")),
                        id(released.replace("05.250", "05.251")),
                        id("{\"eventType\":\"CaseAttempted\",\"eventTime\":\"" + TIME + "\",\"caseId\":\"1\"}"),
                        id("{\"eventType\":\"CaseAttempted\",\"eventTime\":\"" + TIME + "\",\"caseId\":\"2\"}"),
                        id("{\"eventType\":\"Released\",\"contactId\":\"job-1\",\"x\":1}"),
                        id("{\"eventType\":\"Released\",\"contactId\":\"job-1\",\"x\":2}")))
                .doesNotHaveDuplicates();
        String signed = event("RecordingReady", "\"fileName\":\"a\",\"downloadURL\":\"https://r/a?Signature=1\"");
        assertThat(id(signed)).isEqualTo(id(signed.replace("Signature=1", "Signature=2")));
    }

    private String id(String json) {
        return only(json).head().id();
    }

    @Test
    void eachEventOfAnArrayKeepsItsOwnText() {
        String first = "{\"eventType\":\"Held\",\"contactId\":\"job-1\",\"x\":\"]},{\\\"[\"}";
        String second = "{ \"eventType\":\"Released\", \"list\":[{\"a\":[1,2]},{}] }";
        CallbackFormat.Content content = read(" [" + first + " ,\n" + second + ", 7] ");

        assertThat(content.events()).extracting(event -> event.head().raw()).containsExactly(first, second);
        assertThat(content.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no JSON", "{\"eventType\":\"Held\"", "[{\"eventType\":\"Held\"}", "\"x\"", "null", "7"})
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
    void theFieldMayComeTwice() {
        assertThat(only("{\"eventType\":\"Held\",\"contactId\":\"job-1\",\"contactId\":\"job-1\"}")
                        .head()
                        .keys())
                .containsEntry("JobId", "job-1");
    }

    @Test
    void anotherProviderHasItsOwnEvents() {
        CccCallbacks another = callbacks.provider("ccc-two");
        assertThat(another.provider()).isEqualTo("ccc-two");
        assertThat(callbacks.provider()).isEqualTo("aliyun-ccc");
        assertThat(another.read(request(event("Held", "\"x\":1")))
                        .events()
                        .get(0)
                        .head()
                        .provider())
                .isEqualTo("ccc-two");
        assertThat(another).hasToString("CccCallbacks[ccc-two]");
    }

    @Test
    void theVendorOffersNothingToCheckAndIsAnsweredWithoutABody() {
        assertThat(callbacks.isAuthentic(request("{}"))).isTrue();
        assertThat(callbacks.acknowledgement()).isEqualTo(new CallbackReply(200, "", ""));
        assertThat(callbacks.refusal(503)).isEqualTo(new CallbackReply(503, "", ""));
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
        return "{\"eventType\":\"" + type + "\",\"eventTime\":\"" + TIME
                + "\",\"instanceId\":\"ccc-test\",\"contactId\":\"job-1\"," + fields + "}";
    }
}
