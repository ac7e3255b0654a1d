package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Percent;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alibaba's V3 signature, ACS3: the HMAC of a hash of the whole request, with SHA-256 or SM3. */
public final class Acs3Scheme {

    /** The header in which a client says the body's hash. */
    static final String BODY_HASH = "x-acs-content-sha256";

    private Acs3Scheme() {}

    /**
     * Reads the claim of a request.
     *
     * @param request with an Authorization header
     * @return the claim
     * @throws Refusal if a part is missing, names another scheme, or contradicts the body
     */
    public static Claim claim(WireRequest request) {
        Claim claim = unchecked(SignedHosts.asSigned(request));
        // The hash of the body that arrived is the last line of the canonical request.
        String canonicalRequest = String.valueOf(claim.documented().canonicalRequest());
        if (!canonicalRequest.endsWith("\n" + request.header(BODY_HASH))) {
            throw Claim.mismatch(claim.documented());
        }
        return claim;
    }

    /**
     * Reads the claim of a request whose body may be another than the one that was signed.
     *
     * @param request with an Authorization header
     * @return the claim
     * @throws Refusal if a part is missing or names another scheme
     */
    static Claim unchecked(WireRequest request) {
        AuthorizationHeader authorization = AuthorizationHeader.of(request);
        Acs3Algorithm algorithm = Acs3Algorithm.named(authorization.algorithm());
        String date = required(request, "x-acs-date");
        String nonce = required(request, "x-acs-signature-nonce");
        required(request, BODY_HASH);
        requireComplete(request, authorization);
        String bodyHash = algorithm.hashHex(request.body());
        List<Claim.Candidate> candidates = candidates(request, authorization.signedHeaders(), algorithm, bodyHash);
        return new Claim(
                authorization.credential(),
                request.header("x-acs-security-token"),
                date,
                nonce,
                authorization.signature(),
                candidates,
                algorithm::sign);
    }

    private static void requireComplete(WireRequest request, AuthorizationHeader authorization) {
        Stream<String> unsigned = request.headers().stream()
                .map(header -> header.name().toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("x-acs-"))
                .filter(name -> !authorization.signedHeaders().contains(name));
        if (!authorization.complete() || unsigned.findAny().isPresent()) {
            throw new Refusal(
                    400,
                    "IncompleteSignature",
                    "The request signature does not conform to Aliyun standards: Credential, SignedHeaders and"
                            + " Signature are needed, and every x-acs- header that is sent must be signed.");
        }
    }

    private static List<Claim.Candidate> candidates(
            WireRequest request, List<String> signedHeaders, Acs3Algorithm algorithm, String bodyHash) {
        return texts(request, signedHeaders, bodyHash).stream()
                .map(canonical -> candidate(algorithm, canonical.text()))
                .toList();
    }

    /**
     * The canonical requests that are believed.
     *
     * @param request as it arrived
     * @param signedHeaders in the order of SignedHeaders
     * @param bodyHash the body's hash
     * @return the documented form first
     */
    static List<CanonicalText> texts(WireRequest request, List<String> signedHeaders, String bodyHash) {
        // Two official clients leave the names of query parameters unencoded when they sign.
        return Stream.<UnaryOperator<String>>of(Percent::encode, UnaryOperator.identity())
                .map(names -> canonicalRequest(request, signedHeaders, bodyHash, names))
                .distinct()
                .toList();
    }

    private static Claim.Candidate candidate(Acs3Algorithm algorithm, String canonicalRequest) {
        String stringToSign = algorithm.wireName() + "\n" + algorithm.hashHex(Digests.utf8(canonicalRequest));
        return new Claim.Candidate(
                stringToSign,
                canonicalRequest,
                "Specified signature does not match our calculation. server StringToSign is [" + stringToSign
                        + "] server CanonicalRequest is [" + canonicalRequest + "]");
    }

    private static CanonicalText canonicalRequest(
            WireRequest request, List<String> signedHeaders, String hash, UnaryOperator<String> names) {
        String query = request.query().stream()
                .sorted(Comparator.comparing(Field::name).thenComparing(Field::value))
                .map(field -> names.apply(field.name()) + "=" + Percent.encode(field.value()))
                .collect(Collectors.joining("&"));
        List<Field> headers = signedHeaders.stream()
                .map(name ->
                        new Field(name, request.headers(name).stream().sorted().collect(Collectors.joining(","))))
                .toList();
        return new CanonicalText(
                request.method(), request.path(), query, headers, "\n\n", String.join(";", signedHeaders), hash);
    }

    private static String required(WireRequest request, String name) {
        String value = request.header(name);
        if (value == null || value.isEmpty()) {
            throw new Refusal(400, "MissingParameter", "The request header " + name + " is mandatory.");
        }
        return value;
    }
}
