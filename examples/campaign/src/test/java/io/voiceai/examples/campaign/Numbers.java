package io.voiceai.examples.campaign;

import java.util.List;
import java.util.Locale;

/** Callees of whom the emulator knows what shall happen. */
final class Numbers {
    /** Placed, and the answer does not come, or not as it should; the last two only take longer. */
    private static final List<String> FAULTS = List.of("0599", "0598", "0597", "0502", "0500", "0429", "0504");

    /** Not answered, or refused. */
    private static final List<String> FATES = List.of("0486", "0408", "0603", "0404", "0451", "0461");

    private static final int EVERY = 50;

    private Numbers() {}

    /** Number i of up to 100,000; one in fifty meets a fault, and one in fifty somebody who does not talk. */
    static String callee(int i) {
        String end = String.format(Locale.ROOT, "7%03d", i % 1_000);
        if (i % EVERY == 7) {
            end = FAULTS.get(i / EVERY % FAULTS.size());
        } else if (i % EVERY == 31) {
            end = FATES.get(i / EVERY % FATES.size());
        }
        return String.format(Locale.ROOT, "+8613%05d%s", i, end);
    }
}
