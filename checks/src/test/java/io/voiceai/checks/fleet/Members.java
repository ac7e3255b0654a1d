package io.voiceai.checks.fleet;

import io.voiceai.checks.reliability.Child;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Some processes of a fleet. */
final class Members implements AutoCloseable {
    private final List<Process> processes = new ArrayList<>();
    private final List<BufferedReader> printed = new ArrayList<>();

    /** Starts them one after the other, for they load the same classes on few processors, and waits until all are ready. */
    static Members start(int count, String mode, Redis redis, CountingVendor vendor, int threads) throws IOException {
        Members members = new Members();
        for (int i = 0; i < count; i++) {
            Process process = Child.of(
                            Member.class,
                            List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"),
                            List.of(
                                    mode,
                                    Integer.toString(i),
                                    redis.uri(),
                                    vendor.uri().toString(),
                                    Integer.toString(threads)))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            members.processes.add(process);
            members.printed.add(
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
        }
        for (BufferedReader one : members.printed) {
            if (!"ready".equals(one.readLine())) {
                throw new IOException("a process of the fleet did not start");
            }
        }
        return members;
    }

    /** Tells all of them a line; one that is dead hears nothing. */
    synchronized void tell(String line) {
        for (Process process : processes) {
            try {
                OutputStream in = process.getOutputStream();
                in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
            } catch (IOException e) {
                if (process.isAlive()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Ends them in good order, and tells what failed in each. */
    List<String> stop() throws IOException {
        tell("stop");
        List<String> said = new ArrayList<>();
        for (BufferedReader one : printed) {
            said.add(String.valueOf(one.readLine()));
        }
        return said;
    }

    /** As a machine that loses its power does it. */
    void kill() {
        processes.forEach(process -> process.destroyForcibly().onExit().join());
    }

    @Override
    public void close() {
        kill();
    }
}
