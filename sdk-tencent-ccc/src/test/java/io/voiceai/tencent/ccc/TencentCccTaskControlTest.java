package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.refusal;
import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.TaskControl;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TencentCccTaskControlTest {
    private static final String WRONG_STATE = refusal("UnsupportedOperation");

    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> changes = new HashMap<>();
    private CannedServer server;
    private TencentCcc ccc;

    @BeforeEach
    void start() throws Exception {
        server = CannedServer.answering(request -> {
            String task = Tree.object(request.body()).get("TaskId").toString();
            return request.action().equals("DescribeAutoCalloutTask")
                    ? states.getOrDefault(task, WRONG_STATE)
                    : changes.getOrDefault(task, response("\"Task\":" + task));
        });
        ccc = server.provider().build();
    }

    @AfterEach
    void stop() throws Exception {
        ccc.close();
        server.close();
    }

    private static CallTaskRef ref(String taskIds) {
        return CallTaskRef.of("tencent-ccc", Map.of("SdkAppId", "1400000000", "TaskIds", taskIds), Instant.EPOCH);
    }

    private static String state(int state) {
        return response("\"State\":" + state);
    }

    private List<String> sent() {
        return server.received.stream()
                .map(request -> request.action().replace("AutoCalloutTask", "") + " "
                        + Tree.object(request.body()).get("TaskId"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"PAUSE, Pause", "RESUME, Resume", "STOP, Stop"})
    void everyTaskIsChanged(TaskControl control, String action) throws Exception {
        Acknowledgement done = ccc.controlAsync(ref("7,8"), control).get();
        assertThat(done).isEqualTo(new Acknowledgement("r", response("\"Task\":7")));
        assertThat(sent()).containsExactly(action + " 7", action + " 8");
        assertThat(server.body(0))
                .isEqualTo(Map.of("SdkAppId", new BigDecimal("1400000000"), "TaskId", new BigDecimal(7)));
    }

    @Test
    void startingResumesWhatIsPausedAndNothingElse() {
        states.putAll(Map.of("6", state(0), "7", state(5), "8", state(1), "9", state(2)));
        assertThat(ccc.control(ref("6,7,8,9"), TaskControl.START).raw()).isEqualTo(response("\"Task\":7"));
        assertThat(sent()).containsExactly("Describe 6", "Describe 7", "Resume 7", "Describe 8", "Describe 9");
    }

    @Test
    void startingWhatBeginsByItselfSendsNothing() {
        states.put("7", state(0));
        assertThat(ccc.control(ref("7"), TaskControl.START)).isEqualTo(new Acknowledgement("", ""));
        assertThat(sent()).containsExactly("Describe 7");
    }

    @ParameterizedTest
    @CsvSource({"2, has ended", "3, has ended", "4, has ended", "9, cannot be read"})
    void whatHasEndedOrIsUnknownIsNotStarted(int state, String problem) {
        states.put("7", state(state));
        VoiceAiException refused =
                catchThrowableOfType(VoiceAiException.class, () -> ccc.control(ref("7"), TaskControl.START));
        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(refused.provider()).contains("tencent-ccc");
        assertThat(refused).hasMessageContaining("taskRef").hasMessageContaining(problem);
        assertThat(sent()).containsExactly("Describe 7");
    }

    @Test
    void oneUnknownAmongSeveralIsToldAndTheOthersAreStarted() {
        states.putAll(Map.of("7", state(9), "8", state(5)));
        assertThatThrownBy(() -> ccc.control(ref("7,8"), TaskControl.START)).hasMessageContaining("cannot be read");
        assertThat(sent()).containsExactly("Describe 7", "Describe 8", "Resume 8");
    }

    @Test
    void aStartWhoseAnswerIsLostIsNotRepeated() {
        states.put("7", state(5));
        changes.put("7", "<html>");
        VoiceAiException failure =
                catchThrowableOfType(VoiceAiException.class, () -> ccc.control(ref("7"), TaskControl.START));
        assertThat(failure.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(sent()).containsExactly("Describe 7", "Resume 7");
    }

    @Test
    void aStateThatCannotBeReadKeepsFromStartingThatTaskOnly() {
        states.put("8", state(5));
        VoiceAiException failure =
                catchThrowableOfType(VoiceAiException.class, () -> ccc.control(ref("7,8"), TaskControl.START));
        assertThat(failure.vendorCode()).contains("UnsupportedOperation");
        assertThat(sent()).containsExactly("Describe 7", "Describe 8", "Resume 8");
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSE", "RESUME", "STOP"})
    void allAreAskedThoughOneFailsAndTheFirstFailureIsTold(TaskControl control) {
        changes.putAll(Map.of("7", refusal("InvalidParameterValue"), "9", refusal("FailedOperation.PermissionDenied")));
        VoiceAiException failure =
                catchThrowableOfType(VoiceAiException.class, () -> ccc.control(ref("7,8,9"), control));
        assertThat(failure.vendorCode()).contains("InvalidParameterValue");
        assertThat(failure.getSuppressed())
                .singleElement()
                .satisfies(other -> assertThat(((VoiceAiException) other).vendorCode())
                        .contains("FailedOperation.PermissionDenied"));
        assertThat(sent())
                .filteredOn(request -> !request.startsWith("Describe"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "PAUSE, 5, true",
        "PAUSE, 2, true",
        "PAUSE, 3, true",
        "PAUSE, 4, true",
        "PAUSE, 0, false",
        "PAUSE, 1, false",
        "PAUSE, 9, false",
        "STOP, 2, true",
        "STOP, 4, true",
        "STOP, 5, false",
        "STOP, 1, false",
        "RESUME, 1, true",
        "RESUME, 0, true",
        "RESUME, 5, false",
        "RESUME, 4, false",
        "RESUME, 9, false"
    })
    void aRefusalCountsUnlessTheStateIsWhatIsWanted(TaskControl control, int state, boolean settled) {
        changes.put("7", WRONG_STATE);
        states.put("7", state(state));
        if (settled) {
            assertThat(ccc.control(ref("7"), control)).isEqualTo(new Acknowledgement("", ""));
        } else {
            assertThatThrownBy(() -> ccc.control(ref("7"), control)).hasMessageContaining("UnsupportedOperation");
        }
        assertThat(server.received).hasSize(2);
    }

    @Test
    void aTaskThatIsOverDoesNotKeepTheOthersFromResuming() {
        changes.put("7", WRONG_STATE);
        states.put("7", state(2));
        assertThat(ccc.control(ref("7,8"), TaskControl.RESUME).raw()).isEqualTo(response("\"Task\":8"));
    }

    @Test
    void aRefusalWhoseReasonCannotBeReadIsTold() {
        changes.put("7", WRONG_STATE);
        assertThatThrownBy(() -> ccc.control(ref("7"), TaskControl.PAUSE)).hasMessageContaining("PauseAutoCalloutTask");
    }

    @Test
    void resumingIsNeverRepeatedAndTheOthersAreStillAsked() {
        changes.put("7", "<html>");
        VoiceAiException failure =
                catchThrowableOfType(VoiceAiException.class, () -> ccc.control(ref("7,8"), TaskControl.RESUME));
        assertThat(failure.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
        assertThat(sent()).containsExactly("Resume 7", "Resume 8");
    }

    @ParameterizedTest
    @EnumSource
    void beforeAnImportThereIsNothingToChange(TaskControl control) {
        CallTaskRef nothing = CallTaskRef.of("tencent-ccc", Map.of("SdkAppId", "1400000000"), Instant.EPOCH);
        assertThatThrownBy(() -> ccc.control(nothing, control)).hasMessageContaining("has no TaskIds");
        assertThat(server.received).isEmpty();
    }
}
