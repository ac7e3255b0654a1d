package io.voiceai.interop;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The clients for Node, behind one process that is told on each line what to send. */
final class Node implements AutoCloseable {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "relay.js");

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    private Node(Path folder, Emulator emulator) throws IOException {
        JsonObject settings = new JsonObject();
        settings.addProperty("endpoint", emulator.endpoint());
        settings.addProperty("keyId", emulator.keyId());
        process = new ProcessBuilder("node", folder.resolve("relay.js").toString(), settings.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Installs what is in the lock file and starts; empty if this machine has no Node. */
    static Optional<Node> start(Emulator emulator) {
        try {
            if (!runs("node") || !runs("npm")) {
                return Optional.empty();
            }
            Path folder = Files.createDirectories(Path.of("target", "node")).toAbsolutePath();
            for (String file : FILES) {
                Files.copy(Path.of("src/test/node", file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            install(folder);
            return Optional.of(new Node(folder, emulator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean runs(String program) {
        try {
            return waitFor(new ProcessBuilder(program, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void install(Path folder) throws IOException {
        int status = waitFor(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start());
        if (status != 0) {
            throw new AssertionError("npm ci ended with status " + status + "; see " + folder.resolve("npm.log"));
        }
    }

    private static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new AssertionError(e);
        }
    }

    JsonObject ask(JsonObject line) {
        try {
            in.write(line + "\n");
            in.flush();
            return JsonParser.parseString(out.readLine()).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
