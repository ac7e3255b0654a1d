package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sm3Test {

    private static final String EMPTY_HASH = "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b";

    /** The first two are the examples of the standard. */
    @ParameterizedTest
    @CsvSource({
        "1,abc,66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
        "16,abcd,debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
        "0,x," + EMPTY_HASH
    })
    void hashEqualsThePublishedOne(int times, String text, String hash) {
        byte[] message = text.repeat(times).getBytes();
        assertThat(HexFormat.of().formatHex(Sm3.hash(message))).isEqualTo(hash);
    }

    @Test
    void acs3RequestSignedWithSm3Verifies() {
        String signature = "83a2b3cd91e025015db5e51013e8e3edbbd26292e7b0bd52d1bfa12dfd5c49a8";
        String signed = "host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version";
        WireRequest request = new WireRequest(
                "POST",
                "/",
                "CallId=100000000001%5E200000000002&ImmediateHangup=true",
                List.of(
                        new Field("Host", "aiccs.aliyuncs.com"),
                        new Field("x-acs-action", "HangupOperate"),
                        new Field("x-acs-version", "2019-10-15"),
                        new Field("x-acs-date", "2026-01-02T03:04:05Z"),
                        new Field("x-acs-signature-nonce", "00000000-0000-4000-8000-000000000001"),
                        new Field("x-acs-content-sha256", EMPTY_HASH),
                        new Field(
                                "Authorization",
                                "ACS3-HMAC-SM3 Credential=testAccessKeyId,SignedHeaders=" + signed + ",Signature="
                                        + signature)),
                new byte[0]);
        assertThat(Acs3Scheme.claim(request).signedWith("testAccessKeySecret")).isTrue();
        assertThat(Acs3Scheme.claim(request).signedWith("anotherSecret")).isFalse();
    }
}
