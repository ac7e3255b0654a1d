package io.voiceai.testing.internal.inspector;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The keys' own secrets and tokens, wherever somebody put them: in the place of the key id, for one. */
final class Secrets {

    // A shorter one would put asterisks in the middle of words.
    private static final int SHORTEST = 4;

    private final List<String> longestFirst;

    Secrets(Collection<String> all) {
        longestFirst = all.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Anything that somebody wrote, without them. */
    String hide(String text) {
        String hidden = text;
        for (String secret : longestFirst) {
            hidden = hidden.replace(secret, "***");
        }
        return hidden;
    }
}
