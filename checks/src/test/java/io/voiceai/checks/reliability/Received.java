package io.voiceai.checks.reliability;

import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came in on a connection: a whole request, or as much of one as was read.
 *
 * @param connection the connection's number, from 1 on in the order of accepting
 * @param address the address that was connected to
 * @param complete whether the whole request was read
 * @param head the request line and the headers, as sent, with the empty line after them
 * @param body the body, as sent
 */
record Received(long connection, InetAddress address, boolean complete, String head, byte[] body) {
    /** Head and body. */
    String text() {
        return head + new String(body, StandardCharsets.UTF_8);
    }

    /** Head and body with the escapes of addresses and forms undone. */
    String decoded() {
        try {
            return URLDecoder.decode(text(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text();
        }
    }

    /** The first header of a name. */
    @Nullable
    String header(String name) {
        String start = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
        int at = head.toLowerCase(Locale.ROOT).indexOf(start);
        int from = at + start.length();
        return at < 0 ? null : head.substring(from, head.indexOf('\r', from)).strip();
    }
}
