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

    private Acs3Scheme() {}

    /**
     * Reads the claim of a request.
     *
     * @param request with an Authorization header
     * @return the claim
     * @throws Refusal if a part is missing, names another scheme, or contradicts the body
     */
    public static Claim claim(WireRequest request) {
        return claimOf(SignedHosts.asSigned(request));
    }

    private static Claim claimOf(WireRequest request) {
        String header = request.header("authorization");
        AuthorizationHeader authorization = AuthorizationHeader.parse(header == null ? "" : header);
        Acs3Algorithm algorithm = Acs3Algorithm.named(authorization.algorithm());
        String date = required(request, "x-acs-date");
        String nonce = required(request, "x-acs-signature-nonce");
        String declaredHash = required(request, "x-acs-content-sha256");
        requireComplete(request, authorization);
        String bodyHash = algorithm.hashHex(request.body());
        List<Claim.Candidate> candidates = candidates(request, authorization.signedHeaders(), algorithm, bodyHash);
        if (!bodyHash.equals(declaredHash)) {
            throw Claim.mismatch(candidates.get(0));
        }
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
        // Two official clients leave the names of query parameters unencoded when they sign.
        return Stream.<UnaryOperator<String>>of(Percent::encode, UnaryOperator.identity())
                .map(names -> canonicalRequest(request, signedHeaders, bodyHash, names))
                .distinct()
                .map(canonical -> candidate(algorithm, canonical))
                .toList();
    }

    private static Claim.Candidate candidate(Acs3Algorithm algorithm, String canonicalRequest) {
        String stringToSign = algorithm.wireName() + "\n" + algorithm.hashHex(Digests.utf8(canonicalRequest));
        return new Claim.Candidate(
                stringToSign,
                stringToSign + "\nserver canonical request is:\n" + canonicalRequest,
                "Specified signature does not match our calculation. server StringToSign is [" + stringToSign
                        + "] server CanonicalRequest is [" + canonicalRequest + "]");
    }

    private static String canonicalRequest(
            WireRequest request, List<String> signedHeaders, String hash, UnaryOperator<String> names) {
        String query = request.query().stream()
                .sorted(Comparator.comparing(Field::name).thenComparing(Field::value))
                .map(field -> names.apply(field.name()) + "=" + Percent.encode(field.value()))
                .collect(Collectors.joining("&"));
        String headers = signedHeaders.stream()
                .map(name ->
                        name + ":" + request.headers(name).stream().sorted().collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n", request.method(), request.path(), query, headers, String.join(";", signedHeaders), hash);
    }

    private static String required(WireRequest request, String name) {
        String value = request.header(name);
        if (value == null || value.isEmpty()) {
            throw new Refusal(400, "MissingParameter", "The request header " + name + " is mandatory.");
        }
        return value;
    }
}
