package io.voiceai.checks.reliability;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A secret and phone numbers that exist in these tests only: where one of them is seen, something leaked. */
final class Canary {
    static final String SECRET = "canary/Secret+7d21f0";

    private static final Pattern NUMBER = Pattern.compile("1730[0-9]{7}");
    private static final Pattern HIDDEN = Pattern.compile("[A-Za-z0-9+/_-]{12,}");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Canary() {}

    /** A callee of its own for each call, in the form +86... */
    static String number() {
        return "+861730" + String.format("%07d", NEXT.incrementAndGet());
    }

    /** What a text shows that it must not: plain, escaped as in addresses, spaced, in base 64 or in hex. */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>(shown(text));
        Matcher word = HIDDEN.matcher(text);
        while (word.find()) {
            found.addAll(hidden(word.group()));
        }
        return found;
    }

    private static List<String> shown(String text) {
        List<String> found = new ArrayList<>();
        String plain = text.replace("%2F", "/").replace("%2B", "+");
        if (plain.contains(SECRET)) {
            found.add("the secret");
        }
        if (NUMBER.matcher(plain).find()
                || NUMBER.matcher(plain.replaceAll("(?<=[0-9])[ -](?=[0-9])", ""))
                        .find()) {
            found.add("a number");
        }
        return found;
    }

    private static List<String> hidden(String word) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < 4; from++) {
            int length = (word.length() - from) / 4 * 4;
            String part = word.substring(from, from + length).replace('-', '+').replace('_', '/');
            found.addAll(shown(new String(Base64.getDecoder().decode(part), StandardCharsets.ISO_8859_1)));
        }
        for (int from = 0; from < 2; from++) {
            int length = (word.length() - from) / 2 * 2;
            String part = word.substring(from, from + length);
            if (part.matches("[0-9a-fA-F]+")) {
                found.addAll(shown(new String(HexFormat.of().parseHex(part), StandardCharsets.ISO_8859_1)));
            }
        }
        return found;
    }
}
