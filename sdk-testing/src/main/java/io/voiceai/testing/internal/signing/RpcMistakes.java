package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Percent;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What clients get wrong in the string to sign of HMAC-SHA1. */
final class RpcMistakes {

    private static final int FIELDS_DROPPED = 200;
    private static final UnaryOperator<String> RIGHT = Percent::encode;
    private static final UnaryOperator<String> BARE = UnaryOperator.identity();
    private static final UnaryOperator<String> TWICE = text -> Percent.encode(Percent.encode(text));

    private final WireRequest request;
    private final UnaryOperator<String> signer;
    private final List<String> earlierSignatures;
    private final List<Mistake> all = new ArrayList<>();

    /**
     * Mistakes around one request.
     *
     * @param request as it arrived
     * @param signer signs rightly
     * @param earlierSignatures those of the last requests, which a client that repeats may have signed as a parameter
     */
    RpcMistakes(WireRequest request, UnaryOperator<String> signer, List<String> earlierSignatures) {
        this.request = request;
        this.signer = signer;
        this.earlierSignatures = earlierSignatures;
    }

    /**
     * Every mistake, for requests signed with their empty parameters and without.
     *
     * @param fields query and form body together
     * @return the likely ones first
     */
    List<Mistake> all(List<Field> fields) {
        List<Field> signed = without(fields, "Signature"::equals);
        mistakes(RpcText.right(request.method(), signed));
        List<Field> filled =
                signed.stream().filter(field -> !field.value().isEmpty()).toList();
        if (filled.size() < signed.size()) {
            mistakes(RpcText.right(request.method(), filled));
        }
        return all;
    }

    private void mistakes(RpcText right) {
        encodings(right);
        orders(right);
        frames(right);
        parameters(right);
        parts(right);
    }

    private void encodings(RpcText right) {
        for (Escapes wrong : Escapes.WRONG) {
            add(wrong.cause(), wrong.sentence(), right.encoding(wrong.encoder(), wrong.encoder()));
            add(wrong.cause(), wrong.sentence(), right.encoding(wrong.encoder(), RIGHT));
            add(wrong.cause(), wrong.sentence(), right.encoding(RIGHT, wrong.encoder()));
        }
        String once = "Encode names and values one by one, join them by = and &, and then encode the whole once more: ";
        add(Cause.NOT_ENCODED, once + "the second encoding is missing.", right.encoding(RIGHT, BARE));
        add(Cause.NOT_ENCODED, once + "the first encoding is missing.", right.encoding(BARE, RIGHT));
        add(Cause.NOT_ENCODED, once + "both encodings are missing.", right.encoding(BARE, BARE));
        add(Cause.ENCODED_TOO_OFTEN, once + "the values were encoded twice.", right.encoding(TWICE, RIGHT));
        add(Cause.ENCODED_TOO_OFTEN, once + "the whole was encoded twice.", right.encoding(RIGHT, TWICE));
        add(
                Cause.PLUS_NOT_ESCAPED,
                "A plus sign was sent bare in the URL or form, where it means a space: send it as %2B.",
                right.fields(right.fields().stream()
                        .map(field -> new Field(field.name(), field.value().replace(' ', '+')))
                        .toList()));
        List<Field> raw = new ArrayList<>(CanonicalText.rawPairs(request.rawQuery()));
        if (!request.form().isEmpty()) {
            raw.addAll(CanonicalText.rawPairs(request.text()));
        }
        add(
                Cause.ENCODED_AS_SENT,
                "The parameters were signed with the escapes of the URL: sign each name and value in strict percent"
                        + " encoding of its UTF-8 bytes, whatever the URL looks like.",
                right.fields(without(raw, "Signature"::equals)).encoding(BARE, RIGHT));
    }

    private void orders(RpcText right) {
        add(
                Cause.PARAMETERS_NOT_SORTED,
                "The parameters were signed in the order sent: sort them by name, by the value of each character.",
                right.order((a, b) -> 0));
        add(
                Cause.SORTED_IGNORING_CASE,
                "The parameters were sorted without regard to case: capital letters come before small ones.",
                right.order(Comparator.comparing(Field::name, String.CASE_INSENSITIVE_ORDER)));
        add(
                Cause.SORTED_AFTER_ENCODING,
                "The parameters were sorted by their encoded form: sort them by name before they are encoded.",
                right.order(Comparator.comparing(
                        field -> Percent.encode(field.name()) + "=" + Percent.encode(field.value()))));
    }

    private void frames(RpcText right) {
        for (String method : List.of("GET", "POST", request.method().toLowerCase(Locale.ROOT))) {
            if (!method.equals(request.method())) {
                add(
                        Cause.METHOD_DIFFERS,
                        "The string to sign begins with " + method + " but the request was sent by " + request.method()
                                + ": sign the method in capitals that is used.",
                        right.method(method));
            }
        }
        List<String> middles =
                List.of("&&", "&", "&/&", "&%2f&", "&%252F&", "&" + Percent.encode(request.path()) + "&");
        for (String middle : middles) {
            if (!middle.equals(right.middle())) {
                add(
                        Cause.PATH_DIFFERS,
                        "Between method and parameters \"" + Names.shown(middle)
                                + "\" was signed: it is always \"&%2F&\", whatever the path.",
                        right.middle(middle));
            }
        }
    }

    private void parameters(RpcText right) {
        List<Field> fields = right.fields();
        for (int i = 0; i < Math.min(fields.size(), FIELDS_DROPPED); i++) {
            List<Field> others = new ArrayList<>(fields);
            Field dropped = others.remove(i);
            add(
                    Cause.PARAMETER_NOT_SIGNED,
                    "The parameter " + Names.shown(dropped.name()) + " is not under the signature: it was left out, or"
                            + " added after signing. Sign every parameter but Signature, as the last step.",
                    right.fields(others));
        }
        add(
                Cause.PARAMETER_NOT_SIGNED,
                "The parameters SignatureMethod, SignatureVersion and SignatureNonce are not under the signature: only"
                        + " Signature itself is left out.",
                right.fields(without(fields, name -> name.startsWith("Signature"))));
        List<String> signatures = new ArrayList<>(earlierSignatures);
        signatures.add("");
        for (String signature : signatures) {
            List<Field> more = new ArrayList<>(fields);
            more.add(new Field("Signature", signature));
            add(
                    Cause.SIGNATURE_PARAMETER_SIGNED,
                    "A parameter Signature, empty or of an earlier attempt, is under the signature: remove it before"
                            + " signing anew.",
                    right.fields(more));
        }
    }

    private void parts(RpcText right) {
        add(
                Cause.QUERY_NOT_SIGNED,
                "Only the parameters of the form body are under the signature: those of the query belong to it too.",
                right.fields(without(request.form(), "Signature"::equals)));
        add(
                Cause.BODY_NOT_SIGNED,
                "Only the parameters of the query are under the signature: those of the form body belong to it too.",
                right.fields(without(request.query(), "Signature"::equals)));
    }

    private void add(Cause cause, String sentence, RpcText text) {
        all.add(new Mistake(cause, sentence, text::said, signer));
    }

    private static List<Field> without(List<Field> fields, Predicate<String> name) {
        return fields.stream().filter(field -> !name.test(field.name())).toList();
    }
}
