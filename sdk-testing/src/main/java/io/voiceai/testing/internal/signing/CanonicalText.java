package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parts of a canonical request of ACS3 or TC3, each of which a client may get wrong.
 *
 * @param method the HTTP method
 * @param path of the request line
 * @param query sorted and encoded
 * @param headers name and value of each signed header
 * @param end what ends the signed headers, an empty line
 * @param list the names of the signed headers
 * @param payload the body's hash
 */
record CanonicalText(
        String method, String path, String query, List<Field> headers, String end, String list, String payload) {

    CanonicalText method(String changed) {
        return new CanonicalText(changed, path, query, headers, end, list, payload);
    }

    CanonicalText path(String changed) {
        return new CanonicalText(method, changed, query, headers, end, list, payload);
    }

    CanonicalText query(String changed) {
        return new CanonicalText(method, path, changed, headers, end, list, payload);
    }

    CanonicalText headers(List<Field> changed) {
        return new CanonicalText(method, path, query, changed, end, list, payload);
    }

    CanonicalText end(String changed) {
        return new CanonicalText(method, path, query, headers, changed, list, payload);
    }

    CanonicalText list(String changed) {
        return new CanonicalText(method, path, query, headers, end, changed, payload);
    }

    CanonicalText payload(String changed) {
        return new CanonicalText(method, path, query, headers, end, list, changed);
    }

    String text() {
        String lines = headers.stream()
                .map(header -> header.name() + ":" + header.value())
                .collect(Collectors.joining("\n"));
        return method + "\n" + path + "\n" + query + "\n" + lines + end + list + "\n" + payload;
    }

    /**
     * Reads pairs as they are, without decoding.
     *
     * @param text a query or a form body
     * @return the pairs in the order sent
     */
    static List<Field> rawPairs(String text) {
        List<Field> pairs = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                pairs.add(new Field(
                        equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return pairs;
    }
}
