package io.voiceai.examples.campaign;

import io.voiceai.error.VoiceAiException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Exit code 0: done; 1: the command failed; 2: the command's words or its input are wrong; 3: a run was
 * stopped; 130: a run was interrupted.
 */
@Command(
        name = "campaign",
        mixinStandardHelpOptions = true,
        version = "voiceai campaign 0.1.0",
        description = "Calls everybody in a file, each once, whatever happens meanwhile.",
        subcommands = {RunCommand.class, StopCommand.class, DryRunCommand.class})
public final class Main {
    static final int STOPPED = 3;

    private Main() {}

    /**
     * Runs one command and exits.
     *
     * @param args the command and its options; {@code --help} tells
     */
    public static void main(String[] args) {
        // Each of many threads would keep the largest buffer with which it ever read or wrote the state.
        System.setProperty("jdk.nio.maxCachedBufferSize", "65536");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler(Main::tell);
        return args.length == 0 ? line.execute("--help") : line.execute(args);
    }

    /** One line that names the cause; a stack trace helps nobody who only typed a command. */
    private static int tell(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println("campaign: " + failure.getMessage());
        return failure instanceof BadInputException || failure instanceof VoiceAiException
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }
}
