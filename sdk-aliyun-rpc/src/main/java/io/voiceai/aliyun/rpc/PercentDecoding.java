package io.voiceai.aliyun.rpc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Takes percent-encoding off, one level. What is no escape stays as it is, a plus sign too. Never throws. */
final class PercentDecoding {
    private PercentDecoding() {}

    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '%' && i + 2 < in.length ? Character.digit(in[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
            if (low < 0) {
                out.write(in[i]);
            } else {
                out.write(high * 16 + low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same text with the hex digits of its escapes in upper case. */
    static String upperHex(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = out.indexOf("%"); i >= 0 && i + 2 < out.length(); i = out.indexOf("%", i + 1)) {
            out.setCharAt(i + 1, Character.toUpperCase(out.charAt(i + 1)));
            out.setCharAt(i + 2, Character.toUpperCase(out.charAt(i + 2)));
        }
        return out.toString();
    }
}
