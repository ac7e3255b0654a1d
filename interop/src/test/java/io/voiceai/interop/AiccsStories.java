package io.voiceai.interop;

import static io.voiceai.interop.Answers.at;
import static io.voiceai.interop.Answers.row;
import static io.voiceai.interop.Answers.text;
import static io.voiceai.interop.Api.AICCS;
import static io.voiceai.interop.Stories.CALLEE;
import static io.voiceai.interop.Stories.CALLER;
import static io.voiceai.interop.Stories.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** At AICCS: a single call, and a call task. */
final class AiccsStories {

    private AiccsStories() {}

    static List<List<Step>> all() {
        return List.of(aiccsCall(), aiccsTask());
    }

    private static List<Step> aiccsCall() {
        return List.of(
                new Step(
                        "LlmSmartCall",
                        "an id",
                        known -> Order.of(
                                AICCS,
                                "LlmSmartCall",
                                "ApplicationCode",
                                "F320000001",
                                "CallerNumber",
                                CALLER,
                                "CalledNumber",
                                CALLEE,
                                "StartWordParam",
                                TEXT,
                                "SessionTimeout",
                                1200,
                                "TtsSpeed",
                                -50,
                                "OutId",
                                "order-42"),
                        (answer, known) -> known.put("CallId", text(answer, "CallId"))),
                new Step(
                        "GetCallDialogContent",
                        "the call goes on",
                        known -> dialog(known.get("CallId")),
                        (answer, known) ->
                                assertThat(text(answer, "Data", "CallStatus")).isIn("0", "1")),
                new Step(
                        "HangupOperate",
                        "done",
                        known -> Order.of(
                                AICCS, "HangupOperate", "CallId", known.get("CallId"), "ImmediateHangup", true),
                        (answer, known) -> assertThat(text(answer, "Result")).isEqualTo("true")),
                new Step(
                        "GetCallDialogContent",
                        "the call is over",
                        known -> dialog(known.get("CallId")),
                        (answer, known) ->
                                assertThat(text(answer, "Data", "CallStatus")).isEqualTo("2")));
    }

    private static Order dialog(String call) {
        return Order.of(
                AICCS, "GetCallDialogContent", "CallId", call, "CallDate", LocalDate.now(ZoneOffset.ofHours(8)));
    }

    // The answer to the first request has the id as a number, too long for JavaScript: two of the clients round it. The
    // page
    // has it as text.
    private static List<Step> aiccsTask() {
        return List.of(
                new Step(
                        "CreateAiCallTask",
                        "done",
                        known -> Order.of(
                                AICCS,
                                "CreateAiCallTask",
                                "TaskName",
                                taskName(known),
                                "AgentId",
                                "7001",
                                "StartType",
                                "IMMEDIATE",
                                "TaskStartTime",
                                Instant.now().toEpochMilli(),
                                "CallDay",
                                "[\"MONDAY\",\"TUESDAY\"]",
                                "CallTime",
                                "[\"{\\\"startTime\\\":\\\"00:00:00\\\",\\\"endTime\\\":\\\"23:59:59\\\"}\"]"),
                        (answer, known) -> assertThat(text(answer, "Code")).isEqualTo("OK")),
                new Step(
                        "QueryAiCallTaskPage",
                        "an id",
                        known -> Order.of(AICCS, "QueryAiCallTaskPage", "TaskName", taskName(known)),
                        (answer, known) -> known.put("TaskId", text(row(answer, "Data", "List"), "TaskId"))),
                new Step(
                        "ImportTaskNumberDatas",
                        "done",
                        known -> Order.of(
                                        AICCS,
                                        "ImportTaskNumberDatas",
                                        "TaskId",
                                        known.get("TaskId"),
                                        "DataType",
                                        "JSON")
                                .withForm(
                                        "PhoneNumberList",
                                        "[{\"calleeNumber\":\"" + CALLEE + "\",\"name\":\"李四 & Co = a+b\"}]"),
                        (answer, known) -> assertThat(text(answer, "Code")).isEqualTo("OK")),
                new Step(
                        "StartAiCallTask",
                        "done",
                        known -> Order.of(AICCS, "StartAiCallTask", "TaskId", known.get("TaskId")),
                        (answer, known) -> assertThat(text(answer, "Code")).isEqualTo("OK")),
                new Step(
                        "QueryAiCallDetailPage",
                        "the entry",
                        known -> Order.of(AICCS, "QueryAiCallDetailPage", "TaskId", known.get("TaskId"), "Status", 0),
                        (answer, known) -> {
                            JsonObject row = row(answer, "Data", "List");
                            assertThat(text(row, "CalledNumber")).isEqualTo(CALLEE);
                            known.put("DetailId", text(row, "DetailId"));
                            known.put("BatchId", text(row, "BatchId"));
                        }),
                new Step(
                        "QueryConversationDetailInfo",
                        "the call",
                        known -> Order.of(
                                AICCS,
                                "QueryConversationDetailInfo",
                                "TaskId",
                                known.get("TaskId"),
                                "BatchId",
                                known.get("BatchId"),
                                "DetailId",
                                known.get("DetailId")),
                        (answer, known) -> {
                            assertThat(text(answer, "Data", "CalledPhone")).isEqualTo(CALLEE);
                            assertThat(text(answer, "Data", "CallId")).contains("^");
                            assertThat(at(answer, "Data", "Variables").toString())
                                    .contains("李四 & Co = a+b");
                        }));
    }

    private static String taskName(Map<String, String> known) {
        return known.computeIfAbsent("TaskName", name -> "回访任务 A+B " + UUID.randomUUID());
    }
}
