package io.voiceai.testing.internal.signing;

import static io.voiceai.testing.internal.signing.CanonicalMistakes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake with ACS3 is found, over HTTP. */
class Acs3DiagnosisTest extends DiagnosisTest {

    private static final String SHA256 = "ACS3-HMAC-SHA256";
    private static final String SM3 = "ACS3-HMAC-SM3";

    static Stream<Arguments> texts() {
        Stream<Arguments> own = Stream.of(
                text(Cause.BODY_NOT_SIGNED, "as if it were empty", "hash of the body", c -> {
                    c.body("Padding=1");
                    c.payload = hash -> c.bodyHash.apply(new byte[0]);
                }),
                text(
                        Cause.HOST_DIFFERS,
                        "\"localhost\"",
                        "header host",
                        c -> c.change = all -> all.lines.put("host", "localhost")),
                text(
                        Cause.HOST_DIFFERS,
                        "\"127.0.0.1:",
                        "header host",
                        c -> c.change = all ->
                                all.lines.computeIfPresent("host", (n, v) -> v.replace("localhost", "127.0.0.1"))),
                text(
                        Cause.HEADER_ORDER,
                        "sort the names",
                        "header host",
                        c -> c.change = all -> {
                            List<String> names = new ArrayList<>(all.lines.keySet());
                            Collections.reverse(names);
                            LinkedHashMap<String, String> lines = new LinkedHashMap<>();
                            names.forEach(name -> lines.put(name, all.lines.get(name)));
                            all.lines = lines;
                        }),
                text(
                        Cause.HEADER_NAMES_NOT_LOWER_CASE,
                        "lower case",
                        "header host",
                        c -> c.change =
                                all -> all.lines = CanonicalMistakes.rename(all.lines, CanonicalMistakes::title)),
                text(
                        Cause.HEADER_NAMES_NOT_LOWER_CASE,
                        "lower case",
                        "list of signed headers",
                        c -> c.list = names -> CanonicalMistakes.title(names)),
                text(
                        Cause.HEADER_VALUES_CASE,
                        "as they are sent",
                        "header x-acs-action",
                        c -> c.change = all -> all.lines.replaceAll((name, value) -> value.toLowerCase(Locale.ROOT))),
                text(
                        Cause.CONTENT_TYPE_DIFFERS,
                        "charset",
                        "header content-type",
                        c -> c.change = all -> {
                            all.lines.put("content-type", "application/json; charset=utf-8");
                            all.declaredList = String.join(";", all.lines.keySet());
                        }),
                text(Cause.STRING_TO_SIGN_FORM, "by its hash only", "parameter Padding", c -> {
                    c.body("Padding=1");
                    c.signedQuery = text -> text + "&Padding=1";
                }),
                text(Cause.BLANK_LINE_MISSING, "And beside that: An ampersand", "list of signed headers", c -> {
                    c.end = "\n";
                    c.secret = SECRET + "&";
                }));
        return Stream.concat(CanonicalMistakes.shared(), own);
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("texts")
    void mistakeInTheCanonicalRequestIsNamedAndShown(
            Cause cause, String sentence, String place, Consumer<CanonicalClient> mistake) {
        for (String algorithm : List.of(SHA256, SM3)) {
            CanonicalClient client = client(algorithm).with(mistake).sign();
            assertThat(client.send(emulator.uri())).contains("400 ", "\"Code\":\"SignatureDoesNotMatch\"");
            SignatureDiagnosis diagnosis = diagnosis();
            assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
            assertThat(diagnosis.sentence()).contains(sentence);
            assertThat(diagnosis.scheme().wireName()).isEqualTo(algorithm);
            assertThat(diagnosis.clientCanonicalRequest()).contains(client.canonical);
            assertThat(diagnosis.clientStringToSign()).contains(client.stringToSign);
            assertThat(diagnosis.serverStringToSign()).isNotEqualTo(diagnosis.clientStringToSign());
            assertDifference(
                    diagnosis,
                    place,
                    diagnosis.serverCanonicalRequest().orElseThrow(),
                    diagnosis.clientCanonicalRequest().orElseThrow());
        }
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                text(Cause.STRING_TO_SIGN_FORM, "itself was signed", "algorithm", c -> c.toSign = text -> c.canonical),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "not hashed",
                        "hash of the canonical request",
                        c -> c.toSign = text -> c.algorithm + "\n" + c.canonical),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "first line",
                        "algorithm",
                        c -> c.toSign = text -> text.substring(text.indexOf('\n') + 1)),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "in capitals",
                        "hash of the canonical request",
                        c -> c.toSign = text -> text.toUpperCase(Locale.ROOT)),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "behind it",
                        "hash of the canonical request",
                        c -> c.toSign = text -> text + "\n"));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("forms")
    void mistakeInTheStringToSignIsNamedAndShown(
            Cause cause, String sentence, String place, Consumer<CanonicalClient> mistake) {
        CanonicalClient client = client(SHA256).with(mistake).sign();
        client.send(emulator.uri());
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.clientStringToSign()).contains(client.stringToSign);
        assertDifference(
                diagnosis,
                place,
                diagnosis.serverStringToSign().orElseThrow(),
                diagnosis.clientStringToSign().orElseThrow());
    }

    static Stream<Arguments> signings() {
        return Stream.of(
                text(Cause.SECRET_WITH_AMPERSAND, "as it is", "", c -> c.secret = SECRET + "&"),
                text(Cause.SECRET_WITH_WHITESPACE, "line break", "", c -> c.secret = SECRET + "\n"),
                text(Cause.SECRET_OF_ANOTHER_KEY, "one pair", "", c -> c.secret = OTHER_SECRET),
                text(Cause.SIGNATURE_ENCODING, "capital", "", c -> c.written = CanonicalClient::upper),
                text(Cause.SIGNATURE_ENCODING, "Base64", "", c -> c.written = CanonicalClient::base64));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("signings")
    void mistakeInTheSecretIsNamed(Cause cause, String sentence, String none, Consumer<CanonicalClient> mistake) {
        for (String algorithm : List.of(SHA256, SM3)) {
            client(algorithm).with(mistake).sign().send(emulator.uri());
            SignatureDiagnosis diagnosis = diagnosis();
            assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
            assertThat(diagnosis.sentence()).contains(sentence);
            assertThat(diagnosis.difference()).isEmpty();
            assertThat(diagnosis.clientStringToSign()).isEqualTo(diagnosis.serverStringToSign());
        }
    }

    static Stream<Arguments> mixtures() {
        return Stream.of(
                text(Cause.OTHER_HASH, SM3, "", c -> c.hmac = CanonicalClient.HMAC_SM3),
                text(Cause.OTHER_HASH, SM3, "", c -> c.hash = CanonicalClient.SM3),
                text(Cause.OTHER_HASH, SM3, "", c -> c.toSign = text -> text.replace(SHA256, SM3)),
                text(Cause.OTHER_HASH, SM3, "", c -> c.bodyHash = CanonicalClient.SM3),
                text(Cause.OTHER_HASH, SM3, "", c -> {
                    c.bodyHash = CanonicalClient.SM3;
                    c.hash = CanonicalClient.SM3;
                    c.hmac = CanonicalClient.HMAC_SM3;
                }));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("mixtures")
    void hashOfTheOtherAlgorithmIsNamed(Cause cause, String sentence, String none, Consumer<CanonicalClient> mistake) {
        CanonicalClient client = client(SHA256).with(mistake).sign();
        client.send(emulator.uri());
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.clientStringToSign()).contains(client.stringToSign);
    }

    @ParameterizedTest
    @ValueSource(strings = {SHA256, SM3})
    void shaUnderTheNameOfSm3IsNamed(String algorithm) {
        CanonicalClient client = client(algorithm);
        boolean sm3 = algorithm.equals(SM3);
        client.hash = sm3 ? CanonicalClient.SHA256 : CanonicalClient.SM3;
        client.hmac = sm3 ? CanonicalClient.HMAC_SHA256 : CanonicalClient.HMAC_SM3;
        client.sign().send(emulator.uri());
        assertThat(diagnosis().cause()).isEqualTo(Cause.OTHER_HASH);
        assertThat(diagnosis().clientStringToSign()).contains(client.stringToSign);
        assertThat(diagnosis().difference().orElseThrow().place()).isEqualTo("hash of the canonical request");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                text(Cause.BODY_HASH_DIFFERS, "changed after signing", "", c -> c.signedBody = "Padding=2"),
                text(Cause.BODY_NOT_SIGNED, "hash of no bytes", "", c -> c.signedBody = ""),
                text(
                        Cause.BODY_HASH_DIFFERS,
                        "another form",
                        "",
                        c -> c.bodyHash =
                                data -> CanonicalClient.SHA256.apply(data).toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("bodies")
    void hashOfAnotherBodyIsNamedAndShown(
            Cause cause, String sentence, String none, Consumer<CanonicalClient> mistake) {
        CanonicalClient client = client(SHA256).body("Padding=1").with(mistake).sign();
        client.send(emulator.uri());
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.clientCanonicalRequest()).contains(client.canonical);
        assertDifference(
                diagnosis,
                "hash of the body",
                diagnosis.serverCanonicalRequest().orElseThrow(),
                diagnosis.clientCanonicalRequest().orElseThrow());
    }

    private CanonicalClient client(String algorithm) {
        return CanonicalClient.acs3(emulator.uri(), NOON, algorithm);
    }
}
