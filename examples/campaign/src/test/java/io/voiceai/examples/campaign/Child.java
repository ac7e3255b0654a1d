package io.voiceai.examples.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with as much memory as the documentation tells to give it. */
final class Child implements AutoCloseable {
    /** What is over in seconds is not worth the compiler's better half. */
    private static final List<String> OPTIONS = Boolean.getBoolean("voiceai.endurance")
            ? List.of("-Xmx64m", "-XX:+UseSerialGC")
            : List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private long highestKilobytes;

    private Child(Process process) {
        this.process = process;
    }

    static Child start(Path output, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(words);
        return new Child(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        measure();
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    int exit(int seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + seconds + " s");
        }
        return process.exitValue();
    }

    /** The most memory that it ever had in use, as far as it was looked at; 0 where the system does not tell. */
    long highestKilobytes() {
        return highestKilobytes;
    }

    void measure() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    highestKilobytes = Math.max(highestKilobytes, Long.parseLong(line.replaceAll("[^0-9]", "")));
                }
            }
        } catch (NoSuchFileException e) {
            // It is over, or this is another system.
        } catch (IOException e) {
            // It ended while its file was read.
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
