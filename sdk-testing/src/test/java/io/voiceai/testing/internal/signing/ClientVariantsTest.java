package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the official clients disagree, each of them is believed. */
class ClientVariantsTest {

    private static final String EMPTY_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void emptyRpcParameterMayBeSignedOrLeftOut() {
        List<Field> fields = rpcFields("3aI5WhIA199Yjkzh47slqD2Udkc=");
        assertThat(RpcScheme.claim("POST", fields).signedWith("testAccessKeySecret"))
                .isTrue();
        fields.add(new Field("UserId", ""));
        assertThat(RpcScheme.claim("POST", fields).signedWith("testAccessKeySecret"))
                .isTrue();
        fields.add(new Field("InstanceId", "not empty"));
        assertThat(RpcScheme.claim("POST", fields).signedWith("testAccessKeySecret"))
                .isFalse();
    }

    @Test
    void rpcSignatureDependsOnTheMethod() {
        List<Field> fields = rpcFields("3aI5WhIA199Yjkzh47slqD2Udkc=");
        assertThat(RpcScheme.claim("GET", fields).signedWith("testAccessKeySecret"))
                .isFalse();
    }

    @Test
    void acs3QueryNameMayBeSignedEncodedOrNot() {
        Claim read = Acs3Scheme.claim(acs3Request("pending"));
        assertThat(read.candidates()).hasSize(2);
        assertThat(read.documented().canonicalRequest()).contains("a%20b=1");
        for (Claim.Candidate candidate : read.candidates()) {
            String signature = read.signer().apply("secret", candidate.stringToSign());
            assertThat(Acs3Scheme.claim(acs3Request(signature)).signedWith("secret"))
                    .isTrue();
        }
    }

    /** The signature is over the bare host, whatever the Host header says. */
    @ParameterizedTest
    @ValueSource(strings = {"ccc.tencentcloudapi.com", "ccc.tencentcloudapi.com:18080", "CCC.tencentcloudapi.com"})
    void tc3HostMayBeSignedWithoutItsPort(String host) {
        String signature = "64b844c60bed62cb0b46e17061591a8b0f592e98d56757ac1ad80f986b17619d";
        assertThat(Tc3Scheme.claim(tc3Request(host, "content-type;host", signature))
                        .signedWith("ExampleSecretKey0000000000000000"))
                .isTrue();
    }

    @Test
    void tc3HostWithItsPortMayBeSignedToo() {
        Claim read = Tc3Scheme.claim(tc3Request("localhost:18080", "content-type;host;x-tc-action", "pending"));
        assertThat(read.documented().canonicalRequest())
                .contains("host:localhost:18080\n", "x-tc-action:hangupcall\n", "content-type;host;x-tc-action\n");
        String signature = read.signer().apply("secret", read.documented().stringToSign());
        assertThat(Tc3Scheme.claim(tc3Request("localhost:18080", "content-type;host;x-tc-action", signature))
                        .signedWith("secret"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SessionId=a+b*c&SdkAppId=1400000000",
                "SessionId=a%20b%2Ac&SdkAppId=1400000000",
                "SdkAppId=1400000000&SessionId=a%20b%2Ac"
            })
    void tc3QueryOfAGetMayBeSignedAsItIsSentOrSorted(String query) {
        Claim read = Tc3Scheme.claim(tc3Get(query, "pending"));
        assertThat(read.documented().canonicalRequest()).startsWith("GET\n/\n" + query + "\n");
        assertThat(read.candidates())
                .anyMatch(candidate -> String.valueOf(candidate.canonicalRequest())
                        .startsWith("GET\n/\nSdkAppId=1400000000&SessionId=a%20b%2Ac\n"));
        for (Claim.Candidate candidate : read.candidates()) {
            String signature = read.signer().apply("secret", candidate.stringToSign());
            assertThat(Tc3Scheme.claim(tc3Get(query, signature)).signedWith("secret"))
                    .isTrue();
        }
    }

    private static List<Field> rpcFields(String signature) {
        return new ArrayList<>(List.of(
                new Field("Action", "HangupOperate"),
                new Field("Version", "2019-10-15"),
                new Field("Format", "json"),
                new Field("AccessKeyId", "testAccessKeyId"),
                new Field("SignatureMethod", "HMAC-SHA1"),
                new Field("SignatureVersion", "1.0"),
                new Field("SignatureNonce", "00000000-0000-4000-8000-000000000001"),
                new Field("Timestamp", "2026-01-02T03:04:05Z"),
                new Field("CallId", "100000000001^200000000002"),
                new Field("ImmediateHangup", "true"),
                new Field("Signature", signature)));
    }

    private static WireRequest acs3Request(String signature) {
        List<Field> headers = List.of(
                new Field("x-acs-date", "2026-01-02T03:04:05Z"),
                new Field("x-acs-signature-nonce", "1"),
                new Field("x-acs-content-sha256", EMPTY_HASH),
                new Field(
                        "Authorization",
                        "ACS3-HMAC-SHA256 Signature=" + signature
                                + ",SignedHeaders=x-acs-content-sha256;x-acs-date;x-acs-signature-nonce,Credential=key"));
        return new WireRequest("POST", "/", "a%20b=1", headers, new byte[0]);
    }

    private static WireRequest tc3Get(String query, String signature) {
        List<Field> headers = List.of(
                new Field("Host", "localhost"),
                new Field("Content-Type", "application/x-www-form-urlencoded"),
                new Field("X-TC-Action", "DescribeTelSession"),
                new Field("X-TC-Timestamp", "1735689600"),
                new Field(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=id/2025-01-01/ccc/tc3_request,"
                                + " SignedHeaders=content-type;host, Signature=" + signature));
        return new WireRequest("GET", "/", query, headers, new byte[0]);
    }

    private static WireRequest tc3Request(String host, String signedHeaders, String signature) {
        List<Field> headers = List.of(
                new Field("Host", host),
                new Field("Content-Type", "application/json; charset=utf-8"),
                new Field("X-TC-Action", "HangUpCall"),
                new Field("X-TC-Timestamp", "1735689600"),
                new Field(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE0000000000000000000000TEST/2025-01-01/ccc/tc3_request,"
                                + " SignedHeaders=" + signedHeaders + ", Signature=" + signature));
        String body = "{\"SdkAppId\":1400000000,\"SessionId\":\"6bb56a09-2787-40bc-80c5-dc6dab783eff\"}";
        return new WireRequest("POST", "/", "", headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
