package io.voiceai.aliyun.rpc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor says it signed, found in its message. The older signature's refusal ends in {@code server string to sign
 * is:} and the string; V3's has {@code StringToSign is [...]} and {@code CanonicalRequest is [...]}. A message that went
 * through a log or a page may have been escaped on the way, so every text has readings, of which the likeliest is taken. Never
 * throws.
 */
final class EchoedText {
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final List<String> TO_SIGN = List.of("string to sign is", "stringtosign is");
    private static final List<String> CANONICAL = List.of("canonicalrequest is", "canonical request is");

    private EchoedText() {}

    /** Readings of the string to sign; empty if the message has none. */
    static List<String> stringsToSign(String message) {
        return readings(message, TO_SIGN);
    }

    /** Readings of the canonical request; empty if the message has none. */
    static List<String> canonicalRequests(String message) {
        return readings(message, CANONICAL);
    }

    /** Of several readings the one that goes furthest with our own text. */
    static @Nullable String likeliest(List<String> readings, String own) {
        String best = null;
        int longest = -1;
        for (String reading : readings) {
            int common = commonStart(reading, own);
            if (common > longest) {
                best = reading;
                longest = common;
            }
        }
        return best;
    }

    private static int commonStart(String one, String other) {
        int end = Math.min(one.length(), other.length());
        int i = 0;
        while (i < end && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static List<String> readings(String message, List<String> marks) {
        String text = message.length() > MOST_CHARACTERS ? message.substring(0, MOST_CHARACTERS) : message;
        Set<String> wholes = new LinkedHashSet<>(List.of(text, unescapeJson(text)));
        wholes.addAll(wholes.stream().map(EchoedText::unescapeHtml).toList());
        Set<String> found = new LinkedHashSet<>();
        for (String whole : wholes) {
            String echo = after(whole, marks);
            if (echo != null && !echo.isEmpty()) {
                found.add(echo);
            }
        }
        return new ArrayList<>(found);
    }

    private static @Nullable String after(String text, List<String> marks) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String mark : marks) {
            int at = lower.indexOf(mark);
            // Lower case may change a text's length, and then says nothing about places in it.
            if (at >= 0 && lower.length() == text.length()) {
                return delimited(text, at + mark.length());
            }
        }
        return null;
    }

    /** In brackets as far as they go; else without blanks, quotes and whatever else no string to sign holds. */
    private static String delimited(String text, int from) {
        int start = from;
        while (start < text.length() && (text.charAt(start) == ':' || text.charAt(start) == ' ')) {
            start++;
        }
        boolean bracket = start < text.length() && text.charAt(start) == '[';
        return bracket
                ? until(text, start + 1, c -> c == ']')
                : until(text, start, c -> c <= ' ' || c >= 127 || c == '"' || c == '\'' || c == '<' || c == ']');
    }

    private static String until(String text, int start, IntPredicate end) {
        int i = start;
        while (i < text.length() && !end.test(text.charAt(i))) {
            i++;
        }
        return text.substring(start, i).replace("\r\n", "\n");
    }

    private static String unescapeHtml(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#10;", "\n")
                .replace("&amp;", "&");
    }

    private static String unescapeJson(String text) {
        return text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\u0026", "&")
                .replace("\\/", "/")
                .replace("\\\"", "\"");
    }
}
