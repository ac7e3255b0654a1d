package io.voiceai.checks.reliability;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What the fake vendor does with one request. Immutable.
 *
 * @param stage how far it goes with the answer before the ending; ACCEPT and HEADERS come before the request was read
 * @param ending what becomes of the connection then
 * @param answer the answer's bytes, from the status line on
 * @param refusal whether the vendor made no call because of this request, as the answer says if it is read
 * @param delay how long it waits before it begins
 * @param pace how long it waits before each byte of a dribble
 */
record Reaction(Stage stage, Ending ending, byte[] answer, boolean refusal, Duration delay, Duration pace) {
    private static final byte[] NOTHING = new byte[0];

    /** Exactly these bytes as the answer, then the connection goes on. */
    static Reaction raw(byte[] answer) {
        return new Reaction(Stage.END, Ending.KEEP, answer, false, Duration.ZERO, Duration.ofSeconds(1));
    }

    static Reaction raw(String answer) {
        return raw(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** A well-formed answer of JSON. */
    static Reaction json(int status, String body) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
    }

    /** A well-formed answer with these header lines and a Content-Length. */
    static Reaction answer(int status, byte[] body, String... headers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 128);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        out.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return raw(out.toByteArray());
    }

    /** Nothing is answered. */
    static Reaction none(Stage stage, Ending ending) {
        return raw(NOTHING).cut(stage, ending);
    }

    /** The same, but the answer ends at this stage in this way. */
    Reaction cut(Stage at, Ending how) {
        return new Reaction(at, how, answer, refusal, delay, pace);
    }

    /** The same, and this request makes no call. */
    Reaction refusing() {
        return new Reaction(stage, ending, answer, true, delay, pace);
    }

    /** The same, later. */
    Reaction after(Duration wait) {
        return new Reaction(stage, ending, answer, refusal, wait, pace);
    }

    /** The same, with this time before each byte of a dribble. */
    Reaction pace(Duration each) {
        return new Reaction(stage, ending, answer, refusal, delay, each);
    }

    /** Whether it is about the request, not about the connection or the headers before it. */
    boolean isAfterRequest() {
        return stage.compareTo(Stage.REQUEST) >= 0;
    }
}
