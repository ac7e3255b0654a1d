package io.voiceai.examples.cli;

import io.voiceai.aliyun.rpc.Acs3Signature;
import io.voiceai.aliyun.rpc.PercentEncoding;
import io.voiceai.aliyun.rpc.RpcSignature;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Alibaba Cloud's signatures. A vector's {@code rule} names in which way a client departs from the documentation. */
final class AliyunVectors {
    private AliyunVectors() {}

    static Map<String, Object> rpc(Vector vector) {
        Map<String, String> parameters = new LinkedHashMap<>(vector.map("parameters"));
        parameters.remove("Signature");
        if (vector.follows("empty-values-left-out")) {
            parameters.values().removeIf(String::isEmpty);
        }
        RpcSignature signature = RpcSignature.of(vector.text("method"), parameters, vector.secret("accessKeySecret"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("canonicalQuery", signature.canonicalQuery());
        out.put("stringToSign", signature.stringToSign());
        out.put("signature", signature.signature());
        return out;
    }

    static Map<String, Object> acs3(Vector vector, SignatureAlgorithm algorithm) {
        boolean namesAsTheyAre = vector.follows("query-names-not-encoded");
        Acs3Signature signature = Acs3Signature.of(
                algorithm,
                vector.text("method"),
                vector.text("path", "/"),
                query(vector.map("query"), namesAsTheyAre).getBytes(StandardCharsets.UTF_8),
                vector.map("headers"),
                vector.bytes("body"),
                vector.secret("accessKeySecret"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("hashedPayload", signature.hashedPayload());
        out.put("signedHeaders", List.of(signature.signedHeaders().split(";")));
        out.put("canonicalRequest", signature.canonicalRequest());
        out.put("stringToSign", signature.stringToSign());
        out.put("signature", signature.signature());
        out.put("authorization", signature.authorization(algorithm, vector.text("accessKeyId")));
        return out;
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
