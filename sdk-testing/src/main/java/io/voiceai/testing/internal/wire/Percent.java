package io.voiceai.testing.internal.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Percent encoding: strict when writing, as signatures want it, and tolerant when reading, as servers are. */
public final class Percent {

    // Nobody signs so many; without a limit one body of ampersands could fill the memory.
    private static final int FIELDS_READ = 10_000;

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Percent() {}

    /**
     * Encodes by RFC 3986: letters, digits and {@code -_.~} stay, every other byte becomes {@code %XY}.
     *
     * @param text any text
     * @return its encoding over UTF-8
     */
    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && UNRESERVED.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }

    /**
     * Decodes; a plus sign is a space and a broken escape stands for itself.
     *
     * @param text as sent
     * @return read as UTF-8
     */
    public static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int escaped = in[i] == '%' && i + 2 < in.length ? hex(in[i + 1], in[i + 2]) : -1;
            if (escaped >= 0) {
                out.write(escaped);
                i += 2;
            } else {
                out.write(in[i] == '+' ? ' ' : in[i]);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /**
     * Reads {@code name=value} pairs joined by ampersands.
     *
     * @param text a query or a form body
     * @return the pairs, decoded, in the order sent; a name without an equals sign has an empty value. What comes after the
     *     first 10,000 is not read
     */
    public static List<Field> decodeForm(String text) {
        List<Field> fields = new ArrayList<>();
        for (int start = 0; start < text.length() && fields.size() < FIELDS_READ; ) {
            int ampersand = text.indexOf('&', start);
            int end = ampersand < 0 ? text.length() : ampersand;
            String pair = text.substring(start, end);
            start = end + 1;
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                fields.add(new Field(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static int hex(byte high, byte low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h * 16 + l;
    }
}
