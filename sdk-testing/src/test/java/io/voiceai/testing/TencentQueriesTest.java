package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TencentQueriesTest extends TencentEmulatorTest {

    private static final long SECONDS = NOON.getEpochSecond();

    @Test
    void sessionIsDetailedOnceItIsOver() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_TALKING);
        String window = window("StartTimestamp", "EndTimestamp");
        assertThat(code(ofSession("DescribeSessionDetail", session, window)))
                .isEqualTo("FailedOperation.SessionNotExists");
        clock.advance(UNTIL_OVER);
        Answer detail = ofSession("DescribeSessionDetail", session, window);
        assertThat(detail.<Long>at("Response", "StartTimeStamp")).isEqualTo(SECONDS);
        assertThat(detail.<Long>at("Response", "AcceptTimestamp")).isEqualTo(SECONDS + 1);
        assertThat(detail.<Long>at("Response", "EndedTimestamp")).isEqualTo(SECONDS + 13);
        assertThat(detail.<String>at("Response", "SysHangupReasonString")).isEqualTo("userHangupDuringAIAgent");
        assertThat(detail.<String>at("Response", "RecordURL")).endsWith("Signature=emulated");
        assertThat(detail.<String>at("Response", "AsrURL")).contains(".json");
        assertThat(detail.<Object>at("Response", "Duration")).isNull();
        String earlier = "\"StartTimestamp\":" + (SECONDS - 60) + ",\"EndTimestamp\":" + (SECONDS - 1);
        assertThat(code(ofSession("DescribeSessionDetail", session, earlier)))
                .isEqualTo("FailedOperation.SessionNotExists");
    }

    @Test
    void protectedRecordShowsNoNumber() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_OVER);
        Answer answer = ask(
                "DescribeProtectedTelCdr",
                window("StartTimeStamp", "EndTimeStamp") + ",\"PageSize\":10,\"PageNumber\":0");
        assertThat(answer.<Long>at("Response", "TotalCount")).isEqualTo(1);
        assertThat(answer.<String>at("Response", "TelCdrList", "0", "SessionId"))
                .isEqualTo(session);
        assertThat(answer.<String>at("Response", "TelCdrList", "0", "Callee")).isEmpty();
        assertThat(answer.<String>at("Response", "TelCdrList", "0", "ProtectedCallee"))
                .isNotEmpty();
        assertThat(answer.response().body()).doesNotContain(CALLEE);
        assertThat(code(ask("DescribeProtectedTelCdr", window("StartTimeStamp", "EndTimeStamp") + ",\"Phones\":[]")))
                .isEqualTo("UnknownParameter");
    }

    @Test
    void liveSessionIsFollowedToItsEnd() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_RINGING);
        Answer ringing = ofSession("DescribeTelSession", session);
        assertThat(ringing.<String>at("Response", "Session", "SessionID")).isEqualTo(session);
        assertThat(ringing.<String>at("Response", "Session", "SessionStatus")).isEqualTo("ringing");
        assertThat(ringing.<Long>at("Response", "Session", "AcceptTimestamp")).isZero();
        clock.advance(UNTIL_TALKING);
        assertThat(ofSession("DescribeTelSession", session).<String>at("Response", "Session", "SessionStatus"))
                .isEqualTo("inProgress");
        clock.advance(UNTIL_OVER);
        assertThat(ofSession("DescribeTelSession", session).<String>at("Response", "Session", "SessionStatus"))
                .isEqualTo("finished");
        assertThat(plain(ofSession("DescribeTelSession", "x"))).isTrue();
    }

    @Test
    void activeSessionsComeInPages() {
        agentCall(CALLEE);
        agentCall("008613800000001");
        String last = agentCall("008613800000002");
        clock.advance(UNTIL_TALKING);
        Answer page = ask("DescribePSTNActiveSessionList", "\"Offset\":2,\"Limit\":25");
        assertThat(page.<Long>at("Response", "Total")).isEqualTo(3);
        assertThat(page.<List<?>>at("Response", "Sessions")).hasSize(1);
        assertThat(page.<String>at("Response", "Sessions", "0", "SessionID")).isEqualTo(last);
        assertThat(page.<String>at("Response", "Sessions", "0", "StartTimestamp"))
                .isEqualTo(Long.toString(SECONDS));
        assertThat(page.<Long>at("Response", "Sessions", "0", "RingTimestamp")).isEqualTo(SECONDS);
        assertThat(ask("DescribePSTNActiveSessionList", "\"Offset\":0,\"Limit\":2")
                        .<List<?>>at("Response", "Sessions"))
                .hasSize(2);
        assertThat(code(ask("DescribePSTNActiveSessionList", "\"Offset\":0,\"Limit\":26")))
                .isEqualTo("LimitExceeded.OutOfCountLimit");
        clock.advance(UNTIL_OVER);
        assertThat(ask("DescribePSTNActiveSessionList", "\"Offset\":0,\"Limit\":25")
                        .<Long>at("Response", "Total"))
                .isZero();
    }

    @Test
    void consumptionCountsBegunMinutesAndSeats() {
        agentCall(CALLEE);
        seatCall();
        seatCall();
        agentCall("008613800000486");
        clock.advance(UNTIL_OVER);
        Answer used = consumption("[1400000000,1400000000]", SECONDS + 60);
        assertThat(used.<Long>at("Response", "TelCallOutCount")).isEqualTo(3);
        assertThat(used.<Long>at("Response", "SeatUsedCount")).isEqualTo(1);
        assertThat(used.<Long>at("Response", "AsrOfflineCount")).isEqualTo(3);
        assertThat(used.<Long>at("Response", "TelCallInCount")).isZero();
        assertThat(consumption("[1400000001]", SECONDS + 60).<Long>at("Response", "TelCallOutCount"))
                .isZero();
        assertThat(consumption("[1400000000]", SECONDS - 1).<Long>at("Response", "TelCallOutCount"))
                .isZero();
        assertThat(code(consumption("[1400000000]", SECONDS + 91 * 86_400))).isEqualTo("InvalidParameterValue");
        assertThat(code(consumption("[\"1400000000\"]", SECONDS))).isEqualTo("InvalidParameter");
    }

    @Test
    void conversationIsAnalysedAfterItsEnd() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_TALKING);
        assertThat(results("DescribeAIAnalysisResult", session, "ResultList")).isEmpty();
        assertThat(results("DescribeAILatency", session, "AILatencyDetail")).isEmpty();
        clock.advance(UNTIL_OVER);
        Answer analysis = ofSession("DescribeAIAnalysisResult", session, window("StartTime", "EndTime"));
        assertThat(analysis.<String>at("Response", "ResultList", "0", "Type")).isEqualTo("summary");
        assertThat(analysis.<String>at("Response", "ResultList", "2", "Type")).isEqualTo("intention");
        assertThat(code(ofSession("DescribeAIAnalysisResult", "x", window("StartTime", "EndTime"))))
                .isEqualTo("FailedOperation.SessionNotExists");
    }

    @Test
    void latencyIsToldByRoundAndInSum() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_OVER);
        Answer latency = ofSession("DescribeAILatency", session, window("StartTime", "EndTime"));
        assertThat(latency.<List<?>>at("Response", "AILatencyDetail")).hasSize(3);
        assertThat(latency.<Long>at("Response", "AILatencyDetail", "0", "ASRLatency"))
                .isEqualTo(-1);
        assertThat(latency.<Long>at("Response", "AILatencyDetail", "1", "ASRLatency"))
                .isEqualTo(120);
        assertThat(latency.<String>at("Response", "AILatencyDetail", "1", "RoundId"))
                .isEqualTo(ofSession("DescribeAICallInteractionRecords", session)
                        .at("Response", "InteractionEventList", "1", "RoundId"));
        long shortest = latency.at("Response", "AILatencyStatistics", "LLMLatency", "MinLatency");
        long middle = latency.at("Response", "AILatencyStatistics", "LLMLatency", "MiddleLatency");
        assertThat(shortest).isGreaterThan(380).isLessThan(middle);
        assertThat(latency.<Long>at("Response", "AILatencyStatistics", "ASRLatency", "P90Latency"))
                .isEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DescribeAICallExtractResult", "DescribeAIAnalysisResult"})
    void callOutsideTheWindowHasNoResults(String action) {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_OVER);
        String earlier = "\"StartTime\":" + (SECONDS - 60) + ",\"EndTime\":" + (SECONDS - 1);
        assertThat(ofSession(action, session, earlier).<List<?>>at("Response", "ResultList"))
                .isEmpty();
    }

    @Test
    void agentsAreTheFirstAndThoseNamed() {
        ask("CreateAIAgentCall", "\"AIAgentId\":99,\"Callee\":\"" + CALLEE + "\"");
        ask(
                "CreateAutoCalloutTask",
                "\"NotBefore\":" + (SECONDS + 60) + ",\"Callees\":[\"" + CALLEE
                        + "\"],\"Callers\":[],\"AIAgentId\":98");
        Answer agents = ask("DescribeAIAgentInfoList", "\"PageSize\":100,\"PageNumber\":0");
        assertThat(agents.<Long>at("Response", "TotalCount")).isEqualTo(3);
        assertThat(agents.<Long>at("Response", "AIAgentInfoList", "0", "AIAgentId"))
                .isEqualTo(15);
        assertThat(agents.<List<?>>at("Response", "AIAgentInfoList", "0", "VariableNames"))
                .isEqualTo(List.of("name", "city"));
        assertThat(ask("DescribeAIAgentInfoList", "\"PageSize\":2,\"PageNumber\":1")
                        .<List<?>>at("Response", "AIAgentInfoList"))
                .hasSize(1);
        assertThat(code(ask("DescribeAIAgentInfoList", "\"PageSize\":101,\"PageNumber\":0")))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void numberIsBoundToAnAddress() {
        String number = "\"Number\":\"008675500000000\",\"CallInInterface\":{\"URL\":\"";
        assertThat(plain(ask("BindNumberCallInInterface", number + "https://example.com/in\"}")))
                .isTrue();
        assertThat(code(ask("BindNumberCallInInterface", number + "example.com\"}")))
                .isEqualTo("InvalidParameterValue");
        assertThat(code(ask("BindNumberCallInInterface", number + "https://example.com\"},\"NumberType\":\"x\"")))
                .isEqualTo("InvalidParameterValue");
    }

    private Answer consumption(String apps, long until) {
        return client.tencent(
                "DescribeTelCallInfo",
                "{\"StartTimeStamp\":" + (SECONDS - 60) + ",\"EndTimeStamp\":" + until + ",\"SdkAppIdList\":" + apps
                        + "}");
    }

    private List<?> results(String action, String session, String list) {
        return ofSession(action, session, window("StartTime", "EndTime")).at("Response", list);
    }
}
