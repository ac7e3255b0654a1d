package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.aliyun.aiccs.api.PageQueryAgentListNew;
import io.voiceai.aliyun.aiccs.api.QueryAiCallDetailPage;
import io.voiceai.aliyun.aiccs.api.QueryAiCallTaskPage;
import io.voiceai.call.AgentInfo;
import io.voiceai.call.CallAnalysis;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.HangupCause;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be read of tasks, their calls, and AI agents. */
class AiccsTaskQueriesTest extends AiccsCannedTest {
    private static final CallTaskRef TASK = CallTaskRef.of("aliyun-aiccs", Map.of("TaskId", "138"), NOON);
    private static final long CALLED_AT = 1754617270000L;

    private Function<Map<String, String>, String> answers = parameters -> answer;

    @Override
    String answer(Map<String, String> parameters) {
        return answers.apply(parameters);
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, 4, 1, RUNNING, 1",
        "STOPPED, 4, 1, PAUSED, 2",
        "STOPPED, 3, 1, ENDED, 2",
        "STOPPED, 0, 0, PAUSED, 2",
        "INIT, 4, 0, WAITING, 3",
        "FAILED, 4, 0, UNKNOWN, 4",
        "'', 4, 0, UNKNOWN, 5"
    })
    void theStateOfATaskIsTheWordUnderWhichItIsFound(
            String word, long total, long failed, CallTaskState state, int queries) {
        answers = parameters -> parameters.getOrDefault("Status", "").equals(word)
                ? page("{\"TaskId\":\"1380\"},{\"TaskId\":\"138\",\"Status\":7,\"TotalCount\":" + total
                        + ",\"SucceedCount\":" + (failed * 2) + ",\"FailedCount\":" + failed
                        + ",\"CallingCount\":1}")
                : page("{\"TaskId\":\"1380\"}");
        CallTaskProgress progress = aiccs.progress(TASK);

        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.total()).contains(total);
        assertThat(progress.calling()).contains(1L);
        assertThat(progress.answered()).contains(failed * 2);
        assertThat(progress.ended()).contains(failed * 3);
        assertThat(progress.raw()).hasSize(queries);
        assertThat(server.received())
                .hasSize(queries)
                .allMatch(request -> request.get("Action").equals("QueryAiCallTaskPage")
                        && request.get("TaskId").equals("138"));
    }

    @Test
    void aTaskThatIsNowhereTellsNothing() {
        answer = data("null");
        CallTaskProgress progress = aiccs.progress(TASK);
        assertThat(progress.state()).isEqualTo(CallTaskState.UNKNOWN);
        assertThat(progress.total()).isEmpty();
        assertThat(progress.ended()).isEmpty();
        assertThat(server.requests()).isEqualTo(5);
    }

    @Test
    void theCallsOfATaskComeFromAllThreeListsOnceEach() {
        Map<String, String> rows = Map.of(
                "0", row("1", 3) + "," + row("2", 1),
                "1", row("1", 4) + "," + row("3", 4),
                "2", row("3", 5) + "," + row("4", 5));
        answers = parameters -> page(rows.get(parameters.get("Status")));
        List<TaskCall> calls = aiccs.taskCalls(TASK).stream().toList();

        assertThat(calls.stream().map(call -> call.calls().get(0).require("DetailId")))
                .containsExactly("1", "2", "3", "4");
        assertThat(calls.get(0).state()).isEqualTo(TaskCallState.CALLING);
        assertThat(server.received().stream().map(request -> request.get("Status")))
                .containsExactly("0", "1", "2");
        assertThat(server.received())
                .allMatch(request -> request.get("TaskId").equals("138")
                        && request.get("Action").equals("QueryAiCallDetailPage"));
        assertThat(aiccs.taskCalls(TASK).stream().count()).isEqualTo(4);
        assertThat(server.received()).noneMatch(request -> request.containsKey("PageSize"));
    }

    @Test
    void theRowsOfAnAnswerCanBeMoreThanTheVendorsUsualTen() {
        answers = parameters -> page(row("1", 4));
        try (AliyunAiccs larger = builder().taskPageSize(200).build()) {
            larger.taskCalls(TASK).iterator().next();
        }
        assertThat(server.received())
                .singleElement()
                .satisfies(request -> assertThat(request).containsEntry("PageSize", "200"));
        assertThatThrownBy(() -> builder().taskPageSize(0)).hasMessageContaining("taskPageSize");
    }

    @Test
    void rowsWithoutAnIdAreNeverRepeatsAndAFailedPageCanBeAskedForAgain() {
        answers = parameters -> parameters.get("Status").equals("0")
                ? page("{\"Status\":1},{\"Status\":1}")
                : "{\"RequestId\":\"R1\",\"Code\":\"isv.INVALID_PARAMETERS\"}";
        Iterator<TaskCall> calls = aiccs.taskCalls(TASK).iterator();
        assertThat(calls.next().calls()).isEmpty();
        assertThat(calls.next().callee()).isEmpty();
        assertThatThrownBy(calls::hasNext).isInstanceOf(VoiceAiException.class);

        answers = parameters -> page("");
        assertThat(calls.hasNext()).isFalse();
        assertThatThrownBy(calls::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, '', WAITING, false",
        "1, '', WAITING, false",
        "2, USER_BUSY, RETRYING, false",
        "3, '', CALLING, false",
        "4, ANSWERED, ANSWERED, true",
        "4, 用户接听, ANSWERED, true",
        "4, '', ANSWERED, false",
        "4, INTELLIGENT_ANSWER, ANSWERED, true",
        "4, NO_ANSWER, NOT_ANSWERED, true",
        "4, POWERED_OFF, NOT_ANSWERED, true",
        "5, '', NOT_ANSWERED, false",
        "5, USER_BUSY, NOT_ANSWERED, true",
        "5, CANCEL, NOT_ANSWERED, true",
        "6, '', UNKNOWN, false"
    })
    void everyStateOfARowIsRead(long status, String word, TaskCallState state, boolean over) {
        answers = parameters -> page("{\"DetailId\":\"7\",\"CallingTime\":" + CALLED_AT + ",\"Status\":" + status
                + ",\"CallResult\":\"" + word + "\"}");
        TaskCall call = aiccs.taskCalls(TASK).iterator().next();
        assertThat(call.state()).isEqualTo(state);
        assertThat(call.hangupCause().isPresent()).isEqualTo(over);
    }

    @Test
    void aRowIsReadWhole() {
        answers = parameters -> page("{\"TaskId\":\"138\",\"BatchId\":\"139\",\"DetailId\":\"7\",\"CallingTime\":"
                + CALLED_AT + ",\"Status\":5,\"CallResult\":\"USER_BUSY\",\"FailedReason\":\"用户忙\","
                + "\"CalledNumber\":\"13800000000\",\"OutId\":\"order-1\",\"EncryptionType\":0}");
        TaskCall call = aiccs.taskCalls(TASK).iterator().next();
        assertThat(call.callee().orElseThrow().value()).isEqualTo("+8613800000000");
        assertThat(call.reference()).contains("order-1");
        assertThat(call.calls()).containsExactly(aiccs.taskCall("138", "139", "7", Instant.ofEpochMilli(CALLED_AT)));
        assertThat(call.hangupCause()).contains(HangupCause.of(HangupCause.Kind.BUSY, "USER_BUSY", "用户忙"));
        assertThat(call.toString()).doesNotContain("13800000000");
    }

    @Test
    void aRowThatFailedBeforeAnyCallWasTakenOutOnlyIfTheVendorSaysSo() {
        answers = parameters -> page("{\"DetailId\":\"7\",\"Status\":5,\"CallResult\":\"CANCEL\",\"CallingTime\":0},"
                + "{\"DetailId\":\"9\",\"Status\":5,\"CallResult\":\"INVALID_NUMBER\"},"
                + "{\"DetailId\":\"8\",\"Status\":5,\"CalledNumber\":\"0cc175b9c0f1b6a831c399e269772661\","
                + "\"EncryptionType\":1}");
        List<TaskCall> calls = aiccs.taskCalls(TASK).stream().toList();
        assertThat(calls.get(0).state()).isEqualTo(TaskCallState.CANCELLED);
        assertThat(calls.get(0).calls()).isEmpty();
        assertThat(calls.get(1).state()).isEqualTo(TaskCallState.NOT_ANSWERED);
        assertThat(calls.get(2).state()).isEqualTo(TaskCallState.UNKNOWN);
        assertThat(calls.get(2).callee()).as("a hash is no number").isEmpty();
        assertThat(calls.get(2).hangupCause()).as("nothing was said").isEmpty();
    }

    @Test
    void aCallWithoutBatchIsFoundByItsEntryOrItsOwnId() {
        answer = data("{\"StatusCode\":\"200001\",\"Duration\":7,\"MajorIntent\":\"买车\",\"EncryptionType\":0,"
                + "\"OutputTags\":[{\"OutputTagName\":\"意向\",\"OutputTagValue\":\"高\"}]}");
        CallDetail detail = aiccs.detail(aiccs.taskCall("138", "7", NOON));
        assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
        assertThat(detail.requestId()).isEqualTo("R1");
        assertThat(detail.tags()).hasSize(1);
        assertThat(detail.raw()).isEqualTo(answer);
        assertThat(server.last())
                .containsEntry("Action", "QueryConversationDetailInfoNew")
                .containsEntry("TaskId", "138")
                .containsEntry("DetailId", "7")
                .doesNotContainKey("CallId");

        aiccs.detail(CallRef.of("aliyun-aiccs", Map.of("TaskId", "138", "CallId", "1^2"), NOON));
        assertThat(server.last()).containsEntry("CallId", "1^2").doesNotContainKey("DetailId");
        aiccs.detail(CallRef.of("aliyun-aiccs", Map.of("TaskId", "138", "CallId", "1^2", "DetailId", "7"), NOON));
        assertThat(server.last()).containsEntry("CallId", "1^2").containsEntry("DetailId", "7");
        aiccs.detail(aiccs.taskCall("138", "139", "7", NOON));
        assertThat(server.last())
                .containsEntry("Action", "QueryConversationDetailInfo")
                .containsEntry("BatchId", "139");
        assertThatThrownBy(() -> aiccs.detail(CallRef.of("aliyun-aiccs", Map.of("TaskId", "138"), NOON)))
                .isInstanceOf(VoiceAiException.class)
                .hasMessageContaining("DetailId");
    }

    @Test
    void theAnalysisOfATaskCallIsItsIntent() {
        answer = data("{\"MajorIntent\":\"买车\"}");
        CallAnalysis analysis = aiccs.analysis(aiccs.taskCall("138", "139", "7", NOON));
        assertThat(analysis.intent()).contains("买车");
        assertThat(analysis.summary()).isEmpty();
        assertThat(analysis.raw()).containsExactly(answer);
        assertThat(analysis.ref()).isEqualTo(aiccs.taskCall("138", "139", "7", NOON));

        answer = data("{\"MajorIntent\":\" \"}");
        assertThat(aiccs.analysis(aiccs.taskCall("138", "7", NOON)).intent()).isEmpty();
        answer = data("null");
        assertThat(aiccs.analysis(aiccs.taskCall("138", "7", NOON)).intent()).isEmpty();
        assertThatThrownBy(() -> aiccs.analysis(fullDuplex())).isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void agentsAreListedPageAfterPage() {
        answers = parameters -> parameters.get("PageNo").equals("1")
                ? paged(3, "{\"AgentId\":1,\"AgentName\":\"回访\",\"IsAvailable\":true},{\"AgentId\":2}")
                : paged(3, "{\"AgentId\":3,\"AgentName\":\"x\",\"IsAvailable\":false}");
        List<AgentInfo> agents = aiccs.agents().stream().toList();
        assertThat(agents)
                .containsExactly(
                        new AgentInfo("1", "回访", List.of(), Optional.of(true)),
                        new AgentInfo("2", "", List.of(), Optional.empty()),
                        new AgentInfo("3", "x", List.of(), Optional.of(false)));
        assertThat(server.received())
                .hasSize(2)
                .allMatch(request ->
                        request.get("Action").equals("PageQueryAgentListNew") && !request.containsKey("PageSize"));
    }

    @Test
    void listsFollowThePagesFromTheFirstInTheSizeAskedFor() {
        answers = parameters ->
                parameters.get("PageNo").equals("1") ? withoutTotal(row("1", 1) + "," + row("2", 1)) : withoutTotal("");
        QueryAiCallDetailPage.Request request =
                new QueryAiCallDetailPage.Request(0, "138").pageNo(2).pageSize(2);
        var details = aiccs.api().queryAiCallDetailPageItems(request);
        request.pageSize(9);
        assertThat(details.stream().map(item -> Objects.requireNonNull(item.detailId())))
                .containsExactly("1", "2");
        assertThat(server.received().stream().map(sent -> sent.get("PageNo") + "/" + sent.get("PageSize")))
                .containsExactly("1/2", "2/2");

        answers = parameters -> parameters.get("PageNo").equals("1")
                ? withoutTotal("{\"TaskId\":\"1\"},{\"TaskId\":\"1\"}")
                : data("{}");
        assertThat(aiccs.api().queryAiCallTaskPageItems(new QueryAiCallTaskPage.Request()).stream())
                .hasSize(1);
        answers = parameters -> data("null");
        assertThat(aiccs.api().pageQueryAgentListNewItems(new PageQueryAgentListNew.Request()).stream())
                .isEmpty();
    }

    private static String row(String detail, int status) {
        return "{\"DetailId\":\"" + detail + "\",\"Status\":" + status + ",\"CallingTime\":" + CALLED_AT + "}";
    }

    private static String page(String rows) {
        return paged(rows.split("\\{", -1).length - 1, rows);
    }

    private static String withoutTotal(String rows) {
        return data("{\"List\":[" + rows + "]}");
    }

    private static String paged(int total, String rows) {
        return data("{\"Total\":" + total + ",\"List\":[" + rows + "]}");
    }
}
