package io.voiceai.internal.text;

import io.voiceai.error.VoiceAiException;

/** Half of a surrogate pair has no UTF-8: whoever writes it sends other words than were asked for. */
public final class Unicode {
    private Unicode() {}

    /**
     * Checks a text that is to be sent.
     *
     * @param text any text
     * @return the text
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it has half of a surrogate pair
     */
    public static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw VoiceAiException.invalidRequest(
                            "request", "has a text that is not valid Unicode", "Look for half of a surrogate pair");
                }
                i++;
            }
        }
        return text;
    }
}
