package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom call tasks call again. A busy callee's call ends after one and a half seconds. */
class AiccsTaskRetriesTest extends AiccsTaskFixture {

    private static final Duration FORTNIGHT = Duration.ofDays(14);

    @Test
    void missedCalleeIsCalledAgainAsOftenAsTheTaskSays() {
        String task = retrying("CallRetryTimes", "2", "CallRetryInterval", "5");
        importList(
                task, "[{\"calleeNumber\":\"13800000486\",\"outId\":\"order-1\"},{\"calleeNumber\":\"13800000000\"}]");
        startTask(task);
        clock.advance(FORTNIGHT);
        List<EmulatedCall> calls = to("13800000486");
        assertThat(calls)
                .extracting(EmulatedCall::placedAt)
                .containsExactly(NOON, NOON.plusMillis(301_500), NOON.plusMillis(603_000));
        assertThat(calls).extracting(EmulatedCall::reference).containsOnly("order-1");
        Set<String> ids = calls.stream().map(EmulatedCall::id).collect(Collectors.toSet());
        assertThat(ids).hasSize(3);
        assertThat(to("13800000000")).hasSize(1);
        for (String id : ids) {
            Answer found = aiccs("QueryConversationDetailInfoNew", "TaskId", task, "CallId", id);
            assertThat(found.<String>at("Data", "CallId"))
                    .isEqualTo(calls.get(2).id());
            assertThat(found.<String>at("Data", "CallResult")).isEqualTo("USER_BUSY");
            assertThat(found.<Long>at("Data", "StartCallTime"))
                    .isEqualTo(NOON.plusMillis(603_000).toEpochMilli());
        }
    }

    @Test
    void entryThatWaitsForAnotherCallIsPendingAndCountsOnce() {
        String task = retrying("CallRetryTimes", "1", "CallRetryInterval", "5");
        importCallees(task, "13800000486");
        startTask(task);
        clock.advance(UNTIL_OVER);
        Answer waiting = page(task, "0");
        assertThat(total(waiting)).isEqualTo(1);
        assertThat(waiting.<Long>at("Data", "List", "0", "Status")).isEqualTo(2);
        assertThat(waiting.<String>at("Data", "List", "0", "CallResult")).isEqualTo("用户忙");
        assertThat(count(task, "FailedCount")).isZero();
        assertThat(count(task, "CallingCount")).isZero();
        assertThat(count(task, "TotalCallCount")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(282));
        assertThat(page(task, "0").<Long>at("Data", "List", "0", "Status")).isEqualTo(3);
        assertThat(count(task, "CallingCount")).isEqualTo(1);
        clock.advance(UNTIL_OVER);
        assertThat(total(page(task, "0"))).isZero();
        Answer failed = page(task, "2");
        assertThat(total(failed)).isEqualTo(1);
        assertThat(failed.<Long>at("Data", "List", "0", "Status")).isEqualTo(5);
        for (String name : List.of("TotalCount", "FailedCount", "TotalCallCount", "DayCallCount")) {
            assertThat(count(task, name)).as(name).isEqualTo(1);
        }
    }

    @Test
    void calleeWhoAnswersTheSecondCallIsNotCalledAThirdTime() {
        String task = retrying("CallRetryTimes", "3", "CallRetryInterval", "1");
        importCallees(task, "13800000408");
        startTask(task);
        clock.advance(Duration.ofSeconds(71));
        assertThat(emulator.answer(emulator.calls().get(1).id())).isTrue();
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(2);
        Answer completed = page(task, "1");
        assertThat(total(completed)).isEqualTo(1);
        assertThat(completed.<Long>at("Data", "List", "0", "ConversationDuration"))
                .isEqualTo(12);
        assertThat(count(task, "SucceedCount")).isEqualTo(1);
        Answer row = aiccs("QueryAiCallTaskPage", "TaskId", task);
        assertThat(row.<String>at("Data", "List", "0", "HistoryConnectRate")).isEqualTo("100%");
    }

