package io.voiceai.aliyun.rpc;

import static io.voiceai.aliyun.rpc.Vectors.map;
import static io.voiceai.aliyun.rpc.Vectors.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Acs3SignatureTest {
    private static final String EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String EMPTY_SM3 = "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b";

    static List<JsonObject> vectors() {
        return Vectors.read("acs3-hmac-sha256.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void equalsTheOfficialClients(JsonObject vector) {
        Acs3Signature signature = Acs3Signature.of(
                SignatureAlgorithm.ACS3_HMAC_SHA256,
                text(vector, "method"),
                text(vector, "path"),
                map(vector, "query"),
                map(vector, "headers"),
                text(vector, "body").getBytes(StandardCharsets.UTF_8),
                text(vector, "accessKeySecret"));

        assertThat(signature.hashedPayload()).isEqualTo(text(vector, "hashedPayload"));
        assertThat(signature.canonicalRequest()).isEqualTo(text(vector, "canonicalRequest"));
        assertThat(signature.stringToSign()).isEqualTo(text(vector, "stringToSign"));
        assertThat(signature.signature()).isEqualTo(text(vector, "signature"));
        assertThat(signature.signedHeaders()).isEqualTo(String.join(";", vector.texts("signedHeaders")));
    }

    @Test
    void signsWithSm3() {
        assertThat(hangupOperate(SignatureAlgorithm.ACS3_HMAC_SM3, EMPTY_SM3, "testAccessKeySecret"))
                .isEqualTo("83a2b3cd91e025015db5e51013e8e3edbbd26292e7b0bd52d1bfa12dfd5c49a8");
    }

    @Test
    void signsTheSameRequestWithSha256() {
        assertThat(hangupOperate(SignatureAlgorithm.ACS3_HMAC_SHA256, EMPTY_SHA256, "testAccessKeySecret"))
                .isEqualTo("df03aba9e12a6db64fdda94588f78300dcfebe40e0559df314dbe79ac3b26760");
    }

    @Test
    void signsWithAnRsaKeyWithAndWithoutItsPemFrame() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        String framed = "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";

        String signature = hangupOperate(SignatureAlgorithm.ACS3_RSA_SHA256, EMPTY_SHA256, framed);
        assertThat(hangupOperate(SignatureAlgorithm.ACS3_RSA_SHA256, EMPTY_SHA256, body.replaceAll("\\s", "")))
                .isEqualTo(signature);

        // The string that was signed is the one of the other algorithms but for its first line.
        Acs3Signature whole = signature(SignatureAlgorithm.ACS3_RSA_SHA256, EMPTY_SHA256, framed);
        assertThat(whole.stringToSign())
                .startsWith("ACS3-RSA-SHA256\n")
                .endsWith("b238b110221f50435a38994233d8a3a9f0262feaf5029e8b15c9095b3a247a5b");
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(pair.getPublic());
        verifier.update(whole.stringToSign().getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(HexFormat.of().parseHex(signature))).isTrue();
    }

    @Test
    void refusesASecretThatIsNoRsaKey() {
        assertThatThrownBy(() -> hangupOperate(SignatureAlgorithm.ACS3_RSA_SHA256, EMPTY_SHA256, "not-a-key"))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessage("accessKeySecret: is not an RSA private key."
                        + " Give the PKCS#8 key, with or without its PEM frame.");
    }

    private static String hangupOperate(SignatureAlgorithm algorithm, String emptyHash, String secret) {
        return signature(algorithm, emptyHash, secret).signature();
    }

    private static Acs3Signature signature(SignatureAlgorithm algorithm, String emptyHash, String secret) {
        return Acs3Signature.of(
                algorithm,
                "POST",
                "/",
                Map.of("CallId", "100000000001^200000000002", "ImmediateHangup", "true"),
                Map.of(
                        "host", "aiccs.aliyuncs.com",
                        "x-acs-action", "HangupOperate",
                        "x-acs-version", "2019-10-15",
                        "x-acs-date", "2026-01-02T03:04:05Z",
                        "x-acs-signature-nonce", "00000000-0000-4000-8000-000000000001",
                        "x-acs-content-sha256", emptyHash),
                new byte[0],
                secret);
    }
}
