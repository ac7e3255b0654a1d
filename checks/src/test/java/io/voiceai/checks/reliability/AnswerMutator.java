package io.voiceai.checks.reliability;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/** Makes whole HTTP answers out of well-formed ones: another body, other headers, another status, other bytes. */
final class AnswerMutator {
    private static final List<String> STATUSES = List.of(
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200",
            "HTTP/1.0 200 OK",
            "HTTP/1.1 201 x",
            "HTTP/1.1 204 x",
            "HTTP/1.1 206 x",
            "HTTP/1.1 302 x",
            "HTTP/1.1 307 x",
            "HTTP/1.1 400 x",
            "HTTP/1.1 401 x",
            "HTTP/1.1 403 x",
            "HTTP/1.1 404 x",
            "HTTP/1.1 407 x",
            "HTTP/1.1 408 x",
            "HTTP/1.1 421 x",
            "HTTP/1.1 429 x",
            "HTTP/1.1 500 x",
            "HTTP/1.1 502 x",
            "HTTP/1.1 503 x",
            "HTTP/1.1 599 x",
            "HTTP/1.1 999 x",
            "HTTP/1.1 100 x",
            "HTTP/1.1 101 x",
            "HTTP/2 200",
            "ICY 200 OK",
            "SSH-2.0-x",
            "HTTP/1.1 -1 x",
            "HTTP/1.1 2000 x",
            "");
    private static final List<String> HEADERS = List.of(
            "Content-Type: text/html",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type:",
            "Content-Encoding: br",
            "Content-Encoding: identity",
            "Content-Encoding: deflate",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Content-Length: 3",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 1000000",
            "Retry-After: 0",
            "Retry-After: -5",
            "Retry-After: 1e9",
            "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT",
            "Date: Sat, 21 Nov 2026 10:00:00 GMT",
            "Date: yesterday",
            "Location: http://169.254.169.254/",
            "Set-Cookie: a=b",
            "WWW-Authenticate: Basic realm=\"x\"",
            "Connection: close",
            "Upgrade: h2c",
            ": no name",
            "no colon",
            "N\u00e4me: v\u00e4lue",
            "X: \u0000\u0001",
            " folded: line");

    private final RandomGenerator random;
    private final JsonMutator json;

    AnswerMutator(RandomGenerator random) {
        this.random = random;
        json = new JsonMutator(random);
    }

    /**
     * An answer.
     *
     * @param bytes as it goes over the wire
     * @param body as it was before any compression or change of single bytes, for whoever looks for an id in it
     */
    record Answer(byte[] bytes, String body) {}

    /** Some of these are not changed at all. */
    Answer mutate(int status, String original) {
        String text = random.nextInt(10) < 7 ? json.mutate(original) : original;
        byte[] body = text.getBytes(random.nextInt(200) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            body = changed(body);
        }
        String seen = text + new String(body, StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(random.nextInt(12) == 0 ? pick(STATUSES) : "HTTP/1.1 " + status + " x");
        head.append("\r\n");
        boolean gzip = random.nextInt(30) == 0;
        if (gzip) {
            body = gzip(body);
            head.append("Content-Encoding: gzip\r\n");
        }
        while (random.nextInt(6) == 0) {
            head.append(pick(HEADERS)).append("\r\n");
        }
        return new Answer(whole(head, body), seen);
    }

    private byte[] whole(StringBuilder head, byte[] body) {
        boolean chunked = random.nextInt(20) == 0;
        head.append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + length(body));
        head.append(random.nextInt(300) == 0 ? "\r\nX: " + "y".repeat(300_000) : "")
                .append("\r\n\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + head.length() + 16);
        out.writeBytes((chunked ? head + Integer.toHexString(length(body)) + "\r\n" : head.toString())
                .getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        if (chunked) {
            out.writeBytes((random.nextInt(4) == 0 ? "\r\n" : "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        byte[] all = out.toByteArray();
        return random.nextInt(40) == 0 ? changed(all) : all;
    }

    private int length(byte[] body) {
        return random.nextInt(20) == 0 ? Math.max(0, body.length + random.nextInt(9) - 4) : body.length;
    }

    private byte[] changed(byte[] bytes) {
        byte[] copy = bytes.clone();
        int changes = bytes.length == 0 ? 0 : 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(copy.length);
            copy[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : copy[at] ^ 1 << random.nextInt(8));
        }
        return copy;
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
