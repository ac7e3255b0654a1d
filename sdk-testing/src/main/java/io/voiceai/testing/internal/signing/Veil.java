package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.Masking;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides long numbers, secrets and tokens in texts that are compared: what differs still differs when it is hidden. */
final class Veil {

    // Whoever takes "key" for a secret would find asterisks in the middle of words.
    private static final int SHORTEST_SECRET = 4;

    private final List<Pattern> secrets = new ArrayList<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    /**
     * Hides some values beside long numbers.
     *
     * @param secrets what must not be shown, in whatever percent encoding
     */
    Veil(Collection<String> secrets) {
        secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .forEach(secret -> this.secrets.add(inAnyEncoding(secret)));
    }

    /**
     * Hides.
     *
     * @param text any text
     * @return without what is to be hidden
     */
    String hide(String text) {
        String hidden = text;
        for (Pattern secret : secrets) {
            hidden = secret.matcher(hidden).replaceAll(found -> Matcher.quoteReplacement(mask(found.group())));
        }
        return Masking.longNumbers(hidden, this::mask);
    }

    private String mask(String value) {
        return shown.computeIfAbsent(value, v -> {
            String mask = Masking.lastTwo(v);
            int number = alike.merge(mask, 1, Integer::sum);
            return number == 1 ? mask : mask + "#" + number;
        });
    }

    private static Pattern inAnyEncoding(String secret) {
        StringBuilder pattern = new StringBuilder();
        secret.codePoints().forEach(c -> {
            String character = Character.toString(c);
            StringBuilder escaped = new StringBuilder();
            for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
                escaped.append("%(?:25)*").append(HexFormat.of().toHexDigits(b));
            }
            pattern.append("(?:").append(Pattern.quote(character)).append('|').append(escaped);
            if (c == ' ') {
                pattern.append("|\\+|%(?:25)*2b");
            } else if (c == '+') {
                pattern.append("| |%(?:25)*20");
            }
            pattern.append(')');
        });
        return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
