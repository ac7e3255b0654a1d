package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Percent;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tencent's TC3-HMAC-SHA256. */
public final class Tc3Scheme {

    static final String ALGORITHM = "TC3-HMAC-SHA256";
    // Some clients can be told not to sign the body.
    private static final String UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";

    private Tc3Scheme() {}

    /**
     * Reads the claim of a request.
     *
     * @param request with an Authorization header
     * @return the claim
     * @throws Refusal if a part is missing or malformed
     */
    public static Claim claim(WireRequest request) {
        return claimOf(SignedHosts.asSigned(request));
    }

    private static Claim claimOf(WireRequest request) {
        AuthorizationHeader authorization = AuthorizationHeader.of(request);
        String[] scope = authorization.credential().split("/");
        List<String> signed = authorization.signedHeaders();
        boolean wellFormed = authorization.algorithm().equals(ALGORITHM)
                && authorization.complete()
                && scope.length == 4
                && scope[3].equals("tc3_request")
                && signed.contains("content-type")
                && signed.contains("host");
        if (!wellFormed) {
            throw new Refusal(
                    200,
                    "AuthFailure.InvalidAuthorization",
                    "The request header Authorization does not conform to Tencent Cloud standards.");
        }
        String timestamp = request.header("x-tc-timestamp");
        if (timestamp == null) {
            throw new Refusal(200, "MissingParameter", "The request header X-TC-Timestamp is missing.");
        }
        if (!scope[1].equals(utcDate(timestamp))) {
            throw new Refusal(
                    200,
                    "AuthFailure.SignatureFailure",
                    "The date in Credential is not the UTC date of X-TC-Timestamp, which is " + utcDate(timestamp)
                            + ".");
        }
        String service = scope[2];
        String credentialScope = utcDate(timestamp) + "/" + service + "/tc3_request";
        List<Claim.Candidate> candidates = texts(request, signed).stream()
                .map(canonical -> candidate(canonical, timestamp, credentialScope))
                .toList();
        return new Claim(
                scope[0],
                request.header("x-tc-token"),
                timestamp,
                null,
                authorization.signature(),
                candidates,
                signer(utcDate(timestamp), service));
    }

    // The Java clients sign the host with its port, the Node client without, whatever the Host header says.
    private static Stream<String> hosts(WireRequest request) {
        String sent = request.header("host");
        String host = sent == null ? "" : sent.toLowerCase(Locale.ROOT);
        return Stream.of(host, host.replaceFirst(":\\d+$", "")).distinct();
    }

    private static Claim.Candidate candidate(CanonicalText canonical, String timestamp, String scope) {
        Said said = said(canonical.text(), timestamp, scope);
        return new Claim.Candidate(
                said.stringToSign(),
                said.canonicalRequest(),
                "The provided credentials could not be validated. Please check your signature is correct.");
    }

    /**
     * The canonical requests that are believed.
     *
     * @param request as it arrived
     * @param signedHeaders in the order of SignedHeaders
     * @return the host and, by GET, the query as sent first
     */
    static List<CanonicalText> texts(WireRequest request, List<String> signedHeaders) {
        return queries(request)
                .flatMap(query -> hosts(request).map(host -> canonical(request, signedHeaders, host, query)))
                .toList();
    }

    // By GET the vendor documents what stands behind the question mark, unsorted and in whatever escapes, and its
    // clients
    // for Java and Python sign just that. Others sort it.
    private static Stream<String> queries(WireRequest request) {
        String sorted = request.query().stream()
                .sorted(Comparator.comparing(Field::name))
                .map(field -> Percent.encode(field.name()) + "=" + Percent.encode(field.value()))
                .collect(Collectors.joining("&"));
        return request.method().equals("GET")
                ? Stream.of(request.rawQuery(), sorted).distinct()
                : Stream.of(sorted);
    }

    private static CanonicalText canonical(WireRequest request, List<String> signedHeaders, String host, String query) {
        List<Field> headers = signedHeaders.stream()
                .map(name -> new Field(name, name.equals("host") ? host : lower(request, name)))
                .toList();
        byte[] payload = request.method().equals("GET") ? new byte[0] : request.body();
        return new CanonicalText(
                request.method(),
                request.path(),
                query,
                headers,
                "\n\n",
                String.join(";", signedHeaders),
                unsigned(request) ? Digests.sha256Hex(UNSIGNED_PAYLOAD) : Digests.sha256Hex(payload));
    }

    /**
     * What is signed.
     *
     * @param canonical the canonical request
     * @param timestamp in seconds, as text
     * @param scope date, service and tc3_request
     * @return both steps
     */
    static Said said(String canonical, String timestamp, String scope) {
        return new Said(canonical, String.join("\n", ALGORITHM, timestamp, scope, Digests.sha256Hex(canonical)));
    }

    private static boolean unsigned(WireRequest request) {
        return request.method().equals("POST") && UNSIGNED_PAYLOAD.equals(request.header("x-tc-content-sha256"));
    }

    private static String lower(WireRequest request, String name) {
        String value = request.header(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    static String utcDate(String timestamp) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(timestamp))
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (NumberFormatException | DateTimeException e) {
            throw new Refusal(200, "InvalidParameterValue", "The request header X-TC-Timestamp is not a time stamp.");
        }
    }

    static BinaryOperator<String> signer(String date, String service) {
        return (secret, stringToSign) -> {
            byte[] dateKey = Digests.hmacSha256(Digests.utf8("TC3" + secret), date);
            byte[] serviceKey = Digests.hmacSha256(dateKey, service);
            byte[] signingKey = Digests.hmacSha256(serviceKey, "tc3_request");
            return HexFormat.of().formatHex(Digests.hmacSha256(signingKey, stringToSign));
        };
    }
}
