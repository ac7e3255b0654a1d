package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Percent;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The parts of a string to sign under HMAC-SHA1, each of which a client may get wrong.
 *
 * @param method the HTTP method
 * @param middle what stands between method and parameters
 * @param fields what is signed
 * @param order how it is sorted
 * @param inner how names and values are encoded
 * @param outer how the joined parameters are encoded once more
 */
record RpcText(
        String method,
        String middle,
        List<Field> fields,
        Comparator<Field> order,
        UnaryOperator<String> inner,
        UnaryOperator<String> outer) {

    static final Comparator<Field> BY_NAME = Comparator.comparing(Field::name).thenComparing(Field::value);

    /** As documented. */
    static RpcText right(String method, List<Field> fields) {
        return new RpcText(method, "&%2F&", fields, BY_NAME, Percent::encode, Percent::encode);
    }

    RpcText method(String changed) {
        return new RpcText(changed, middle, fields, order, inner, outer);
    }

    RpcText middle(String changed) {
        return new RpcText(method, changed, fields, order, inner, outer);
    }

    RpcText fields(List<Field> changed) {
        return new RpcText(method, middle, changed, order, inner, outer);
    }

    RpcText order(Comparator<Field> changed) {
        return new RpcText(method, middle, fields, changed, inner, outer);
    }

    RpcText encoding(UnaryOperator<String> changedInner, UnaryOperator<String> changedOuter) {
        return new RpcText(method, middle, fields, order, changedInner, changedOuter);
    }

    Said said() {
        String query = fields.stream()
                .sorted(order)
                .map(field -> inner.apply(field.name()) + "=" + inner.apply(field.value()))
                .collect(Collectors.joining("&"));
        return new Said(null, method + middle + outer.apply(query));
    }
}
