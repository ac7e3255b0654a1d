package io.voiceai.checks.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts another Java process of this build's classes. */
public final class Child {
    private Child() {}

    public static ProcessBuilder of(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Runs it to its end and gives what it printed; what it logged is dropped. */
    static String run(Class<?> main, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = of(main, options, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return printed + "exit " + process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }
}
