package io.voiceai.examples.cli;

import io.voiceai.tencent.ccc.Tc3Doctor;
import io.voiceai.tencent.ccc.Tc3Signature;
import io.voiceai.tencent.ccc.TencentCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tencent Cloud's signature. */
final class TencentVectors {
    private TencentVectors() {}

    static Map<String, Object> tc3(Vector vector) {
        Tc3Signature signature = Tc3Signature.of(
                vector.text("method"),
                vector.text("path", "/"),
                vector.text("query", ""),
                headers(vector),
                vector.bytes("payload"),
                vector.text("service"),
                vector.seconds("timestamp"),
                vector.secret("secretKey"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("signedHeaders", List.of(signature.signedHeaders().split(";")));
        out.put("hashedPayload", signature.hashedPayload());
        out.put("canonicalRequest", signature.canonicalRequest());
        out.put("credentialScope", signature.credentialScope());
        out.put("stringToSign", signature.stringToSign());
        out.put("signature", signature.signature());
        out.put("authorization", signature.authorization(vector.text("secretId")));
        return out;
    }

    static Patient patient(Vector vector) {
        String secret = vector.secret("secretKey");
        String id = vector.text("secretId");
        return new Patient(
                new Patient.Named("secretId", id),
                new Patient.Named("secretKey", secret),
                Tc3Doctor.key(id.strip(), secret.strip(), vector.optional("token")),
                Instant.ofEpochSecond(vector.seconds("timestamp")),
                Duration.ofMinutes(5),
                // The vendor does not show what it signed.
                message -> null,
                TencentCodes.BOOK);
    }

    /** The documentation signs the action too, in lower case; the official clients sign the other two. */
    private static Map<String, String> headers(Vector vector) {
        List<String> names = vector.list("signedHeaders");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? List.of("content-type", "host") : names) {
            headers.put(
                    name,
                    switch (name) {
                        case "content-type" -> vector.text("contentType");
                        case "host" -> vector.text("host");
                        case "x-tc-action" -> vector.text("action");
                        case "x-tc-version" -> vector.text("version");
                        case "x-tc-region" -> vector.text("region");
                        case "x-tc-timestamp" -> vector.text("timestamp");
                        case "x-tc-token" -> vector.text("token");
                        case "x-tc-language" -> vector.text("language");
                        default ->
                            throw new BadInputException(vector.place() + " signs a header that is not known: " + name);
                    });
        }
        return headers;
    }
}
