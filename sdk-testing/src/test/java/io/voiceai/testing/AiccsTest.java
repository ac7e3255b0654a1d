package io.voiceai.testing;

import static io.voiceai.testing.Vendor.ALIYUN_AICCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiccsTest extends EmulatorTest {

    @Test
    void placedCallHasAnIdOfTwoNumbersAndAFlatAnswer() {
        Answer answer = place("13800000000");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsOnlyKeys("RequestId", "Code", "Message", "CallId");
        assertThat(answer.text("CallId")).matches("\\d+\\^\\d+");
        assertThat(answer.text("RequestId")).isUpperCase();
        assertThat(answer.response().headers().firstValue("x-acs-request-id")).contains(answer.text("RequestId"));
        assertThat(answer.response().headers().firstValue("Date")).contains("Sat, 21 Nov 2026 04:00:00 GMT");
        EmulatedCall call = emulator.call(answer.text("CallId")).orElseThrow();
        assertThat(call.phase()).isEqualTo(CallPhase.PLACED);
        assertThat(call.reference()).isEqualTo("order-1");
        assertThat(call.variables()).containsEntry("name", "小明");
    }

    @Test
    void callRingsIsAnsweredAndEndsAsTheClockGoesOn() {
        place("13800000000");
        clock.advance(UNTIL_RINGING);
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.RINGING);
        clock.advance(UNTIL_TALKING);
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ENDED);
        assertThat(onlyCall().ending()).contains(CallEnding.COMPLETED);
        assertThat(onlyCall().turns()).hasSize(6);
    }

    @Test
    void hangUpAnswersWithTheVendorsSpellingAndShowsInTheDialog() {
        String id = place("13800000000").text("CallId");
        clock.advance(UNTIL_TALKING);
        assertThat(dialog(id).<Long>at("Data", "CallStatus")).isEqualTo(1);
        Answer answer = client.aliyun(ALIYUN_AICCS, "HangupOperate", "CallId", id);
        assertThat(answer.json()).containsOnlyKeys("RequestId", "Code", "Mesage", "Result");
        assertThat(answer.text("Mesage")).isEqualTo("OK");
        assertThat(answer.<Boolean>at("Result")).isTrue();
        assertThat(dialog(id).<Long>at("Data", "CallStatus")).isEqualTo(2);
        assertThat(onlyCall().ending()).contains(CallEnding.HUNG_UP_BY_API);
        assertThat(onlyCall().turns()).hasSize(1);
    }

    @Test
    void gracefulHangUpLetsTheTurnEnd() {
        String id = place("13800000000").text("CallId");
        clock.advance(UNTIL_TALKING);
        client.aliyun(ALIYUN_AICCS, "HangupOperate", "CallId", id, "ImmediateHangup", "false");
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().endedAt()).contains(onlyCall().turns().get(0).endedAt());
        assertThat(onlyCall().ending()).contains(CallEnding.HUNG_UP_BY_API);
    }

    @Test
    void hangUpBeforeTheAnswerCancels() {
        String id = place("13800000000").text("CallId");
        clock.advance(UNTIL_RINGING);
        client.aliyun(ALIYUN_AICCS, "HangupOperate", "CallId", id);
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().ending()).contains(CallEnding.CANCELLED);
        assertThat(onlyCall().answeredAt()).isEmpty();
        assertThat(dialog(id).<String>at("Data", "DialogContent")).isEqualTo("[]");
    }

    @Test
    void hangUpOfAnEndedCallSucceedsAndChangesNothing() {
        String id = place("13800000000").text("CallId");
        clock.advance(UNTIL_OVER);
        assertThat(client.aliyun(ALIYUN_AICCS, "HangupOperate", "CallId", id).<Boolean>at("Result"))
                .isTrue();
        assertThat(onlyCall().ending()).contains(CallEnding.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "HangupOperate,CallId,1^2,InvalidParameter.CallId",
        "HangupOperate,Other,1,MissingCallId",
        "LlmSmartCall,CalledNumber,13800000000,MissingApplicationCode",
        "StartAiCallTask,TaskId,1,InvalidParameter.TaskId"
    })
    void wrongParameterIsRefusedWithTheGatewaysEnvelope(String action, String name, String value, String code) {
        Answer answer = client.aliyun(ALIYUN_AICCS, action, name, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).containsOnlyKeys("RequestId", "HostId", "Code", "Message", "Recommend");
        assertThat(answer.text("Code")).isEqualTo(code);
    }

    @Test
    void outIdOfMoreThanFifteenBytesIsRefused() {
        Answer answer = client.aliyun(
                ALIYUN_AICCS,
                "LlmSmartCall",
                "ApplicationCode",
                "F1",
                "CalledNumber",
                "13800000000",
                "CallerNumber",
                "057100000000",
                "OutId",
                "六个汉字太长");
        assertThat(answer.text("Code")).isEqualTo("InvalidParameter.OutId");
    }

    @ParameterizedTest
    @CsvSource({"13800000451,isv.COMPLAINT_REJECT", "13800000423,isv.VOICE_CALL_PERIOD_ERROR"})
    void refusedCalleeIsABusinessCodeWithHttp200(String callee, String code) {
        Answer answer = place(callee);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("Code")).isEqualTo(code);
        assertThat(answer.json()).doesNotContainKey("CallId");
        assertThat(emulator.calls()).isEmpty();
        assertThat(emulator.requests().get(0).code()).isEqualTo(code);
    }

    @Test
    void taskDialsItsEntriesOnceStartedAndTellsOfEach() {
        String task = createTask();
        String batch = importNumbers(
                task,
                "[{\"calleeNumber\":\"13800000000\",\"outId\":\"o-1\",\"name\":\"张三\"},"
                        + "{\"calleeNumber\":\"13800000486\",\"outId\":\"o-2\"}]");
        assertThat(emulator.calls()).isEmpty();
        assertThat(page(task, "0").<Long>at("Data", "Total")).isEqualTo(2);
        assertThat(client.aliyun(ALIYUN_AICCS, "StartAiCallTask", "TaskId", task)
                        .<Boolean>at("Data"))
                .isTrue();
        clock.advance(UNTIL_OVER);
        assertThat(page(task, "0").<Long>at("Data", "Total")).isZero();
        assertThat(page(task, "2").<String>at("Data", "List", "0", "OutId")).isEqualTo("o-2");
        Answer completed = page(task, "1");
        assertThat(completed.<Long>at("Data", "List", "0", "Status")).isEqualTo(4);
        Answer detail = detail(task, batch, completed.at("Data", "List", "0", "DetailId"));
        assertThat(detail.<String>at("Data", "CallResult")).isEqualTo("ANSWERED");
        assertThat(detail.<Long>at("Data", "Duration")).isEqualTo(12);
        assertThat(detail.<String>at("Data", "HangupDirection")).isEqualTo("0");
        assertThat(detail.<String>at("Data", "ConversationRecord"))
                .startsWith("[{\"content\":\"张三您好")
                .contains("<客户打断>");
        assertThat(detail.<String>at("Data", "OutputTags", "0", "OutputTagValue"))
                .isEqualTo("[\"高(非常积极,大概率转化)\"]");
        assertThat(detail.<String>at("Data", "RecordingFileDownloadUrl"))
                .startsWith(emulator.uri() + "/_emulator/recordings/");
        assertThat(detail.<String>at("Data", "Variables", "0", "Value")).isEqualTo("张三");
    }

    @Test
    void idOfATaskCallIsUnknownToTheOtherEngine() {
        String task = createTask();
        importNumbers(task, "[{\"calleeNumber\":\"13800000000\"}]");
        client.aliyun(ALIYUN_AICCS, "StartAiCallTask", "TaskId", task);
        Answer answer = client.aliyun(
                ALIYUN_AICCS, "HangupOperate", "CallId", onlyCall().id());
        assertThat(answer.text("Code")).isEqualTo("InvalidParameter.CallId");
    }

    @Test
    void stoppedTaskDialsNothingMore() {
        String task = createTask();
        client.aliyun(ALIYUN_AICCS, "StartAiCallTask", "TaskId", task);
        client.aliyun(ALIYUN_AICCS, "StopAiCallTask", "TaskId", task);
        importNumbers(task, "[{\"calleeNumber\":\"13800000000\"}]");
        assertThat(emulator.calls()).isEmpty();
    }

    private Answer place(String callee) {
        return client.aliyun(
                ALIYUN_AICCS,
                "LlmSmartCall",
                "ApplicationCode",
                "F320000001",
                "CalledNumber",
                callee,
                "CallerNumber",
                "057100000000",
                "OutId",
                "order-1",
                "StartWordParam",
                "{\"name\":\"小明\"}",
                "SessionTimeout",
                "1200");
    }

    private Answer dialog(String id) {
        return client.aliyun(ALIYUN_AICCS, "GetCallDialogContent", "CallId", id, "CallDate", "2026-11-21");
    }

    private String createTask() {
        Answer answer = client.aliyun(
                ALIYUN_AICCS,
                "CreateAiCallTask",
                "TaskName",
                "回访",
                "StartType",
                "IMMEDIATE",
                "TaskStartTime",
                "0",
                "AgentId",
                "7",
                "CallDay",
                "[\"SATURDAY\"]",
                "CallTime",
                "[\"{\\\"startTime\\\":\\\"09:00:00\\\",\\\"endTime\\\":\\\"20:00:00\\\"}\"]");
        return String.valueOf(answer.<Long>at("Data"));
    }

    private String importNumbers(String task, String list) {
        Answer answer = client.aliyun(
                ALIYUN_AICCS,
                "ImportTaskNumberDatas",
                Map.of("PhoneNumberList", list),
                "TaskId",
                task,
                "DataType",
                "JSON");
        return String.valueOf(answer.<Long>at("Data"));
    }

    private Answer page(String task, String status) {
        Answer answer = client.aliyun(ALIYUN_AICCS, "QueryAiCallDetailPage", "TaskId", task, "Status", status);
        assertThat(answer.<List<?>>at("Data", "List")).isNotNull();
        return answer;
    }

    private Answer detail(String task, String batch, String detail) {
        return client.aliyun(
                ALIYUN_AICCS, "QueryConversationDetailInfo", "TaskId", task, "BatchId", batch, "DetailId", detail);
    }
}
