package io.voiceai.aliyun.rpc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding after RFC 3986 as the vendor signs it: letters, digits and {@code - _ . ~} stay, every other byte of
 * UTF-8 becomes {@code %XY} in upper case.
 */
public final class PercentEncoding {
    private static final boolean[] STAYS = new boolean[128];
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            STAYS[c] = true;
            STAYS[c - 32] = true;
        }
        for (char c = '0'; c <= '9'; c++) {
            STAYS[c] = true;
        }
        STAYS['-'] = true;
        STAYS['_'] = true;
        STAYS['.'] = true;
        STAYS['~'] = true;
    }

    private PercentEncoding() {}

    /**
     * Encodes a name or a value.
     *
     * @param text any text
     * @return visible ASCII
     */
    public static String encode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2);
        encode(text, out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    static void encode(String text, ByteArrayOutputStream out) {
        encode(text.getBytes(StandardCharsets.UTF_8), out);
    }

    static void encode(byte[] utf8, ByteArrayOutputStream out) {
        for (byte b : utf8) {
            if (b >= 0 && STAYS[b]) {
                out.write(b);
            } else {
                out.write('%');
                out.write(HEX[(b >> 4) & 15]);
                out.write(HEX[b & 15]);
            }
        }
    }

    /** Names and values joined to a query, in the order given. */
    static byte[] query(Iterable<? extends java.util.Map.Entry<String, String>> parameters) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        for (java.util.Map.Entry<String, String> parameter : parameters) {
            if (out.size() > 0) {
                out.write('&');
            }
            encode(parameter.getKey(), out);
            out.write('=');
            encode(parameter.getValue(), out);
        }
        return out.toByteArray();
    }
}
