package io.voiceai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CalleeImport;
import io.voiceai.call.ImportReport;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.RefusedRow;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChunkImportTest {
    private static final CallTask TASK = CallTask.of("spring", "agent-1").build();

    /** Takes callees by their reference, in chunks of 100, and fails as it is told. */
    private static final class Toy implements CallTasks {
        private final List<Integer> chunks = new ArrayList<>();
        private final List<String> imported = new ArrayList<>();
        private final Set<Integer> failing = new HashSet<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private FailureKind kind = FailureKind.THROTTLED;
        private boolean beforeSending;
        private CompletableFuture<ImportedChunk> held = CompletableFuture.completedFuture(null);

        @Override
        public String id() {
            return "toy";
        }

        @Override
        public int chunkSize() {
            return 100;
        }

        @Override
        public Invocation<ImportedChunk> importingChunk(CallTaskRef task, CallTask from, List<TaskCallee> callees) {
            assertThat(from).isSameAs(TASK);
            chunks.add(callees.size());
            boolean fails = failing.remove(chunks.size());
            if (fails && beforeSending) {
                throw Failure.of(kind, "no").toException();
            }
            return new Invocation<>() {
                @Override
                public ImportedChunk execute() {
                    if (fails) {
                        throw Failure.of(kind, "no").toException();
                    }
                    callees.forEach(callee -> imported.add(callee.reference().orElseThrow()));
                    return new ImportedChunk(ref(chunks.size()), callees.size() - refused.size(), refused, "r");
                }

                @Override
                public CompletableFuture<ImportedChunk> executeAsync() {
                    return held.isDone() ? CompletableFuture.supplyAsync(this::execute) : held;
                }
            };
        }

        @Override
        public Invocation<CallTaskRef> creatingTask(CallTask task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Invocation<Acknowledgement> controlling(CallTaskRef task, TaskControl control) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Invocation<CallTaskProgress> progressing(CallTaskRef task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Listing<TaskCall> taskCalls(CallTaskRef task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    private final Toy tasks = new Toy();

    private static CallTaskRef ref(int version) {
        return CallTaskRef.of("toy", Map.of("Id", "task", "Version", Integer.toString(version)), Instant.EPOCH);
    }

    /** A source that makes each callee when it is asked for. */
    private static Iterable<TaskCallee> callees(int count) {
        return () -> IntStream.range(0, count)
                .mapToObj(row -> TaskCallee.of(PhoneNumber.asGiven("n" + row)).withReference("row " + row))
                .iterator();
    }

    private static List<String> rows(int from, int to) {
        return IntStream.range(from, to).mapToObj(row -> "row " + row).toList();
    }

    private static CalleeImport importing(int count) {
        return CalleeImport.of(ref(0), TASK, callees(count));
    }

    @Test
    void aHundredThousandRowsGoInChunks() {
        ImportReport report = tasks.importCallees(importing(100_000));

        assertThat(report.isComplete()).isTrue();
        assertThat(report.imported()).isEqualTo(report.nextRow()).isEqualTo(100_000);
        assertThat(report.task()).isEqualTo(ref(1000));
        assertThat(tasks.imported).isEqualTo(rows(0, 100_000));
        assertThat(tasks.chunks).hasSize(1000).containsOnly(100);
    }

    @Test
    void theLastChunkHasWhatIsLeftAndNothingIsSentForNobody() {
        tasks.importCallees(importing(250));
        assertThat(tasks.chunks).containsExactly(100, 100, 50);

        tasks.chunks.clear();
        ImportReport none = tasks.importCallees(importing(0));
        assertThat(none.isComplete()).isTrue();
        assertThat(none.task()).isEqualTo(ref(0));
        assertThat(tasks.chunks).isEmpty();
    }

    @Test
    void theSourceIsNotReadAhead() {
        int[] read = {0};
        Iterator<TaskCallee> counted = new Iterator<>() {
            private final Iterator<TaskCallee> rows = callees(1000).iterator();

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public TaskCallee next() {
                read[0]++;
                return rows.next();
            }
        };
        tasks.failing.add(3);

        tasks.importCallees(CalleeImport.of(ref(0), TASK, () -> counted));

        assertThat(read[0]).isEqualTo(300);
    }

    @Test
    void theListenerIsToldAfterEachChunkAndOfTheFailure() {
        List<String> told = new ArrayList<>();
        tasks.failing.add(3);

        tasks.importCallees(importing(300)
                .afterChunk(report -> told.add(report.nextRow() + " " + report.imported() + " "
                        + report.task().require("Version") + " " + report.isComplete())));

        assertThat(told).containsExactly("100 100 1 true", "200 200 2 true", "200 200 2 false");
    }

    @Test
    void aListenerThatThrowsEndsTheImport() {
        assertThatThrownBy(() -> tasks.importCallees(importing(300).afterChunk(report -> {
                    throw new IllegalStateException("cannot be stored");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tasks.chunks).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"OUTCOME_UNKNOWN", "UNCONFIRMED", "VENDOR_FAULT", "BAD_RESPONSE"})
    void aChunkThatMayBeImportedIsLeftBehindAndNamed(FailureKind kind) {
        tasks.kind = kind;
        tasks.failing.add(2);

        ImportReport report = tasks.importCallees(importing(300));

        assertThat(report.unknown()).contains(new ImportReport.Rows(100, 199));
        assertThat(report.nextRow()).isEqualTo(200);
        assertThat(report.imported()).isEqualTo(100);
        assertThat(report.failure().orElseThrow().kind()).isEqualTo(kind);
        assertThat(tasks.chunks).as("nothing behind it is sent").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OUTCOME_UNKNOWN", "UNCONFIRMED", "VENDOR_FAULT", "BAD_RESPONSE"})
    void goingOnAfterAChunkThatWasNotTakenImportsEachRowOnce(FailureKind kind) {
        tasks.kind = kind;
        tasks.failing.add(2);

        ImportReport report = tasks.importCallees(importing(350));
        assertThat(report.unknown()).isEmpty();
        assertThat(report.nextRow()).isEqualTo(100);
        ImportReport rest = tasks.importCallees(
                CalleeImport.of(report.task(), TASK, callees(350)).fromRow(report.nextRow()));

        assertThat(rest.isComplete()).isTrue();
        assertThat(rest.nextRow()).isEqualTo(350);
        assertThat(rest.imported()).isEqualTo(250);
        assertThat(tasks.imported).isEqualTo(rows(0, 350));
    }

    @Test
    void whatAProviderRefusesBeforeSendingIsInTheReportToo() {
        tasks.kind = FailureKind.INVALID_REQUEST;
        tasks.beforeSending = true;
        tasks.failing.add(1);

        ImportReport report = tasks.importCallees(importing(300));

        assertThat(report.failure().orElseThrow().kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(report.nextRow()).isZero();
        assertThat(report.imported()).isZero();
    }

    @Test
    void refusedRowsAreNumberedByTheSource() {
        tasks.refused.add(new RefusedRow(0, "bad"));
        tasks.refused.add(new RefusedRow(99, "worse"));

        ImportReport report = tasks.importCallees(importing(400).fromRow(150));

        assertThat(report.refused())
                .startsWith(new RefusedRow(150, "bad"), new RefusedRow(249, "worse"), new RefusedRow(250, "bad"));
        assertThat(report.refusedCount()).isEqualTo(6);
        assertThat(report.imported()).isEqualTo(244);
        assertThat(report.nextRow()).isEqualTo(400);
    }

    @Test
    void onlyAThousandRefusedRowsAreKeptAndAllAreCounted() {
        IntStream.range(0, 100).forEach(row -> tasks.refused.add(new RefusedRow(row, "bad")));

        ImportReport report = tasks.importCallees(importing(5000));

        assertThat(report.refused()).hasSize(1000);
        assertThat(report.refusedCount()).isEqualTo(5000);
        assertThat(report.imported()).isZero();
    }

    @Test
    void withoutBlockingItIsTheSame() throws Exception {
        tasks.failing.add(901);
        ImportReport report = tasks.importCalleesAsync(importing(100_000)).get(30, TimeUnit.SECONDS);
        assertThat(report.nextRow()).isEqualTo(90_000);

        ImportReport rest =
                tasks.importCalleesAsync(importing(100_000).fromRow(90_000)).get(30, TimeUnit.SECONDS);
        assertThat(rest.isComplete()).isTrue();
        assertThat(tasks.imported).isEqualTo(rows(0, 100_000));
    }

    @Test
    void aCancellationReachesTheChunkUnderWayAndSendsNoOther() {
        tasks.held = new CompletableFuture<>();
        CompletableFuture<ImportReport> report = tasks.importCalleesAsync(importing(300));
        assertThat(tasks.chunks).hasSize(1);

        report.cancel(true);

        assertThat(tasks.held).isCancelled();
        assertThat(tasks.chunks).hasSize(1);
    }

    /** Throws once, at a row, what is given. */
    private static Iterable<TaskCallee> failingOnce(int count, int failingRow, RuntimeException failure) {
        AtomicBoolean failed = new AtomicBoolean();
        return () -> IntStream.range(0, count)
                .mapToObj(row -> {
                    if (row == failingRow && failed.compareAndSet(false, true)) {
                        throw failure;
                    }
                    return TaskCallee.of(PhoneNumber.asGiven("n" + row)).withReference("row " + row);
                })
                .iterator();
    }

    @Test
    void aSourceThatThrowsStopsTheImportAndTheReportIsKept() {
        List<String> told = new ArrayList<>();
        NumberFormatException bad = new NumberFormatException("canary 17300000533");
        CalleeImport request = CalleeImport.of(ref(0), TASK, failingOnce(300, 250, bad))
                .afterChunk(report -> told.add(report.nextRow() + " " + report.isComplete()));

        ImportReport report = tasks.importCallees(request);

        assertThat(report.nextRow()).isEqualTo(200);
        assertThat(report.imported()).isEqualTo(200);
        assertThat(report.task()).isEqualTo(ref(2));
        assertThat(report.unknown()).isEmpty();
        assertThat(told).containsExactly("100 true", "200 true", "200 false");
        VoiceAiException failure = report.failure().orElseThrow();
        assertThat(failure.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
        assertThat(failure)
                .hasMessage("callees: the source failed at row 250 with NumberFormatException. "
                        + "Mend it and go on with CalleeImport.resuming.")
                .cause()
                .hasMessage("java.lang.NumberFormatException")
                .extracting(Throwable::getStackTrace)
                .isEqualTo(bad.getStackTrace());
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("canary").doesNotContain("17300000533");

        ImportReport rest = tasks.importCallees(request.resuming(report));
        assertThat(rest.isComplete()).isTrue();
        assertThat(tasks.imported).isEqualTo(rows(0, 300));
    }

    @Test
    void aSourceThatThrowsWhileRowsAreSkippedLosesNothing() throws Exception {
        VoiceAiException bad = VoiceAiException.invalidRequest("phoneNumber", "is none", null);
        CalleeImport request =
                CalleeImport.of(ref(7), TASK, failingOnce(300, 20, bad)).fromRow(100);

        ImportReport report = tasks.importCalleesAsync(request).get(20, TimeUnit.SECONDS);

        assertThat(report.nextRow()).isEqualTo(100);
        assertThat(report.task()).isEqualTo(ref(7));
        assertThat(report.failure().orElseThrow())
                .hasMessageContaining("at row 20")
                .hasCause(bad);
        assertThat(tasks.chunks).isEmpty();
    }

    @Test
    void aSourceThatCannotBeOpenedIsInTheReport() {
        Iterable<TaskCallee> closed = () -> {
            throw new UncheckedIOException(new IOException("canary"));
        };

        ImportReport report = tasks.importCallees(CalleeImport.of(ref(0), TASK, closed));

        assertThat(report.failure().orElseThrow()).hasMessageContaining("at row 0 with UncheckedIOException");
        assertThat(report.nextRow()).isZero();
    }

    @Test
    void resumingTakesTheTaskAndTheRowOfTheReportAndKeepsTheListener() {
        List<Long> told = new ArrayList<>();
        CalleeImport request = importing(350).afterChunk(report -> told.add(report.nextRow()));
        tasks.failing.add(2);
        ImportReport report = tasks.importCallees(request);

        CalleeImport rest = request.resuming(report);

        assertThat(rest.ref()).isEqualTo(ref(1));
        assertThat(rest.fromRow()).isEqualTo(100);
        assertThat(tasks.importCallees(rest).isComplete()).isTrue();
        assertThat(tasks.imported).isEqualTo(rows(0, 350));
        assertThat(told).containsExactly(100L, 100L, 200L, 300L, 350L);
    }

    @Test
    void aChunkThatIsAlwaysRefusedCanBeLeftOut() {
        tasks.failing.add(2);
        ImportReport report = tasks.importCallees(importing(300));

        tasks.importCallees(importing(300).resuming(report).fromRow(report.nextRow() + tasks.chunkSize()));

        assertThat(tasks.imported).doesNotContainAnyElementsOf(rows(100, 200)).hasSize(200);
    }

    @Test
    void aTaskOfAnotherProviderIsRefusedBeforeAnythingIsReadOrSent() {
        CallTaskRef foreign = CallTaskRef.of("other", Map.of("Id", "task"), Instant.EPOCH);
        CalleeImport request = CalleeImport.of(foreign, TASK, callees(1));

        assertThatThrownBy(() -> tasks.importCallees(request))
                .hasMessage("taskRef: belongs to the provider other and not to toy, nothing was sent. "
                        + "Give it to the provider that made it.");
        assertThatThrownBy(() -> tasks.importCalleesAsync(request)).hasMessageContaining("taskRef: belongs");
        assertThatThrownBy(() -> tasks.control(foreign, TaskControl.START)).hasMessageContaining("taskRef: belongs");
        assertThatThrownBy(() -> tasks.controlAsync(foreign, TaskControl.START))
                .hasMessageContaining("taskRef: belongs");
        assertThatThrownBy(() -> tasks.progress(foreign)).hasMessageContaining("taskRef: belongs");
        assertThatThrownBy(() -> tasks.progressAsync(foreign)).hasMessageContaining("taskRef: belongs");
        assertThat(tasks.chunks).isEmpty();
    }

    @Test
    void aFirstRowBelowZeroIsRefused() {
        assertThatThrownBy(() -> importing(1).fromRow(-1)).hasMessage("fromRow: is less than zero.");
    }
}
