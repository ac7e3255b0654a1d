package io.voiceai.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection over which any bytes can be sent. */
final class RawClient implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;

    RawClient(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = socket.getInputStream();
    }

    /**
     * An answer.
     *
     * @param head the status line and the headers
     * @param body decoded if it came in chunks
     */
    record Reply(String head, String body) {

        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        boolean header(String name, String value) {
            return head.lines().anyMatch(line -> line.equalsIgnoreCase(name + ": " + value));
        }
    }

    /** Every character becomes one byte. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    RawClient send(String text) throws IOException {
        return send(bytes(text));
    }

    RawClient send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    RawClient nothingMore() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** The next answer; an empty head if the server has closed the connection. */
    Reply receive() throws IOException {
        String head = head();
        int length = length(head);
        return new Reply(head, new String(length < 0 ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** The next answer to a HEAD request, which has no body whatever its headers say. */
    Reply receiveHead() throws IOException {
        return new Reply(head(), "");
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElse(head.toLowerCase(Locale.ROOT).contains("chunked") ? -1 : Integer.MAX_VALUE);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
