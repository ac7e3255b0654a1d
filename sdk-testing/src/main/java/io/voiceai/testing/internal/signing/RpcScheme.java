package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Percent;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Alibaba's older RPC signature: HMAC-SHA1 over every parameter of query and form body. */
public final class RpcScheme {

    private RpcScheme() {}

    /**
     * Reads the claim of a request.
     *
     * @param method HTTP method
     * @param fields query and form body together
     * @return the claim
     * @throws Refusal if a part is missing or names another scheme
     */
    public static Claim claim(String method, List<Field> fields) {
        Map<String, String> parameters = new LinkedHashMap<>();
        fields.forEach(field -> parameters.putIfAbsent(field.name(), field.value()));
        String keyId = required(parameters, "AccessKeyId");
        String signatureMethod = required(parameters, "SignatureMethod");
        if (!signatureMethod.equalsIgnoreCase("HMAC-SHA1")) {
            throw new Refusal(
                    400, "InvalidSignatureMethod", "Specified signature method is not supported: " + signatureMethod);
        }
        if (!required(parameters, "SignatureVersion").equals("1.0")) {
            throw new Refusal(400, "InvalidSignatureVersion", "Specified signature version is not supported.");
        }
        String timestamp = required(parameters, "Timestamp");
        String nonce = required(parameters, "SignatureNonce");
        String signature = parameters.getOrDefault("Signature", "");
        if (signature.isEmpty()) {
            throw new Refusal(
                    400, "IncompleteSignature", "The request signature does not conform to Aliyun standards.");
        }
        return new Claim(
                keyId,
                parameters.get("SecurityToken"),
                timestamp,
                nonce,
                signature,
                candidates(method, fields),
                RpcScheme::sign);
    }

    /**
     * What may be under the signature: all parameters, and without the empty ones, which one official client sends but
     * does not sign.
     *
     * @param method HTTP method
     * @param fields query and form body together
     * @return the documented form first
     */
    static List<Claim.Candidate> candidates(String method, List<Field> fields) {
        String all = stringToSign(method, fields, field -> true);
        String withoutEmpty =
                stringToSign(method, fields, field -> !field.value().isEmpty());
        return List.of(candidate(all), candidate(withoutEmpty));
    }

    private static Claim.Candidate candidate(String stringToSign) {
        return new Claim.Candidate(
                stringToSign,
                null,
                "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign);
    }

    private static String stringToSign(String method, List<Field> fields, Predicate<Field> signed) {
        String canonicalQuery = fields.stream()
                .filter(field -> !field.name().equals("Signature"))
                .filter(signed)
                .sorted(Comparator.comparing(Field::name).thenComparing(Field::value))
                .map(field -> Percent.encode(field.name()) + "=" + Percent.encode(field.value()))
                .collect(Collectors.joining("&"));
        return method + "&%2F&" + Percent.encode(canonicalQuery);
    }

    static String sign(String secret, String stringToSign) {
        return Base64.getEncoder().encodeToString(Digests.hmac("HmacSHA1", Digests.utf8(secret + "&"), stringToSign));
    }

    private static String required(Map<String, String> parameters, String name) {
        String value = parameters.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new Refusal(400, "Missing" + name, name + " is mandatory for this action.");
        }
        return value;
    }
}
