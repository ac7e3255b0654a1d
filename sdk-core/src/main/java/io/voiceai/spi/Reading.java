package io.voiceai.spi;

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
     */
    record Unreadable(String reason) implements Reading {}
}
