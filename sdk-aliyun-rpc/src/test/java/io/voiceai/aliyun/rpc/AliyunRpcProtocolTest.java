package io.voiceai.aliyun.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.auth.Credentials;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where everything goes, and the signatures of whole requests; the expected ones were computed by two other programs. */
class AliyunRpcProtocolTest {
    private static final Credentials KEY = Credentials.of("testAccessKeyId", "testAccessKeySecret");
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.999Z");
    private static final String NONCE = "00000000-0000-4000-8000-00000000000";

    static final class Request extends WireObject<Request> {
        Request with(String name, Object value) {
            return put(name, value);
        }
    }

    private static Operation<Request, String> operation(String action) {
        return Operation.read(action, JsonObject::raw);
    }

    private static AliyunRpcProtocol protocol(SignatureAlgorithm algorithm) {
        return new AliyunRpcProtocol(
                Endpoint.https("aiccs.aliyuncs.com"), "2019-10-15", algorithm, GatewayCodes.BOOK, true);
    }

    private static SignedRequest acs3(String action, Request request, Credentials key, int nonce) {
        return protocol(SignatureAlgorithm.ACS3_HMAC_SHA256)
                .sign(operation(action).inBody("PhoneNumberList"), request.fields(), key, TIME, NONCE + nonce);
    }

    private static Map<String, String> headers(SignedRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
        return headers;
    }

