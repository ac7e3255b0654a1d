package io.voiceai.spi;

import io.voiceai.internal.json.JsonReader;
import org.jspecify.annotations.Nullable;

/** What a protocol makes of an HTTP answer. */
public sealed interface Reading {
    /**
     * The vendor says that it did as asked.
     *
     * @param answer the answer without its envelope
     * @param requestId the vendor's request id
     */
    record Done(JsonObject answer, String requestId) implements Reading {}

    /**
     * The vendor says that it did not.
     *
     * @param code the vendor's code
     * @param message the vendor's text, not sanitized yet
     * @param requestId the vendor's request id
     * @param meaning what the code means
     */
    record Refused(String code, @Nullable String message, String requestId, CodeMeaning meaning) implements Reading {
        @Override
        public String toString() {
            return "Refused[" + code + ", request " + requestId + "]";
        }
    }

    /**
     * This is not an answer of the vendor, or not a whole one, or it contradicts itself.
     *
     * @param reason a few words without content of the answer
     * @param flaw what is wrong with it
     */
    record Unreadable(String reason, Flaw flaw) implements Reading {
        /**
         * An envelope of the vendor that cannot be believed.
         *
         * @param reason a few words without content of the answer
         */
        public Unreadable(String reason) {
            this(reason, Flaw.WRONG);
        }

        /**
         * An answer that is not one JSON object.
         *
         * @param answer the answer
         * @return why it is none
         */
        public static Unreadable notJson(WireAnswer answer) {
            String problem = JsonReader.problem(answer.body());
            Flaw flaw = switch (problem) {
                case JsonReader.LIMITS -> Flaw.TOO_MUCH;
                case JsonReader.NO_JSON, JsonReader.TRUNCATED -> Flaw.NO_ANSWER;
                default -> Flaw.WRONG;
            };
            return new Unreadable("no envelope, " + problem + ", " + answer.description(), flaw);
        }
    }

    /** What is wrong with an answer that cannot be used. */
    enum Flaw {
        /** It is not the vendor's at all, or only the beginning of it. */
        NO_ANSWER,
        /** It looks like the vendor's and cannot be believed. */
        WRONG,
        /** It is beyond the limits of what is read. */
        TOO_MUCH
    }
}
