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

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
