package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.WireRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The Authorization header of ACS3 and TC3, its parts in any order.
 *
 * @param algorithm the word before the first space
 * @param credential key id, and with TC3 the scope
 * @param signedHeaders as signed, in order, lower case
 * @param signature as sent
 */
record AuthorizationHeader(String algorithm, String credential, List<String> signedHeaders, String signature) {

    /**
     * Reads the header.
     *
     * @param header its value
     * @return the parts; a missing one is empty
     */
    static AuthorizationHeader parse(String header) {
        int space = header.indexOf(' ');
        String algorithm = space < 0 ? header : header.substring(0, space);
        Map<String, String> parts = new HashMap<>();
        for (String part : header.substring(space < 0 ? header.length() : space).split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).trim(),
                        part.substring(equals + 1).trim());
            }
        }
        String names = parts.getOrDefault("SignedHeaders", "").toLowerCase(Locale.ROOT);
        return new AuthorizationHeader(
                algorithm,
                parts.getOrDefault("Credential", ""),
                names.isEmpty() ? List.of() : List.of(names.split(";")),
                parts.getOrDefault("Signature", ""));
    }

    /**
     * Reads the header of a request.
     *
     * @param request as it arrived
     * @return the parts; all are empty without the header
     */
    static AuthorizationHeader of(WireRequest request) {
        String header = request.header("authorization");
        return parse(header == null ? "" : header);
    }

    boolean complete() {
        return !credential.isEmpty() && !signedHeaders.isEmpty() && !signature.isEmpty();
    }
}
