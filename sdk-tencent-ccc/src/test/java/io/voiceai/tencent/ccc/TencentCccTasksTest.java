package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.refusal;
import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.Listing;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.ImportReport;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.call.TaskCallee;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCccTasksTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final CallTask TASK =
            CallTask.of("autumn", "15").from("+861012345678").startAt(NOON).build();

    private Function<CannedServer.Received, String> answers;
    private long lastId = 100;
    private CannedServer server;
    private TencentCcc ccc;

    @BeforeEach
    void start() throws Exception {
        answers = request -> response("\"TaskId\":" + ++lastId);
        server = CannedServer.answering(request -> answers.apply(request));
        ccc = server.provider().taskChunkSize(2).build();
    }

    @AfterEach
    void stop() throws Exception {
        ccc.close();
        server.close();
    }

    private static CallTaskRef ref(String taskIds) {
        return CallTaskRef.of(
                "tencent-ccc", Map.of("SdkAppId", "1400000000", "Name", "autumn", "TaskIds", taskIds), NOON);
    }

    private static List<TaskCallee> callees(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> TaskCallee.of(PhoneNumber.of("+861380000000" + i)))
                .toList();
    }

    private ImportReport imported(List<TaskCallee> callees) {
        return ccc.importCallees(CalleeImport.of(ccc.createTask(TASK), TASK, callees));
    }

    @Test
    void creatingSendsNothing() {
        CallTaskRef ref = ccc.createTask(TASK);
        assertThat(ref.keys()).isEqualTo(Map.of("SdkAppId", "1400000000", "Name", "autumn"));
        assertThat(ref.createdAt()).isEqualTo(NOON);
        assertThat(ref.provider()).isEqualTo("tencent-ccc");
        assertThat(server.received).isEmpty();
    }

    @Test
    void eachChunkBecomesATaskOfTheVendors() {
        ImportReport report = imported(callees(5));
        assertThat(report.isComplete()).isTrue();
        assertThat(report.imported()).isEqualTo(5);
        assertThat(report.task().keys())
                .isEqualTo(Map.of("SdkAppId", "1400000000", "Name", "autumn", "TaskIds", "101,102,103"));
        assertThat(report.task().createdAt()).isEqualTo(NOON);
        assertThat(server.received)
                .extracting(request -> name(request).substring(0, 10))
                .containsExactly("autumn #1 ", "autumn #2 ", "autumn #3 ");
        assertThat(server.received)
                .extracting(request -> Tree.object(request.body()).get("Callees"))
                .containsExactly(
                        List.of("008613800000000", "008613800000001"),
                        List.of("008613800000002", "008613800000003"),
                        List.of("008613800000004"));
    }

    @Test
    void aThousandCalleesAreAChunkUnlessSetOtherwise() {
        assertThat(ccc.chunkSize()).isEqualTo(2);
        try (TencentCcc usual = server.provider().build()) {
            assertThat(usual.chunkSize()).isEqualTo(1_000);
        }
        assertThatThrownBy(() -> server.provider().taskChunkSize(0)).hasMessageContaining("taskChunkSize");
    }

    @Test
    void aLaterImportGoesOnWithTheNumbering() {
        ImportReport report = ccc.importCallees(CalleeImport.of(ref("7"), TASK, callees(1)));
        assertThat(report.task().key("TaskIds")).contains("7,101");
        assertThat(name(server.received.get(0))).startsWith("autumn #2 ");
    }

    private static String name(CannedServer.Received request) {
        return (String) Tree.object(request.body()).get("Name");
    }

    @Test
    void aLostAnswerIsNotSentAgain() {
        answers = request -> server.received.size() == 1 ? "<html>" : response("\"TaskId\":9");
        ImportReport report = imported(callees(4));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(report.unknown()).contains(new ImportReport.Rows(0, 1));
        assertThat(server.received).hasSize(1);
        ImportReport rest = ccc.importCallees(
                CalleeImport.of(report.task(), TASK, callees(4)).fromRow(report.nextRow()));
        assertThat(rest.isComplete()).isTrue();
        assertThat(rest.task().key("TaskIds")).contains("9");
        assertThat(server.body(1)).containsEntry("Callees", List.of("008613800000002", "008613800000003"));
        String lost = report.failure().orElseThrow().correlationId().orElseThrow();
        assertThat(name(server.received.get(0))).isEqualTo("autumn #1 " + lost);
        assertThat(name(server.received.get(1))).startsWith("autumn #1 ").doesNotContain(lost);
    }

    @Test
    void whatNoReferenceHoldsIsNotSent() {
        String many = ",1234567890123456789".repeat(3_275);
        ImportReport last = ccc.importCallees(CalleeImport.of(ref("1".repeat(16) + many), TASK, callees(1)));
        assertThat(last.isComplete()).isTrue();
        ImportReport refused = ccc.importCallees(CalleeImport.of(ref("1".repeat(17) + many), TASK, callees(1)));
        assertThat(refused.failure().orElseThrow().kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(refused.failure().orElseThrow())
                .hasMessageContaining("is full")
                .hasMessageContaining("another task");
        assertThat(refused.nextRow()).isZero();
        assertThat(refused.unknown()).isEmpty();
        assertThat(server.received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"TaskId\":\"\"", "\"TaskId\":\"seven\"", "\"TaskId\":1.5"})
    void anAnswerWithoutAUsableTaskIsUnknown(String content) {
        answers = request -> response(content);
        assertThat(imported(callees(1)).failure().orElseThrow().kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(server.received).hasSize(1);
    }

    @Test
    void aRefusalStopsTheImport() {
        answers = request -> refusal("LimitExceeded.OutOfQuotaMaxCount");
        ImportReport report = imported(callees(3));
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureKind.REJECTED);
        assertThat(report.nextRow()).isZero();
        assertThat(report.unknown()).isEmpty();
    }

    @Test
    void whatTheVendorCannotTellApartOrWriteIsLeftOutAndTold() {
        TaskCallee twice = callees(1).get(0);
        TaskCallee token = TaskCallee.of(PhoneNumber.encrypted("token"));
        try (TencentCcc large = server.provider().build()) {
            ImportReport report = large.importCallees(CalleeImport.of(
                    large.createTask(TASK),
                    TASK,
                    List.of(twice, token, twice.variable("a", "b"), callees(2).get(1))));
            assertThat(report.imported()).isEqualTo(2);
            assertThat(report.refused()).extracting(RefusedRow::row).containsExactly(1L, 2L);
            assertThat(report.refused().get(0).problem()).contains("encrypted callee");
            assertThat(report.refused().get(1).problem()).isEqualTo("callee: is in this chunk already");
        }
        assertThat(server.body(0))
                .containsEntry("Callees", List.of("008613800000000", "008613800000001"))
                .doesNotContainKey("CalleeAttributes");
    }

    @Test
    void aChunkWithNobodyLeftIsNotSent() {
        ImportReport report = imported(List.of(TaskCallee.of(PhoneNumber.encrypted("token"))));
        assertThat(report.isComplete()).isTrue();
        assertThat(report.refusedCount()).isEqualTo(1);
        assertThat(report.task().key("TaskIds")).isEmpty();
        assertThat(server.received).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'0', WAITING",
        "'1', RUNNING",
        "'2', ENDED",
        "'3', ENDED",
        "'4', ENDED",
        "'5', PAUSED",
        "'9', UNKNOWN",
        "'2,4', ENDED",
        "'2,0', WAITING",
        "'0,5,2', PAUSED",
        "'5,9', UNKNOWN",
        "'9,5,1', RUNNING"
    })
    void theLiveliestTaskTellsTheState(String states, CallTaskState state) {
        List<String> all = List.of(states.split(","));
        answers = request -> response("\"State\":" + all.get(server.received.size() - 1));
        String ids = String.join(",", all.stream().map(s -> "1" + s).toList());
        assertThat(ccc.progress(ref(ids)).state()).isEqualTo(state);
        assertThat(server.actions()).hasSize(all.size()).containsOnly("DescribeAutoCalloutTask");
    }

    @Test
    void progressIsSummedUp() {
        answers = request -> task(
                request,
                "\"Callees\":[{\"State\":0},{\"State\":1},{\"State\":1},{\"State\":2},"
                        + "{\"State\":3},{\"State\":4},{\"State\":77},{}]");
        CallTaskProgress progress = ccc.progress(ref("7,8"));
        assertThat(progress.total()).contains(16L);
        assertThat(progress.answered()).contains(4L);
        assertThat(progress.ended()).contains(6L);
        assertThat(progress.calling()).contains(2L);
        assertThat(progress.raw()).hasSize(2);
        assertThat(server.body(0))
                .isEqualTo(Map.of("SdkAppId", new BigDecimal("1400000000"), "TaskId", new BigDecimal(7)));
        assertThat(server.body(1)).containsEntry("TaskId", new BigDecimal(8));
    }

    @Test
    void progressKeepsTheAnswersOfTenTasks() {
        answers = request -> task(request, "\"Callees\":[{\"State\":1}]");
        CallTaskProgress progress = ccc.progress(ref("1,2,3,4,5,6,7,8,9,10,11,12"));
        assertThat(progress.total()).contains(12L);
        assertThat(progress.raw()).hasSize(10);
    }

    private static String task(CannedServer.Received request, String content) {
        return response("\"State\":1,\"NotBefore\":1795233600," + content);
    }

    @Test
    void calleesComeTaskByTaskAndOnlyWhenWanted() {
        answers = request -> Tree.object(request.body()).get("TaskId").equals(new BigDecimal(7))
                ? task(
                        request,
                        "\"Callees\":[{\"Callee\":\"008613800000000\",\"State\":1,\"Sessions\":[\"s-1\",\"s-2\"]},"
                                + "{\"Callee\":\"008613800000000\",\"State\":1,\"Sessions\":[\"s-1\",\"s-2\"]}]")
                : response("\"Callees\":[{\"State\":0},{\"State\":2,\"Sessions\":[\" \",\"s-3\"]},"
                        + "{\"State\":3},{\"State\":4},{\"State\":9}]");
        Listing<TaskCall> calls = ccc.taskCalls(ref("7,8"));
        Iterator<TaskCall> iterator = calls.iterator();
        assertThat(server.received).isEmpty();
        assertThat(iterator.next())
                .isEqualTo(new TaskCall(
                        Optional.of(PhoneNumber.of("+8613800000000")),
                        TaskCallState.ANSWERED,
                        Optional.empty(),
                        List.of(
                                call("s-1", Instant.ofEpochSecond(1795233600)),
                                call("s-2", Instant.ofEpochSecond(1795233600))),
                        Optional.empty()));
        assertThat(server.received).hasSize(1);
        assertThat(calls.stream().map(TaskCall::state))
                .containsExactly(
                        TaskCallState.ANSWERED,
                        TaskCallState.ANSWERED,
                        TaskCallState.WAITING,
                        TaskCallState.NOT_ANSWERED,
                        TaskCallState.CALLING,
                        TaskCallState.RETRYING,
                        TaskCallState.UNKNOWN);
        assertThat(calls.stream().skip(3).findFirst().orElseThrow().calls()).containsExactly(call("s-3", NOON));
    }

    private static CallRef call(String session, Instant at) {
        return CallRef.of("tencent-ccc", Map.of("SdkAppId", "1400000000", "SessionId", session), at);
    }

    @Test
    void aTaskWithoutCalleesIsAnEmptyList() {
        answers = request -> response("\"State\":0");
        assertThat(ccc.taskCalls(ref("7"))).isEmpty();
        assertThat(ccc.progress(ref("7")).total()).contains(0L);
    }

    @Test
    void beforeAnImportThereIsNothingAtTheVendor() {
        CallTaskRef nothing = ccc.createTask(TASK);
        List.<Runnable>of(() -> ccc.progress(nothing), () -> ccc.taskCalls(nothing))
                .forEach(asked -> {
                    VoiceAiException refused = catchThrowableOfType(VoiceAiException.class, asked::run);
                    assertThat(refused.field()).contains("taskRef");
                    assertThat(refused).hasMessageContaining("has no TaskIds").hasMessageContaining("Import callees");
                });
        assertThat(server.received).isEmpty();
    }

    @Test
    void aReferenceOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> ccc.progress(ref("7,x"))).hasMessageContaining("TaskId that is not a number");
        assertThatThrownBy(() ->
                        ccc.progress(CallTaskRef.of("tencent-ccc", Map.of("SdkAppId", "a", "TaskIds", "7"), NOON)))
                .hasMessageContaining("SdkAppId that is not a number");
        assertThat(server.received).isEmpty();
    }
}
