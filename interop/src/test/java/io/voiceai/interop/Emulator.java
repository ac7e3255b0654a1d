package io.voiceai.interop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulator as a user starts it: its jar in a process of its own, on any free port. */
final class Emulator implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready at (http://\\S+)");
    private static final String KEY_ID = "interopKeyId";
    private static final String SECRET = "interopKeySecret";

    private final Process process;
    private final URI uri;

    Emulator() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            System.getProperty("interop.emulator"),
                            "--port",
                            "0",
                            "--access-key-id",
                            KEY_ID,
                            "--access-key-secret",
                            SECRET)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            uri = ready(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI ready(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        Matcher ready = READY.matcher(String.valueOf(line));
        if (!ready.find()) {
            process.destroyForcibly();
            throw new AssertionError("the emulator did not start: " + line);
        }
        return URI.create(ready.group(1));
    }

    /** With the scheme and without a slash at the end. */
    String endpoint() {
        return "http://" + authority();
    }

    String authority() {
        return uri.getAuthority();
    }

    String keyId() {
        return KEY_ID;
    }

    String secret() {
        return SECRET;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
