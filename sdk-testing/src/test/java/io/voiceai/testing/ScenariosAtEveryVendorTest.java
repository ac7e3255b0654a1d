package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.SignedClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of docs/testing.md against what the four vendors do. */
class ScenariosAtEveryVendorTest extends EmulatorTest {

    private static final List<Vendor> COLUMNS =
            List.of(Vendor.ALIYUN_AICCS, Vendor.ALIYUN_CCC, Vendor.ALIYUN_ICE, Vendor.TENCENT_CCC);

    @BeforeEach
    void hurry() {
        emulator.close();
        emulator = VendorEmulator.builder()
                .clock(clock)
                .slowAnswer(Duration.ofMillis(20))
                .start();
        client = new SignedClient(emulator, clock);
    }

    @Test
    void tableOfTheDocsNamesEveryScenarioWithItsDigits() {
        Map<String, List<String>> table = table();
        assertThat(table.keySet())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Scenario.values()).map(Scenario::name).toArray(String[]::new));
        table.forEach((name, cells) -> assertThat(cells.get(0))
                .isEqualTo(Scenario.valueOf(name).suffix().orElse("any other")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusedCalleeGetsTheCodeOfTheTableAndIsNotCalled(Scenario scenario, Vendor vendor, String code) {
        assertThat(code(vendor, place(vendor, scenario))).isEqualTo(code);
        assertThat(emulator.calls()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theThirdRequestIsNotThrottledAndTheFourthIsAgain(Vendor vendor) {
        String throttled = vendor == Vendor.TENCENT_CCC ? "RequestLimitExceeded" : "Throttling.User";
        for (String code : new String[] {throttled, throttled, "OK", throttled}) {
            assertThat(code(vendor, place(vendor, Scenario.THROTTLED_TWICE))).isEqualTo(code);
        }
        assertThat(emulator.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void callIsPlacedThoughTheVendorTellsOfAnInternalError(Vendor vendor) {
        Answer answer = place(vendor, Scenario.INTERNAL_ERROR);
        assertThat(answer.status()).isEqualTo(vendor == Vendor.TENCENT_CCC ? 200 : 500);
        assertThat(code(vendor, answer)).isEqualTo("InternalError");
        assertThat(emulator.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void callIsPlacedThoughAPageOfHtmlComesBack(Vendor vendor) {
        Answer answer = place(vendor, Scenario.BAD_GATEWAY);
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("text/html");
        assertThat(answer.response().body()).startsWith("<html>");
        assertThat(emulator.calls()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void callIsPlacedThoughTheConnectionIsResetOrTheAnswerCut(Vendor vendor) {
        assertThatThrownBy(() -> place(vendor, Scenario.CONNECTION_RESET))
                .hasRootCauseInstanceOf(IOException.class)
                .rootCause()
                .hasMessageContaining("reset");
        assertThat(emulator.calls()).hasSize(1);
        assertThatThrownBy(() -> place(vendor, Scenario.ANSWER_CUT)).hasRootCauseInstanceOf(IOException.class);
        assertThat(emulator.calls()).hasSize(2);
        clock.advance(UNTIL_OVER);
        assertThat(emulator.calls())
                .extracting(EmulatedCall::ending)
                .allMatch(end -> end.equals(Optional.of(CallEnding.COMPLETED)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void slowAnswerComesWhole(Vendor vendor) {
        long before = System.nanoTime();
        assertThat(code(vendor, place(vendor, Scenario.SLOW_ANSWER))).isEqualTo("OK");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void firstHangUpIsLostAndTheSecondWorks(Vendor vendor) {
        place(vendor, Scenario.HANGUP_LOST_ONCE);
        clock.advance(UNTIL_TALKING);
        assertThatThrownBy(() -> hangUp(vendor)).hasRootCauseInstanceOf(IOException.class);
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        assertThat(hangUp(vendor).status()).isEqualTo(200);
        assertThat(onlyCall().ending()).contains(CallEnding.HUNG_UP_BY_API);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyOtherScenarioIsPlacedAndEndsAsItsNameSays(Vendor vendor) {
        Map<Scenario, CallEnding> endings = Map.of(
                Scenario.ANSWERED, CallEnding.COMPLETED,
                Scenario.VOICEMAIL, CallEnding.VOICEMAIL,
                Scenario.AGENT_HANGS_UP, CallEnding.AGENT_HUNG_UP,
                Scenario.CALLEE_INTERRUPTS, CallEnding.CALLEE_HUNG_UP,
                Scenario.SILENT, CallEnding.SILENCE,
                Scenario.BUSY, CallEnding.BUSY,
                Scenario.NO_ANSWER, CallEnding.NO_ANSWER,
                Scenario.REJECTED, CallEnding.REJECTED,
                Scenario.POWERED_OFF, CallEnding.POWERED_OFF,
                Scenario.INVALID_NUMBER, CallEnding.INVALID_NUMBER);
        endings.forEach((scenario, ending) -> {
            emulator.reset();
            assertThat(code(vendor, place(vendor, scenario))).isEqualTo("OK");
            clock.advance(UNTIL_OVER);
            EmulatedCall call = onlyCall();
            assertThat(call.ending()).as(scenario.name()).contains(ending);
            assertThat(call.answeredAt().isPresent()).isEqualTo(scenario.answered());
            assertThat(call.turns().isEmpty()).isNotEqualTo(scenario.answered());
            assertThat(call.recording().isPresent()).isEqualTo(scenario.answered());
        });
    }

    @Test
    void calleeWhoInterruptsCutsInOnTheFirstSentence() {
        place(Vendor.ALIYUN_ICE, Scenario.CALLEE_INTERRUPTS);
        clock.advance(UNTIL_OVER);
        List<SpokenTurn> turns = onlyCall().turns();
        assertThat(turns).hasSize(2);
        assertThat(turns.get(1).interrupts()).isTrue();
        assertThat(turns.get(1).speaker()).isEqualTo(SpokenTurn.Speaker.CALLEE);
    }

    private static Stream<Arguments> refusals() {
        Map<String, List<String>> table = table();
        return Arrays.stream(Scenario.values())
                .filter(Scenario::refused)
                .flatMap(scenario -> COLUMNS.stream()
                        .map(vendor -> Arguments.of(
                                scenario,
                                vendor,
                                table.get(scenario.name())
                                        .get(2 + COLUMNS.indexOf(vendor))
                                        .replace("`", ""))));
    }

    private Answer place(Vendor vendor, Scenario scenario) {
        String callee = "1380000" + scenario.suffix().orElse("0000");
        return switch (vendor) {
            case ALIYUN_AICCS ->
                client.aliyun(
                        vendor,
                        "LlmSmartCall",
                        "ApplicationCode",
                        "F1",
                        "CallerNumber",
                        "057100000001",
                        "CalledNumber",
                        callee);
            case ALIYUN_CCC ->
                client.aliyun(
                        vendor,
                        "MakeCall",
                        "InstanceId",
                        "ccc-test",
                        "Caller",
                        "057100000001",
                        "Callee",
                        callee,
                        "UserId",
                        "li@ccc-test");
            case ALIYUN_ICE ->
                client.aliyun(
                        vendor,
                        "StartAIAgentOutboundCall",
                        "AIAgentId",
                        "agent",
                        "CallerNumber",
                        "057100000001",
                        "CalledNumber",
                        callee);
            case TENCENT_CCC ->
                client.tencent(
                        "CreateAIAgentCall",
                        "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"0086" + callee + "\"}");
        };
    }

    private Answer hangUp(Vendor vendor) {
        String id = onlyCall().id();
        return switch (vendor) {
            case ALIYUN_AICCS -> client.aliyun(vendor, "HangupOperate", "CallId", id);
            case ALIYUN_CCC ->
                client.aliyun(vendor, "ReleaseCall", "InstanceId", "ccc-test", "JobId", id, "UserId", "li@ccc-test");
            case ALIYUN_ICE -> client.aliyun(vendor, "StopAIAgentInstance", "InstanceId", id);
            case TENCENT_CCC -> client.tencent("HangUpCall", "{\"SdkAppId\":1400000000,\"SessionId\":\"" + id + "\"}");
        };
    }

    private static String code(Vendor vendor, Answer answer) {
        Map<String, Object> json = answer.json();
        if (vendor == Vendor.TENCENT_CCC) {
            Map<?, ?> response = (Map<?, ?>) json.get("Response");
            return response.get("Error") instanceof Map<?, ?> error ? (String) error.get("Code") : "OK";
        }
        return (String) json.getOrDefault("Code", "OK");
    }

    /** The rows of the table by scenario: digits, what happens, and what each vendor says. */
    private static Map<String, List<String>> table() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(Path.of("..", "docs", "testing.md"))) {
            lines.filter(line -> line.matches("\\| (\\d{4}|any other) \\|.*")).forEach(line -> {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList();
                String name = cells.get(1).replace("`", "");
                table.put(
                        name,
                        Stream.concat(Stream.of(cells.get(0)), cells.stream().skip(2))
                                .toList());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