    private static Map<String, String> decoded(String query) {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : query.split("&")) {
            String[] pair = parameter.split("=", -1);
            assertThat(parameter).doesNotContain("+");
            parameters.put(
                    URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static Request hangup() {
        return new Request().with("CallId", "100000000001^200000000002").with("ImmediateHangup", true);
    }

    private static Request smartCall() {
        Map<String, String> opening = new LinkedHashMap<>();
        opening.put("name", "张 三*~!'()");
        opening.put("city", "A&B");
        return new Request()
                .with("ApplicationCode", "APP000001")
                .with("CalledNumber", "10000000001")
                .with("CallerNumber", "10000000002")
                .with("OutId", "")
                .with("StartWordParam", opening);
    }

    @Test
    void acs3SignsTheQueryAsItIsSent() {
        SignedRequest request = acs3("LlmSmartCall", smartCall(), KEY, 2);

        assertThat(request.query())
                .isEqualTo("ApplicationCode=APP000001&CalledNumber=10000000001&CallerNumber=10000000002&OutId=&"
                        + "StartWordParam=%7B%22name%22%3A%22%E5%BC%A0%20%E4%B8%89%2A~%21%27%28%29%22%2C%22city%22%3A%22"
                        + "A%26B%22%7D");
        assertThat(request.body()).isEmpty();
        assertThat(request.contentType()).isNull();
        assertThat(headers(request))
                .containsEntry("x-acs-date", "2026-01-02T03:04:05Z")
                .containsEntry("x-acs-action", "LlmSmartCall")
                .containsEntry("x-acs-version", "2019-10-15");
        assertThat(headers(request).get("Authorization"))
                .isEqualTo("ACS3-HMAC-SHA256 Credential=testAccessKeyId,SignedHeaders=host;x-acs-action;"
                        + "x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature="
                        + "ac7ef733a75b031fcb6015378f5537559cf1d05af61bbe424cd84d41495c59b3");
    }

    @Test
    void acs3SignsTheTokenOfATemporaryKeyAndItsId() {
        Credentials temporary = Credentials.of("testAccessKeyId", "testAccessKeySecret", "sts/token+value==");

        assertThat(headers(acs3("HangupOperate", hangup(), temporary, 1)))
                .containsEntry("x-acs-security-token", "sts/token+value==")
                .containsEntry("x-acs-accesskey-id", "testAccessKeyId")
                .hasEntrySatisfying(
                        "Authorization",
                        authorization -> assertThat(authorization)
                                .endsWith(
                                        "Signature=ebade9aaeb7cec36969e2ceda0ad18e12e9b371f14c43de6036b3896084c747f"));
    }

    @Test
    void acs3PutsIntoTheBodyWhatTheVendorTakesThere() {
        Map<String, String> callee = new LinkedHashMap<>();
        callee.put("calleeNumber", "10000000001");
        callee.put("outId", "o-1");
        callee.put("name", "A B");
        SignedRequest request = acs3(
                "ImportTaskNumberDatas",
                new Request()
                        .with("TaskId", "900000000000000001")
                        .with("DataType", "JSON")
                        .with("PhoneNumberList", List.of(callee)),
                KEY,
                3);

        assertThat(request.query()).isEqualTo("DataType=JSON&TaskId=900000000000000001");
        assertThat(request.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(decoded(new String(request.body(), StandardCharsets.US_ASCII)))
                .containsOnly(Map.entry(
                        "PhoneNumberList", "[{\"calleeNumber\":\"10000000001\",\"outId\":\"o-1\",\"name\":\"A B\"}]"));
        assertThat(headers(request).get("Authorization"))
                .contains("SignedHeaders=content-type;host;")
                .endsWith("Signature=9908166a72bf297a567dba71abbb2be2bf4b31b3d81ffa682226ffca14c62a89");
    }

    @Test
    void acs3SignsARequestWithoutParameters() {
        SignedRequest request = acs3("ListAvailableTts", new Request(), KEY, 4);

        assertThat(request.query()).isEmpty();
        assertThat(headers(request).get("Authorization"))
                .endsWith("Signature=2e827a450a962c2c49f4cdb1b8dafc977b8cb45d7dde85c3daf0ebbe2f2be2ae");
    }

    @Test
    void rpcPutsEverythingIntoTheBodyAndNothingIntoTheAddress() {
        SignedRequest request = protocol(SignatureAlgorithm.RPC_HMAC_SHA1)
                .sign(operation("LlmSmartCall"), smartCall().fields(), KEY, TIME, NONCE + 2);

        assertThat(request.query()).isEmpty();
        Map<String, String> sent = decoded(new String(request.body(), StandardCharsets.US_ASCII));
        String signature = sent.remove("Signature");
        assertThat(sent)
                .containsEntry("Action", "LlmSmartCall")
                .containsEntry("Version", "2019-10-15")
                .containsEntry("AccessKeyId", "testAccessKeyId")
                .containsEntry("SignatureMethod", "HMAC-SHA1")
                .containsEntry("SignatureVersion", "1.0")
                .containsEntry("SignatureNonce", NONCE + 2)
                .containsEntry("Timestamp", "2026-01-02T03:04:05Z")
                .containsEntry("Format", "JSON")
                .containsEntry("OutId", "")
                .containsEntry("StartWordParam", "{\"name\":\"张 三*~!'()\",\"city\":\"A&B\"}")
                .doesNotContainKey("SecurityToken");
        assertThat(RpcSignature.of("POST", sent, "testAccessKeySecret").signature())
                .isEqualTo(signature);

        sent.put("Format", "json");
        assertThat(RpcSignature.of("POST", sent, "testAccessKeySecret").signature())
                .as("the published example differs in the spelling of the format only")
                .isEqualTo("2xHzGh1sm+pDl+k2EB6lCMC7YHU=");
    }

    @Test
    void rpcSignsTheTokenOfATemporaryKey() {
        Credentials temporary = Credentials.of("testAccessKeyId", "testAccessKeySecret", "sts/token+value==");
        SignedRequest request = protocol(SignatureAlgorithm.RPC_HMAC_SHA1)
                .sign(operation("HangupOperate"), hangup().fields(), temporary, TIME, NONCE + 1);

        Map<String, String> sent = decoded(new String(request.body(), StandardCharsets.US_ASCII));
        assertThat(sent).containsEntry("SecurityToken", "sts/token+value==").containsEntry("ImmediateHangup", "true");
        sent.remove("Signature");
        sent.put("Format", "json");
        assertThat(RpcSignature.of("POST", sent, "testAccessKeySecret").signature())
                .isEqualTo("DRv4Dxv6lgfhaiUmSY7qAMbTZbA=");
    }

    @Test
    void whatTheProtocolSetsCannotBeReplaced() {
        Request request = hangup().with("Action", "LlmSmartCall");

        assertThatThrownBy(() -> protocol(SignatureAlgorithm.RPC_HMAC_SHA1)
                        .sign(operation("HangupOperate"), request.fields(), KEY, TIME, NONCE))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.field()).contains("Action"));
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void aRequestShowsNothingOfWhatItHolds(SignatureAlgorithm algorithm) {
        if (algorithm != SignatureAlgorithm.ACS3_RSA_SHA256) {
            SignedRequest request = protocol(algorithm)
                    .sign(operation("LlmSmartCall"), smartCall().fields(), KEY, TIME, NONCE);

            assertThat(request).asString().doesNotContain("10000000001").doesNotContain("testAccessKey");
        }
    }

    @Test
    void aPortIsSignedAsItIsSent() {
        AliyunRpcProtocol local = new AliyunRpcProtocol(
                new Endpoint("http", "localhost", 18080),
                "2019-10-15",
                SignatureAlgorithm.ACS3_HMAC_SHA256,
                GatewayCodes.BOOK,
                true);

        assertThat(local.endpoint().hostHeader()).isEqualTo("localhost:18080");
        assertThat(headers(local.sign(operation("HangupOperate"), hangup().fields(), KEY, TIME, NONCE + 1))
                        .get("Authorization"))
                .doesNotEndWith("df03aba9e12a6db64fdda94588f78300dcfebe40e0559df314dbe79ac3b26760");
    }
}
