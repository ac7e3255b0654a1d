package io.voiceai.internal.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes text that other software wrote fit for a log line: one line, short, without digit runs that may be phone numbers
 * and without runs that may be keys or signatures.
 */
public final class Sanitizer {
    private static final int MOST_CHARACTERS = 200;

    private static final Pattern CONTROL = Pattern.compile("\\x1B\\[[0-9;]*[A-Za-z]|[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern KEY_LIKE = Pattern.compile("(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,}={0,2}");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}(?:[ .()/-]{0,2}\\p{Nd}){6,}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:^@*-]{1,128}");
    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");

    private Sanitizer() {}

    /**
     * Sanitizes foreign text.
     *
     * @param text text of a vendor or a library
     * @return at most 200 characters on one line; null for null
     */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        // A foreign text may be megabytes long; what is cut off need not be searched.
        String start = text.length() > 4 * MOST_CHARACTERS ? text.substring(0, 4 * MOST_CHARACTERS) : text;
        String line = CONTROL.matcher(start).replaceAll(" ");
        line = KEY_LIKE.matcher(line).replaceAll("***");
        line = DIGITS.matcher(line).replaceAll("***").strip();
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /**
     * A vendor's error code or request id, whose length alone does not make it a key.
     *
     * @param text the code or request id
     * @return as it is where it looks like one, but for digit runs outside a UUID; else sanitized; null for null
     */
    public static @Nullable String code(@Nullable String text) {
        if (text == null || UUID.matcher(text).matches()) {
            return text;
        }
        return NAME.matcher(text).matches() ? DIGITS.matcher(text).replaceAll("***") : clean(text);
    }

    /**
     * A vendor's id of a call, which is good for nothing if a part of it is missing.
     *
     * @param text the id
     * @return as it is where it looks like an id, else sanitized; null for null
     */
    public static @Nullable String callId(@Nullable String text) {
        return text == null || NAME.matcher(text).matches() ? text : clean(text);
    }
}
