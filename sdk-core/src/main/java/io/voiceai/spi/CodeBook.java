package io.voiceai.spi;

import java.util.HashMap;
import java.util.Map;

/**
 * A vendor's error codes and what they mean. An exact code wins over a prefix, a longer prefix over a shorter one.
 * Immutable.
 */
public final class CodeBook {
    private final Map<String, CodeMeaning> exact;
    private final Map<String, CodeMeaning> prefixes;

    private CodeBook(Map<String, CodeMeaning> exact, Map<String, CodeMeaning> prefixes) {
        this.exact = Map.copyOf(exact);
        this.prefixes = Map.copyOf(prefixes);
    }

    /**
     * Starts a book.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts a book that has everything this one has.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.exact.putAll(exact);
        b.prefixes.putAll(prefixes);
        return b;
    }

    /**
     * Looks a code up.
     *
     * @param code the vendor's code
     * @return {@link CodeMeaning#UNLISTED} if it is in no list
     */
    public CodeMeaning meaning(String code) {
        CodeMeaning meaning = exact.get(code);
        for (int end = code.length(); meaning == null && end > 0; end--) {
            meaning = prefixes.get(code.substring(0, end));
        }
        return meaning == null ? CodeMeaning.UNLISTED : meaning;
    }

    /** Collects codes. Not thread-safe. */
    public static final class Builder {
        private final Map<String, CodeMeaning> exact = new HashMap<>();
        private final Map<String, CodeMeaning> prefixes = new HashMap<>();

        private Builder() {}

        /**
         * Adds codes.
         *
         * @param meaning what they mean
         * @param codes the vendor's codes
         * @return this
         */
        public Builder codes(CodeMeaning meaning, String... codes) {
            for (String code : codes) {
                exact.put(code, meaning);
            }
            return this;
        }

        /**
         * Adds all codes that begin so and are not listed themselves.
         *
         * @param meaning what they mean
         * @param starts beginnings of codes
         * @return this
         */
        public Builder startingWith(CodeMeaning meaning, String... starts) {
            for (String start : starts) {
                prefixes.put(start, meaning);
            }
            return this;
        }

        /**
         * The finished book.
         *
         * @return the book
         */
        public CodeBook build() {
            return new CodeBook(exact, prefixes);
        }
    }
}
