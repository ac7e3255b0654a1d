package io.voiceai.testing.internal.inspector;

import java.util.regex.Pattern;

/** What may be shown of numbers; of secrets nothing ever is. */
enum Veil {
    /** Only the last two digits of long numbers are shown. */
    DOWN,
    /** Numbers are shown, for the developer asked for them. */
    UP;

    private static final int SHOWN = 2;
    private static final int LONGEST_TEXT = 20_000;
    private static final String HIDDEN = "***";
    private static final String SECRETS = "secret|token|passw|authorization|credential|private_?key|api_?key";
    private static final Pattern SECRET_NAME = Pattern.compile("(?is).*(?:" + SECRETS + ").*|(?:x-acs-)?signature");
    // In JSON inside a text, which may itself be inside of JSON.
    private static final Pattern NESTED_SECRET =
            Pattern.compile("(?i)(\\\\*\"[^\"\\\\]*(?:" + SECRETS + ")[^\"\\\\]*\\\\*\"\\s*:\\s*\\\\*\")[^\"\\\\]+");
    // In a string to sign; what is hidden there already may say that two values differ.
    private static final Pattern SIGNED_SECRET = Pattern.compile(
            "(?i)((?:security-?token|accesskeysecret)(?:=|:|%(?:25)*3D))(?!\\*\\*\\*)(?:(?!%(?:25)*26)[^&\\n])+");
    // Longer ones behind letters too, as in tel13800000000; an application's code such as F320000001 is none.
    private static final Pattern LONG_NUMBER = Pattern.compile("(?:(?<![0-9A-Za-z])\\d{5,}|\\d{8,})(\\d{2})(?!\\d)");
    // As people write them: 138 0000 0000, 138-0000-0000. A date is not among these.
    private static final Pattern GROUPED =
            Pattern.compile("(?<!\\d)(?:\\d{2,4}[ -])?\\d{3,4}[ -]\\d{3,4}[ -]?\\d{2}(\\d{2})(?!\\d)");

    /** A phone number as it was sent. */
    String number(String number) {
        return this == UP || number.isEmpty()
                ? number
                : HIDDEN + number.substring(Math.max(0, number.length() - SHOWN));
    }

    /** Anything that somebody wrote. */
    String text(String text) {
        String shown = NESTED_SECRET.matcher(cut(text)).replaceAll("$1" + HIDDEN);
        return this == UP
                ? shown
                : LONG_NUMBER
                        .matcher(GROUPED.matcher(shown).replaceAll(HIDDEN + "$1"))
                        .replaceAll(HIDDEN + "$1");
    }

    /** A value that has a name. */
    String named(String name, String value) {
        return SECRET_NAME.matcher(name).matches() ? HIDDEN : text(value);
    }

    /** A canonical request or a string to sign, whose numbers are hidden already. */
    static String signed(String text) {
        return cut(SIGNED_SECRET.matcher(text).replaceAll("$1" + HIDDEN));
    }

    /** Keeps a page from drowning in a prompt of a megabyte. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT) + "… (" + (text.length() - LONGEST_TEXT) + " more characters)";
    }
}
