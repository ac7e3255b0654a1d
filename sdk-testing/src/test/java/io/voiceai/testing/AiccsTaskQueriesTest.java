package io.voiceai.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes into a call task, and what may be asked about it afterwards. */
class AiccsTaskQueriesTest extends AiccsTaskFixture {

    @Test
    void oneNumberIsImportedAndFoundByAnyOfItsIds() {
        String task = task("单个");
        startTask(task);
        Answer imported = aiccs(
                "ImportOneTaskPhoneNumber",
                "TaskId",
                task,
                "PhoneNumber",
                "13800000000",
                "OutId",
                "order-1",
                "Variables",
                "{\"name\":\"张三\"}");
        String id = String.valueOf(imported.<Long>at("Data", "DetailId"));
        clock.advance(UNTIL_OVER);
        for (String[] by : new String[][] {
            {"DetailId", id}, {"OutId", "order-1"}, {"CallId", onlyCall().id()}
        }) {
            Answer answer = aiccs("QueryConversationDetailInfoNew", "TaskId", task, by[0], by[1]);
            assertThat(answer.<String>at("Data", "DetailId")).isEqualTo(id);
            assertThat(answer.<String>at("Data", "CallId")).isEqualTo(onlyCall().id());
            assertThat(answer.<Long>at("Data", "EncryptionType")).isZero();
            assertThat(answer.<Long>at("Data", "Status")).isEqualTo(4);
            assertThat(answer.<Long>at("Data", "ConversationTurnCount")).isEqualTo(6);
            assertThat(answer.<Long>at("Data", "ImportedTime")).isEqualTo(NOON.toEpochMilli());
            assertThat(answer.<String>at("Data", "Options")).isEqualTo("{\"name\":\"张三\"}");
            assertThat(answer.<String>at("Data", "CallResult")).isEqualTo("ANSWERED");
            assertThat(answer.<String>at("Data", "TaskId")).isEqualTo(task);
            assertThat(answer.<String>at("Data", "BatchId")).isNotEmpty();
        }
    }

    @Test
    void idsOfDifferentEntriesAreRefusedTogether() {
        String task = task("两个");
        aiccs("ImportOneTaskPhoneNumber", "TaskId", task, "PhoneNumber", "13800000001", "OutId", "a");
        aiccs("ImportOneTaskPhoneNumber", "TaskId", task, "PhoneNumber", "13800000002", "OutId", "b");
        String first = page(task, "0").at("Data", "List", "0", "DetailId");
        assertThat(aiccs("QueryConversationDetailInfoNew", "TaskId", task, "DetailId", first, "OutId", "b")
                        .text("Code"))
                .isEqualTo("InvalidParameter.DetailId");
        assertThat(aiccs("QueryConversationDetailInfoNew", "TaskId", task, "DetailId", first, "OutId", "a")
                        .text("Code"))
                .isEqualTo("OK");
    }

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
    void tooLongAnOutIdIsRefusedAndNothingOfItsListIsImported() {
        String task = task("太长");
        String outId = "x".repeat(129);
        assertThat(aiccs("ImportOneTaskPhoneNumber", "TaskId", task, "PhoneNumber", "13800000000", "OutId", outId)
                        .text("Code"))
                .isEqualTo("InvalidParameter.OutId");
        String list =
                "[{\"calleeNumber\":\"13800000000\"},{\"calleeNumber\":\"13800000001\",\"outId\":\"" + outId + "\"}]";
        assertThat(importList(task, list).text("Code")).isEqualTo("InvalidParameter.PhoneNumberList");
        assertThat(total(page(task, "0"))).isZero();
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

    @Test
    void moreThanAThousandNumbersAreRefused() {
        String task = task("一千");
        assertThat(importList(task, rows(0, 1001)).text("Code")).isEqualTo("InvalidParameter.PhoneNumberList");
        assertThat(total(page(task, "0"))).isZero();
        assertThat(importList(task, rows(0, 1000)).text("Code")).isEqualTo("OK");
    }

    @Test
    @Timeout(60)
    void taskOfAHundredThousandIsFilledDialledAndPagedThroughQuickly() {
        String task = task("十万");
        for (int chunk = 0; chunk < 100; chunk++) {
            importList(task, rows(chunk * 1000, 1000));
        }
        assertThat(total(page(task, "0"))).isEqualTo(100_000);
        assertThat(emulator.calls()).isEmpty();
        startTask(task);
        clock.advance(UNTIL_OVER);
        Set<String> seen = new HashSet<>();
        for (int number = 1; number <= 100; number++) {
            Answer page = page(task, "1", "PageNo", Integer.toString(number), "PageSize", "1000");
            page.<List<Map<String, ?>>>at("Data", "List").forEach(row -> seen.add((String) row.get("OutId")));
        }
        // Ten of each of the six suffixes that stand for something else than an answer.
        assertThat(seen).hasSize(100_000 - 60);
        assertThat(total(page(task, "2"))).isEqualTo(60);
        assertThat(total(page(task, "0"))).isZero();
        assertThat(aiccs("QueryConversationDetailInfoNew", "TaskId", task, "OutId", "order-99999")
                        .<String>at("Data", "CalledPhone"))
                .isEqualTo("13800099999");
    }

    private static String rows(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "{\"calleeNumber\":\"" + (13_800_000_000L + i) + "\",\"outId\":\"order-" + i + "\"}")
                .collect(joining(",", "[", "]"));
    }

    private Answer tasks(String... filters) {
        return aiccs("QueryAiCallTaskPage", filters);
    }
}
