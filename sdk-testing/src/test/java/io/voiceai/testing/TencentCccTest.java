package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TencentCccTest extends EmulatorTest {

    private static final String WINDOW = "\"StartTimeStamp\":" + (NOON.getEpochSecond() - 60) + ",\"EndTimeStamp\":"
            + (NOON.getEpochSecond() + 60) + ",\"SdkAppId\":1400000000,\"PageSize\":10,\"PageNumber\":0";

    @Test
    void recordAppearsOnceTheCallHasEnded() {
        String session = place("008613800000000");
        clock.advance(UNTIL_TALKING);
        assertThat(cdr("").<Long>at("Response", "TotalCount")).isZero();
        clock.advance(UNTIL_OVER);
        Answer answer = cdr(",\"SessionIds\":[\"" + session + "\"]");
        assertThat(answer.<Long>at("Response", "TotalCount")).isEqualTo(1);
        assertThat(answer.<String>at("Response", "TelCdrList", "0", "SessionId"))
                .isEqualTo(session);
        assertThat(answer.<Long>at("Response", "TelCdrList", "0", "EndStatus")).isEqualTo(1);
        assertThat(answer.<String>at("Response", "TelCdrList", "0", "HungUpSide"))
                .isEqualTo("user");
        assertThat(answer.<Long>at("Response", "TelCdrList", "0", "AIAgentId")).isEqualTo(15);
        assertThat(answer.<Long>at("Response", "TelCdrList", "0", "Duration")).isEqualTo(12);
        assertThat(answer.<String>at("Response", "TelCdrList", "0", "RecordURL"))
                .startsWith(emulator.uri() + "/_emulator/recordings/");
        assertThat(answer.<String>at("Response", "TelCdrList", "0", "AsrStatus"))
                .isEqualTo("Complete");
    }

    @Test
    void hangUpShowsInTheRecord() {
        String session = place("008613800000000");
        clock.advance(UNTIL_TALKING);
        Answer answer = hangUp(session);
        assertThat(answer.<Object>at("Response").toString()).startsWith("{RequestId=");
        assertThat(cdr("").<Long>at("Response", "TelCdrList", "0", "EndStatus")).isEqualTo(231);
        assertThat(cdr("").<String>at("Response", "TelCdrList", "0", "EndStatusString"))
                .isEqualTo("callTerminatedByAPI");
        assertThat(hangUp(session).json().toString()).doesNotContain("Error");
    }

    @Test
    void hangUpWhileRingingCancels() {
        String session = place("008613800000000");
        clock.advance(UNTIL_RINGING);
        hangUp(session);
        assertThat(cdr("").<Long>at("Response", "TelCdrList", "0", "EndStatus")).isEqualTo(220);
        assertThat(cdr("").<Long>at("Response", "TelCdrList", "0", "AcceptTimestamp"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "008613800000486,206,busy",
        "008613800000408,202,notAnswer",
        "008613800000603,203,userReject",
        "008613800000404,205,numberNotExist"
    })
    void calleeDecidesHowTheCallEnds(String callee, long status, String text) {
        place(callee);
        clock.advance(UNTIL_OVER);
        assertThat(cdr("").<Long>at("Response", "TelCdrList", "0", "EndStatus")).isEqualTo(status);
        assertThat(cdr("").<String>at("Response", "TelCdrList", "0", "EndStatusString"))
                .isEqualTo(text);
        assertThat(cdr("").<Long>at("Response", "TelCdrList", "0", "Duration")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "008613800000451,FailedOperation.CalleeIsBlackUser",
        "008613800000423,FailedOperation.CalloutRuleNotWorkTime"
    })
    void refusedCalleeIsAnErrorWithHttp200(String callee, String code) {
        Answer answer = create("\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"" + callee + "\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>at("Response", "Error", "Code")).isEqualTo(code);
        assertThat(answer.<String>at("Response", "RequestId")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"SdkAppId\":1,\"AIAgentId\":15'|MissingParameter",
                "'\"SdkAppId\":\"1\",\"AIAgentId\":15,\"Callee\":\"0086\"'|InvalidParameter",
                "'\"SdkAppId\":1,\"AIAgentId\":15,\"Callee\":\"0086\",\"Nickname\":\"x\"'|UnknownParameter",
                "'\"SdkAppId\":1,\"AIAgentId\":15,\"Callee\":\"0086\",\"Variables\":[{\"Key\":\"a\",\"Value\":1}]'|InvalidParameter",
                "'\"SdkAppId\":1,'|InvalidParameter"
            })
    void wrongBodyIsRefused(String members, String code) {
        assertThat(create(members).<String>at("Response", "Error", "Code")).isEqualTo(code);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void credentialOfAnotherDayIsRefused() {
        Answer answer = client.tencent("HangUpCall", "{}", "2026-11-20");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<String>at("Response", "Error", "Code")).isEqualTo("AuthFailure.SignatureFailure");
        assertThat(answer.<String>at("Response", "Error", "Message")).contains("2026-11-21");
    }

    @Test
    void bodyOfMoreThanTenMegabytesIsRefused() {
        Answer answer =
                create("\"SdkAppId\":1,\"AIAgentId\":15,\"Callee\":\"0086\",\"Variables\":[{\"Key\":\"a\",\"Value\":\""
                        + "x".repeat(10 * 1024 * 1024) + "\"}]");
        assertThat(answer.<String>at("Response", "Error", "Code")).isEqualTo("RequestSizeLimitExceeded");
    }

    @Test
    void unknownActionAndUnknownSessionAreRefused() {
        assertThat(client.tencent("MakeTea", "{}").<String>at("Response", "Error", "Code"))
                .isEqualTo("InvalidAction");
        assertThat(hangUp("x").<String>at("Response", "Error", "Code")).isEqualTo("FailedOperation.SessionNotExists");
    }

    @Test
    void roundsTranscriptAndTagsAreThereAfterTheCall() {
        String session = place("008613800000000");
        clock.advance(UNTIL_OVER);
        String id = "\"SdkAppId\":1400000000,\"SessionId\":\"" + session + "\"";
        Answer rounds = client.tencent("DescribeAICallInteractionRecords", "{" + id + "}");
        assertThat(rounds.<List<?>>at("Response", "InteractionEventList")).hasSize(3);
        assertThat(rounds.<String>at("Response", "InteractionEventList", "0", "Messages", "0", "AISpeak", "SpokenText"))
                .contains("王五");
        assertThat(rounds.<String>at("Response", "InteractionEventList", "0", "Tags"))
                .startsWith("[{\"TagName\"");
        Answer asr = client.tencent("DescribeTelRecordAsr", "{" + id + "}");
        assertThat(asr.<List<?>>at("Response", "AsrDataList")).hasSize(6);
        assertThat(asr.<Long>at("Response", "AsrDataList", "0", "Start")).isEqualTo(NOON.toEpochMilli() + 1500);
        Answer tags = client.tencent(
                "DescribeAICallExtractResult",
                "{" + id + ",\"StartTime\":" + NOON.getEpochSecond() + ",\"EndTime\":" + NOON.getEpochSecond() + "}");
        assertThat(tags.<String>at("Response", "ResultList", "0", "InfoType")).isEqualTo("Selector");
        assertThat(tags.<String>at("Response", "ResultList", "0", "Result", "Chosen", "0"))
                .startsWith("高");
    }

    @Test
    void recordsAreFilteredByPhoneAndApplication() {
        place("008613800000000");
        place("008613800000001");
        clock.advance(UNTIL_OVER);
        assertThat(cdr(",\"Phones\":[\"008613800000001\"]").<Long>at("Response", "TotalCount"))
                .isEqualTo(1);
        assertThat(client.tencent("DescribeTelCdr", "{" + WINDOW.replace("1400000000", "1400000001") + "}")
                        .<Long>at("Response", "TotalCount"))
                .isZero();
        assertThat(client.tencent("DescribeTelCdr", "{" + WINDOW.replace("\"PageSize\":10", "\"PageSize\":101") + "}")
                        .<String>at("Response", "Error", "Code"))
                .isEqualTo("InvalidParameterValue");
    }

    private String place(String callee) {
        return create("\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"" + callee
                        + "\",\"Variables\":[{\"Key\":\"name\",\"Value\":\"王五\"}]")
                .at("Response", "SessionId");
    }

    private Answer create(String members) {
        return client.tencent("CreateAIAgentCall", "{" + members + "}");
    }

    private Answer hangUp(String session) {
        return client.tencent("HangUpCall", "{\"SdkAppId\":1400000000,\"SessionId\":\"" + session + "\"}");
    }

    private Answer cdr(String filter) {
        return client.tencent("DescribeTelCdr", "{" + WINDOW + filter + "}");
    }
}
