package io.voiceai.aliyun.aiccs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.VoiceAi;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.auth.Credentials;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user reads when the gateway refuses the key or the signature, by every signature that the emulator verifies. */
class AiccsSignatureDoctorTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final String ID = "LTAI5tcanaryKeyId0000000";
    private static final String SECRET = "canarySecret00000000000000000a";

    private final MovableClock vendorsClock = new MovableClock(NOON);
    private VendorEmulator emulator;

    @BeforeEach
    void open() {
        emulator = VendorEmulator.builder()
                .accessKey(ID, SECRET)
                .clock(vendorsClock)
                .start();
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    private String told(SignatureAlgorithm algorithm, Credentials key, HttpSettings settings) {
        try (AliyunAiccs aiccs = AliyunAiccs.builder()
                        .endpoint(emulator.uri())
                        .plainHttpOnLoopback()
                        .clock(new MovableClock(NOON))
                        .credentials(key)
                        .signatureAlgorithm(algorithm)
                        .http(settings)
                        .build();
                VoiceAi voice = VoiceAi.of(aiccs)) {
            OutboundCall call = OutboundCall.to("+8613800000531")
                    .from("+8657188000532")
                    .agent("F320000001")
                    .build();
            VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, () -> voice.place(call));
            assertThat(failure.kind()).isEqualTo(FailureKind.AUTH);
            assertThat(failure.vendorMessage()).isEmpty();
            assertThat(failure.getMessage())
                    .doesNotContain("13800000531", "57188000532", "canary", "F320000001")
                    .hasLineCount(1);
            assertThat(emulator.calls()).isEmpty();
            return failure.getMessage();
        }
    }

    private static HttpSettings changing(UnaryOperator<String> change) {
        Interceptor proxy = chain -> chain.proceed(changed(chain.request(), change));
        return HttpSettings.builder()
                .client(new OkHttpClient.Builder().addInterceptor(proxy).build())
                .build();
    }

    private static Request changed(Request request, UnaryOperator<String> change) throws IOException {
        Buffer body = new Buffer();
        request.body().writeTo(body);
        HttpUrl url = HttpUrl.get(change.apply(request.url().toString()));
        return request.newBuilder()
                .url(url)
                .post(RequestBody.create(
                        change.apply(body.readUtf8()), request.body().contentType()))
                .build();
    }

    @ParameterizedTest
    @EnumSource(names = {"RPC_HMAC_SHA1", "ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void anotherSecretIsBlamed(SignatureAlgorithm algorithm) {
        String another = "canarySecret00000000000000000b";

        assertThat(told(algorithm, Credentials.of(ID, another), HttpSettings.defaults()))
                .startsWith("aliyun-aiccs LlmSmartCall")
                .contains("SignatureDoesNotMatch")
                .endsWith(
                        " The string to sign is the same on both sides, so the secret is another one: paste it again, or"
                                + " make a new key.");
        assertThat(told(algorithm, Credentials.of(ID, SECRET + "x"), HttpSettings.defaults()))
                .endsWith("(a secret usually has 30 characters, this one has 31).");
    }

    @ParameterizedTest
    @EnumSource(names = {"RPC_HMAC_SHA1", "ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void aParameterThatSomethingChangedOnTheWayIsNamed(SignatureAlgorithm algorithm) {
        Credentials key = Credentials.of(ID, SECRET);

        assertThat(told(algorithm, key, changing(text -> text.replace("13800000531", "13800000539"))))
                .endsWith(
                        "The vendor calculated over another request than was signed: parameter CalledNumber has another"
                                + " value at the vendor's, from character 11 of 11; look for a proxy or interceptor that changes"
                                + " requests.");
        assertThat(told(algorithm, key, changing(text -> text.replace("&CalledNumber=13800000531", ""))))
                .contains("parameter CalledNumber is missing at the vendor's");
        assertThat(told(algorithm, key, changing(text -> text.replace("&CalledNumber=", "&Called=1&CalledNumber="))))
                .contains("a parameter that was not sent stands before parameter CalledNumber at the vendor's");
    }

    @Test
    void aBodyThatSomethingChangedOnTheWayIsNamed() {
        assertThat(told(
                        SignatureAlgorithm.ACS3_HMAC_SHA256,
                        Credentials.of(ID, SECRET),
                        changing(text -> text.isEmpty() ? "via=proxy" : text)))
                .contains("SignatureDoesNotMatch", "the hash of the body differs");
    }

    @Test
    void aNonceThatSomethingChangedOnTheWayIsNamed() {
        assertThat(told(
                        SignatureAlgorithm.RPC_HMAC_SHA1,
                        Credentials.of(ID, SECRET),
                        changing(text -> text.replaceFirst("SignatureNonce=[^&]+", "SignatureNonce=again"))))
                .contains("parameter SignatureNonce has another value at the vendor's");
    }

    @Test
    void aHeaderThatSomethingChangedOnTheWayIsNamed() {
        Interceptor proxy = chain -> chain.proceed(chain.request()
                .newBuilder()
                .header("x-acs-version", "2019-10-16")
                .build());
        HttpSettings settings = HttpSettings.builder()
                .client(new OkHttpClient.Builder().addInterceptor(proxy).build())
                .build();

        assertThat(told(SignatureAlgorithm.ACS3_HMAC_SHA256, Credentials.of(ID, SECRET), settings))
                .contains("header x-acs-version has another value at the vendor's");
    }

    @ParameterizedTest
    @CsvSource({
        "RPC_HMAC_SHA1,PT25H,it is 90000 s behind the vendor's",
        "ACS3_HMAC_SHA256,PT-25H,it is 90000 s ahead of the vendor's",
        "ACS3_HMAC_SM3,PT25H,it is 90000 s behind the vendor's"
    })
    void aClockTooFarOffToBeCorrectedIsToldInSeconds(SignatureAlgorithm algorithm, Duration off, String said) {
        vendorsClock.advance(off);

        assertThat(told(algorithm, Credentials.of(ID, SECRET), HttpSettings.defaults()))
                .contains("InvalidTimeStamp.Expired", "Set this machine's clock (NTP)")
                .contains(said);
    }

    @Test
    void aTimeStampChangedOnTheWayIsNotBlamedOnTheClock() {
        assertThat(told(
                        SignatureAlgorithm.RPC_HMAC_SHA1,
                        Credentials.of(ID, SECRET),
                        changing(text -> text.replace("T04%3A00%3A00Z", "T03%3A00%3A00Z"))))
                .endsWith(
                        "A proxy held the request back or changed its time stamp, for this machine's clock is right; it"
                                + " is 0 s ahead of the vendor's.");
    }

    @ParameterizedTest
    @CsvSource({
        "AKIDcanary,canary,looks like a SecretId of Tencent Cloud",
        "canarySecret,LTAIcanary,are the two swapped?",
        "STS.canary,canary,without its security token",
        "LTAIcanary,canary,belongs to the other site",
        "canary,canarySecret,usually begins with LTAI"
    })
    void aKeyThatIsNotKnownIsJudgedByItsLook(String id, String secret, String said) {
        assertThat(told(SignatureAlgorithm.RPC_HMAC_SHA1, Credentials.of(id, secret), HttpSettings.defaults()))
                .contains("InvalidAccessKeyId.NotFound", said);
    }
}
