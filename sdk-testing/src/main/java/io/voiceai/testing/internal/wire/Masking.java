package io.voiceai.testing.internal.wire;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides phone numbers and other long numbers in text that may reach a log. */
public final class Masking {

    // A number in a canonical string often follows an escape such as %3D or %253D, whose digits are not part of it.
    private static final Pattern LONG_NUMBER =
            Pattern.compile("((?:%(?:25)*[0-9A-Fa-f]{2})|[^0-9A-Za-z%]|^)(\\d{7,})(?![0-9A-Za-z])");

    private Masking() {}

    /**
     * Replaces numbers of seven digits or more, plain or percent encoded, by asterisks and their last two digits.
     *
     * @param text any text
     * @return the text without long numbers
     */
    public static String longNumbers(String text) {
        return longNumbers(text, Masking::lastTwo);
    }

    /**
     * Replaces the same numbers by something else.
     *
     * @param text any text
     * @param mask from the number to what is shown for it
     * @return the text without long numbers
     */
    public static String longNumbers(String text, UnaryOperator<String> mask) {
        return LONG_NUMBER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + mask.apply(found.group(2))));
    }

    /**
     * What is shown for a number or a secret.
     *
     * @param hidden at least two characters
     * @return asterisks and the last two
     */
    public static String lastTwo(String hidden) {
        return "***" + hidden.substring(hidden.length() - 2);
    }
}
