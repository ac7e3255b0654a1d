package io.voiceai.aliyun.ice;

import io.voiceai.spi.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The events of a message: it is one object, or an array of them. */
final class EventTexts {
    private EventTexts() {}

    /**
     * The items of an array, each as the text that it was written with, which a reader of the whole does not keep.
     *
     * @param text any text
     * @return the text itself where it is no array
     */
    static List<String> of(String text) {
        if (!(JsonObject.parseAny(text) instanceof List<?> items)) {
            return List.of(text);
        }
        return items.isEmpty() ? List.of() : split(text.strip());
    }

    /** Only for a text that is known to be a JSON array with items. */
    private static List<String> split(String array) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 1;
        boolean quoted = false;
        for (int i = 0; i < array.length(); i++) {
            char next = array.charAt(i);
            if (quoted) {
                i += next == '\\' ? 1 : 0;
                quoted = next != '"';
            } else if (next == '"') {
                quoted = true;
            } else if (next == '[' || next == '{') {
                depth++;
            } else if (next == ']' || next == '}') {
                depth--;
            }
            if (!quoted && (depth == 0 || depth == 1 && next == ',')) {
                items.add(array.substring(start, i).strip());
                start = i + 1;
            }
        }
        return items;
    }
}
