package io.voiceai.testing.internal.inspector;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much a page knows already.
 *
 * @param epoch which emulator, and since which reset of it
 * @param request the number of the last request that it knows
 * @param call the number of the last change of a call that it knows
 */
record Cursor(String epoch, long request, long call) {

    private static final Pattern FORM = Pattern.compile("([0-9a-z]{1,20})\\.(\\d{1,18})\\.(\\d{1,18})");

    /** Reads one; one that nobody gave knows nothing. */
    static Cursor parse(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? new Cursor(form.group(1), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)))
                : new Cursor("", 0, 0);
    }

    @Override
    public String toString() {
        return epoch + "." + request + "." + call;
    }
}
