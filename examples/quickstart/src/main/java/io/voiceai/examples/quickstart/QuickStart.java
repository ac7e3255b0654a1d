package io.voiceai.examples.quickstart;

import io.voiceai.VoiceAi;
import io.voiceai.error.VoiceAiException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Places AI calls with three vendors, hangs one up gracefully and one at once, leaves a conference at the fourth, and reads
 * what happened. Without an argument against an emulator in this process, with {@code --circle} the same four through one
 * program that knows no vendor, with {@code --real} against the vendors
 * themselves, asking before it dials.
 */
public final class QuickStart {
    private QuickStart() {}

    /**
     * Runs the program.
     *
     * @param args nothing, {@code --circle}, {@code --real} or {@code --help}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(out, List.of(args)));
    }

    static int run(PrintStream out, List<String> args) {
        if (args.isEmpty()) {
            return run(out, Stage.emulated());
        }
        if (args.equals(List.of("--circle"))) {
            return circle(out);
        }
        if (args.equals(List.of("--real"))) {
            return run(out, RealStage.fromEnvironment(System.getenv(), System.in, out));
        }
        out.println(RealStage.HELP);
        return args.equals(List.of("--help")) ? 0 : 2;
    }

    private static int circle(PrintStream out) {
        try (EmulatedStage stage = new EmulatedStage();
                VoiceAi voice = VoiceAi.of(stage.providers())) {
            out.println(stage.title());
            stage.circleCalls().forEach((provider, call) -> {
                out.println();
                out.println("The whole circle at " + provider);
                new Circle(voice, line -> out.println("   " + line)).run(call);
            });
            return 0;
        } catch (VoiceAiException e) {
            out.println();
            out.println(e.getMessage());
            return 1;
        }
    }

    private static int run(PrintStream out, Stage stage) {
        try (stage;
                VoiceAi voice = VoiceAi.of(stage.providers())) {
            out.println(stage.title());
            new Story(out, stage, voice).tell();
            return 0;
        } catch (VoiceAiException e) {
            out.println();
            out.println(e.getMessage());
            return 1;
        }
    }
}
