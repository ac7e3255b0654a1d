package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.Json;
import io.voiceai.testing.internal.wire.Percent;
import io.voiceai.testing.internal.wire.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures of official clients, each computed twice before it became a vector. */
class VectorsTest {

    static Stream<Vector> rpc() throws IOException {
        return vectors("rpc-hmac-sha1");
    }

    static Stream<Vector> acs3() throws IOException {
        return vectors("acs3-hmac-sha256");
    }

    static Stream<Vector> tc3() throws IOException {
        return vectors("tc3-hmac-sha256");
    }

    @ParameterizedTest
    @MethodSource("rpc")
    void rpcVectorVerifiesAndNothingElseDoes(Vector vector) {
        Claim claim = RpcScheme.claim(vector.text("method"), rpcFields(vector, vector.text("signature"), ""));
        String secret = vector.text("accessKeySecret");
        assertThat(claim.keyId()).isEqualTo(vector.text("accessKeyId"));
        assertThat(claim.documented().stringToSign()).isEqualTo(vector.text("stringToSign"));
        assertThat(claim.signedWith(secret)).isTrue();
        assertThat(claim.signedWith(changed(secret))).isFalse();
        assertThat(RpcScheme.claim(vector.text("method"), rpcFields(vector, changed(vector.text("signature")), ""))
                        .signedWith(secret))
                .isFalse();
        assertThat(RpcScheme.claim(vector.text("method"), rpcFields(vector, vector.text("signature"), "x"))
                        .signedWith(secret))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("acs3")
    void acs3VectorVerifiesAndNothingElseDoes(Vector vector) {
        Claim claim = Acs3Scheme.claim(acs3Request(vector, vector.text("signature"), ""));
        String secret = vector.text("accessKeySecret");
        assertThat(claim.keyId()).isEqualTo(vector.text("accessKeyId"));
        assertThat(claim.documented().stringToSign()).isEqualTo(vector.text("stringToSign"));
        assertThat(claim.documented().canonicalRequest()).endsWith(vector.text("canonicalRequest"));
        assertThat(claim.signedWith(secret)).isTrue();
        assertThat(claim.signedWith(changed(secret))).isFalse();
        assertThat(Acs3Scheme.claim(acs3Request(vector, changed(vector.text("signature")), ""))
                        .signedWith(secret))
                .isFalse();
        assertThat(Acs3Scheme.claim(acs3Request(vector, vector.text("signature"), "x"))
                        .signedWith(secret))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("tc3")
    void tc3VectorVerifiesAndNothingElseDoes(Vector vector) {
        Claim claim = Tc3Scheme.claim(tc3Request(vector, vector.text("signature"), ""));
        String secret = vector.text("secretKey");
        assertThat(claim.keyId()).isEqualTo(vector.text("secretId"));
        assertThat(claim.documented().stringToSign()).isEqualTo(vector.text("stringToSign"));
        assertThat(claim.documented().canonicalRequest()).endsWith(vector.text("canonicalRequest"));
        assertThat(claim.signedWith(secret)).isTrue();
        assertThat(claim.signedWith(changed(secret))).isFalse();
        assertThat(Tc3Scheme.claim(tc3Request(vector, changed(vector.text("signature")), ""))
                        .signedWith(secret))
                .isFalse();
        assertThat(Tc3Scheme.claim(tc3Request(vector, vector.text("signature"), " "))
                        .signedWith(secret))
                .isFalse();
    }

    private static List<Field> rpcFields(Vector vector, String signature, String addition) {
        List<Field> fields = new ArrayList<>();
        vector.members("parameters").forEach((name, value) -> fields.add(new Field(name, (String) value)));
        Field last = fields.remove(fields.size() - 1);
        fields.add(new Field(last.name(), last.value() + addition));
        // The addition must not make the scheme itself unreadable.
        if (!addition.isEmpty()
                && List.of("SignatureMethod", "SignatureVersion").contains(last.name())) {
            fields.set(fields.size() - 1, last);
            fields.add(new Field("Extra", addition));
        }
        fields.add(new Field("Signature", signature));
        return fields;
    }

    private static WireRequest acs3Request(Vector vector, String signature, String addition) {
        String query = vector.members("query").entrySet().stream()
                .map(entry -> Percent.encode(entry.getKey()) + "=" + Percent.encode((String) entry.getValue()))
                .collect(Collectors.joining("&"));
        List<Field> headers = new ArrayList<>();
        vector.members("headers").forEach((name, value) -> headers.add(new Field(name, (String) value)));
        headers.add(
                new Field("Authorization", vector.text("authorization").replace(vector.text("signature"), signature)));
        return request(vector, query + (addition.isEmpty() ? "" : "&Extra=" + addition), headers, vector.text("body"));
    }

    private static WireRequest tc3Request(Vector vector, String signature, String addition) {
        List<Field> headers = List.of(
                new Field("Host", vector.text("hostHeaderSent")),
                new Field("Content-Type", vector.text("contentType")),
                new Field("X-TC-Action", vector.text("action")),
                new Field("X-TC-Timestamp", String.valueOf(vector.members.get("timestamp"))),
                new Field("Authorization", vector.text("authorization").replace(vector.text("signature"), signature)));
        return request(vector, vector.text("query"), headers, vector.text("payload") + addition);
    }

    private static WireRequest request(Vector vector, String query, List<Field> headers, String body) {
        return new WireRequest(
                vector.text("method"), vector.text("path"), query, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String changed(String text) {
        return (text.charAt(0) == 'a' ? 'b' : 'a') + text.substring(1);
    }

    private static Stream<Vector> vectors(String name) throws IOException {
        try (InputStream in = VectorsTest.class.getResourceAsStream("/vectors/" + name + ".json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ((List<?>) Json.parse(text)).stream().map(vector -> new Vector(Json.asObject(vector)));
        }
    }

    record Vector(Map<String, Object> members) {

        String text(String name) {
            return String.valueOf(members.get(name));
        }

        Map<String, Object> members(String name) {
            return Json.asObject(members.get(name));
        }

        @Override
        public String toString() {
            return text("name");
        }
    }
}
