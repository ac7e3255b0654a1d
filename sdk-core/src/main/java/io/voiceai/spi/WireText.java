package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.json.JsonWriter;
import io.voiceai.internal.text.Unicode;
import java.nio.charset.StandardCharsets;

/** How the values of a {@link WireObject} look on the wire. */
public final class WireText {
    private WireText() {}

    /**
     * A value as the text of one parameter: a string as it is, a boolean or number in its usual form, everything else as
     * compact JSON.
     *
     * @param value a value of a wire object
     * @return the text
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if a text is not valid Unicode
     */
    public static String of(Object value) {
        boolean scalar = value instanceof String || value instanceof Boolean || value instanceof Number;
        return scalar ? Unicode.checked(value.toString()) : new String(json(value), StandardCharsets.UTF_8);
    }

    /**
     * A value as compact JSON; members that are null are left out.
     *
     * @param value a value of a wire object, or its fields
     * @return UTF-8
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if a text is not valid Unicode
     */
    public static byte[] json(Object value) {
        return JsonWriter.utf8(value);
    }
}
