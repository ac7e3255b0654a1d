package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.SignatureDiagnosis.Scheme;
import io.voiceai.testing.VendorEmulator;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of every other refusal, and under every scheme of what matters most. */
class RefusalDiagnosisTest extends DiagnosisTest {

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void secretThatNobodyKnowsIsNamedWithTheOtherExplanation(Scheme scheme) {
        Sender sender = new Sender(scheme);
        sender.secret("nobodyKnowsThisSecret");
        sender.send();
        assertTold(scheme, Cause.SECRET_OR_CHANGED_CONTENT, "cannot be told apart");
        assertThat(diagnosis().serverStringToSign()).isPresent();
        assertThat(diagnosis().clientStringToSign()).isEmpty();
        assertThat(diagnosis().difference()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void copyOfARequestFromBeforeAResetIsNotKnownAsOne(Scheme scheme) {
        Sender sender = new Sender(scheme);
        sender.send();
        emulator.reset();
        sender.change();
        sender.send();
        assertThat(diagnosis().cause()).isEqualTo(Cause.SECRET_OR_CHANGED_CONTENT);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void parameterThatIsChangedInACopyIsNamed(Scheme scheme) {
        Sender sender = new Sender(scheme);
        sender.send();
        assertThat(last().authentic()).isTrue();
        assertThat(last().diagnosis()).isEmpty();
        clock.advance(Duration.ofSeconds(7));
        sender.change();
        sender.send();
        assertTold(scheme, Cause.CHANGED_COPY, "accepted 7 seconds ago");
        String place = scheme == Scheme.TC3_HMAC_SHA256 ? "hash of the body" : "parameter CalledNumber";
        assertThat(diagnosis().sentence()).contains(": " + place + " differs");
        assertDifference(
                diagnosis(),
                place,
                diagnosis()
                        .serverCanonicalRequest()
                        .or(diagnosis()::serverStringToSign)
                        .orElseThrow(),
                diagnosis()
                        .clientCanonicalRequest()
                        .or(diagnosis()::clientStringToSign)
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void oldStampIsToldInSeconds(Scheme scheme) {
        Sender sender = new Sender(scheme);
        clock.advance(Duration.ofMinutes(16));
        sender.send();
        assertTold(scheme, Cause.STAMP_EXPIRED, "960 seconds behind");
        assertThat(diagnosis().sentence()).doesNotContain("hours");
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void stampOfALocalTimeZoneIsRecognized(Scheme scheme) {
        Sender sender = new Sender(scheme);
        clock.advance(Duration.ofHours(-8).plusSeconds(90));
        sender.send();
        if (scheme == Scheme.TC3_HMAC_SHA256) {
            assertTold(scheme, Cause.STAMP_IN_FUTURE, "close to 8 hours");
        } else {
            assertTold(scheme, Cause.STAMP_IN_FUTURE, "28710 seconds ahead");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Scheme.class, mode = EnumSource.Mode.EXCLUDE, names = "TC3_HMAC_SHA256")
    void replayedNonceIsToldWithItsAge(Scheme scheme) {
        Sender sender = new Sender(scheme);
        sender.send();
        clock.advance(Duration.ofSeconds(3));
        sender.send();
        assertTold(scheme, Cause.NONCE_USED, "3 seconds ago");
        assertThat(diagnosis().sentence()).contains("sign anew");
    }

    @Test
    void replayUnderTc3IsAcceptedSoNothingIsTold() {
        Sender sender = new Sender(Scheme.TC3_HMAC_SHA256);
        sender.send();
        sender.send();
        assertThat(last().authentic()).isTrue();
        assertThat(last().diagnosis()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void sameContentUnderAnotherSignatureMustHaveAnotherSecret(Scheme scheme) {
        Sender sender = new Sender(scheme);
        sender.send();
        clock.advance(Duration.ofSeconds(2));
        sender.secret("nobodyKnowsThisSecret");
        sender.send();
        assertTold(scheme, Cause.SECRET_WRONG, "accepted 2 seconds ago");
    }

    @ParameterizedTest
    @CsvSource({
        "exampleSecretOfTheKey,KEY_AND_SECRET_SWAPPED,are swapped",
        "ltaiEXAMPLEkeyid,KEY_ID_IN_OTHER_CASE,upper and lower case",
        "LTAIexampleKeyId%20,KEY_ID_WITH_WHITESPACE,remove it",
        "other%0A,KEY_ID_WITH_WHITESPACE,not known without it",
        "LTAIunknown,UNKNOWN_KEY,none of the 2"
    })
    void unknownKeyIsExplainedWithoutRepeatingIt(String id, Cause cause, String sentence) {
        RpcClient client =
                new RpcClient(NOON).query("AccessKeyId", id.replace("%20", " ").replace("%0A", "\n"));
        client.sign().send(emulator.uri());
        assertTold(Scheme.HMAC_SHA1, cause, sentence);
        assertThat(last().code()).isEqualTo("InvalidAccessKeyId.NotFound");
        assertThat(diagnosis().report()).doesNotContain(id);
    }

    @ParameterizedTest
    @CsvSource({
        "1795233600,a count of seconds",
        "2026-11-21T04:00:00.000Z,fractions",
        "2026-11-21T12:00:00+08:00,an offset",
        "2026-11-21 04:00:00,a space",
        "yesterday,another form"
    })
    void unreadableStampIsExplained(String stamp, String sentence) {
        new RpcClient(NOON).query("Timestamp", stamp).sign().send(emulator.uri());
        assertTold(Scheme.HMAC_SHA1, Cause.STAMP_MALFORMED, sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "AccessKeyId,PART_MISSING",
        "SignatureNonce,PART_MISSING",
        "Timestamp,PART_MISSING",
        "SignatureMethod,PART_MISSING",
        "SignatureVersion,PART_MISSING"
    })
    void missingParameterIsNamed(String name, Cause cause) {
        RpcClient client = new RpcClient(NOON);
        client.query.remove(name);
        client.sign().send(emulator.uri());
        assertTold(Scheme.HMAC_SHA1, cause, "The parameter " + name + " is missing");
    }

    @Test
    void missingSignatureIsNamed() {
        new RpcClient(NOON).send(emulator.uri());
        assertTold(Scheme.HMAC_SHA1, Cause.PART_MISSING, "The parameter Signature is missing");
    }

    @Test
    void formOfAnotherContentTypeIsRecognized() {
        RpcClient client = new RpcClient(NOON);
        client.form.putAll(client.query);
        client.query.clear();
        client.contentType = "text/plain";
        client.sign().send(emulator.uri());
        assertTold(Scheme.HMAC_SHA1, Cause.PART_MISSING, "The body looks like a form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-acs-date", "x-acs-signature-nonce", "x-acs-content-sha256"})
    void missingHeaderIsNamed(String name) {
        acs3(c -> c.headers.remove(name));
        assertTold(Scheme.ACS3_HMAC_SHA256, Cause.PART_MISSING, "The header " + name + " is missing");
    }

    @Test
    void missingAuthorizationIsNamedWhereTheOtherHeadersAreThoseOfAcs3() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(emulator.uri().resolve("/?Action=LlmSmartCall&Version=2019-10-15"))
                .header("x-acs-date", "2026-11-21T04:00:00Z")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(diagnosis().sentence()).startsWith("The header Authorization is missing: ACS3 needs it");
    }

    @Test
    void headerThatIsNotSignedIsNamed() {
        acs3(c -> c.headers.put("x-acs-extra", "1"));
        assertTold(Scheme.ACS3_HMAC_SHA256, Cause.HEADER_NOT_SIGNED, "The header x-acs-extra is sent but not named");
    }

    @Test
    void algorithmThatIsNotVerifiedIsNamed() {
        acs3(c -> c.algorithm = "ACS3-RSA-SHA256");
        assertTold(Scheme.ACS3_HMAC_SHA256, Cause.METHOD_UNSUPPORTED, "begin Authorization");
        new RpcClient(NOON).query("SignatureMethod", "HMAC-SHA256").sign().send(emulator.uri());
        assertTold(Scheme.HMAC_SHA1, Cause.METHOD_UNSUPPORTED, "SignatureMethod=HMAC-SHA1");
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void tokenIsExplainedAndNeverShown(Scheme scheme) {
        String token = "CAIS+token/of=thisKey 0123";
        emulator.close();
        emulator = VendorEmulator.builder()
                .clock(clock)
                .accessKey(ID, SECRET)
                .securityToken(token)
                .start();
        new Sender(scheme).send();
        assertTold(scheme, Cause.TOKEN_MISSING, "temporary");
        Sender wrong = new Sender(scheme);
        wrong.token("another");
        wrong.send();
        assertTold(scheme, Cause.TOKEN_WRONG, "renew all three");
        Sender right = new Sender(scheme);
        right.token(token);
        right.secret("nobodyKnowsThisSecret");
        right.send();
        assertTold(scheme, Cause.SECRET_OR_CHANGED_CONTENT, "compare the secrets");
        String told = diagnosis().report();
        assertThat(told).doesNotContain("CAIS", "thisKey", "token%2Fof", "token%252Fof");
    }

    @Test
    void secretInTheWrongPlaceIsNotShown() {
        RpcClient client = new RpcClient(NOON).query("Note", SECRET);
        client.signedMethod = "GET";
        client.sign().send(emulator.uri());
        assertThat(diagnosis().report()).contains("Note%3D***ey");
    }

    @Test
    void numbersThatLookAlikeWhenHiddenAreToldApart() {
        Sender sender = new Sender(Scheme.HMAC_SHA1);
        sender.send();
        sender.rpc.query.put("CalledNumber", "13900000000");
        sender.send();
        SignatureDiagnosis.Difference difference = diagnosis().difference().orElseThrow();
        assertThat(difference.before()).endsWith("CalledNumber%3D***00");
        assertThat(diagnosis().report()).contains("***00#2").doesNotContain("1390000");
    }

    @Test
    void reportShowsBothSidesAndToStringNeither() {
        RpcClient client = new RpcClient(NOON).query("Note", "my note");
        client.inner = text -> RpcClient.STRICT.apply(text).replace("%20", "+");
        client.sign().send(emulator.uri());
        assertThat(diagnosis().report())
                .startsWith("SPACE_AS_PLUS (HMAC-SHA1): A space")
                .contains("first difference: parameter Note at ", "  server: 520note", "  client: B")
                .contains("server string to sign:\nPOST&", "client string to sign:\nPOST&");
        assertThat(diagnosis().toString())
                .contains("SPACE_AS_PLUS", "first difference: parameter Note at ")
                .doesNotContain("my%2520note", "note%26", "POST&");
        assertThat(last().toString()).endsWith("-> SignatureDoesNotMatch (SPACE_AS_PLUS)]");
    }

    private void acs3(Consumer<CanonicalClient> change) {
        CanonicalClient client = CanonicalClient.acs3(emulator.uri(), NOON, "ACS3-HMAC-SHA256");
        client.sign().with(change).send(emulator.uri());
    }

    private void assertTold(Scheme scheme, Cause cause, String sentence) {
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.scheme()).isEqualTo(scheme);
        assertThat(diagnosis.sentence()).contains(sentence);
    }

    /** The same request under each scheme. */
    private final class Sender {

        final RpcClient rpc = new RpcClient(NOON);
        private final CanonicalClient canonical;
        private final Scheme scheme;
        private boolean signed;

        Sender(Scheme scheme) {
            this.scheme = scheme;
            this.canonical = scheme == Scheme.TC3_HMAC_SHA256
                    ? CanonicalClient.tc3(emulator.uri(), NOON)
                    : CanonicalClient.acs3(emulator.uri(), NOON, scheme.wireName());
            rpc.query("CalledNumber", "13800000000");
            if (scheme == Scheme.TC3_HMAC_SHA256) {
                canonical.body("{\"SdkAppId\":1400000000,\"Callee\":\"008613800000000\"}");
            } else {
                canonical.query("CalledNumber", "13800000000");
            }
        }

        void secret(String secret) {
            rpc.key = secret + "&";
            canonical.secret = secret;
            signed = false;
        }

        void token(String token) {
            rpc.query("SecurityToken", token);
            canonical.headers.put(canonical.tc3 ? "X-TC-Token" : "x-acs-security-token", token);
        }

        void change() {
            rpc.query("CalledNumber", "13800000001");
            Map<String, String> query = canonical.query;
            query.replace("CalledNumber", "13800000001");
            canonical.body = canonical.body.replace("8613800000000", "8613800000001");
        }

        void send() {
            if (!signed) {
                rpc.sign();
                canonical.sign();
                signed = true;
            }
            if (scheme == Scheme.HMAC_SHA1) {
                rpc.send(emulator.uri());
            } else {
                canonical.send(emulator.uri());
            }
        }
    }
}
