package io.voiceai.examples.cli;

import io.voiceai.aliyun.rpc.Acs3Signature;
import io.voiceai.aliyun.rpc.GatewayCodes;
import io.voiceai.aliyun.rpc.PercentEncoding;
import io.voiceai.aliyun.rpc.RpcSignature;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.aliyun.rpc.SignatureDoctor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Alibaba Cloud's signatures. A vector's {@code rule} names in which way a client departs from the documentation. */
final class AliyunVectors {
    private AliyunVectors() {}

    private static final Duration WINDOW = Duration.ofMinutes(15);

    static Map<String, Object> rpc(Vector vector) {
        RpcSignature signature = rpcSignature(vector);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("canonicalQuery", signature.canonicalQuery());
        out.put("stringToSign", signature.stringToSign());
        out.put("signature", signature.signature());
        return out;
    }

    static Patient rpcPatient(Vector vector) {
        RpcSignature signature = rpcSignature(vector);
        Map<String, String> parameters = vector.map("parameters");
        return patient(
                vector,
                SignatureAlgorithm.RPC_HMAC_SHA1,
                new Patient.Named("AccessKeyId", parameters.getOrDefault("AccessKeyId", "")),
                parameters.get("SecurityToken"),
                parameters.get("Timestamp"),
                message -> SignatureDoctor.compare(signature, message));
    }

    static Patient acs3Patient(Vector vector, SignatureAlgorithm algorithm) {
        Acs3Signature signature = acs3Signature(vector, algorithm);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(vector.map("headers"));
        return patient(
                vector,
                algorithm,
                new Patient.Named("accessKeyId", vector.text("accessKeyId")),
                headers.get("x-acs-security-token"),
                headers.get("x-acs-date"),
                message -> SignatureDoctor.compare(signature, message));
    }

    private static Patient patient(
            Vector vector,
            SignatureAlgorithm algorithm,
            Patient.Named id,
            @Nullable String token,
            @Nullable String time,
            Function<String, @Nullable String> comparison) {
        String secret = vector.secret("accessKeySecret");
        return new Patient(
                id,
                new Patient.Named("accessKeySecret", secret),
                SignatureDoctor.key(algorithm, id.value().strip(), secret.strip(), token),
                instant(time),
                WINDOW,
                comparison,
                GatewayCodes.BOOK);
    }

    private static @Nullable Instant instant(@Nullable String time) {
        boolean written = time != null && time.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");
        try {
            return written ? Instant.parse(time) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static RpcSignature rpcSignature(Vector vector) {
        Map<String, String> parameters = new LinkedHashMap<>(vector.map("parameters"));
        parameters.remove("Signature");
        if (vector.follows("empty-values-left-out")) {
            parameters.values().removeIf(String::isEmpty);
        }
        return RpcSignature.of(vector.text("method"), parameters, vector.secret("accessKeySecret"));
    }

    static Map<String, Object> acs3(Vector vector, SignatureAlgorithm algorithm) {
        Acs3Signature signature = acs3Signature(vector, algorithm);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("hashedPayload", signature.hashedPayload());
        out.put("signedHeaders", List.of(signature.signedHeaders().split(";")));
        out.put("canonicalRequest", signature.canonicalRequest());
        out.put("stringToSign", signature.stringToSign());
        out.put("signature", signature.signature());
        out.put("authorization", signature.authorization(algorithm, vector.text("accessKeyId")));
        return out;
    }

    private static Acs3Signature acs3Signature(Vector vector, SignatureAlgorithm algorithm) {
        boolean namesAsTheyAre = vector.follows("query-names-not-encoded");
        return Acs3Signature.of(
                algorithm,
                vector.text("method"),
                vector.text("path", "/"),
                query(vector.map("query"), namesAsTheyAre).getBytes(StandardCharsets.UTF_8),
                vector.map("headers"),
                vector.bytes("body"),
                vector.secret("accessKeySecret"));
    }

    private static String query(Map<String, String> query, boolean namesAsTheyAre) {
        return new TreeMap<>(query)
                .entrySet().stream()
                        .map(parameter ->
                                (namesAsTheyAre ? parameter.getKey() : PercentEncoding.encode(parameter.getKey()))
                                        + '='
                                        + PercentEncoding.encode(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }
}
