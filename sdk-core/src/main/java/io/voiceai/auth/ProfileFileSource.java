package io.voiceai.auth;

import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A key in an INI file of profiles, the form that both vendors' own tools write. */
record ProfileFileSource(Path file, String section, CredentialNames names) implements CredentialsSource {
    private static final long LARGEST = 1 << 20;

    @Override
    public Optional<Credentials> find() {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Map<String, String> entries = read();
        return new NamedSource("profile " + section + " of " + file, names, entries::get).find();
    }

    @Override
    public String description() {
        return "profile " + section + " of " + file;
    }

    private Map<String, String> read() {
        try {
            if (Files.size(file) > LARGEST) {
                throw VoiceAiException.config("credentials", "the file " + file + " is larger than 1 MiB", null);
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw VoiceAiException.config(
                    "credentials",
                    "the file " + file + " cannot be read",
                    "Check its permissions and that it is UTF-8");
        }
    }

    private Map<String, String> parse(String text) {
        Map<String, String> entries = new HashMap<>();
        boolean inside = false;
        for (String raw : text.lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                inside = line.substring(1, line.length() - 1).strip().equals(section);
            } else if (inside && !line.startsWith("#") && !line.startsWith(";") && line.indexOf('=') > 0) {
                int equals = line.indexOf('=');
                entries.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return entries;
    }
}
