package io.voiceai.examples.campaign;

import io.voiceai.VoiceAi;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends what is ringing, and says what became of each call. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = {
            "Lets a run place nothing more and hangs up what goes on, or does so itself if no run is alive. Prints the calls",
            "in four lists. Exit code 0: nothing goes on any more; 1: something may, stop again."
        })
final class StopCommand implements Callable<Integer> {
    private static final Duration PAUSE = Duration.ofMillis(200);

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--state", required = true, paramLabel = "DIR", description = "The state of the run.")
    private @Nullable Path state;

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path directory = Objects.requireNonNull(state);
        if (!Files.isDirectory(directory)) {
            throw new BadInputException("there is no such state");
        }
        Terminal.logInto(directory);
        CampaignConfig config = common.config();
        String report = report(directory, config);
        out.print(report);
        return Stopper.isComplete(report) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** A run that ends without an answer leaves the state to us. */
    private String report(Path directory, CampaignConfig config) {
        StopOrder order = new StopOrder(directory);
        boolean given = false;
        while (true) {
            Optional<State> mine = State.open(directory);
            if (mine.isPresent()) {
                try (State open = mine.get()) {
                    Optional<String> answer = given ? order.answer() : Optional.empty();
                    order.forget();
                    return answer.isPresent() ? answer.get() : stop(open, config);
                }
            }
            if (!given) {
                order.give();
                given = true;
            }
            Optional<String> answer = order.answer();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private String stop(State open, CampaignConfig config) {
        try (VoiceAi voice = new Switchboard(config, open.journal(), common.emulator()).open()) {
            return new Stopper(voice, open.journal()).stop(List::of);
        }
    }
}
