package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting, stopping, changing and thinning out call tasks. */
class AiccsTaskControlTest extends AiccsTaskFixture {

    @Test
    void scheduledTaskDialsFromItsTimeOnOnceStarted() {
        Instant due = NOON.plusSeconds(60);
        String task = task("定时", "StartType", "SCHEDULE", "TaskStartTime", Long.toString(due.toEpochMilli()));
        importCallees(task, "13800000000");
        assertThat(startTask(task).<Boolean>at("Data")).isTrue();
        clock.advance(Duration.ofSeconds(59));
        assertThat(emulator.calls()).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(onlyCall().placedAt()).isEqualTo(due);
        assertThat(aiccs("QueryAiCallTaskDetail", "TaskId", task).<Long>at("Data", "RealStartTime"))
                .isEqualTo(due.toEpochMilli());
    }

    @Test
    void scheduledTaskThatIsNotStartedNeverDials() {
        String task = task("未启动", "StartType", "SCHEDULE", "TaskStartTime", "1");
        importCallees(task, "13800000000");
        clock.advance(UNTIL_OVER);
        assertThat(emulator.calls()).isEmpty();
    }

    @Test
    void callsPerSecondSpreadTheCallsAndStoppingKeepsTheRest() {
        String task = task("限速", "TaskCps", "2");
        importCallees(task, "13800000001", "13800000002", "13800000003", "13800000004");
        startTask(task);
        clock.advance(Duration.ofMillis(700));
        assertThat(emulator.calls()).extracting(EmulatedCall::placedAt).containsExactly(NOON, NOON.plusMillis(500));
        aiccs("StopAiCallTask", "TaskId", task);
        clock.advance(UNTIL_OVER);
        assertThat(emulator.calls()).hasSize(2);
        assertThat(total(page(task, "1"))).isEqualTo(2);
        assertThat(total(page(task, "0"))).isEqualTo(2);
        startTask(task);
        clock.advance(UNTIL_OVER);
        assertThat(total(page(task, "1"))).isEqualTo(4);
    }

    @Test
    void startAndStopInsistOnTheOtherState() {
        String task = task("状态");
        assertThat(aiccs("StopAiCallTask", "TaskId", task).text("Code")).isEqualTo("InvalidParameter.TaskId");
        startTask(task);
        assertThat(startTask(task).text("Code")).isEqualTo("InvalidParameter.TaskId");
        assertThat(aiccs("StopAiCallTask", "TaskId", task).<Boolean>at("Data")).isTrue();
        assertThat(startTask(task).<Boolean>at("Data")).isTrue();
    }

    @Test
    void stoppedTaskIsChangedAndTheAgentStays() {
        String task = task("之前", "AgentId", "7001");
        assertThat(update(task, "之后", "LinePhoneNum", "057111111111").<Boolean>at("Data"))
                .isTrue();
        Answer detail = aiccs("QueryAiCallTaskDetail", "TaskId", task);
        assertThat(detail.<String>at("Data", "TaskName")).isEqualTo("之后");
        assertThat(detail.<String>at("Data", "AgentName")).isEqualTo("预约确认");
        importCallees(task, "13800000000");
        startTask(task);
        assertThat(onlyCall().caller()).isEqualTo("057111111111");
    }

