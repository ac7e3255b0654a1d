package io.voiceai.testing.internal.wire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The XML that Alibaba's gateway writes for {@code Format=XML}: an element a member, a list as repeated elements. */
public final class Xml {

    private Xml() {}

    /**
     * Writes a tree.
     *
     * @param root the name of the outermost element
     * @param tree maps, iterables and scalars
     * @return a document
     */
    public static String write(String root, Map<String, ? extends @Nullable Object> tree) {
        StringBuilder out = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>");
        element(out, root, tree);
        return out.toString();
    }

    private static void element(StringBuilder out, String name, @Nullable Object value) {
        if (value instanceof Iterable<?> list) {
            list.forEach(item -> element(out, name, item));
            return;
        }
        out.append('<').append(name).append('>');
        if (value instanceof Map<?, ?> map) {
            map.forEach((child, member) -> element(out, String.valueOf(child), member));
        } else if (value != null) {
            out.append(escape(String.valueOf(value)));
        }
        out.append("</").append(name).append('>');
    }

    // XML has no way to write most control characters, nor half a surrogate pair; a reader takes a bare carriage return
    // for a
    // line feed.
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(allowed(character) ? character : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
