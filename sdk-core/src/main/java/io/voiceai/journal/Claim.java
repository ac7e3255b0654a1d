package io.voiceai.journal;

import java.util.Objects;

/** What a journal says to the wish to place a call. */
public sealed interface Claim {
    /** The call is written down and may be placed by whoever asked. */
    record Granted() implements Claim {}

    /**
     * A call of this correlation id is there already.
     *
     * @param entry that call
     */
    record Known(JournalEntry entry) implements Claim {
        public Known {
            Objects.requireNonNull(entry, "entry");
        }
    }

    /**
     * An earlier call to the same callee has an unknown outcome.
     *
     * @param entry that call
     */
    record Unresolved(JournalEntry entry) implements Claim {
        public Unresolved {
            Objects.requireNonNull(entry, "entry");
        }
    }

    /** Nothing more can be remembered, so nothing more may be placed. */
    record Full() implements Claim {}
}
