package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.VoiceAi;
import io.voiceai.auth.Credentials;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.WireAnswer;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a refused key or signature of Tencent Cloud, which does not show what it signed. */
class Tc3DoctorTest {
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final String ID = "AKIDcanary00000000000000000000000000";
    private static final String SECRET = "canarySecret0000000000000000000a";
    private static final Credentials KEY = Credentials.of(ID, SECRET);
    private static final WireAnswer ANSWER = new WireAnswer(200, Map.of(), new byte[0]);

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

    private String told(Credentials key, HttpSettings settings) {
        try (TencentCcc ccc = TencentCcc.builder()
                        .sdkAppId(1400000000)
                        .endpoint(emulator.uri())
                        .plainHttpOnLoopback()
                        .clock(new MovableClock(NOON))
                        .credentials(key)
                        .http(settings)
                        .build();
                VoiceAi voice = VoiceAi.of(ccc)) {
            OutboundCall call = OutboundCall.to("+8613800000531")
                    .from("+861012345632")
                    .agent("15")
                    .build();
            VoiceAiException failure = catchThrowableOfType(VoiceAiException.class, () -> voice.place(call));
            assertThat(failure.kind()).isEqualTo(FailureKind.AUTH);
            assertThat(failure.getMessage())
                    .doesNotContain("13800000531", "1012345632", "canary", "1400000000")
                    .hasLineCount(1);
            assertThat(emulator.calls()).isEmpty();
            return failure.getMessage();
        }
    }

    private static @Nullable String diagnose(Credentials key, String code) {
        return Tc3Doctor.diagnose(code, key, "ccc.tencentcloudapi.com", NOON, ANSWER);
    }

    @Test
    void anotherSecretIsBlamedByItsLookOrInGeneral() {
        assertThat(told(Credentials.of(ID, "canarySecret0000000000000000000b"), HttpSettings.defaults()))
                .contains("AuthFailure.SignatureFailure", "Check the secret key: another key's");
        assertThat(told(Credentials.of(ID, SECRET + "x"), HttpSettings.defaults()))
                .endsWith("Check the secret key: one usually has 32 characters, this one has 33.");
        assertThat(told(Credentials.of(ID, SECRET.substring(1) + "="), HttpSettings.defaults()))
                .endsWith("one usually has letters and digits only, this one has another character.");
    }

