package io.voiceai.testing.internal.signing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that came with a request, made fit for a sentence. */
final class Names {

    private static final int SHOWN = 60;
    private static final Pattern MARKED = Pattern.compile("\u0001([^\u0002]*)\u0002");

    private Names() {}

    /**
     * A name as it may be shown.
     *
     * @param name of a parameter or header, whatever it holds
     * @return without control characters and not longer than a line, marked for {@link #veiled}
     */
    static String shown(String name) {
        return "\u0001" + clean(name) + "\u0002";
    }

    /**
     * A name on one line.
     *
     * @param name of a parameter or header, whatever it holds
     * @return without control characters and not longer than a line
     */
    static String clean(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...";
    }

    /**
     * Hides in a sentence what came with the request, and leaves its own words alone, whatever the secrets are.
     *
     * @param sentence with marked names
     * @param veil what hides
     * @return without marks
     */
    static String veiled(String sentence, Veil veil) {
        return MARKED.matcher(sentence).replaceAll(name -> Matcher.quoteReplacement(veil.hide(name.group(1))));
    }
}
