package io.voiceai.internal.http;

import io.voiceai.internal.text.Sanitizer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what may be a call id in an answer that cannot be read as a whole. */
final class Candidates {
    private static final int FAR_ENOUGH = 1 << 16;
    private static final int MOST = 4;

    private Candidates() {}

    /** All different ones, in their order. */
    static List<String> find(byte[] body, String field) {
        if (field.isEmpty() || body.length == 0) {
            return List.of();
        }
        String text = new String(body, 0, Math.min(body.length, FAR_ENOUGH), StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile(
                        '"' + Pattern.quote(field) + "\"\\s*:\\s*(?:\"([^\"\\\\]{1,128})\"|([0-9]{1,40})(?=[,}\\s]))")
                .matcher(text);
        Set<String> found = new LinkedHashSet<>();
        while (found.size() < MOST && matcher.find()) {
            String id = Sanitizer.callId(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            if (id != null && !id.isBlank() && !"null".equalsIgnoreCase(id.strip())) {
                found.add(id);
            }
        }
        return List.copyOf(found);
    }
}
