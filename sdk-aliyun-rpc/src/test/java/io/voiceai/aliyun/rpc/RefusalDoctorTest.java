package io.voiceai.aliyun.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.auth.Credentials;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireObject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One refusal after the other: code, key, request and answer together give the cause. */
class RefusalDoctorTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
    private static final String ID = "LTAI5tcanaryKeyId0000000";
    private static final String SECRET = "canarySecret00000000000000000a";
    private static final Credentials KEY = Credentials.of(ID, SECRET);
    private static final Map<String, Object> FIELDS =
            Map.of("CalledNumber", "13700000533", "PhoneNumberList", "[\"13700000534\"]");

    static final class Request extends WireObject<Request> {}

    private static final Operation<Request, String> POST =
            Operation.<Request, String>read("Query", JsonObject::raw).inBody("PhoneNumberList");
    private static final Operation<Request, String> GET =
            Operation.<Request, String>read("Query", JsonObject::raw).overGet();

    private static AliyunRpcProtocol protocol(SignatureAlgorithm algorithm) {
        return new AliyunRpcProtocol(
                Endpoint.https("aiccs.aliyuncs.com"), "2019-10-15", algorithm, GatewayCodes.BOOK, true);
    }

    private static @Nullable String diagnose(
            SignatureAlgorithm algorithm, Credentials key, String code, @Nullable String message, String date) {
        AliyunRpcProtocol protocol = protocol(algorithm);
        SignedRequest sent = protocol.sign(POST, FIELDS, key, TIME, "nonce");
        Reading.Refused refused = new Reading.Refused(code, message, "r-1", GatewayCodes.BOOK.meaning(code));
        WireAnswer answer = new WireAnswer(400, date.isEmpty() ? Map.of() : Map.of("date", date), new byte[0]);
        String said = protocol.diagnose(POST, sent, key, TIME, refused, answer);
        if (said != null) {
            assertThat(said)
                    .doesNotContain("canary", "13700000533", key.secret())
                    .hasLineCount(1)
                    .doesNotEndWith(".");
        }
        return said;
    }

    private static @Nullable String diagnose(Credentials key, String code) {
        return diagnose(SignatureAlgorithm.RPC_HMAC_SHA1, key, code, null, "");
    }

    @ParameterizedTest
    @EnumSource(names = {"ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void whatWasSignedIsFoundAgainInAV3Request(SignatureAlgorithm algorithm) {
        Credentials temporary = Credentials.of("STS.canary", SECRET, "canaryToken");
        for (Operation<?, ?> operation : new Operation<?, ?>[] {POST, GET}) {
            SignedRequest sent = protocol(algorithm).sign(operation, FIELDS, temporary, TIME, "nonce");
            RefusalDoctor doctor = new RefusalDoctor(algorithm, Endpoint.https("aiccs.aliyuncs.com"), temporary);

            assertThat(sent.headers())
                    .contains(Map.entry("Authorization", doctor.acs3(sent).authorization(algorithm, "STS.canary")));
        }
    }

    @Test
    void whatWasSignedIsFoundAgainInARequestOfTheOlderSignature() {
        SignatureAlgorithm algorithm = SignatureAlgorithm.RPC_HMAC_SHA1;
        RefusalDoctor doctor = new RefusalDoctor(algorithm, Endpoint.https("aiccs.aliyuncs.com"), KEY);

        SignedRequest post = protocol(algorithm).sign(POST, FIELDS, KEY, TIME, "nonce");
        assertThat(new String(post.body(), java.nio.charset.StandardCharsets.US_ASCII))
                .endsWith(
                        "&Signature=" + PercentEncoding.encode(doctor.rpc(post).signature()));
        SignedRequest get = protocol(algorithm).sign(GET, FIELDS, KEY, TIME, "nonce");
        assertThat(get.query())
                .endsWith("&Signature=" + PercentEncoding.encode(doctor.rpc(get).signature()));
    }

    @ParameterizedTest
    @EnumSource(names = {"RPC_HMAC_SHA1", "ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void aStringToSignThatIsTheSameBlamesTheSecretAndItsLength(SignatureAlgorithm algorithm) {
        String usual = diagnose(algorithm, KEY, "SignatureDoesNotMatch", echo(algorithm, KEY), "");
        assertThat(usual).endsWith("so the secret is another one: paste it again, or make a new key");

        Credentials cut = Credentials.of(ID, SECRET.substring(1));
        assertThat(diagnose(algorithm, cut, "SignatureDoesNotMatch", echo(algorithm, cut), ""))
                .isEqualTo(usual + " (a secret usually has 30 characters, this one has 29)");
    }

    private static String echo(SignatureAlgorithm algorithm, Credentials key) {
        SignedRequest sent = protocol(algorithm).sign(POST, FIELDS, key, TIME, "nonce");
        RefusalDoctor doctor = new RefusalDoctor(algorithm, Endpoint.https("aiccs.aliyuncs.com"), key);
        return algorithm == SignatureAlgorithm.RPC_HMAC_SHA1
                ? "server string to sign is:" + doctor.rpc(sent).stringToSign()
                : "server CanonicalRequest is [" + doctor.acs3(sent).canonicalRequest() + "]";
    }

    @Test
    void aDifferenceIsToldWithoutTheLengthOfTheSecret() {
        Credentials cut = Credentials.of(ID, SECRET.substring(1));
        String echo = echo(SignatureAlgorithm.RPC_HMAC_SHA1, cut).replace("13700000533", "13700000539");

        assertThat(diagnose(SignatureAlgorithm.RPC_HMAC_SHA1, cut, "IncompleteSignature", echo, ""))
                .contains("parameter CalledNumber has another value")
                .doesNotContain("usually");
    }

    @Test
    void withoutAnEchoAnUnusualSecretIsToldAndAUsualOneIsNot() {
        assertThat(diagnose(KEY, "SignatureDoesNotMatch")).isNull();
        assertThat(diagnose(Credentials.of(ID, SECRET + "x"), "SignatureDoesNotMatch"))
                .isEqualTo("Check the access key secret: a secret usually has 30 characters, this one has 31");
        assertThat(diagnose(Credentials.of(ID, SECRET.substring(1) + "&"), "SignatureDoesNotMatch"))
                .isEqualTo("Check the access key secret: a secret usually has letters and digits only, this one has"
                        + " another character");
        assertThat(diagnose(Credentials.of(ID, SECRET + "x", "canaryToken"), "SignatureDoesNotMatch"))
                .isNull();
        assertThat(diagnose(Credentials.of("STS.canary", SECRET + "x", "t"), "SignatureDoesNotMatch"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "AKIDcanary,canarySecret,looks like a SecretId of Tencent Cloud",
        "LTAIcanary,LTAIcanary,is the access key id once more",
        "canarySecret,LTAIcanary,are the two swapped?",
        "canarySecret,STS.canary,are the two swapped?",
        "canarySecret,AKIDcanary,are the two swapped?",
        "STS.canary,canarySecret,without its security token",
        "LTAIcanary,-----BEGIN canary,only ACS3_RSA_SHA256 takes"
    })
    void aKeyThatCannotBeRightIsToldWhateverTheCode(String id, String secret, String said) {
        for (String code : new String[] {
            "SignatureDoesNotMatch",
            "InvalidAccessKeyId.NotFound",
            "InvalidAccessKeyId.Inactive",
            "MissingSecurityToken",
            "InvalidSecurityToken.Malformed"
        }) {
            assertThat(diagnose(Credentials.of(id, secret), code)).contains(said);
        }
    }

    @Test
    void aPrivateKeyIsRightForTheAlgorithmThatTakesIt() {
        assertThat(SignatureDoctor.key(SignatureAlgorithm.ACS3_RSA_SHA256, ID, "-----BEGIN canary", null))
                .isNull();
        assertThat(SignatureDoctor.key(SignatureAlgorithm.ACS3_HMAC_SHA256, ID, "-----BEGIN canary", null))
                .contains("only ACS3_RSA_SHA256 takes");
        assertThat(SignatureDoctor.key(SignatureAlgorithm.ACS3_HMAC_SHA256, ID, SECRET, null))
                .isNull();
        assertThat(SignatureDoctor.key(SignatureAlgorithm.ACS3_HMAC_SHA256, "STS.canary", SECRET, ""))
                .contains("without its security token");
    }

    @Test
    void anIdThatIsNotKnownIsJudgedByItsLook() {
        assertThat(diagnose(KEY, "InvalidAccessKeyId.NotFound"))
                .contains("has the usual form", "belongs to the other site (China, international)");
        assertThat(diagnose(Credentials.of("STS.canary", SECRET, "t"), "InvalidAccessKeyId.NotFound"))
                .contains("has the usual form");
        assertThat(diagnose(Credentials.of("canary", SECRET), "InvalidAccessKeyId.NotFound"))
                .contains("usually begins with LTAI", "this one does not");
        assertThat(diagnose(KEY, "InvalidAccessKeyId.Inactive")).isNull();
    }

    @Test
    void aTokenBesideALongLivedKeyIsTold() {
        assertThat(diagnose(Credentials.of(ID, SECRET, "canaryToken"), "InvalidSecurityToken.MismatchWithAccessKey"))
                .startsWith("A security token is given beside the id of a long-lived key");
        assertThat(diagnose(Credentials.of("STS.canary", SECRET, "canaryToken"), "InvalidSecurityToken.Expired"))
                .isNull();
        assertThat(diagnose(KEY, "MissingSecurityToken")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "InvalidTimeStamp.Expired,'Fri, 02 Jan 2026 03:05:05 GMT',true",
        "IllegalTimestamp,'Fri, 02 Jan 2026 03:03:05 GMT',true",
        "InvalidTimeStamp.Expired,'Fri, 02 Jan 2026 03:05:06 GMT',false",
        "InvalidTimeStamp.Expired,yesterday,false",
        "InvalidTimeStamp.Expired,'',false",
        "InvalidTimeStamp.Format,'Fri, 02 Jan 2026 03:04:05 GMT',false"
    })
    void aRightClockIsNotBlamed(String code, String date, boolean told) {
        String said = diagnose(SignatureAlgorithm.RPC_HMAC_SHA1, KEY, code, null, date);

        assertThat(said != null && said.startsWith("A proxy held the request back"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forbidden.RAM", "NoPermission", "InvalidSignatureMethod", "Permission.Denied"})
    void whatIsNotAboutTheKeyKeepsItsOwnAdvice(String code) {
        assertThat(diagnose(Credentials.of("AKIDcanary", "LTAIcanary"), code)).isNull();
    }
}
