package io.voiceai.aliyun.aiccs.api;

import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;

/** The caller's own id that travels with a single call. */
public final class OutIds {
    /** The most bytes of UTF-8 that the vendor carries: {@value}. */
    public static final int LONGEST_BYTES = 15;

    private OutIds() {}

    /**
     * Checks an OutId before anything is sent.
     *
     * @param value the id
     * @return the id
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it has not 1 to 15 bytes
     */
    static String checked(String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > LONGEST_BYTES) {
            throw VoiceAiException.invalidRequest(
                    "OutId", "has " + bytes + " bytes, the vendor carries 1 to " + LONGEST_BYTES, "Use a shorter id");
        }
        return value;
    }
}
