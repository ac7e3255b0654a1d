package io.voiceai.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignedClient.Answer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What comes into a call task, one number or a hundred thousand, and how it is found again. */
class AiccsImportsTest extends AiccsTaskFixture {

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
    void encryptionIsToldAsImportedAndTheApplicationSpeaksWithoutAnAgent() {
        String task = task("加密", "ApplicationCode", "F320000002");
        aiccs("ImportOneTaskPhoneNumber", "TaskId", task, "PhoneNumber", "5d41402a", "EncryptionType", "3");
        assertThat(aiccs("ImportOneTaskPhoneNumber", "TaskId", task, "PhoneNumber", "5d41402a", "EncryptionType", "4")
                        .text("Code"))
                .isEqualTo("InvalidParameter.EncryptionType");
        Answer found = page(task, "0", "EncryptionType", "3");
        assertThat(total(found)).isEqualTo(1);
        assertThat(found.<Long>at("Data", "List", "0", "EncryptionType")).isEqualTo(3);
        startTask(task);
        assertThat(onlyCall().agent()).isEqualTo("F320000002");
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
        // Each suffix that stands for something else than an answer comes ten times.
        int unanswered = 10
                * (int) Arrays.stream(Scenario.values())
                        .filter(scenario -> !scenario.answered())
                        .count();
        assertThat(seen).hasSize(100_000 - unanswered);
        assertThat(total(page(task, "2"))).isEqualTo(unanswered);
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
}
