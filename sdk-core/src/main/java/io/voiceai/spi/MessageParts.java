package io.voiceai.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The messages of a body, each as its own piece of JSON, without understanding them: one that is broken spoils no other, and
 * each keeps its text as it came.
 *
 * @param parts the texts, UTF-8; a body that is no array is one part
 * @param whole whether there is a message or an array, and it ended where the body did
 */
record MessageParts(List<byte[]> parts, boolean whole) {

    /** More than any vendor sends at once; each costs time that the vendor does not wait. */
    private static final int MOST = 10_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static MessageParts of(byte[] body) {
        boolean marked = body.length >= 3 && Arrays.equals(body, 0, 3, BYTE_ORDER_MARK, 0, 3);
        int start = skip(body, marked ? 3 : 0);
        if (start == body.length) {
            return new MessageParts(List.of(), false);
        }
        return body[start] == '['
                ? new Scan(body, start + 1).batch()
                : new MessageParts(List.of(Arrays.copyOfRange(body, start, body.length)), true);
    }

    private static int skip(byte[] body, int from) {
        int at = from;
        while (at < body.length && isSpace(body[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    /** Goes through an array; in UTF-8, bytes that mean something to JSON are never part of another character. */
    private static final class Scan {
        private final byte[] body;
        private final List<byte[]> parts = new ArrayList<>();
        private int from;
        private int at;
        private int depth;
        private boolean inText;

        Scan(byte[] body, int start) {
            this.body = body;
            from = start;
            at = start;
        }

        MessageParts batch() {
            while (at < body.length && parts.size() <= MOST) {
                byte c = body[at];
                if (!inText && depth == 0 && (c == ',' || c == ']')) {
                    part(c == ',' || !parts.isEmpty());
                    if (c == ']') {
                        boolean last = skip(body, at + 1) == body.length;
                        return new MessageParts(parts, last && parts.size() <= MOST);
                    }
                    from = at + 1;
                } else {
                    step(c);
                }
                at++;
            }
            part(false);
            return new MessageParts(parts, false);
        }

        private void part(boolean evenIfEmpty) {
            int start = Math.min(skip(body, from), at);
            int end = at;
            while (end > start && isSpace(body[end - 1])) {
                end--;
            }
            if (evenIfEmpty || start < end) {
                parts.add(Arrays.copyOfRange(body, start, end));
            }
        }

        private void step(byte c) {
            if (inText) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    inText = false;
                }
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth = Math.max(0, depth - 1);
            }
        }
    }
}