    @ParameterizedTest
    @CsvSource({
        "'[\"NO_ANSWER\",\"POWERED_OFF\"]',0408,2",
        "'[\"NO_ANSWER\",\"POWERED_OFF\"]',0480,2",
        "'[\"NO_ANSWER\",\"POWERED_OFF\"]',0486,1",
        "'[\"OPERATOR_BLOCK\"]',0451,2",
        "'[\"ANSWERED\"]',0000,1",
        "'',0603,2",
        "'',0404,2",
        "'',0451,1",
        "'',0210,1",
        "'',0000,1"
    })
    void reasonsSayWhoIsCalledAgain(String reasons, String digits, int calls) {
        String task = retrying("CallRetryTimes", "1", "CallRetryReason", reasons);
        importCallees(task, "1380000" + digits);
        startTask(task);
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(calls);
        assertThat(total(page(task, "1")) + total(page(task, "2"))).isEqualTo(1);
    }

    @Test
    void aMinutePassesWhereTheTaskSaysNoInterval() {
        String task = retrying("CallRetryTimes", "1");
        importCallees(task, "13800000486");
        startTask(task);
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).extracting(EmulatedCall::placedAt).containsExactly(NOON, NOON.plusMillis(61_500));
    }

    @Test
    void nobodyIsCalledAgainUnlessTheTaskSaysSo() {
        String task = task("一次", "CallRetryTimes", "3", "CallRetryReason", "[\"USER_BUSY\"]");
        importCallees(task, "13800000486");
        startTask(task);
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(1);
    }

    @Test
    void anotherCallWaitsForTheHoursToo() {
        String early = "[\"{\\\"startTime\\\":\\\"09:00:00\\\",\\\"endTime\\\":\\\"12:05:00\\\"}\"]";
        String task = retrying("CallRetryTimes", "1", "CallRetryInterval", "5", "CallTime", early);
        importCallees(task, "13800000486");
        startTask(task);
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls())
                .extracting(EmulatedCall::placedAt)
                .containsExactly(NOON, Instant.parse("2026-11-28T01:00:00Z"));
    }

    @Test
    void stoppedTaskKeepsWhoWaitsForAnotherCall() {
        String task = retrying("CallRetryTimes", "1", "CallRetryInterval", "5");
        importCallees(task, "13800000486");
        startTask(task);
        clock.advance(UNTIL_OVER);
        aiccs("StopAiCallTask", "TaskId", task);
        clock.advance(Duration.ofMinutes(10));
        assertThat(emulator.calls()).hasSize(1);
        assertThat(page(task, "0").<Long>at("Data", "List", "0", "Status")).isEqualTo(2);
        startTask(task);
        assertThat(to("13800000486")).extracting(EmulatedCall::placedAt).containsExactly(NOON, NOON.plusSeconds(620));
    }

    @Test
    void whoWaitsForAnotherCallCanBeCancelled() {
        String task = retrying("CallRetryTimes", "1", "CallRetryInterval", "5");
        String batch = importCallees(task, "13800000486");
        startTask(task);
        clock.advance(UNTIL_OVER);
        Answer cancelled = aiccs("CancelAiCallDetails", "TaskId", task, "BatchId", batch);
        assertThat(cancelled.<String>at("Data", "ResultCode")).isEqualTo("ALL_SUCCEED");
        clock.advance(FORTNIGHT);
        assertThat(emulator.calls()).hasSize(1);
        assertThat(total(page(task, "0"))).isZero();
        Answer failed = page(task, "2", "CallResult", "CANCEL");
        assertThat(failed.<Long>at("Data", "List", "0", "Status")).isEqualTo(5);
        assertThat(failed.<String>at("Data", "List", "0", "CallResult")).isEqualTo("主动取消");
        String detail = failed.at("Data", "List", "0", "DetailId");
        Answer found = aiccs("QueryConversationDetailInfoNew", "TaskId", task, "DetailId", detail);
        assertThat(found.<String>at("Data", "CallId")).isEqualTo(onlyCall().id());
        assertThat(found.<String>at("Data", "CallResult")).isEqualTo("CANCEL");
        assertThat(aiccs("CancelAiCallDetails", "TaskId", task, "BatchId", batch)
                        .<String>at("Data", "ResultCode"))
                .isEqualTo("ALL_FAILED");
    }

    private String retrying(String... more) {
        String[] all = Stream.of(new String[] {"MissCallRetry", "true"}, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return task("重呼", all);
    }

    private List<EmulatedCall> to(String callee) {
        return emulator.calls().stream()
                .filter(call -> call.callee().equals(callee))
                .toList();
    }

    private long count(String task, String name) {
        return aiccs("QueryAiCallTaskPage", "TaskId", task).<Long>at("Data", "List", "0", name);
    }
}
