package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCallsTest extends TencentEmulatorTest {

    private static final String MODEL =
            "\"LLMType\":\"openai\",\"APIKey\":\"dummy\",\"APIUrl\":\"https://llm.example.com/v1/\"";

    @Test
    void ownModelOpensWithItsWelcomeMessageAndFindsWhatItWasAskedFor() {
        String session = ownModel(",\"VoiceType\":\"ZhiMei\",\"WelcomeMessage\":\"早上好\",\"ExtractConfig\":["
                        + "{\"InfoType\":\"Selector\",\"InfoName\":\"时段\",\"Choices\":[\"上午\",\"下午\"]},"
                        + "{\"InfoType\":\"Boolean\",\"InfoName\":\"同意\"},{\"InfoType\":\"Number\",\"InfoName\":\"人数\"},"
                        + "{\"InfoType\":\"Text\",\"InfoName\":\"备注\",\"InfoContent\":\"其他\"}]")
                .at("Response", "SessionId");
        clock.advance(UNTIL_OVER);
        assertThat(turns().get(0)).isEqualTo("早上好");
        assertThat(turns()).hasSize(6);
        Answer found = ofSession("DescribeAICallExtractResult", session, window("StartTime", "EndTime"));
        assertThat(found.<List<?>>at("Response", "ResultList")).hasSize(4);
        assertThat(found.<List<?>>at("Response", "ResultList", "0", "Result", "Chosen"))
                .isEqualTo(List.of("上午"));
        assertThat(found.<Boolean>at("Response", "ResultList", "1", "Result", "Boolean"))
                .isTrue();
        assertThat(found.<Long>at("Response", "ResultList", "2", "Result", "Number"))
                .isEqualTo(1);
        assertThat(found.<String>at("Response", "ResultList", "3", "Result", "Text"))
                .isEqualTo("备注");
        assertThat(found.<Boolean>at("Response", "ResultList", "3", "Result", "Boolean"))
                .isFalse();
        assertThat(this.<Object>inRecord("AIAgentId")).isNull();
        assertThat(this.<Long>inRecord("SysHangupReason")).isEqualTo(1010);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"VoiceType\":\"ZhiMei\",\"VadLevel\":4",
                ",\"VoiceType\":\"ZhiMei\",\"Languages\":[\"zh\",\"en\",\"vi\",\"ja\",\"ko\"]",
                ",\"CustomTTSConfig\":\"{}\",\"ExtractConfig\":[{\"InfoType\":\"Date\",\"InfoName\":\"x\"}]",
                ",\"CustomTTSConfig\":\"{}\",\"ExtractConfig\":[{\"InfoType\":\"Text\",\"InfoName\":\"x\"},"
                        + "{\"InfoType\":\"Text\",\"InfoName\":\"x\"}]"
            })
    void ownModelWithWrongValuesIsRefused(String members) {
        assertThat(code(ownModel(members))).isEqualTo("InvalidParameterValue");
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"ToneWord\":{\"FirstSentenceTimeout\":1,\"ZHToneWords\":{\"Neutral\":[\"嗯\"]}}|",
                "\"ToneWord\":{\"FirstSentenceTimeout\":1.5,\"ENToneWords\":{}}|InvalidParameter",
                "\"ToneWord\":{\"ZHToneWords\":{\"Neutral\":[1]}}|InvalidParameter",
                "\"TransferItems\":[{\"TransferFunctionName\":\"a\",\"TransferFunctionDesc\":\"b\"}]|InvalidParameter",
                "\"TransferFunctionEnable\":\"true\"|InvalidParameter",
                "\"Temperature\":\"0.5\"|InvalidParameter"
            })
    void membersOfMembersAreChecked(String member, String code) {
        Answer answer = ownModel(",\"VoiceType\":\"ZhiMei\"," + member);
        if (code == null) {
            assertThat(answer.<String>at("Response", "SessionId")).isNotEmpty();
        } else {
            assertThat(code(answer)).isEqualTo(code);
        }
    }

    @Test
    void personIsNamedInWhatIsToldOfTheCall() {
        String session = seatCall();
        clock.advance(UNTIL_TALKING);
        assertThat(ofSession("DescribeTelSession", session).<String>at("Response", "Session", "StaffEmail"))
                .isEqualTo("li@example.com");
        clock.advance(UNTIL_OVER);
        Answer record = record();
        assertThat(record.<String>at("Response", "TelCdrList", "0", "SeatUser", "Mail"))
                .isEqualTo("li@example.com");
        assertThat(record.<String>at("Response", "TelCdrList", "0", "UUI")).isEqualTo("o-1");
        assertThat(record.<String>at("Response", "TelCdrList", "0", "ServeParticipants", "0", "Type"))
                .isEqualTo("staffPhoneSeat");
        assertThat(this.<Long>inRecord("SysHangupReason")).isZero();
        assertThat(ofSession("DescribeTelRecordAsr", session).<String>at("Response", "AsrDataList", "0", "User"))
                .isEqualTo("li@example.com");
        assertThat(ofSession("DescribeAICallInteractionRecords", session)
                        .<List<?>>at("Response", "InteractionEventList"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Callee\":\"13800000000\"|InvalidParameterValue",
                "\"Callee\":\"008613800000000\",\"IsForceUseMobile\":false|UnsupportedOperation",
                "\"Callee\":\"008613800000451\"|FailedOperation.CalleeIsLimited",
                "\"Callee\":\"008613800000423\"|FailedOperation.CallOutFailed"
            })
    void personIsNotConnectedWithEverybody(String members, String code) {
        assertThat(code(ask("CreateCallOutSession", "\"UserId\":\"li@example.com\"," + members)))
                .isEqualTo(code);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void flowTalksToTheCallee() {
        ask(
                "CreateIVRSession",
                "\"Callee\":\"+8613800000000\",\"IVRId\":7,\"UUI\":\"o-2\",\"Callers\":[\"008675500000000\"]");
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ENDED);
        assertThat(onlyCall().caller()).isEqualTo("008675500000000");
        assertThat(this.<String>inRecord("UUI")).isEqualTo("o-2");
        assertThat(this.<Object>inRecord("AIAgentId")).isNull();
        assertThat(code(ask("CreateIVRSession", "\"Callee\":\"008613800000451\",\"IVRId\":7")))
                .isEqualTo("FailedOperation.CalleeIsBlackUser");
        assertThat(code(ask(
                        "CreateIVRSession",
                        "\"Callee\":\"" + CALLEE + "\",\"IVRId\":7,\"UUI\":\"" + "x".repeat(1025) + "\"")))
                .isEqualTo("InvalidParameterValue");
    }

    private Answer ownModel(String members) {
        return ask("CreateAICall", "\"Callee\":\"" + CALLEE + "\"," + MODEL + members);
    }
}
