package io.voiceai.examples.cli;

import io.voiceai.error.VoiceAiException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit code 0: done; 1: the command failed; 2: the command's words or its input are wrong. */
@Command(
        name = "voiceai",
        mixinStandardHelpOptions = true,
        version = "voiceai 0.1.0",
        description = "AI phone calls through Alibaba Cloud and Tencent Cloud, from a terminal.",
        subcommands = SignCommand.class)
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits.
     *
     * @param args the command and its options; {@code --help} tells
     */
    public static void main(String[] args) {
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
        line.getErr().println("voiceai: " + failure.getMessage());
        return failure instanceof BadInputException || failure instanceof VoiceAiException
                ? CommandLine.ExitCode.USAGE
                : CommandLine.ExitCode.SOFTWARE;
    }
}
