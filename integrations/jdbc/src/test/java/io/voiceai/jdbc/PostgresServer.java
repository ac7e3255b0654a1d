package io.voiceai.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A PostgreSQL of the tests' own, of whichever version the machine has, in a folder that is deleted afterwards. */
final class PostgresServer {
    private static final Path BY_DEBIAN = Path.of("/usr/lib/postgresql");

    /** Started by the first test that asks; whether there is one is asked once. */
    private static final Optional<PostgresServer> SHARED = binaries().map(PostgresServer::new);

    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgresServer(Path binaries) {
        this.binaries = binaries;
        try {
            folder = Files.createTempDirectory("voiceai-postgres");
            port = freePort();
            if (isRoot()) {
                run("chown", "nobody", folder.toString());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
            initialize();
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresServer shared() {
        return SHARED.orElseThrow(() -> new TestAbortedException(
                "SKIPPED: no PostgreSQL on this machine; its initdb is neither on the PATH nor below " + BY_DEBIAN));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=voiceai";
    }

    private void initialize() throws IOException {
        asServer(
                "initdb",
                "--pgdata=" + data(),
                "--username=voiceai",
                "--auth=trust",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync");
    }

    private void start() throws IOException {
        asServer(
                "pg_ctl",
                "start",
                "--wait",
                "--pgdata=" + data(),
                "--log=" + folder.resolve("log"),
                "-o",
                "-p " + port + " -h 127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=120");
    }

    private void stop() {
        try {
            asServer("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + data());
        } catch (IOException e) {
            System.err.println("PostgreSQL was not stopped: " + e.getMessage());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("a folder was left behind: " + folder);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** PostgreSQL refuses to run as root. */
    private void asServer(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private void run(String... command) throws IOException {
        // The server inherits what it prints to, so that is a file and not a pipe, which would stay open.
        Path printed = Files.createTempFile("voiceai-postgres", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(
                        List.of(command) + " failed: " + Files.readString(printed, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(printed);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Debian's package keeps them off the PATH. */
    private static Optional<Path> binaries() {
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(Path::of);
        return Stream.concat(onPath, versions().map(version -> version.resolve("bin")))
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl")))
                .findFirst();
    }

    private static Stream<Path> versions() {
        if (!Files.isDirectory(BY_DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(BY_DEBIAN)) {
            return versions.sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
