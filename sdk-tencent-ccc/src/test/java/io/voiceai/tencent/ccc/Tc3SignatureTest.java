package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Tc3SignatureTest {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String SECRET = "ExampleSecretKey0000000000000000";
    private static final Map<String, String> BODIES = Map.of(
            "B1",
            "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"008612300000000\",\"Callers\":[\"008601012345678\"],"
                    + "\"Variables\":[{\"Key\":\"foo\",\"Value\":\"bar\"}],\"MaxRingTimeoutSecond\":15}",
            "B2",
            "{\"SdkAppId\":1400000000,\"SessionId\":\"6bb56a09-2787-40bc-80c5-dc6dab783eff\"}",
            "B3",
            "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"008612300000000\",\"Variables\":[{\"Key\":\"name\","
                    + "\"Value\":\"张三\"}]}",
            "none",
            "{}",
            "unsigned",
            "UNSIGNED-PAYLOAD");
    private static final String PUBLISHED =
            "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";

    @TestFactory
    Stream<DynamicTest> equalsTheOfficialClientsByteForByte() {
        List<Map<String, Object>> vectors = Tree.resource("/vectors/tc3-hmac-sha256.json");
        assertThat(vectors).hasSize(19);
        return vectors.stream().map(v -> DynamicTest.dynamicTest(text(v, "name"), () -> check(v)));
    }

    private static void check(Map<String, Object> vector) {
        Map<String, String> headers = new TreeMap<>();
        ((List<?>) vector.get("signedHeaders"))
                .forEach(name -> headers.put((String) name, header(vector, (String) name)));
        Tc3Signature signature = Tc3Signature.of(
                text(vector, "method"),
                text(vector, "path"),
                text(vector, "query"),
                headers,
                text(vector, "payload").getBytes(StandardCharsets.UTF_8),
                text(vector, "service"),
                ((BigDecimal) vector.get("timestamp")).longValueExact(),
                text(vector, "secretKey"));
        assertThat(signature.hashedPayload()).isEqualTo(vector.get("hashedPayload"));
        assertThat(signature.canonicalRequest()).isEqualTo(vector.get("canonicalRequest"));
        assertThat(signature.credentialScope()).isEqualTo(vector.get("credentialScope"));
        assertThat(signature.stringToSign()).isEqualTo(vector.get("stringToSign"));
        assertThat(signature.signature()).isEqualTo(vector.get("signature"));
        assertThat(signature.authorization(text(vector, "secretId"))).isEqualTo(vector.get("authorization"));
    }

    private static String header(Map<String, Object> vector, String name) {
        return switch (name) {
            case "content-type" -> text(vector, "contentType");
            case "host" -> text(vector, "host");
            default -> text(vector, name.substring("x-tc-".length()));
        };
    }

    private static String text(Map<String, Object> vector, String name) {
        return (String) vector.get(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A, ccc.tencentcloudapi.com, 1735689599, B1, application/json; charset=utf-8, '', e1790d11e26ec79b7b0a5b2f5e443f6d4b27d853de1c2b5f78490e7adba5243d",
        "B, ccc.tencentcloudapi.com, 1735689600, B1, application/json; charset=utf-8, '', 8ca651cb8e8ff342917938871c209fcf3c47fa487aa0d54d0c775cdcce48a8c5",
        "C, ccc.intl.tencentcloudapi.com, 1735689600, B1, application/json; charset=utf-8, '', d37581a95db8fcc8b159e0fd6cee7a272686d26084f6a3e961acf4afb8c505e4",
        "D, ccc.tencentcloudapi.com, 1735689600, B1, application/json, '', 7b918f08dba4786e21fdd370fac8aa6430f4c45cf2e3e8cbb3b1a6f7c518bfa5",
        "E, ccc.tencentcloudapi.com, 1735689600, B2, application/json; charset=utf-8, '', 64b844c60bed62cb0b46e17061591a8b0f592e98d56757ac1ad80f986b17619d",
        "F, ccc.tencentcloudapi.com, 1735689600, B3, application/json; charset=utf-8, '', d4889867f62802138ddd47e08952a2d6dbb307b0e43dbf0d42cce3cd27c97b4f",
        "G, ccc.tencentcloudapi.com, 1735689600, none, application/json; charset=utf-8, '', 4ef002179a49996c09f07628a1a99020395507827fb5dd9c2465b75402bbed3c",
        "H, ccc.tencentcloudapi.com, 1735689600, unsigned, application/json; charset=utf-8, '', 9cb2bc66942aeb51aa37802006702ac324be5610ed1f17b419de2e7ae1cac3be",
        "I, ccc.tencentcloudapi.com, 1735689600, B1, application/json; charset=utf-8, CreateAIAgentCall, 2ec22f4cbc603133fb3a84a1996b30321785fca44111d56e0f9c8e387c38235d"
    })
    void equalsTheWorkedVectors(
            String name, String host, long time, String body, String type, String action, String expected) {
        Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", type, "Host", host));
        if (!action.isEmpty()) {
            headers.put("X-TC-Action", action);
        }
        assertThat(sign(headers, BODIES.get(body), "ccc", time, SECRET).signature())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE, '', 72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168",
        "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE, DescribeInstances, 644be983de9a8a3f00db8eadaba61467c3b429e2215758ba897b738ca469fd26",
        "********************************, DescribeInstances, 10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f",
        "Gu5t9xGARNpq86cd98joQYCN3*******, DescribeInstances, be4f67d323c78ab9acb7395e43c0dbcf822a9cfac32fea2449a7bc7726b770a3"
    })
    void equalsTheVendorsPublishedExample(String secret, String action, String expected) {
        Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", JSON, "Host", "cvm.tencentcloudapi.com"));
        if (!action.isEmpty()) {
            headers.put("X-TC-Action", action);
        }
        Tc3Signature signature = sign(headers, PUBLISHED, "cvm", 1551113065, secret);
        assertThat(signature.signature()).isEqualTo(expected);
        assertThat(signature.credentialScope()).isEqualTo("2019-02-25/cvm/tc3_request");
        assertThat(signature.hashedPayload())
                .isEqualTo("35e9c5b0e3ae67532d3c9f17ead6c90222632e5b1ff7f6e89887f1398934f064");
    }

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"})
    void datesInUtcWhereverTheMachineStands(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            Map<String, String> headers = Map.of("content-type", JSON, "host", "ccc.tencentcloudapi.com");
            Tc3Signature old = sign(headers, BODIES.get("B1"), "ccc", 1735689599, SECRET);
            Tc3Signature fresh = sign(headers, BODIES.get("B1"), "ccc", 1735689600, SECRET);
            assertThat(old.credentialScope()).isEqualTo("2024-12-31/ccc/tc3_request");
            assertThat(old.signature()).isEqualTo("e1790d11e26ec79b7b0a5b2f5e443f6d4b27d853de1c2b5f78490e7adba5243d");
            assertThat(fresh.credentialScope()).isEqualTo("2025-01-01/ccc/tc3_request");
            assertThat(fresh.signature()).isEqualTo("8ca651cb8e8ff342917938871c209fcf3c47fa487aa0d54d0c775cdcce48a8c5");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void signsNamesAndValuesTrimmedInLowerCaseAndInOrder() {
        Map<String, String> headers = new TreeMap<>(
                Map.of("X-TC-Action", "HangUpCall", "HOST", " CCC.tencentcloudapi.com ", "Content-Type", JSON));
        Tc3Signature signature = sign(headers, "{}", "ccc", 1735689600, SECRET);
        assertThat(signature.signedHeaders()).isEqualTo("content-type;host;x-tc-action");
        assertThat(signature.canonicalRequest())
                .isEqualTo("POST\n/\n\ncontent-type:application/json; charset=utf-8\nhost:ccc.tencentcloudapi.com\n"
                        + "x-tc-action:hangupcall\n\ncontent-type;host;x-tc-action\n"
                        + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    @Test
    void showsNothingThatWasSigned() {
        Map<String, String> headers = Map.of("content-type", JSON, "host", "ccc.tencentcloudapi.com");
        assertThat(sign(headers, BODIES.get("B1"), "ccc", 1735689600, SECRET))
                .hasToString("Tc3Signature[content-type;host]");
    }

    private static Tc3Signature sign(
            Map<String, String> headers, String body, String service, long time, String secret) {
        return Tc3Signature.of("POST", "/", "", headers, body.getBytes(StandardCharsets.UTF_8), service, time, secret);
    }
}
