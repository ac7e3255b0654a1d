package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.CallingHours;
import io.voiceai.call.ImportReport;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.HangupUnconfirmedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, filling, starting and stopping call tasks. */
class AiccsTasksTest extends AiccsCannedTest {
    private static final CallTaskRef TASK = CallTaskRef.of("aliyun-aiccs", Map.of("TaskId", "138"), NOON);

    @Test
    void aTaskIsMadeWithEverythingThatTheNeutralApiSays() {
        answer = data("138");
        CallTaskRef ref = aiccs.createTask(CallTask.of("回访", "agent-1")
                .hours(hours(9, 12, DayOfWeek.FRIDAY, DayOfWeek.MONDAY))
                .hours(hours(14, 18, DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .startAt(NOON.plusSeconds(60))
                .attempts(4)
                .retryInterval(Duration.ofMinutes(720))
                .vendorParameter("Future", "on")
                .build());

        assertThat(ref).isEqualTo(TASK);
        assertThat(server.last())
                .containsEntry("Action", "CreateAiCallTask")
                .containsEntry("TaskName", "回访")
                .containsEntry("AgentId", "agent-1")
                .containsEntry("CallDay", "[\"MONDAY\",\"FRIDAY\"]")
                .containsEntry(
                        "CallTime",
                        "[\"{\\\"startTime\\\":\\\"09:00:00\\\",\\\"endTime\\\":\\\"12:00:00\\\"}\","
                                + "\"{\\\"startTime\\\":\\\"14:00:00\\\",\\\"endTime\\\":\\\"18:00:00\\\"}\"]")
                .containsEntry("StartType", "SCHEDULE")
                .containsEntry("TaskStartTime", "1772596860000")
                .containsEntry("MissCallRetry", "true")
                .containsEntry("CallRetryTimes", "3")
                .containsEntry("CallRetryInterval", "720")
                .containsEntry("CallRetryReason", "[\"USER_BUSY\",\"POWERED_OFF\",\"NETWORK_BUSY\",\"NO_ANSWER\"]")
                .containsEntry("Future", "on")
                .doesNotContainKey("ApplicationCode");
    }

    @Test
    void aTaskWithoutStartAndRetriesStartsAtOnceAndCallsOnce() {
        answer = data("138");
        aiccs.createTask(task().build());
        assertThat(server.last())
                .containsEntry("StartType", "IMMEDIATE")
                .containsEntry("TaskStartTime", "1772596800000")
                .containsEntry(
                        "CallDay",
                        "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]")
                .containsEntry(
                        "CallTime", "[\"{\\\"startTime\\\":\\\"00:00:00\\\",\\\"endTime\\\":\\\"23:59:59\\\"}\"]")
                .doesNotContainKeys("MissCallRetry", "CallRetryTimes", "CallRetryReason", "CallRetryInterval");
    }

    @Test
    void theVendorsOwnOptionsTravelUnderItsNames() {
        answer = data("138");
        AiccsTaskOptions options = AiccsTaskOptions.create()
                .application()
                .virtualNumber("service-1")
                .line("line-1", "0571880")
                .taskCps(500)
                .phoneType(2)
                .source(3)
                .retryReasons(List.of("SUSPEND"));
        aiccs.createTask(task().attempts(2).option(options).build());
        assertThat(server.last())
                .containsEntry("ApplicationCode", "agent-1")
                .containsEntry("VirtualNumber", "service-1")
                .containsEntry("LineEncoding", "line-1")
                .containsEntry("LinePhoneNum", "0571880")
                .containsEntry("TaskCps", "500")
                .containsEntry("PhoneType", "2")
                .containsEntry("Source", "3")
                .containsEntry("CallRetryReason", "[\"SUSPEND\"]")
                .doesNotContainKey("AgentId");
        assertThat(options)
                .hasToString("AiccsTaskOptions[VirtualNumber, LineEncoding, LinePhoneNum, TaskCps, PhoneType, Source]"
                        + " application");
    }

    @Test
    void optionsOutOfRangeAreRefusedByName() {
        AiccsTaskOptions options = AiccsTaskOptions.create();
        refused("taskCps", () -> options.taskCps(0));
        refused("taskCps", () -> options.taskCps(501));
        refused("virtualNumber", () -> options.virtualNumber(" "));
        refused("line", () -> options.line("", "1"));
        refused("line", () -> options.line("1", " "));
        refused("retryReasons", () -> options.retryReasons(List.of()));
    }

    @Test
    void whatTheVendorLacksIsRefusedByName() {
        unsupported("from of a call task", task().from("+8657188000000"));
        unsupported("endAt of a call task", task().endAt(NOON.plusSeconds(60)));
        unsupported("ringTimeout of a call task", task().ringTimeout(Duration.ofSeconds(30)));
        unsupported("concurrency of a call task", task().concurrency(2));
        unsupported("a zone other than Asia/Shanghai", task().zone(ZoneId.of("Asia/Tokyo")));
        unsupported("hours that differ from day to day", task().hours(hours(9, 10, DayOfWeek.MONDAY)));
        assertThatThrownBy(() -> aiccs.createTask(
                        task().hours(hours(9, 10, DayOfWeek.MONDAY)).build()))
                .hasMessageEndingWith("Offered by tencent-ccc.");
        refused("hours", () -> aiccs.createTask(CallTask.of("回访", "agent-1").build()));
        refused("attempts", () -> aiccs.createTask(task().attempts(5).build()));
        for (String interval : List.of("PT721M", "PT30S", "PT1M1S", "PT1M0.001S")) {
            refused(
                    "retryInterval",
                    () -> aiccs.createTask(
                            task().retryInterval(Duration.parse(interval)).build()));
        }
        refused(
                "TaskName",
                () -> aiccs.createTask(task().vendorParameter("TaskName", "x").build()));
        assertThat(server.requests()).isZero();
    }

    @Test
    void chinasTimeIsTakenUnderAnyOfItsNames() {
        answer = data("138");
        assertThat(aiccs.createTask(task().zone(ZoneId.of("PRC")).build())).isEqualTo(TASK);
    }

    @Test
    void aTaskWithoutAnIdIsAnUnknownOutcome() {
        answer = data("null");
        assertThatThrownBy(() -> aiccs.createTask(task().build()))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        unknown -> assertThat(unknown.correlationId())
                                .as("what the vendor's console finds it by")
                                .contains(server.last().get("TaskName")));
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void calleesAreImportedWithReferenceAndVariablesAndTheUnwritableAreTold() {
        answer = data("139");
        ImportReport report = aiccs.importCallees(CalleeImport.of(
                TASK,
                task().build(),
                List.of(
                        TaskCallee.of(PhoneNumber.of("+14155552671")),
                        TaskCallee.of(PhoneNumber.of("+8613800000000"))
                                .variable("name", "张三")
                                .withReference("r".repeat(128)),
                        TaskCallee.of(PhoneNumber.encrypted("14000000243")),
                        TaskCallee.of(PhoneNumber.of("+8657188000000")),
                        callee().variable("calleeNumber", "110"),
                        callee().variable("outId", "x"),
                        callee().withReference("r".repeat(129)))));

        assertThat(report.failure()).isEmpty();
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.task()).isEqualTo(TASK);
        assertThat(report.refused().stream().map(RefusedRow::row)).containsExactly(0L, 2L, 4L, 5L, 6L);
        assertThat(report.refused().get(0).problem()).isEqualTo("is not a mainland China number");
        assertThat(server.last())
                .containsEntry("Action", "ImportTaskNumberDatas")
                .containsEntry("TaskId", "138")
                .containsEntry("DataType", "JSON")
                .containsEntry(
                        "PhoneNumberList",
                        "[{\"calleeNumber\":\"13800000000\",\"outId\":\"" + "r".repeat(128)
                                + "\",\"name\":\"张三\"},{\"calleeNumber\":\"057188000000\"}]")
                .doesNotContainKey("EncryptionType");
    }

    @Test
    void aThousandCalleesGoIntoARequestAndNoneIsNoRequest() {
        answer = data("139");
        List<TaskCallee> many = IntStream.range(0, 1_001)
                .mapToObj(i -> TaskCallee.of(PhoneNumber.of("+8617300" + (100_000 + i))))
                .toList();
        assertThat(aiccs.importCallees(CalleeImport.of(TASK, task().build(), many))
                        .imported())
                .isEqualTo(1_001);
        assertThat(server.received().stream()
                        .map(request -> request.get("PhoneNumberList").split("calleeNumber").length - 1))
                .containsExactly(1_000, 1);

        List<TaskCallee> foreign = List.of(TaskCallee.of(PhoneNumber.of("+14155552671")));
        ImportReport none = aiccs.importCallees(CalleeImport.of(TASK, task().build(), foreign));
        assertThat(none.imported()).isZero();
        assertThat(none.refusedCount()).isEqualTo(1);
        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"START, StartAiCallTask", "RESUME, StartAiCallTask", "PAUSE, StopAiCallTask", "STOP, StopAiCallTask"})
    void aTaskIsStartedAndStopped(TaskControl control, String action) {
        assertThat(aiccs.control(TASK, control).requestId()).isEqualTo("R1");
        assertThat(server.last()).containsEntry("Action", action).containsEntry("TaskId", "138");
    }

