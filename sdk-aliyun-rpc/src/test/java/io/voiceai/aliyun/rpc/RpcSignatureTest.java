package io.voiceai.aliyun.rpc;

import static io.voiceai.aliyun.rpc.Vectors.map;
import static io.voiceai.aliyun.rpc.Vectors.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.spi.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RpcSignatureTest {
    static List<JsonObject> vectors() {
        return Vectors.read("rpc-hmac-sha1.json");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void equalsTheOfficialClients(JsonObject vector) {
        RpcSignature signature =
                RpcSignature.of(text(vector, "method"), map(vector, "parameters"), text(vector, "accessKeySecret"));

        assertThat(signature.canonicalQuery()).isEqualTo(text(vector, "canonicalQuery"));
        assertThat(signature.stringToSign()).isEqualTo(text(vector, "stringToSign"));
        assertThat(signature.signature()).isEqualTo(text(vector, "signature"));
    }

    @Test
    void thereAreVectors() {
        assertThat(vectors()).hasSizeGreaterThan(30);
    }

    /** The vendor's documentation, "Request signatures", example SendSms. */
    @Test
    void equalsTheDocumentedExampleWithChineseText() {
        Map<String, String> parameters = Map.ofEntries(
                Map.entry("AccessKeyId", "testId"),
                Map.entry("Action", "SendSms"),
                Map.entry("Format", "XML"),
                Map.entry("OutId", "123"),
                Map.entry("PhoneNumbers", "15300000001"),
                Map.entry("RegionId", "cn-hangzhou"),
                Map.entry("SignName", "阿里云短信测试专用"),
                Map.entry("SignatureMethod", "HMAC-SHA1"),
                Map.entry("SignatureNonce", "45e25e9b-0a6f-4070-8c85-2956eda1b466"),
                Map.entry("SignatureVersion", "1.0"),
                Map.entry("TemplateCode", "SMS_71390007"),
                Map.entry("TemplateParam", "{\"customer\":\"test\"}"),
                Map.entry("Timestamp", "2017-07-12T02:42:19Z"),
                Map.entry("Version", "2017-05-25"));

        assertThat(RpcSignature.of("GET", parameters, "testSecret").signature())
                .isEqualTo("zJDF+Lrzhj/ThnlvIToysFRq6t4=");
    }

    @Test
    void showsNoParameterInItsText() {
        RpcSignature signature = RpcSignature.of("POST", Map.of("CalledNumber", "17300000533"), "secret");

        assertThat(signature).asString().doesNotContain("17300000533");
    }
}
