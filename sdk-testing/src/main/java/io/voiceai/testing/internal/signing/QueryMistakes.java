package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Percent;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What clients get wrong in the first three lines of a canonical request: method, path and query. */
final class QueryMistakes {

    private static final int FIELDS_DROPPED = 200;
    private static final Comparator<Field> BY_NAME =
            Comparator.comparing(Field::name).thenComparing(Field::value);

    private final WireRequest request;
    private final CanonicalText right;
    private final List<Field> query;
    private final List<Wrong> all = new ArrayList<>();

    /**
     * Mistakes around one request.
     *
     * @param request as it arrived
     * @param right its canonical request
     */
    QueryMistakes(WireRequest request, CanonicalText right) {
        this.request = request;
        this.right = right;
        this.query = request.query();
    }

    List<Wrong> all() {
        methodAndPath();
        encodings();
        orders();
        parameters();
        return all;
    }

    private void methodAndPath() {
        for (String method : List.of("GET", "POST", request.method().toLowerCase(Locale.ROOT))) {
            add(
                    Cause.METHOD_DIFFERS,
                    "The canonical request begins with " + method + " but the request was sent by " + request.method()
                            + ": sign the method in capitals that is used.",
                    () -> right.method(method));
        }
        for (String path : List.of("", "/", request.path() + "/", Percent.encode(request.path()))) {
            add(
                    Cause.PATH_DIFFERS,
                    "The path was signed as \"" + Names.shown(path) + "\" but is \"" + Names.shown(request.path())
                            + "\": without a path it is \"/\".",
                    () -> right.path(path));
        }
    }

    private void encodings() {
        for (Escapes wrong : Escapes.WRONG) {
            add(wrong.cause(), wrong.sentence(), () -> right.query(join(query, BY_NAME, wrong.encoder())));
        }
        add(
                Cause.NOT_ENCODED,
                "The query was signed without percent encoding: encode names and values, then join them.",
                () -> right.query(join(query, BY_NAME, UnaryOperator.identity())));
        add(
                Cause.ENCODED_TOO_OFTEN,
                "The query was percent encoded twice: here, other than with HMAC-SHA1, once is enough.",
                () -> right.query(join(query, BY_NAME, text -> Percent.encode(Percent.encode(text)))));
        add(
                Cause.PLUS_NOT_ESCAPED,
                "A plus sign was sent bare in the URL, where it means a space: send it as %2B.",
                () -> right.query(join(query, BY_NAME, text -> Percent.encode(text.replace(' ', '+')))));
    }

    private void orders() {
        add(
                Cause.PARAMETERS_NOT_SORTED,
                "The query was signed in the order sent: sort the parameters by name.",
                () -> right.query(join(query, (a, b) -> 0, Percent::encode)));
        add(
                Cause.SORTED_IGNORING_CASE,
                "The query was sorted without regard to case: capital letters come before small ones.",
                () -> right.query(join(
                        query, Comparator.comparing(Field::name, String.CASE_INSENSITIVE_ORDER), Percent::encode)));
        add(
                Cause.SORTED_AFTER_ENCODING,
                "The query was sorted by its encoded form: sort the parameters by name before they are encoded.",
                () -> right.query(join(
                        query,
                        Comparator.comparing(
                                field -> Percent.encode(field.name()) + "=" + Percent.encode(field.value())),
                        Percent::encode)));
        add(
                Cause.ENCODED_AS_SENT,
                "The query was signed as it stands in the URL: sort it, and encode names and values strictly.",
                () -> right.query(request.rawQuery()));
    }

    private void parameters() {
        add(
                Cause.QUERY_NOT_SIGNED,
                "The query is not under the signature: it is the third line of the canonical request.",
                () -> right.query(""));
        add(
                Cause.EMPTY_VALUE_LEFT_OUT,
                "Parameters without a value were left out of the signature: sign them as \"name=\".",
                () -> right.query(join(
                        query.stream().filter(field -> !field.value().isEmpty()).toList(), BY_NAME, Percent::encode)));
        for (int i = 0; i < Math.min(query.size(), FIELDS_DROPPED); i++) {
            List<Field> others = new ArrayList<>(query);
            Field dropped = others.remove(i);
            add(
                    Cause.PARAMETER_NOT_SIGNED,
                    "The parameter " + Names.shown(dropped.name()) + " of the query is not under the signature: it was"
                            + " left out, or added after signing. Sign the whole query, as the last step.",
                    () -> right.query(join(others, BY_NAME, Percent::encode)));
        }
        List<Field> both = new ArrayList<>(query);
        both.addAll(request.form());
        add(
                Cause.STRING_TO_SIGN_FORM,
                "The form body was signed as part of the query, as with HMAC-SHA1: here it is signed by its hash only.",
                () -> right.query(join(both, BY_NAME, Percent::encode)));
    }

    private void add(Cause cause, String sentence, Supplier<CanonicalText> text) {
        all.add(new Wrong(cause, sentence, text));
    }

    private static String join(List<Field> fields, Comparator<Field> order, UnaryOperator<String> encoder) {
        return fields.stream()
                .sorted(order)
                .map(field -> encoder.apply(field.name()) + "=" + encoder.apply(field.value()))
                .collect(Collectors.joining("&"));
    }
}