    @Test
    void aBodyChangedOnTheWayBlamesKeyOrProxy() {
        MediaType json = MediaType.get("application/json; charset=utf-8");
        OkHttpClient proxy = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .post(RequestBody.create("{\"Callee\":\"008613800000539\"}", json))
                        .build()))
                .build();

        assertThat(told(KEY, HttpSettings.builder().client(proxy).build()))
                .contains("AuthFailure.SignatureFailure", "Check that no proxy changes requests");
    }

    @Test
    void aClockTooFarOffToBeCorrectedIsToldInSeconds() {
        vendorsClock.advance(Duration.ofHours(25));

        assertThat(told(KEY, HttpSettings.defaults()))
                .contains("AuthFailure.SignatureExpire", "Set this machine's clock (NTP)")
                .endsWith("it is 90000 s behind the vendor's.");
    }

    @Test
    void aTimeStampChangedOnTheWayIsNotBlamedOnTheClock() {
        String earlier = Long.toString(NOON.minusSeconds(3600).getEpochSecond());
        OkHttpClient proxy = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("X-TC-Timestamp", earlier)
                        .build()))
                .build();

        assertThat(told(KEY, HttpSettings.builder().client(proxy).build()))
                .contains("A proxy held the request back or changed its time stamp");
    }

    @ParameterizedTest
    @CsvSource({
        "LTAIcanary,canary,looks like an access key id of Alibaba Cloud",
        "STS.canary,canary,looks like an access key id of Alibaba Cloud",
        "AKIDcanary,AKIDcanary,is the secret id once more",
        "canarySecret,AKIDcanary,are the two swapped?",
        "canarySecret,LTAIcanary,are the two swapped?",
        "canarySecret,STS.canary,are the two swapped?",
        "AKIDcanary,-----BEGIN canary,is a private key",
        "AKIDcanary000000000000000000000000000,canary,give its token too",
    })
    void aKeyThatCannotBeRightIsToldWhateverTheCode(String id, String secret, String said) {
        for (String code : new String[] {
            "AuthFailure.SignatureFailure",
            "AuthFailure.InvalidAuthorization",
            "AuthFailure.SecretIdNotFound",
            "AuthFailure.InvalidSecretId",
            "AuthFailure.TokenFailure"
        }) {
            assertThat(diagnose(Credentials.of(id, secret), code))
                    .contains(said)
                    .doesNotContain("canary")
                    .doesNotEndWith(".");
        }
        assertThat(Tc3Doctor.key(id, secret, null)).contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "ccc.tencentcloudapi.com,at the site CHINA,to the site INTERNATIONAL",
        "ccc.ap-shanghai.tencentcloudapi.com,at the site CHINA,to the site INTERNATIONAL",
        "ccc.intl.tencentcloudapi.com,at the site INTERNATIONAL,to the site CHINA"
    })
    void anIdThatIsNotKnownMayBelongToTheOtherSite(String host, String here, String there) {
        assertThat(Tc3Doctor.diagnose("AuthFailure.SecretIdNotFound", KEY, host, NOON, ANSWER))
                .contains(here)
                .endsWith(there)
                .doesNotContain("canary");
    }

    @Test
    void anIdThatIsNotKnownElsewhereIsJudgedByItsLook() {
        assertThat(Tc3Doctor.diagnose("AuthFailure.SecretIdNotFound", KEY, "127.0.0.1", NOON, ANSWER))
                .isNull();
        assertThat(diagnose(Credentials.of("canary", SECRET), "AuthFailure.SecretIdNotFound"))
                .isEqualTo("Check the secret id: it usually begins with AKID, and this one does not");
        assertThat(told(Credentials.of("canary", SECRET), HttpSettings.defaults()))
                .contains("AuthFailure.SecretIdNotFound", "usually begins with AKID");
    }

    @Test
    void aTokenIsJudgedByTheIdBesideIt() {
        String longId = ID + "-temporary_";
        assertThat(diagnose(Credentials.of(ID, SECRET, "canaryToken"), "AuthFailure.TokenFailure"))
                .startsWith("A token is given beside a secret id as long as that of a long-lived key");
        assertThat(diagnose(Credentials.of(longId, SECRET, "canaryToken"), "AuthFailure.TokenFailure"))
                .isNull();
        assertThat(diagnose(KEY, "AuthFailure.TokenFailure")).isNull();
        assertThat(diagnose(Credentials.of(longId, SECRET + "x", "canaryToken"), "AuthFailure.SignatureFailure"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri, 02 Jan 2026 03:05:06 GMT", "yesterday"})
    void aClockThatIsNotKnownToBeRightKeepsTheCodesAdvice(String date) {
        WireAnswer answer = new WireAnswer(200, Map.of("date", date), new byte[0]);
        Instant signedAt = Instant.parse("2026-01-02T03:04:05Z");

        assertThat(Tc3Doctor.diagnose("AuthFailure.SignatureExpire", KEY, "h", signedAt, answer))
                .isNull();
        assertThat(Tc3Doctor.diagnose("AuthFailure.SignatureExpire", KEY, "h", signedAt.plusSeconds(1), ANSWER))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UnauthorizedOperation", "AuthFailure.UnauthorizedOperation", "AuthFailure.MFAFailure"})
    void whatIsNotAboutTheKeyKeepsItsOwnAdvice(String code) {
        assertThat(diagnose(Credentials.of("LTAIcanary", "AKIDcanary"), code)).isNull();
    }
}
