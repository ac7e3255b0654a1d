package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is missing in a signed request, or cannot be read. */
final class PartHints {

    private static final List<String> ACS3_HEADERS =
            List.of("x-acs-date", "x-acs-signature-nonce", Acs3Scheme.BODY_HASH);

    private PartHints() {}

    /**
     * Names the parameter that HMAC-SHA1 misses.
     *
     * @param name of the parameter
     * @param request as it arrived
     * @return the cause
     */
    static Hint missingParameter(String name, WireRequest request) {
        boolean acs3 = ACS3_HEADERS.stream().anyMatch(header -> request.header(header) != null);
        if (acs3 && request.header("authorization") == null) {
            return new Hint(
                    Cause.PART_MISSING,
                    "The header Authorization is missing: ACS3 needs it, so check that no proxy or redirect removed it.");
        }
        String more = "";
        if (request.header("authorization") != null) {
            more = " There is a header Authorization, but it does not begin with ACS3-HMAC-SHA256 or ACS3-HMAC-SM3.";
        } else if (request.form().isEmpty() && request.text().contains(name + "=")) {
            more = " The body looks like a form, but Content-Type is not application/x-www-form-urlencoded.";
        }
        return new Hint(
                Cause.PART_MISSING,
                "The parameter " + name
                        + " is missing or empty: a request signed with HMAC-SHA1 needs it in the query or"
                        + " the form body." + more);
    }

    /**
     * Names the header that ACS3 misses.
     *
     * @param request as it arrived
     * @return the cause
     */
    static Hint missingAcs3Header(WireRequest request) {
        String missing = ACS3_HEADERS.stream()
                .filter(name -> {
                    String value = request.header(name);
                    return value == null || value.isEmpty();
                })
                .findFirst()
                .orElse("x-acs-*");
        return new Hint(
                Cause.PART_MISSING, "The header " + missing + " is missing or empty: ACS3 needs it, and signs it.");
    }

    /**
     * Explains an ACS3 Authorization that does not cover what it must.
     *
     * @param request as it arrived
     * @return the cause
     */
    static Hint incompleteAcs3(WireRequest request) {
        AuthorizationHeader authorization = AuthorizationHeader.of(request);
        Optional<Hint> missing = missingPart(authorization);
        if (missing.isPresent()) {
            return missing.get();
        }
        String unsigned = request.headers().stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("x-acs-"))
                .filter(name -> !authorization.signedHeaders().contains(name))
                .findFirst()
                .orElse("x-acs-*");
        return new Hint(
                Cause.HEADER_NOT_SIGNED,
                "The header " + Names.shown(unsigned)
                        + " is sent but not named in SignedHeaders: every header that begins"
                        + " with x-acs- must be signed.");
    }

    /**
     * Explains a TC3 Authorization that is not as it must be.
     *
     * @param request as it arrived
     * @return the cause
     */
    static Hint tc3Authorization(WireRequest request) {
        if (request.header("authorization") == null) {
            return new Hint(
                    Cause.PART_MISSING,
                    "The header Authorization is missing: TC3 needs it, so check that no proxy or redirect removed it.");
        }
        AuthorizationHeader authorization = AuthorizationHeader.of(request);
        if (!authorization.algorithm().equals(Tc3Scheme.ALGORITHM)) {
            return new Hint(
                    Cause.METHOD_UNSUPPORTED, "Authorization must begin with TC3-HMAC-SHA256 and a space after it.");
        }
        Optional<Hint> missing = missingPart(authorization);
        if (missing.isPresent()) {
            return missing.get();
        }
        String[] scope = authorization.credential().split("/");
        if (scope.length != 4 || !scope[3].equals("tc3_request")) {
            return new Hint(
                    Cause.SCOPE_WRONG,
                    "Credential must be the SecretId, the UTC date, the service and tc3_request, joined by slashes.");
        }
        for (String name : List.of("content-type", "host")) {
            if (!authorization.signedHeaders().contains(name)) {
                return new Hint(
                        Cause.HEADER_NOT_SIGNED,
                        "The header " + name
                                + " is not named in SignedHeaders: TC3 wants content-type and host signed.");
            }
        }
        return malformed();
    }

    private static Optional<Hint> missingPart(AuthorizationHeader authorization) {
        String missing;
        if (authorization.credential().isEmpty()) {
            missing = "Credential";
        } else if (authorization.signedHeaders().isEmpty()) {
            missing = "SignedHeaders";
        } else if (authorization.signature().isEmpty()) {
            missing = "Signature";
        } else {
            return Optional.empty();
        }
        return Optional.of(new Hint(
                Cause.AUTHORIZATION_MALFORMED,
                "The header Authorization has no " + missing + ": after the algorithm and a space it has Credential=,"
                        + " SignedHeaders= and Signature=, with commas between them."));
    }

    private static Hint malformed() {
        return new Hint(Cause.AUTHORIZATION_MALFORMED, "The header Authorization cannot be read.");
    }
}
