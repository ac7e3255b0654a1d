package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One key that was pressed in an IVR flow: the type of that name of the vendor. {@code toString} shows no content.
 *
 * @param key {@code Key}: among those after the talk, noInput if none was pressed; null if absent
 * @param label {@code Label}: what the key stands for; null if absent
 * @param timestamp {@code Timestamp}: milliseconds since 1970; null if absent
 * @param nodeLabel {@code NodeLabel}; null if absent
 * @param originalContent {@code OriginalContent}; null if absent
 * @param ttsPrompt {@code TTSPrompt}; null if absent
 */
public record IVRKeyPressedElement(
        @Nullable String key,
        @Nullable String label,
        @Nullable Long timestamp,
        @Nullable String nodeLabel,
        @Nullable String originalContent,
        @Nullable String ttsPrompt) {

    static IVRKeyPressedElement read(JsonObject json) {
        return new IVRKeyPressedElement(
                json.text("Key"),
                json.text("Label"),
                json.integer("Timestamp"),
                json.text("NodeLabel"),
                json.text("OriginalContent"),
                json.text("TTSPrompt"));
    }

    @Override
    public String toString() {
        return "IVRKeyPressedElement[]";
    }
}