    @Test
    void runningTaskCannotBeChanged() {
        String task = task("运行中");
        startTask(task);
        assertThat(update(task, "改名").text("Code")).isEqualTo("InvalidParameter.TaskId");
        aiccs("StopAiCallTask", "TaskId", task);
        assertThat(update(task, "改名").text("Code")).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource({
        "TaskId,1,InvalidParameter.TaskId",
        "TaskId,'',MissingTaskId",
        "TaskCps,'',MissingTaskCps",
        "TaskCps,501,InvalidParameter.TaskCps",
        "CallRetryInterval,121,InvalidParameter.CallRetryInterval",
        "TaskName,别的,InvalidParameter.TaskName",
        "CallDay,'[\"HOLIDAY\"]',InvalidParameter.CallDay",
        "CallDay,[],InvalidParameter.CallDay",
        "CallTime,'[\"nine to five\"]',InvalidParameter.CallTime",
        "CallTime,[],InvalidParameter.CallTime",
        "CallTime,'[\"{}\"]',InvalidParameter.CallTime",
        "StartType,LATER,InvalidParameter.StartType"
    })
    void changeThatTheVendorWouldNotTakeIsRefused(String name, String value, String code) {
        task("别的");
        assertThat(update(task("本任务"), "本任务", name, value).text("Code")).isEqualTo(code);
    }

    @Test
    void nameOfAnotherTaskIsRefusedAndTheOwnOneIsNot() {
        String task = task("唯一");
        assertThat(create("唯一").text("Code")).isEqualTo("InvalidParameter.TaskName");
        assertThat(update(task, "唯一").text("Code")).isEqualTo("OK");
    }

    @Test
    void cancelledEntriesAreNotDialledAndShowAsFailed() {
        String task = task("取消");
        importCallees(task, "13800000001", "13800000002");
        String first = page(task, "0").at("Data", "List", "0", "DetailId");
        Answer answer = cancel(task, "DetailIdList", "[\"" + first + "\",\"99\"]");
        assertThat(answer.<Long>at("Data", "TotalCount")).isEqualTo(2);
        assertThat(answer.<Long>at("Data", "SucceedCount")).isEqualTo(1);
        assertThat(answer.<Long>at("Data", "FailedCount")).isEqualTo(1);
        assertThat(answer.<Map<String, ?>>at("Data", "FailedDetails")).containsOnlyKeys("99");
        assertThat(answer.<String>at("Data", "ResultCode")).isEqualTo("PART_FAILED");
        startTask(task);
        assertThat(emulator.calls()).extracting(EmulatedCall::callee).containsExactly("13800000002");
        Answer failed = page(task, "2", "CallResult", "CANCEL");
        assertThat(failed.<String>at("Data", "List", "0", "DetailId")).isEqualTo(first);
        assertThat(failed.<Long>at("Data", "List", "0", "Status")).isEqualTo(5);
        assertThat(aiccs("QueryConversationDetailInfoNew", "TaskId", task, "DetailId", first)
                        .<String>at("Data", "CallResult"))
                .isEqualTo("CANCEL");
    }

    @Test
    void entriesOfABatchAreCancelledAllOrByNumber() {
        String task = task("批次");
        String one = importCallees(task, "13800000001", "13800000002");
        String two = importCallees(task, "13800000001");
        Answer byNumber = cancel(task, "BatchId", one, "PhoneNumbers", "[\"13800000001\",\"13900000000\"]");
        assertThat(byNumber.<Long>at("Data", "SucceedCount")).isEqualTo(1);
        assertThat(byNumber.<Map<String, ?>>at("Data", "FailedDetails")).containsOnlyKeys("13900000000");
        assertThat(total(page(task, "0"))).isEqualTo(2);
        assertThat(cancel(task, "BatchId", two).<String>at("Data", "ResultCode"))
                .isEqualTo("ALL_SUCCEED");
        assertThat(total(page(task, "0"))).isEqualTo(1);
        assertThat(cancel(task, "BatchId", "1").text("Code")).isEqualTo("InvalidParameter.BatchId");
    }

    @Test
    void entryThatIsBeingCalledCannotBeCancelledAnyMore() {
        String task = task("已拨");
        String batch = importCallees(task, "13800000001");
        startTask(task);
        Answer answer = cancel(task, "BatchId", batch);
        assertThat(answer.text("Code")).isEqualTo("OK");
        assertThat(answer.<String>at("Data", "ResultCode")).isEqualTo("ALL_FAILED");
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().ending()).contains(CallEnding.COMPLETED);
    }

    @Test
    void cancellingWithoutSayingWhatIsRefused() {
        String task = task("什么");
        importCallees(task, "13800000001");
        assertThat(cancel(task).text("Code")).isEqualTo("MissingBatchId");
        assertThat(cancel(task, "PhoneNumbers", "[\"13800000001\"]").text("Code"))
                .isEqualTo("MissingBatchId");
        assertThat(cancel("1").text("Code")).isEqualTo("InvalidParameter.TaskId");
        assertThat(page(task, "0").<List<?>>at("Data", "List")).hasSize(1);
    }

    @Test
    void resetForgetsTasks() {
        String due = Long.toString(NOON.toEpochMilli() + 1000);
        String task = task("忘记", "StartType", "SCHEDULE", "TaskStartTime", due);
        importCallees(task, "13800000000");
        startTask(task);
        emulator.reset();
        clock.advance(UNTIL_OVER);
        assertThat(emulator.calls()).isEmpty();
        assertThat(page(task, "0").text("Code")).isEqualTo("InvalidParameter.TaskId");
        assertThat(create("忘记").text("Code")).isEqualTo("OK");
    }

    private Answer cancel(String task, String... more) {
        String[] pairs = new String[more.length + 2];
        pairs[0] = "TaskId";
        pairs[1] = task;
        System.arraycopy(more, 0, pairs, 2, more.length);
        return aiccs("CancelAiCallDetails", pairs);
    }
}
