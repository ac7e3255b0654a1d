package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_AICCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single calls of AICCS beside the plain one: encrypted and full duplex, and the voices they may speak with. */
class AiccsEngineTest extends EmulatorTest {

    @Test
    void encryptedCallIsPlacedAndItsIdIsNested() {
        Answer answer = encrypted("14000000000000");
        assertThat(answer.json())
                .containsOnlyKeys("RequestId", "AccessDeniedDetail", "Code", "Message", "Success", "Data");
        assertThat(answer.text("Code")).isEqualTo("ok");
        assertThat(answer.<Boolean>at("Success")).isTrue();
        EmulatedCall call = emulator.call(answer.at("Data", "CallId")).orElseThrow();
        assertThat(call.callee()).isEqualTo("14000000000000");
        assertThat(call.variables()).containsEntry("name", "小明");
        client.aliyun(ALIYUN_AICCS, "HangupOperate", "CallId", call.id());
        assertThat(onlyCall().ending()).contains(CallEnding.CANCELLED);
    }

    @Test
    void lastDigitsOfATokenChooseWhatHappens() {
        encrypted("14000000000486");
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().ending()).contains(CallEnding.BUSY);
        Answer refused = encrypted("14000000000451");
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.text("Code")).isEqualTo("isv.COMPLAINT_REJECT");
        assertThat(refused.<Boolean>at("Success")).isFalse();
        assertThat(refused.json()).doesNotContainKey("Data");
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void plainNumberInPlaceOfATokenIsRefused() {
        assertThat(encrypted("13800000000").text("Code")).isEqualTo("InvalidParameter.EncryptCalledNumber");
        assertThat(encrypted("").text("Code")).isEqualTo("MissingEncryptCalledNumber");
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void whatIsPlayedIsSpokenByTheAgent() {
        String id = fullDuplex().text("CallId");
        clock.advance(UNTIL_TALKING);
        Answer answer = operate(id, "play", "Param", "{\"text\":\"请稍等\"}");
        assertThat(answer.json())
                .containsOnlyKeys("RequestId", "AccessDeniedDetail", "Code", "Message", "Success", "Data");
        assertThat(answer.text("Code")).isEqualTo("Success");
        assertThat(answer.<Boolean>at("Data")).isTrue();
        SpokenTurn played = onlyCall().turns().get(1);
        assertThat(played.speaker()).isEqualTo(SpokenTurn.Speaker.AGENT);
        assertThat(played.text()).isEqualTo("{\"text\":\"请稍等\"}");
        Answer dialog = client.aliyun(ALIYUN_AICCS, "GetCallDialogContent", "CallId", id, "CallDate", "2026-11-21");
        assertThat(dialog.<String>at("Data", "DialogContent")).contains("请稍等");
        encrypted("14000000000000");
        assertThat(emulator.requests()).as("OK, ok and Success").allMatch(ReceivedRequest::accepted);
    }

    @Test
    void hangUpOfAFullDuplexCallReallyHangsUp() {
        String id = fullDuplex().text("CallId");
        clock.advance(UNTIL_TALKING);
        assertThat(operate(id, "hangup").<Boolean>at("Data")).isTrue();
        assertThat(onlyCall().ending()).contains(CallEnding.HUNG_UP_BY_API);
        assertThat(operate(id, "hangup").<Boolean>at("Data")).isFalse();
        assertThat(operate(id, "play", "Param", "x").<Boolean>at("Data")).isFalse();
        assertThat(onlyCall().turns()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"play", "flush", "sendDtmf"})
    void nothingCanBeDoneToACallThatNobodyHasAnswered(String command) {
        String id = fullDuplex().text("CallId");
        clock.advance(UNTIL_RINGING);
        assertThat(operate(id, command).<Boolean>at("Data")).isFalse();
        clock.advance(UNTIL_TALKING);
        assertThat(operate(id, command).<Boolean>at("Data")).isTrue();
    }

    @Test
    void theTwoKindsOfCallDoNotTakeEachOthersOperations() {
        String engine = encrypted("14000000000000").at("Data", "CallId");
        String duplex = fullDuplex().text("CallId");
        assertThat(operate(engine, "hangup").text("Code")).isEqualTo("InvalidParameter.CallId");
        assertThat(client.aliyun(ALIYUN_AICCS, "HangupOperate", "CallId", duplex)
                        .text("Code"))
                .isEqualTo("InvalidParameter.CallId");
        assertThat(emulator.calls()).noneMatch(call -> call.phase() == CallPhase.ENDED);
    }

    @Test
    void unknownCommandAndUnknownCallAreRefused() {
        String id = fullDuplex().text("CallId");
        assertThat(operate(id, "dance").text("Code")).isEqualTo("InvalidParameter.Command");
        assertThat(operate("1^2", "flush").text("Code")).isEqualTo("InvalidParameter.CallId");
        assertThat(operate(id, "").text("Code")).isEqualTo("MissingCommand");
    }

    @ParameterizedTest
    @CsvSource({
        "OutId,123456789012345678901234567890123",
        "SessionTimeout,3601",
        "TtsSpeed,201",
        "TtsVolume,-201",
        "CalledNumber,''"
    })
    void fullDuplexCallOutsideTheLimitsIsRefused(String name, String value) {
        Answer answer = fullDuplex(name, value);
        assertThat(answer.text("Code")).isIn("InvalidParameter." + name, "Missing" + name);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void fullDuplexCallToABlockedCalleeIsRefused() {
        Answer answer = fullDuplex("CalledNumber", "13800000423");
        assertThat(answer.text("Code")).isEqualTo("isv.VOICE_CALL_PERIOD_ERROR");
        assertThat(answer.json()).doesNotContainKey("CallId");
    }

    @Test
    void voicesAreListedByTypeAndByCode() {
        Answer all = client.aliyun(ALIYUN_AICCS, "ListAvailableTts");
        assertThat(all.<List<?>>at("Data")).hasSizeGreaterThan(2);
        Answer cloned = client.aliyun(ALIYUN_AICCS, "ListAvailableTts", "VoiceType", "COSYCLONE");
        assertThat(cloned.<List<Map<String, ?>>>at("Data"))
                .isNotEmpty()
                .allMatch(voice -> "COSYCLONE".equals(voice.get("VoiceType")));
        String code = all.at("Data", "0", "TtsVoiceCode");
        assertThat(client.aliyun(ALIYUN_AICCS, "ListAvailableTts", "TtsVoiceCode", code)
                        .<List<?>>at("Data"))
                .hasSize(1);
        assertThat(client.aliyun(ALIYUN_AICCS, "ListAvailableTts", "VoiceType", "LOUD")
                        .text("Code"))
                .isEqualTo("InvalidParameter.VoiceType");
    }

    @Test
    void agentsAreListedByNameIdAndWhetherTheyArePublished() {
        Answer all = agents();
        assertThat(all.<Long>at("Data", "Total")).isEqualTo(3);
        assertThat(all.<Long>at("Data", "List", "0", "AgentId")).isEqualTo(7001);
        assertThat(agents("AgentName", "回访").<String>at("Data", "List", "0", "AgentName"))
                .isEqualTo("满意度回访");
        assertThat(agents("AgentId", "7002").<Long>at("Data", "Total")).isEqualTo(1);
        Answer drafts = agents("IsAvailable", "false");
        assertThat(drafts.<Long>at("Data", "Total")).isEqualTo(1);
        assertThat(drafts.<Map<String, ?>>at("Data", "List", "0")).doesNotContainKey("EffectiveVersionId");
        assertThat(agents("PageNo", "2", "PageSize", "2").<List<?>>at("Data", "List"))
                .hasSize(1);
        assertThat(agents("PageIndex", "2", "PageSize", "2").<Long>at("Data", "PageNo"))
                .isEqualTo(2);
        assertThat(agents("PageNo", "0").text("Code")).isEqualTo("InvalidParameter.PageNo");
    }

    private Answer agents(String... pairs) {
        return client.aliyun(ALIYUN_AICCS, "PageQueryAgentListNew", pairs);
    }

    private Answer encrypted(String token) {
        return client.aliyun(
                ALIYUN_AICCS,
                "LlmSmartCallEncrypt",
                "ApplicationCode",
                "F320000001",
                "CallerNumber",
                "057100000000",
                "EncryptCalledNumber",
                token,
                "StartWordParam",
                "{\"name\":\"小明\"}");
    }

    private Answer fullDuplex(String... more) {
        String[] pairs = {"ApplicationCode", "F320000001", "CalledNumber", "13800000000", "CallerNumber", "057100000000"
        };
        return client.aliyun(
                ALIYUN_AICCS,
                "LlmSmartCallFullDuplex",
                Stream.of(pairs, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    private Answer operate(String id, String command, String... more) {
        String[] pairs = {"CallId", id, "Command", command};
        return client.aliyun(
                ALIYUN_AICCS,
                "LlmFullDuplexCallOperate",
                Stream.of(pairs, more).flatMap(Arrays::stream).toArray(String[]::new));
    }
}
