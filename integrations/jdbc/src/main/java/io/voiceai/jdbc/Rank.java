package io.voiceai.jdbc;

import io.voiceai.journal.JournalEntry.State;

/** States as numbers that grow with what is known. They are stored, so they never change. */
final class Rank {
    /** From here on it is settled whether a call was made. */
    static final int SETTLED = 30;

    private Rank() {}

    static int of(State state) {
        return switch (state) {
            case SENDING -> 10;
            case UNKNOWN -> 20;
            case REFUSED -> SETTLED;
            case PLACED -> 40;
            case ENDED -> 50;
        };
    }
}
