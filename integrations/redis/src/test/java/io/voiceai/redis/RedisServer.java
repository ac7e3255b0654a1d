package io.voiceai.redis;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** A real redis-server of the test's own: on a free port, without a file, stopped and started again at will. */
public final class RedisServer implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private final List<String> options;
    private Process process;

    private RedisServer(Path folder, int port, List<String> options) {
        this.folder = folder;
        this.port = port;
        this.options = options;
    }

    /** A running one; the test is skipped on a machine without redis-server. */
    public static RedisServer start(String... options) {
        RedisServer server = stopped(options);
        server.startAgain();
        return server;
    }

    /** One that is not running yet. */
    public static RedisServer stopped(String... options) {
        Assumptions.assumeTrue(
                program() != null, "SKIPPED: there is no redis-server on the PATH; Debian's package is redis-server");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new RedisServer(Files.createTempDirectory("redis-test"), free.getLocalPort(), List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(path -> Path.of(path, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Starts it, empty, on the same port as before. */
    public void startAgain() {
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                folder.toString()));
        command.addAll(options);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Awaitility.await("redis-server")
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(5))
                    .until(this::answers);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    private boolean answers() {
        try {
            String answer = command("PING");
            return "+PONG".equals(answer) || String.valueOf(answer).startsWith("-NOAUTH");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** One command of words without blanks, and the first line of the answer. */
    public String command(String words) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it one that has been there for long, so that nobody waits for others to be heard of. */
    public RedisServer settled(String prefix) {
        command("SET {" + prefix + "}:epoch 1");
        return this;
    }

    /** How many keys there are. */
    public int keys() {
        return Integer.parseInt(command("DBSIZE").substring(1));
    }

    /** Kills it: what it remembered is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It keeps its connections and answers nothing any more. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
