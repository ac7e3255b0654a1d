package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked about call tasks. */
class AiccsTaskQueriesTest extends AiccsTaskFixture {

    @ParameterizedTest
    @CsvSource({
        "QueryConversationDetailInfoNew,OutId,nobody,InvalidParameter.OutId",
        "QueryConversationDetailInfoNew,CallId,1^2,InvalidParameter.CallId",
        "QueryConversationDetailInfoNew,Other,1,MissingDetailId",
        "ImportOneTaskPhoneNumber,OutId,1,MissingPhoneNumber",
        "QueryAiCallTaskDetail,TaskId,1,InvalidParameter.TaskId",
        "QueryAiCallTaskDetail,TaskId,'',MissingTaskId",
        "QueryAiCallTaskPage,Status,LAZY,InvalidParameter.Status",
        "QueryAiCallTaskPage,PageNo,0,InvalidParameter.PageNo"
    })
    void whatIsMissingOrUnknownIsRefused(String action, String name, String value, String code) {
        String task = task("查询");
        Answer answer = name.equals("TaskId") ? aiccs(action, name, value) : aiccs(action, "TaskId", task, name, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("Code")).isEqualTo(code);
    }

    @Test
    void taskIsFoundByItsStateAndCountsItsCalls() {
        String task = task("进度", "AgentId", "7001");
        task("别的", "ApplicationCode", "F320000002");
        importCallees(task, "13800000000", "13800000486", "13800000001", "13800000002");
        assertThat(total(tasks("Status", "INIT"))).isEqualTo(2);
        startTask(task);
        clock.advance(UNTIL_TALKING);
        Answer running = tasks("Status", "RUNNING");
        assertThat(total(running)).isEqualTo(1);
        assertThat(running.<Long>at("Data", "List", "0", "CallingCount")).isEqualTo(3);
        assertThat(running.<Long>at("Data", "List", "0", "FailedCount")).isEqualTo(1);
        clock.advance(UNTIL_OVER);
        aiccs("StopAiCallTask", "TaskId", task);
        Answer stopped = tasks("Status", "STOPPED");
        assertThat(stopped.<String>at("Data", "List", "0", "TaskId")).isEqualTo(task);
        assertThat(stopped.<Long>at("Data", "List", "0", "SucceedCount")).isEqualTo(3);
        assertThat(stopped.<Long>at("Data", "List", "0", "TotalCallCount")).isEqualTo(4);
        assertThat(stopped.<String>at("Data", "List", "0", "CompleteRate")).isEqualTo("100%");
        assertThat(stopped.<String>at("Data", "List", "0", "HistoryConnectRate"))
                .isEqualTo("75%");
        assertThat(stopped.<Map<String, ?>>at("Data", "List", "0")).doesNotContainKeys("Status", "ConcurrentCount");
        clock.advance(Duration.ofDays(1));
        Answer nextDay = tasks("TaskId", task);
        assertThat(nextDay.<Long>at("Data", "List", "0", "DayCallCount")).isZero();
        assertThat(nextDay.<Long>at("Data", "List", "0", "DayImportCount")).isZero();
        assertThat(nextDay.<String>at("Data", "List", "0", "DayConnectRate")).isEqualTo("0%");
    }

    @Test
    void tasksAreFoundByNameAgentAndApplication() {
        task("回访一", "AgentId", "7001");
        task("回访二", "ApplicationCode", "F320000002");
        task("通知", "Source", "3");
        assertThat(total(tasks("TaskName", "回访"))).isEqualTo(2);
        assertThat(total(tasks("AgentName", "预约"))).isEqualTo(1);
        assertThat(total(tasks("ApplicationCode", "F320000002"))).isEqualTo(1);
        assertThat(total(tasks("Source", "3"))).isEqualTo(1);
        assertThat(total(tasks("Status", "FAILED"))).isZero();
        Answer second = tasks("PageNo", "2", "PageSize", "2");
        assertThat(total(second)).isEqualTo(3);
        assertThat(second.<String>at("Data", "List", "0", "TaskName")).isEqualTo("通知");
    }

    @Test
    void detailOfATaskTellsItsSettings() {
        String task = task(
                "设置",
                "MissCallRetry",
                "true",
                "CallRetryTimes",
                "2",
                "CallRetryInterval",
                "5",
                "CallRetryReason",
                "[\"NO_ANSWER\"]",
                "PhoneType",
                "1");
        Answer detail = aiccs("QueryAiCallTaskDetail", "TaskId", task);
        assertThat(detail.<List<?>>at("Data", "CallDays")).hasToString("[SATURDAY]");
        assertThat(detail.<String>at("Data", "CallTimes", "0", "StartTime")).isEqualTo("09:00:00");
        assertThat(detail.<String>at("Data", "CallTimes", "0", "EndTime")).isEqualTo("20:00:00");
        assertThat(detail.<Boolean>at("Data", "RetryEnable")).isTrue();
        assertThat(detail.<Long>at("Data", "RetryCount")).isEqualTo(2);
        assertThat(detail.<Long>at("Data", "RetryInterval")).isEqualTo(5);
        assertThat(detail.<List<?>>at("Data", "RetryReasons")).hasToString("[NO_ANSWER]");
        assertThat(detail.<Long>at("Data", "PhoneType")).isEqualTo(1);
        assertThat(detail.<Map<String, ?>>at("Data")).doesNotContainKey("RealStartTime");
    }

    @Test
    void entriesAreFilteredByWhatTheyAreAndWhatBecameOfThem() {
        String task = task("过滤");
        importCallees(task, "13800000000");
        clock.advance(Duration.ofSeconds(10));
        String second = importCallees(task, "13800000486", "13800000408");
        startTask(task);
        clock.advance(UNTIL_OVER);
        long imported = NOON.plusSeconds(10).toEpochMilli();
        assertThat(total(page(task, "2", "CallResult", "USER_BUSY"))).isEqualTo(1);
        assertThat(total(page(task, "2", "BatchId", second))).isEqualTo(2);
        assertThat(total(page(task, "2", "CalledNumber", "13800000408"))).isEqualTo(1);
        assertThat(total(page(task, "1", "MajorIntent", "A"))).isEqualTo(1);
        assertThat(total(page(task, "1", "MajorIntent", "B"))).isZero();
        assertThat(total(page(task, "1", "EncryptionType", "1"))).isZero();
        assertThat(total(page(task, "1", "StartImportedTime", Long.toString(imported))))
                .isZero();
        assertThat(total(page(task, "1", "EndImportedTime", Long.toString(imported - 1))))
                .isEqualTo(1);
        assertThat(total(page(task, "1", "StartCallingTime", Long.toString(imported + 1))))
                .isZero();
        assertThat(total(page(task, "1", "MinConversationDuration", "1"))).isZero();
        assertThat(page(task, "1", "DetailIds", "[" + "1,".repeat(100) + "1]").text("Code"))
                .isEqualTo("InvalidParameter.DetailIds");
    }

    private Answer tasks(String... filters) {
        return aiccs("QueryAiCallTaskPage", filters);
    }
}
