package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.Json;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What clients get wrong in the last line of a canonical request, the hash of the body. */
final class BodyMistakes {

    private static final int LARGEST = 1024 * 1024;

    private final WireRequest request;
    private final CanonicalText right;
    private final Function<byte[], String> hash;
    private final List<Wrong> all = new ArrayList<>();

    /**
     * Mistakes around one request.
     *
     * @param request as it arrived
     * @param right its canonical request
     * @param hash the scheme's hash in hex
     */
    BodyMistakes(WireRequest request, CanonicalText right, Function<byte[], String> hash) {
        this.request = request;
        this.right = right;
        this.hash = hash;
    }

    List<Wrong> all() {
        hashed(Cause.BODY_NOT_SIGNED, "The body was signed as if it were empty: sign the hash of what is sent.", "");
        hashed(
                Cause.BODY_NOT_SIGNED,
                "The word UNSIGNED-PAYLOAD was signed for the body: only TC3 takes it, and only with POST and the header"
                        + " X-TC-Content-SHA256: UNSIGNED-PAYLOAD.",
                "UNSIGNED-PAYLOAD");
        add(
                Cause.BODY_NOT_SIGNED,
                "Instead of the body's hash, UNSIGNED-PAYLOAD or nothing was signed: sign the hash of what is sent.",
                "UNSIGNED-PAYLOAD");
        add(
                Cause.BODY_NOT_SIGNED,
                "The last line of the canonical request is empty: sign the hash of what is sent.",
                "");
        if (request.body().length > LARGEST) {
            return all;
        }
        add(
                Cause.BODY_DIFFERS,
                "The hash of the body was signed, but by GET it is that of no bytes, and with X-TC-Content-SHA256 saying"
                        + " UNSIGNED-PAYLOAD that of this word.",
                hash.apply(request.body()));
        add(
                Cause.BODY_DIFFERS,
                "The hash of the body was signed in capital letters: write hex in lower case.",
                right.payload().toUpperCase(Locale.ROOT));
        add(
                Cause.BODY_DIFFERS,
                "The hash of the body was signed in Base64: write it in hex.",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(right.payload())));
        add(Cause.BODY_DIFFERS, "The body itself was signed: sign its hash.", request.text());
        lineEnds();
        json();
        return all;
    }

    private void lineEnds() {
        String text = request.text();
        String sentence = "The body was signed without the line break at its end, or with another one: sign the bytes"
                + " that are sent.";
        for (String other :
                List.of(text.stripTrailing(), text.strip(), text + "\n", text + "\r\n", text.replace("\r\n", "\n"))) {
            hashed(Cause.BODY_DIFFERS, sentence, other);
        }
    }

    private void json() {
        Object tree;
        try {
            tree = Json.parse(request.text());
        } catch (Json.NotJson | StackOverflowError e) {
            return;
        }
        String sentence = "The JSON of the body was written twice, with other spaces, order or escapes the second time:"
                + " write it once, sign those bytes and send them.";
        for (JsonStyle style : JsonStyle.ALL) {
            hashed(Cause.BODY_DIFFERS, sentence, style.write(tree));
        }
        hashed(Cause.BODY_NOT_SIGNED, "An empty JSON object was signed: sign the hash of what is sent.", "{}");
        hashed(Cause.BODY_NOT_SIGNED, "The JSON null was signed: sign the hash of what is sent.", "null");
    }

    private void hashed(Cause cause, String sentence, String body) {
        add(cause, sentence, hash.apply(Digests.utf8(body)));
    }

    private void add(Cause cause, String sentence, String payload) {
        if (!payload.equals(right.payload())) {
            all.add(new Wrong(cause, sentence, () -> right.payload(payload)));
        }
    }
}