    @ParameterizedTest
    @EnumSource(TaskControl.class)
    void whatTheVendorSaysItDidNotDoIsNoSuccess(TaskControl control) {
        answer = data("false");
        boolean starts = control == TaskControl.START || control == TaskControl.RESUME;
        assertThatThrownBy(() -> aiccs.control(TASK, control))
                .isInstanceOf(starts ? OutcomeUnknownException.class : HangupUnconfirmedException.class);
        if (starts) {
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"controlling", "progressing", "taskCalls", "importing"})
    void aReferenceWithoutTaskIsRefused(String operation) {
        CallTaskRef other = CallTaskRef.of("aliyun-aiccs", Map.of("CampaignId", "1"), NOON);
        refused("taskRef", () -> {
            switch (operation) {
                case "controlling" -> aiccs.control(other, TaskControl.START);
                case "progressing" -> aiccs.progress(other);
                case "taskCalls" -> aiccs.taskCalls(other);
                default -> aiccs.importingChunk(other, task().build(), List.of(callee()));
            }
        });
    }

    private static CallTask.Builder task() {
        return CallTask.of("回访", "agent-1").hours(CallingHours.daily(LocalTime.MIN, LocalTime.MAX));
    }

    private static CallingHours hours(int from, int to, DayOfWeek... days) {
        return new CallingHours(Set.of(days), LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static TaskCallee callee() {
        return TaskCallee.of(PhoneNumber.of("+8613800000000"));
    }

    private void unsupported(String feature, CallTask.Builder task) {
        assertThatThrownBy(() -> aiccs.createTask(task.build()))
                .isInstanceOfSatisfying(
                        UnsupportedFeatureException.class,
                        failure -> assertThat(failure.feature()).isEqualTo(feature));
    }

    private static void refused(String field, Runnable work) {
        VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, work::run);
        assertThat(failure.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(failure.evidence()).isEqualTo(Evidence.NOT_SENT);
        assertThat(failure.field()).contains(field);
    }
}
