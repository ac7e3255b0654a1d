package io.voiceai.examples.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallRef;
import io.voiceai.examples.campaign.Row.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What survives, and what is made of it. */
class StateTest {
    private static final Instant PLACED = Instant.parse("2026-11-21T08:00:00Z");

    @TempDir
    private Path directory;

    private State state;

    @BeforeEach
    void open() {
        state = State.open(directory.resolve("state")).orElseThrow();
    }

    @AfterEach
    void close() {
        state.close();
    }

    private Path callees(int count) throws IOException {
        return Files.writeString(
                directory.resolve("callees.csv"),
                IntStream.range(0, count)
                        .mapToObj(i -> Numbers.callee(i) + "\n")
                        .collect(Collectors.joining("", "callee\n", "")));
    }

    private void load(Path file) {
        new Importer(state, "test", line -> {}).run(file);
    }

    private Row row(long line) {
        return state.rows().fresh(line - 1, 1).get(0);
    }

    private static Verdict answered(CallRef call) {
        return new Verdict(
                Outcome.ANSWERED, "COMPLETED", "first", call, PLACED.plusSeconds(20), Duration.ofSeconds(12));
    }

    private static CallRef call(int i) {
        return CallRef.of("ice", Map.of("InstanceId", "i" + i), PLACED.plusSeconds(i));
    }

    @Test
    void twoProcessesDoNotShareAState() {
        assertThat(State.open(directory.resolve("state"))).isEmpty();
    }

    @Test
    void aFileIsTakenInOnceAndTheSameNamesComeBack() throws IOException {
        Path file = callees(1_200);
        load(file);
        String reference = row(2).reference();

        load(file);
        assertThat(state.rows().count()).isEqualTo(1_200);
        assertThat(row(2).reference()).isEqualTo(reference);
    }

    @Test
    void takingAFileInGoesOnWhereItWasBrokenOff() throws IOException {
        Path file = callees(1_200);
        Importer broken = new Importer(state, "test", line -> {
            if (line > 600) {
                throw new IllegalStateException("killed");
            }
        });
        assertThatThrownBy(() -> broken.run(file)).hasMessage("killed");
        assertThat(state.rows().count()).isEqualTo(500);

        load(file);
        assertThat(state.rows().count()).isEqualTo(1_200);
        assertThat(state.rows().fresh(0, 2_000).stream().map(Row::line))
                .containsExactlyElementsOf(
                        IntStream.range(2, 1_202).mapToObj(Long::valueOf).toList());
    }

    @Test
    void aStateBelongsToOneFileAndOneCampaign() throws IOException {
        load(callees(3));

        assertThatThrownBy(() -> new Importer(state, "another", line -> {}).run(callees(3)))
                .hasMessageContaining("another campaign");
        assertThatThrownBy(() -> load(callees(4))).hasMessageContaining("another file of callees");
    }

    @Test
    void thoseWhoFellDueComeBeforeThoseWhoWereNeverTried() throws IOException {
        load(callees(6));
        Instant now = Instant.now();
        state.rows().again(row(3), 1, now.minusSeconds(1));
        state.rows().lost(row(4), 1, now.minusSeconds(2));
        state.rows().again(row(5), 1, now.plusSeconds(60));
        Queue queue = new Queue(state.rows(), Clock.systemUTC());

        List<Row> first = queue.next(3, Set.of());
        assertThat(first.stream().map(Row::line)).containsExactly(4L, 3L, 2L);
        assertThat(first.stream().map(Row::stage)).containsExactly(Stage.LOST, Stage.AGAIN, Stage.NEW);
        assertThat(first.get(1).tries()).isOne();
        assertThat(queue.next(10, Set.of(2L, 3L, 4L)).stream().map(Row::line)).containsExactly(6L, 7L);
        assertThat(queue.next(10, Set.of(2L, 3L, 4L, 6L, 7L))).isEmpty();
    }

    @Test
    void whoIsBeingDealtWithDoesNotComeAgain() throws IOException {
        load(callees(1));
        state.rows().again(row(2), 1, Instant.now().minusSeconds(1));

        assertThat(new Queue(state.rows(), Clock.systemUTC()).next(10, Set.of(2L)))
                .isEmpty();
    }

    @Test
    void aVerdictIsInTheResultsHoweverTheProcessDiedBetweenTheTwo() throws IOException {
        load(callees(3));
        Path file = directory.resolve("results.csv");
        try (ResultsFile results = ResultsFile.open(file, false, state.rows())) {
            results.add(state.rows().done(row(2), answered(call(1))));
            state.rows().done(row(3), Verdict.of(Outcome.DENIED, "NO_CONSENT,\nrule agreed"));
        }
        ResultsFile.open(file, false, state.rows()).close();

        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("2,")
                .contains(",…00,answered,COMPLETED,first,0,2026-11-21T08:00:01Z,2026-11-21T08:00:20Z,12,");
        assertThat(Files.readAllLines(file).get(2)).contains("denied,\"NO_CONSENT, rule agreed\",,0,,,,");
        assertThat(state.rows().outcomes()).isEqualTo(Map.of(Outcome.ANSWERED, 1L, Outcome.DENIED, 1L));
    }

    @Test
    void whatWasBrokenOffIsWrittenAgainWhole() throws IOException {
        load(callees(2));
        Path file = directory.resolve("results.csv");
        try (ResultsFile results = ResultsFile.open(file, true, state.rows())) {
            results.add(state.rows().done(row(2), answered(call(1))));
            results.add(state.rows().done(row(3), answered(call(2))));
        }
        String whole = Files.readString(file);
        for (int length = 0; length < whole.length(); length += 7) {
            Files.writeString(file, whole.substring(0, length));
            ResultsFile.open(file, true, state.rows()).close();
            assertThat(file).hasContent(whole);
        }
        assertThat(whole).contains(Numbers.callee(0));
    }

    @Test
    void aResultThatTheDatabaseHasForgottenIsTakenFromTheFile() throws IOException {
        load(callees(2));
        Path file = directory.resolve("results.csv");
        try (ResultsFile results = ResultsFile.open(file, false, state.rows())) {
            results.add(state.rows().done(row(2), answered(call(1))));
            results.add(state.rows().done(row(3), Verdict.of(Outcome.DENIED, "NO_CONSENT, rule agreed")));
        }
        String whole = Files.readString(file);
        state.sql().update("update campaign_row set stage = 0, outcome = null, called = null, placed_at = null");
        assertThat(state.rows().fresh(0, 10)).hasSize(2);

        ResultsFile.open(file, false, state.rows()).close();
        assertThat(state.rows().fresh(0, 10)).isEmpty();
        assertThat(state.rows().outcomes()).isEqualTo(Map.of(Outcome.ANSWERED, 1L, Outcome.DENIED, 1L));
        Files.delete(file);
        ResultsFile.open(file, false, state.rows()).close();
        assertThat(file).hasContent(whole);
    }

    @Test
    void aFileOfSomethingElseIsLeftAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("results.csv"), "name,age\n");

        assertThatThrownBy(() -> ResultsFile.open(file, false, state.rows())).hasMessageContaining("something else");
        assertThat(file).hasContent("name,age\n");
    }

    @Test
    void aPictureIsDrawnOnceThereIsACall() throws IOException {
        load(callees(30));
        Path file = directory.resolve("chart.png");
        assertThat(new Chart(state, "test").draw(file)).isFalse();

        state.started(Clock.systemUTC());
        for (int i = 0; i < 30; i++) {
            state.rows().done(row(i + 2), answered(call(i)));
        }
        assertThat(new Chart(state, "test").draw(file)).isTrue();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1200);
    }
}
