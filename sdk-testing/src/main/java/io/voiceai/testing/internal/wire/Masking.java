package io.voiceai.testing.internal.wire;

import java.util.regex.Pattern;

/** Hides phone numbers and other long numbers in text that may reach a log. */
public final class Masking {

    // A number in a canonical string often follows an escape such as %3D or %253D, whose digits are not part of it.
    private static final Pattern LONG_NUMBER =
            Pattern.compile("((?:%(?:25)*[0-9A-Fa-f]{2})|[^0-9A-Za-z%]|^)\\d{5,}(\\d{2})(?![0-9A-Za-z])");

    private Masking() {}

    /**
     * Replaces numbers of seven digits or more, plain or percent encoded, by asterisks and their last two digits.
     *
     * @param text any text
     * @return the text without long numbers
     */
    public static String longNumbers(String text) {
        return LONG_NUMBER.matcher(text).replaceAll("$1***$2");
    }
}
