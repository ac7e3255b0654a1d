package io.voiceai.internal.json;

/**
 * A number exactly as it was written: ids beyond 64 bit keep their digits.
 *
 * @param text the number's text
 */
public record JsonNumber(String text) {
    @Override
    public String toString() {
        return text;
    }
}
