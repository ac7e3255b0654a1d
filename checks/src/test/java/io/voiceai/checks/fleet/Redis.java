package io.voiceai.checks.fleet;

import io.voiceai.redis.RedisFleet;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** A real redis-server of the test's own, which keeps nothing when it is killed. */
final class Redis implements AutoCloseable {
    private final int port;
    private @Nullable Process process;

    private Redis(int port) {
        this.port = port;
    }

    /** One that has been there for long, so that nobody waits for others to be heard of. */
    static Redis running() {
        Redis redis = stopped();
        redis.start();
        redis.command("SET {voiceai}:epoch 1");
        return redis;
    }

    /** Many processes take their time; a build on a second JDK may do without. */
    static Redis stopped() {
        Assumptions.assumeFalse(
                "none".equals(System.getProperty("voiceai.processes")),
                "no processes are wanted: -Dvoiceai.processes=none");
        Assumptions.assumeTrue(
                program().isPresent(),
                "SKIPPED: there is no redis-server on the PATH; Debian's package is redis-server");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Redis(free.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(path -> Path.of(path, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** A member that bears a machine which is busy with other things. */
    RedisFleet member() {
        return RedisFleet.builder(uri()).timeout(Duration.ofSeconds(5)).build();
    }

    void start() {
        try {
            process = new ProcessBuilder(
                            program().orElseThrow().toString(),
                            "--port",
                            Integer.toString(port),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .directory(new File("target"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Awaitility.await("redis-server")
                    .atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(5))
                    .ignoreExceptions()
                    .until(() -> command("PING").equals("+PONG"));
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    /** One command of words without blanks, and the first line of the answer. */
    String command(String words) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return String.valueOf(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int keys() {
        return Integer.parseInt(command("DBSIZE").substring(1));
    }

    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
