package io.voiceai.aliyun.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.aliyun.ccc.CannedServer.Reply;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.HangupCause;
import io.voiceai.call.ImportReport;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.MovableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Call tasks as campaigns, before a server that gives prepared answers. */
class CccTasksTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-04T12:00:00Z");
    private static final CallTaskRef TASK =
            CallTaskRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "CampaignId", "c-1"), NOON);
    private static final String OK = "{\"RequestId\":\"R1\",\"Code\":\"OK\"}";

    private final AtomicReference<UnaryOperator<String>> answers = new AtomicReference<>(action -> OK);
    private CannedServer server;
    private AliyunCcc ccc;

    @BeforeEach
    void open() {
        server = new CannedServer(action -> new Reply(200, answers.get().apply(action)));
        ccc = provider(server).build();
    }

    @AfterEach
    void close() {
        ccc.close();
        server.close();
    }

    private static AliyunCcc.Builder provider(CannedServer server) {
        return AliyunCcc.builder()
                .instanceId("ccc-test")
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .clock(new MovableClock(NOON))
                .credentials(io.voiceai.auth.Credentials.of("id", "secret"));
    }

    private static CallTask.Builder task() {
        return CallTask.of("spring", "flow-1")
                .hours(CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(11, 30)))
                .hours(CallingHours.daily(LocalTime.of(14, 0), LocalTime.of(17, 59, 59)))
                .endAt(EVENING)
                .option(CccTaskOptions.create().queue("skillgroup@ccc-test"));
    }

    @Test
    void aTaskIsACampaignWithoutCases() {
        answers.set(action -> "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":\"c-1\"}");

        CallTaskRef ref = ccc.createTask(task().from("+8657188000000")
                .from("+8613900000000")
                .vendorParameter("Simulation", true)
                .build());

        assertThat(ref).isEqualTo(TASK);
        assertThat(server.actions()).containsExactly("CreateCampaign");
        assertThat(server.parameter("InstanceId")).isEqualTo("ccc-test");
        assertThat(server.parameter("Name")).isEqualTo("spring");
        assertThat(server.parameter("ContactFlowId")).isEqualTo("flow-1");
        assertThat(server.parameter("QueueId")).isEqualTo("skillgroup@ccc-test");
        assertThat(server.parameter("CallableTime"))
                .isEqualTo("[{\"beginTime\":\"09:00:00\",\"endTime\":\"11:30:00\"},"
                        + "{\"beginTime\":\"14:00:00\",\"endTime\":\"17:59:59\"}]");
        assertThat(server.parameter("StartTime")).isEqualTo(Long.toString(NOON.toEpochMilli()));
        assertThat(server.parameter("EndTime")).isEqualTo(Long.toString(EVENING.toEpochMilli()));
        assertThat(server.parameter("MaxAttemptCount")).isEqualTo("1");
        assertThat(server.parameter("MinAttemptInterval")).isEqualTo("1");
        assertThat(server.parameter("StrategyType")).isEqualTo("PACING");
        assertThat(server.parameter("StrategyParameters")).isEqualTo("{\"ratio\":1}");
        assertThat(server.parameter("NumberList")).isEqualTo("[\"057188000000\",\"13900000000\"]");
        assertThat(server.parameter("Simulation")).isEqualTo("true");
        assertThat(server.parameter("CaseList")).isEmpty();
    }

    @Test
    void theVendorsOwnOptionsReplaceWhatIsUsual() {
        answers.set(action -> "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":\"c-1\"}");
        Instant later = NOON.plusSeconds(60);

        ccc.createTaskAsync(task().startAt(later)
                        .attempts(3)
                        .zone(ZoneId.of("PRC"))
                        .option(CccTaskOptions.create()
                                .queue("q")
                                .minAttemptInterval(7)
                                .strategy("PID", "{\"abandonRate\":\"5\"}"))
                        .build())
                .join();

        assertThat(server.parameter("StartTime")).isEqualTo(Long.toString(later.toEpochMilli()));
        assertThat(server.parameter("MaxAttemptCount")).isEqualTo("3");
        assertThat(server.parameter("MinAttemptInterval")).isEqualTo("7");
        assertThat(server.parameter("StrategyType")).isEqualTo("PID");
        assertThat(server.parameter("StrategyParameters")).isEqualTo("{\"abandonRate\":\"5\"}");
        assertThat(server.parameter("NumberList")).isEmpty();
    }

    @Test
    void anAnswerWithoutTheCampaignLeavesTheOutcomeOpen() {
        assertThatThrownBy(() -> ccc.createTask(task().build()))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        unknown -> assertThat(unknown.correlationId())
                                .as("what the vendor's console finds it by")
                                .contains(server.parameter("Name")));
        assertThat(server.requests()).isEqualTo(1);
    }

    record Refused(String feature, CallTask task) {
        @Override
        public String toString() {
            return feature;
        }
    }

    static List<Refused> lacked() {
        return List.of(
                new Refused(
                        "retryInterval of a call task",
                        task().retryInterval(Duration.ofMinutes(5)).build()),
                new Refused(
                        "ringTimeout of a call task",
                        task().ringTimeout(Duration.ofSeconds(30)).build()),
                new Refused("concurrency of a call task", task().concurrency(2).build()),
                new Refused(
                        "a zone other than Asia/Shanghai",
                        task().zone(ZoneId.of("UTC")).build()),
                new Refused(
                        "hours that are not of every day",
                        task().hours(new CallingHours(
                                        Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(10, 0)))
                                .build()));
    }

    @ParameterizedTest
    @MethodSource("lacked")
    void whatTheVendorLacksIsRefusedBeforeAnythingIsSent(Refused refused) {
        UnsupportedFeatureException failure =
                catchThrowableOfType(UnsupportedFeatureException.class, () -> ccc.createTask(refused.task()));
        assertThat(failure.feature()).isEqualTo(refused.feature());
        assertThat(failure.alternatives()).contains("tencent-ccc");
        assertThat(server.requests()).isZero();
    }

    static List<Refused> missing() {
        CallTask.Builder bare =
                CallTask.of("spring", "flow-1").option(CccTaskOptions.create().queue("q"));
        return List.of(
                new Refused("hours", bare.endAt(EVENING).build()),
                new Refused("queue", task().option(CccTaskOptions.create()).build()),
                new Refused("minAttemptInterval", task().attempts(2).build()),
                new Refused(
                        "endAt",
                        CallTask.of("spring", "flow-1")
                                .hours(CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0)))
                                .option(CccTaskOptions.create().queue("q"))
                                .build()),
                new Refused("endAt", task().endAt(NOON).build()));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void whatTheVendorNeedsIsNamedBeforeAnythingIsSent(Refused refused) {
        VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, () -> ccc.createTask(refused.task()));
        assertThat(failure.field()).contains(refused.feature());
        assertThat(failure.provider()).contains("aliyun-ccc");
        assertThat(failure.wayOut()).isPresent();
        assertThat(server.requests()).isZero();
    }

    @Test
    void anOptionThatCannotBeIsRefusedAtOnce() {
        CccTaskOptions options = CccTaskOptions.create();
        assertThatThrownBy(() -> options.queue(" ")).hasMessageContaining("queue");
        assertThatThrownBy(() -> options.minAttemptInterval(-1)).hasMessageContaining("minAttemptInterval");
        assertThatThrownBy(() -> options.strategy("PID", "")).hasMessageContaining("strategy");
        assertThat(options.minAttemptInterval(0).minAttemptInterval()).contains(0L);
        assertThat(options).hasToString("CccTaskOptions[PACING]");
        assertThatThrownBy(() -> AliyunCcc.builder().taskChunkSize(0)).hasMessageContaining("taskChunkSize");
    }

    @Test
    void calleesGoInChunksOfTheSizeThatWasSet() {
        assertThat(ccc.chunkSize()).isEqualTo(500);
        try (AliyunCcc small = provider(server).taskChunkSize(2).build()) {
            ImportReport report = small.importCallees(CalleeImport.of(
                    TASK,
                    task().build(),
                    List.of(
                            callee("+8613800000001").variable("name", "张三").withReference("o-1"),
                            callee("+8613800000002"),
                            callee("+8613800000003"))));

            assertThat(report.imported()).isEqualTo(3);
            assertThat(report.refused()).isEmpty();
            assertThat(report.failure()).isEmpty();
        }
        assertThat(server.actions()).containsExactly("AppendCases", "AppendCases");
        assertThat(server.parameter(1, "CampaignId")).isEqualTo("c-1");
        assertThat(server.parameter(1, "InstanceId")).isEqualTo("ccc-test");
        assertThat(server.parameter(1, "body"))
                .isEqualTo("[{\"PhoneNumber\":\"13800000001\",\"CustomVariables\":\"{\\\"name\\\":\\\"张三\\\"}\","
                        + "\"ReferenceId\":\"o-1\"},{\"PhoneNumber\":\"13800000002\"}]");
        assertThat(server.parameter("body")).isEqualTo("[{\"PhoneNumber\":\"13800000003\"}]");
    }

    private static TaskCallee callee(String number) {
        return TaskCallee.of(PhoneNumber.of(number));
    }

    @Test
    void aNumberThatCannotBeWrittenIsRefusedAndTheOthersAreSent() {
        ImportReport report = ccc.importCallees(CalleeImport.of(
                TASK,
                task().build(),
                List.of(
                        callee("+14155550100"),
                        callee("+8613800000001"),
                        TaskCallee.of(PhoneNumber.encrypted("token-1")))));

        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.refused()).extracting(RefusedRow::row).containsExactly(0L, 2L);
        assertThat(report.refused().get(0).problem())
                .contains("is not a mainland China number")
                .doesNotContain("4155550100");
        assertThat(server.parameter("body")).isEqualTo("[{\"PhoneNumber\":\"13800000001\"}]");
    }

    @Test
    void aChunkInWhichNoNumberCanBeWrittenIsNotSent() {
        ImportReport report = ccc.importCallees(CalleeImport.of(TASK, task().build(), List.of(callee("+14155550100"))));
        assertThat(report.imported()).isZero();
        assertThat(report.refused()).hasSize(1);
        assertThat(server.requests()).isZero();
    }

    @Test
    void whatTheVendorGivesBackIsRefusedInTheRowThatItStandsIn() {
        answers.set(action -> "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":["
                + "{\"PhoneNumber\":\"13800000001\",\"ReferenceId\":\"o-2\"},{\"ReferenceId\":\"o-3\"},"
                + "{\"PhoneNumber\":\"13800000004\"}]}");

        ImportReport report = ccc.importCallees(CalleeImport.of(
                TASK,
                task().build(),
                List.of(
                        callee("+14155550100"),
                        callee("+8613800000001").withReference("o-1"),
                        callee("+8613800000001").withReference("o-2"),
                        callee("+8613800000003").withReference("o-3"),
                        callee("+8613800000004"),
                        callee("+8613800000004"))));

        assertThat(report.refused()).extracting(RefusedRow::row).containsExactly(0L, 2L, 3L, 4L);
        assertThat(report.refused().get(1).problem()).contains("gave it back").doesNotContain("138");
        assertThat(report.imported()).isEqualTo(2);
    }

    @Test
    void whatTheVendorGivesBackOfNoRowIsCountedAllTheSame() {
        answers.set(action -> "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":["
                + "{\"PhoneNumber\":\"138****0001\"},{},{\"ReferenceId\":\"o-9\"}]}");

        ImportReport report = ccc.importCallees(
                CalleeImport.of(TASK, task().build(), List.of(callee("+8613800000001"), callee("+8613800000002"))));

        assertThat(report.imported()).isZero();
        assertThat(report.refused()).hasSize(2).allSatisfy(row -> {
            assertThat(row.row()).isZero();
            assertThat(row.problem()).contains("or a later one of its chunk").doesNotContain("138");
        });
    }

    @Test
    void aLostAnswerLeavesTheRowsUnknownAndIsNotRepeated() {
        answers.set(action -> "no JSON");
        ImportReport report =
                ccc.importCallees(CalleeImport.of(TASK, task().build(), List.of(callee("+8613800000001"))));
        assertThat(report.failure().orElseThrow()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(report.unknown()).isPresent();
        assertThat(server.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"START, SubmitCampaign", "PAUSE, PauseCampaign", "RESUME, ResumeCampaign", "STOP, AbortCampaign"})
    void aTaskIsControlledByTheOperationOfThatMeaning(TaskControl control, String action) {
        Acknowledgement done = ccc.control(TASK, control);

        assertThat(done).isEqualTo(new Acknowledgement("R1", OK));
        assertThat(server.actions()).containsExactly(action);
        assertThat(server.parameter("CampaignId")).isEqualTo("c-1");
        assertThat(server.parameter("InstanceId")).isEqualTo("ccc-test");
        assertThat(ccc.controlAsync(TASK, control).join()).isEqualTo(done);
    }

    @ParameterizedTest
    @EnumSource(TaskControl.class)
    void onlyWhatStopsPhonesIsAskedForAgain(TaskControl control) {
        answers.set(action -> "no JSON");
        boolean starts = control == TaskControl.START || control == TaskControl.RESUME;
        assertThatThrownBy(() -> ccc.control(TASK, control))
                .isInstanceOf(starts ? OutcomeUnknownException.class : HangupUnconfirmedException.class);
        assertThat(server.requests() == 1).isEqualTo(starts);
    }

    @Test
    void progressCountsWhoWasReached() {
        String answer = "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{\"State\":\"Completed\",\"TotalCases\":100,"
                + "\"CasesConnected\":40,\"CasesUncompleted\":0}}";
        answers.set(action -> answer);

        CallTaskProgress progress = ccc.progress(TASK);

        assertThat(server.actions()).containsExactly("GetCampaign");
        assertThat(server.parameter("CampaignId")).isEqualTo("c-1");
        assertThat(progress.task()).isEqualTo(TASK);
        assertThat(progress.state()).isEqualTo(CallTaskState.ENDED);
        assertThat(progress.total()).contains(100L);
        assertThat(progress.answered()).contains(40L);
        assertThat(progress.calling()).isEmpty();
        assertThat(progress.ended()).isEmpty();
        assertThat(progress.raw()).containsExactly(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "Draft, WAITING",
        "draft, WAITING",
        "Executing, RUNNING",
        "RUNNING, RUNNING",
        "Paused, PAUSED",
        "' Completed ', ENDED",
        "Aborted, ENDED",
        "Submitted, UNKNOWN",
        "'', UNKNOWN"
    })
    void aStateThatIsNotKnownNeverMeansEnded(String state, CallTaskState expected) {
        answers.set(action -> "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{\"State\":\"" + state + "\"}}");
        assertThat(ccc.progress(TASK).state()).isEqualTo(expected);
    }

    @Test
    void anAnswerWithoutDataTellsNothing() {
        CallTaskProgress progress = ccc.progress(TASK);
        assertThat(progress.state()).isEqualTo(CallTaskState.UNKNOWN);
        assertThat(progress.total()).isEmpty();
        assertThat(progress.answered()).isEmpty();
    }

    @Test
    void aCalleesCallsAreAskedForWhenTheCalleeIsWanted() {
        answers.set(action -> action.equals("ListCases")
                ? cases(
                        "{\"CaseId\":\"k-1\",\"PhoneNumber\":\"13800000001\",\"State\":\"Pending\",\"AttemptCount\":0},"
                                + "{\"CaseId\":\"k-2\",\"PhoneNumber\":\"13800000002\",\"State\":\"Connected\",\"AttemptCount\":2}")
                : attempts("{\"AttemptId\":\"a-1\",\"ContactId\":\"job-1\",\"DialTime\":1772596802000},"
                        + "{\"AttemptId\":\"job-2\",\"ContactId\":\"\"},{\"AttemptId\":\"\"}"));

        Iterator<TaskCall> calls = ccc.taskCalls(TASK).iterator();
        assertThat(server.requests()).isZero();
        TaskCall first = calls.next();
        assertThat(server.actions()).containsExactly("ListCases");
        assertThat(server.parameter("PageNumber")).isEqualTo("1");
        assertThat(server.parameter("PageSize")).isEqualTo("100");
        TaskCall second = calls.next();
        assertThat(server.actions()).containsExactly("ListCases", "ListAttempts");
        assertThat(server.parameter("CaseId")).isEqualTo("k-2");
        assertThat(server.parameter("CampaignId")).isEqualTo("c-1");
        assertThat(calls.hasNext()).isFalse();

        assertThat(first.callee()).contains(PhoneNumber.of("+8613800000001"));
        assertThat(first.state()).isEqualTo(TaskCallState.WAITING);
        assertThat(first.calls()).isEmpty();
        assertThat(first.hangupCause()).isEmpty();
        assertThat(second.state()).isEqualTo(TaskCallState.ANSWERED);
        assertThat(second.calls())
                .containsExactly(ref("job-1", Instant.ofEpochMilli(1772596802000L)), ref("job-2", NOON));
    }

    private static CallRef ref(String job, Instant at) {
        return CallRef.of("aliyun-ccc", Map.of("InstanceId", "ccc-test", "JobId", job), at);
    }

    @ParameterizedTest
    @CsvSource({
        "Pending, 0, WAITING",
        "Pending, 1, RETRYING",
        "Executing, 0, CALLING",
        "Connected, 1, ANSWERED",
        "failed, 1, NOT_ANSWERED",
        "Aborted, 0, CANCELLED",
        "Aborted, 1, NOT_ANSWERED",
        "Forbidden, 0, CANCELLED",
        "Forbidden, 1, NOT_ANSWERED",
        "SomethingNew, 0, UNKNOWN"
    })
    void everyStateOfACaseIsKnown(String state, long attempts, TaskCallState expected) {
        assertThat(firstCase("\"State\":\"" + state + "\",\"AttemptCount\":" + attempts)
                        .state())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Failed, NoAnswer, NO_ANSWER",
        "Failed, 486:USER_BUSY, BUSY",
        "Failed, something, UNKNOWN",
        "Forbidden, '', BLOCKED",
        "Forbidden, blacklist, BLOCKED"
    })
    void whyACalleeWasNotReachedIsReadFromTheReason(String state, String reason, HangupCause.Kind kind) {
        HangupCause cause = firstCase("\"State\":\"" + state + "\",\"FailureReason\":\"" + reason + "\"")
                .hangupCause()
                .orElseThrow();
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.vendorText().or(cause::vendorCode)).contains(reason.isEmpty() ? "Forbidden" : reason);
    }

    private TaskCall firstCase(String fields) {
        answers.set(action -> action.equals("ListCases") ? cases("{" + fields + "}") : attempts(""));
        return ccc.taskCalls(TASK).stream().findFirst().orElseThrow();
    }

    private static String cases(String items) {
        return "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Data\":{\"List\":[" + items + "]}}";
    }

    private static String attempts(String items) {
        return cases(items);
    }
}
