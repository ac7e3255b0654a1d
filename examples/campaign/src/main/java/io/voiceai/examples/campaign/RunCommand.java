package io.voiceai.examples.campaign;

import io.voiceai.VoiceAi;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Works a file of callees off, or goes on with it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Calls everybody in CALLEES once and writes what became of each. Ended by whatever, started again with the",
            "same words it goes on. Exit code 0: everybody is done with; 1: something must be mended first;",
            "3: it was stopped; 130: it was interrupted."
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "CALLEES", description = "The callees, as CSV with a first line of names.")
    private @Nullable Path callees;

    @Option(names = "--state", required = true, paramLabel = "DIR", description = "What survives; made if need be.")
    private @Nullable Path state;

    @Option(names = "--results", required = true, paramLabel = "FILE", description = "The results, as CSV.")
    private @Nullable Path results;

    @Option(names = "--with-numbers", description = "Write whole numbers into the results.")
    private boolean withNumbers;

    @Option(
            names = "--chart",
            paramLabel = "FILE",
            description = "A picture of the campaign, as PNG; default: chart.png in the state's directory.")
    private @Nullable Path chart;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        Path directory = Objects.requireNonNull(state);
        Interrupts interrupts = Interrupts.watch();
        Terminal.logInto(directory);
        CampaignConfig config = common.config();
        try (State open = State.open(directory)
                .orElseThrow(
                        () -> new BadInputException("another run works on this state; the command stop reaches it"))) {
            new StopOrder(directory).forget();
            return run(open, config, interrupts);
        }
    }

    private int run(State open, CampaignConfig config, Interrupts interrupts) {
        CalleeColumns columns = new Importer(open, config.name(), this::told).run(Objects.requireNonNull(callees));
        Path file = results(open);
        try (VoiceAi voice = new Switchboard(config, open.journal(), common.emulator()).open();
                ResultsFile written = ResultsFile.open(file, withNumbers, open.rows())) {
            open.started(Clock.systemUTC());
            Tally tally = new Tally(open.rows().count(), open.rows().outcomes());
            out.println(tally.total() + " lines, done with so far: " + tally);
            Progress progress = new Progress(out, Terminal.isThere(), tally);
            Runner runner = new Runner(open, voice, config, columns, written, tally, progress, interrupts::seen);
            Runner.End end = runner.run();
            return tell(end, runner, tally, open, config);
        }
    }

    private void told(long line) {
        if (line >= 50_000 && line % 50_000 < 500) {
            out.println("read up to line " + line);
        }
    }

    /** A file that this state has not written is not written over. */
    private Path results(State open) {
        Path file = Objects.requireNonNull(results).toAbsolutePath().normalize();
        String known = open.fact("results").orElse("");
        if (!known.equals(file.toString()) && Files.exists(file)) {
            throw new BadInputException(
                    "the results' file is there already, and not from this campaign: name another one");
        }
        open.fact("results", file.toString());
        return file;
    }

    private int tell(Runner.End end, Runner runner, Tally tally, State open, CampaignConfig config) {
        out.println(tally.done() + " of " + tally.total() + " done with: " + tally);
        draw(open, config);
        long lost = open.rows().count(Row.Stage.LOST);
        String left = (tally.total() - tally.done()) + " left, of which " + lost
                + " were placed with an outcome that is not known yet; start again to go on";
        switch (end) {
            case FINISHED -> out.println("Finished. The results are in " + results);
            case INTERRUPTED -> out.println("Interrupted: " + left);
            case STOPPED -> {
                out.println("Stopped: " + left);
                new StopOrder(open.directory()).answer().ifPresent(out::print);
            }
            case BROKEN -> out.println("Cannot go on: " + runner.problem() + "\n" + left);
        }
        return switch (end) {
            case FINISHED -> ExitCode.OK;
            case INTERRUPTED -> Interrupts.EXIT;
            case STOPPED -> Main.STOPPED;
            case BROKEN -> ExitCode.SOFTWARE;
        };
    }

    /** The picture is an extra: a machine without fonts must not make a campaign look failed. */
    private void draw(State open, CampaignConfig config) {
        Path file = chart == null ? open.directory().resolve("chart.png") : chart;
        try {
            if (new Chart(open, config.name()).draw(file)) {
                out.println("A picture of it is in " + file);
            }
        } catch (RuntimeException | LinkageError | InternalError e) {
            out.println("There is no picture: " + e);
        }
    }
}
