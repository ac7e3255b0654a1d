package io.voiceai.internal.http;

import io.voiceai.auth.Credentials;
import io.voiceai.error.RejectionReason;
import io.voiceai.spi.CodeBook;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireText;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The smallest protocol there is: JSON out, an object with {@code id} and perhaps {@code code} back. */
final class TestProtocol implements Protocol {
    private static final CodeBook CODES = CodeBook.builder()
            .codes(CodeMeaning.of(CodeMeaning.Kind.THROTTLED, null), "Rate")
            .codes(CodeMeaning.of(CodeMeaning.Kind.AUTH, "Check the key"), "Signature")
            .codes(CodeMeaning.of(CodeMeaning.Kind.CLOCK, "Set the clock"), "Clock")
            .codes(CodeMeaning.of(CodeMeaning.Kind.TOKEN, "Fetch a new key"), "Token")
            .codes(CodeMeaning.of(CodeMeaning.Kind.NONCE_USED, null), "Nonce")
            .codes(CodeMeaning.of(CodeMeaning.Kind.FAULT, null), "Fault")
            .codes(CodeMeaning.refused(RejectionReason.CALLEE_BLOCKED, "Do not call"), "Blocked")
            .build();

    private final Endpoint endpoint;

    TestProtocol(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public SignedRequest sign(
            Operation<?, ?> operation, Map<String, Object> fields, Credentials credentials, Instant now, String nonce) {
        List<Map.Entry<String, String>> headers = List.of(
                Map.entry("X-Action", operation.action()),
                Map.entry("X-Nonce", nonce),
                Map.entry("X-Key", credentials.id()));
        return new SignedRequest(
                operation.isGet() ? "GET" : "POST", "", headers, "application/json", WireText.json(fields));
    }

    @Override
    public Reading read(Operation<?, ?> operation, WireAnswer answer) {
        JsonObject body = JsonObject.parse(answer.body());
        String id = body == null ? null : body.text("id");
        if (body == null || id == null) {
            return body == null
                    ? Reading.Unreadable.notJson(answer)
                    : new Reading.Unreadable("no envelope", Reading.Flaw.NO_ANSWER);
        }
        String code = body.text("code");
        return code == null
                ? new Reading.Done(body, id)
                : new Reading.Refused(code, body.text("message"), id, CODES.meaning(code));
    }
}
