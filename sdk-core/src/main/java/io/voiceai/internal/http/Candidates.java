package io.voiceai.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what may be a call id in an answer that cannot be read as a whole. */
final class Candidates {
    private static final int FAR_ENOUGH = 1 << 16;

    private Candidates() {}

    static @Nullable String find(byte[] body, String field) {
        if (field.isEmpty() || body.length == 0) {
            return null;
        }
        String text = new String(body, 0, Math.min(body.length, FAR_ENOUGH), StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile(
                        '"' + Pattern.quote(field) + "\"\\s*:\\s*(?:\"([^\"\\\\]{1,128})\"|([0-9]{1,40})(?=[,}\\s]))")
                .matcher(text);
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }
}
