package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded requests of official clients with one thing wrong, under each of the three signature schemes. */
class ReplayedRefusalTest {

    private static final String ALIYUN_ID = "testAccessKeyId";
    private static final String ALIYUN_SECRET = "testAccessKeySecret";
    private static final String TENCENT_ID = "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE";
    private static final String TENCENT_SECRET = "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE";
    private static final String RPC = "node-pop-core-get/llm-smart-call";
    private static final String ACS3 = "java-tea-v3/llm-smart-call";
    private static final String TC3 = "java-tencent-typed/create-ai-agent-call";

    @ParameterizedTest
    @CsvSource({
        RPC + ",SignatureDoesNotMatch,HTTP/1.1 400 Bad Request",
        ACS3 + ",SignatureDoesNotMatch,HTTP/1.1 400 Bad Request",
        TC3 + ",AuthFailure.SignatureFailure,HTTP/1.1 200 OK"
    })
    void wrongSecretIsRefused(String name, String code, String status) throws IOException {
        Capture capture = Capture.of(name);
        try (VendorEmulator emulator = emulator(ALIYUN_SECRET + "x", TENCENT_SECRET + "x", capture.time())) {
            assertThat(capture.send(emulator.uri())).isEqualTo(status);
            ReceivedRequest received = emulator.requests().get(0);
            assertThat(received.code()).isEqualTo(code);
            assertThat(received.authentic()).isFalse();
            assertThat(received.diagnosis()).isPresent();
            assertThat(received.diagnosis().get().report()).doesNotContain("13800000000", "008612300000000");
            assertThat(emulator.calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({RPC + ",SignatureDoesNotMatch", ACS3 + ",SignatureDoesNotMatch", TC3 + ",AuthFailure.SignatureFailure"})
    void changedParameterIsRefused(String name, String code) throws IOException {
        Capture capture = Capture.of(name);
        Capture changed = capture.withQuery(capture.rawQuery().replace("13800000000", "13800000001"))
                .withBody(capture.body().replace("008612300000000", "008612300000001"));
        assertThat(judge(changed, capture.time()).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        RPC + ",PT16M,InvalidTimeStamp.Expired",
        RPC + ",PT-16M,InvalidTimeStamp.Expired",
        RPC + ",PT14M,OK",
        ACS3 + ",PT16M,InvalidTimeStamp.Expired",
        ACS3 + ",PT14M,OK",
        TC3 + ",PT16M,AuthFailure.SignatureExpire",
        TC3 + ",PT5M1S,AuthFailure.SignatureExpire",
        TC3 + ",PT4M59S,OK"
    })
    void oldStampIsRefused(String name, Duration age, String code) throws IOException {
        Capture capture = Capture.of(name);
        assertThat(judge(capture, capture.time().plus(age)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        RPC + ",InvalidAccessKeyId.NotFound,HTTP/1.1 404 Not Found",
        ACS3 + ",InvalidAccessKeyId.NotFound,HTTP/1.1 404 Not Found",
        TC3 + ",AuthFailure.SecretIdNotFound,HTTP/1.1 200 OK"
    })
    void unknownKeyIsRefused(String name, String code, String status) throws IOException {
        Capture capture = Capture.of(name);
        try (VendorEmulator emulator = VendorEmulator.builder()
                .accessKey("another", ALIYUN_SECRET)
                .clock(new MovableClock(capture.time()))
                .start()) {
            assertThat(capture.send(emulator.uri())).isEqualTo(status);
            assertThat(emulator.requests().get(0).code()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({RPC, ACS3})
    void replayedNonceIsRefusedAndPlacesNothing(String name) throws IOException {
        Capture capture = Capture.of(name);
        try (VendorEmulator emulator = emulator(ALIYUN_SECRET, TENCENT_SECRET, capture.time())) {
            capture.send(emulator.uri());
            assertThat(capture.send(emulator.uri())).isEqualTo("HTTP/1.1 400 Bad Request");
            assertThat(emulator.requests())
                    .extracting(ReceivedRequest::code)
                    .containsExactly("OK", "SignatureNonceUsed");
            assertThat(emulator.calls()).hasSize(1);
            emulator.reset();
            assertThat(capture.send(emulator.uri())).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @CsvSource({RPC, ACS3})
    void lostRequestHasNotUsedItsNonce(String name) throws IOException {
        Capture capture = Capture.of(name);
        try (VendorEmulator emulator = emulator(ALIYUN_SECRET, TENCENT_SECRET, capture.time())) {
            emulator.inject(Fault.REQUEST_LOST);
            assertThat(capture.send(emulator.uri())).isNull();
            assertThat(capture.send(emulator.uri())).isEqualTo("HTTP/1.1 200 OK");
            assertThat(emulator.calls()).hasSize(1);
        }
    }

    @Test
    void tencentHasNoNonceSoTheSameRequestPlacesASecondCall() throws IOException {
        Capture capture = Capture.of(TC3);
        try (VendorEmulator emulator = emulator(ALIYUN_SECRET, TENCENT_SECRET, capture.time())) {
            capture.send(emulator.uri());
            capture.send(emulator.uri());
            assertThat(emulator.calls()).hasSize(2);
        }
    }

    @Test
    void unreadableStampIsRefused() throws IOException {
        Capture capture = Capture.of(RPC);
        String query = capture.rawQuery().replaceFirst("Timestamp=[^&]+", "Timestamp=yesterday");
        assertThat(judge(capture.withQuery(query), capture.time()).code()).isEqualTo("InvalidTimeStamp.Format");
    }

    @ParameterizedTest
    @CsvSource({
        "Signature,IncompleteSignature",
        "SignatureNonce,MissingSignatureNonce",
        "AccessKeyId,MissingAccessKeyId",
        "Timestamp,MissingTimestamp"
    })
    void missingPartOfAnRpcSignatureIsNamed(String parameter, String code) throws IOException {
        Capture capture = Capture.of(RPC);
        String query = capture.rawQuery().replaceFirst("(^|&)" + parameter + "=[^&]*", "");
        assertThat(judge(capture.withQuery(query), capture.time()).code()).isEqualTo(code);
    }

    @Test
    void anotherSignatureMethodIsRefused() throws IOException {
        Capture rpc = Capture.of(RPC);
        String query = rpc.rawQuery().replace("HMAC-SHA1", "HMAC-SHA999");
        assertThat(judge(rpc.withQuery(query), rpc.time()).code()).isEqualTo("InvalidSignatureMethod");
        Capture acs3 = Capture.of(ACS3);
        String head = acs3.head().replace("ACS3-HMAC-SHA256", "ACS3-RSA-SHA256");
        assertThat(judge(acs3.withHead(head), acs3.time()).code()).isEqualTo("InvalidSignatureMethod");
    }

    @Test
    void acs3HeaderThatIsNotSignedIsRefused() throws IOException {
        Capture capture = Capture.of(ACS3);
        String head = capture.head() + "x-acs-security-token: slipped-in\r\n";
        assertThat(judge(capture.withHead(head), capture.time()).code()).isEqualTo("IncompleteSignature");
    }

    @Test
    void acs3BodyMustHaveTheHashThatWasSigned() throws IOException {
        Capture capture = Capture.of("java-tea-v3/import-task-number-datas");
        Capture changed = capture.withBody(capture.body().replaceFirst("1", "2"));
        assertThat(judge(changed, capture.time()).authentic()).isFalse();
    }

    @Test
    void malformedTencentAuthorizationIsRefused() throws IOException {
        Capture capture = Capture.of(TC3);
        String head = capture.head().replace("content-type;host", "host");
        assertThat(judge(capture.withHead(head), capture.time()).code()).isEqualTo("AuthFailure.InvalidAuthorization");
    }

    @ParameterizedTest
    @CsvSource({
        "node-pop-core-post/nasty-sts,InvalidSecurityToken.Malformed",
        "java-tea-v3/nasty-sts,InvalidSecurityToken.Malformed",
        "node-pop-core-post/llm-smart-call,MissingSecurityToken",
        "java-tea-v3/llm-smart-call,MissingSecurityToken",
        "java-tencent-typed/nasty-tc-sts,AuthFailure.TokenFailure",
        TC3 + ",AuthFailure.TokenFailure"
    })
    void temporaryKeyNeedsItsToken(String name, String code) throws IOException {
        Capture capture = Capture.of(name);
        try (VendorEmulator emulator = VendorEmulator.builder()
                .accessKey(ALIYUN_ID, ALIYUN_SECRET)
                .securityToken("another token")
                .accessKey(TENCENT_ID, TENCENT_SECRET)
                .securityToken("another token")
                .clock(new MovableClock(capture.time()))
                .start()) {
            capture.send(emulator.uri());
            assertThat(emulator.requests().get(0).code()).isEqualTo(code);
        }
    }

    private static ReceivedRequest judge(Capture capture, Instant now) throws IOException {
        try (VendorEmulator emulator = emulator(ALIYUN_SECRET, TENCENT_SECRET, now)) {
            capture.send(emulator.uri());
            return emulator.requests().get(0);
        }
    }

    private static VendorEmulator emulator(String aliyunSecret, String tencentSecret, Instant now) {
        return VendorEmulator.builder()
                .accessKey(ALIYUN_ID, aliyunSecret)
                .accessKey(TENCENT_ID, tencentSecret)
                .clock(new MovableClock(now))
                .start();
    }
}
