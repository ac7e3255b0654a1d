package io.voiceai.redis;

import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What Redis carries out as a whole, nobody else in between. */
enum Script {
    RESERVE("reserve", ScriptOutputType.INTEGER, "time"),
    EPOCH("epoch", ScriptOutputType.INTEGER, "time"),
    TAKE("take", ScriptOutputType.MULTI, "time", "lines"),
    RENEW("renew", ScriptOutputType.MULTI, "time", "lines"),
    RESTORE("restore", ScriptOutputType.INTEGER, "time", "lines"),
    RELEASE("release", ScriptOutputType.INTEGER, "lines"),
    CLAIM("claim", ScriptOutputType.MULTI, "journal"),
    UPDATE("update", ScriptOutputType.INTEGER, "journal"),
    REMOVE("remove", ScriptOutputType.INTEGER, "journal"),
    REPLACE("replace", ScriptOutputType.INTEGER, "journal"),
    OF_CALLEE("callee", ScriptOutputType.MULTI, "journal"),
    OPEN("open", ScriptOutputType.MULTI, "journal"),
    ERASE("erase", ScriptOutputType.MULTI, "journal"),
    FORGET("forget", ScriptOutputType.INTEGER, "journal");

    private final String text;
    private final String sha;
    private final ScriptOutputType output;

    Script(String name, ScriptOutputType output, String... before) {
        StringBuilder all = new StringBuilder();
        for (String part : before) {
            all.append(read(part));
        }
        text = all.append(read(name)).toString();
        sha = Names.sha1(text);
        this.output = output;
    }

    String text() {
        return text;
    }

    String sha() {
        return sha;
    }

    ScriptOutputType output() {
        return output;
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(name + ".lua"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
