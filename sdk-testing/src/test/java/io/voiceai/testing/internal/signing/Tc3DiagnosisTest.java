package io.voiceai.testing.internal.signing;

import static io.voiceai.testing.internal.signing.CanonicalMistakes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.SignatureDiagnosis.Scheme;
import io.voiceai.testing.internal.wire.Masking;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake with TC3 is found, over HTTP. */
class Tc3DiagnosisTest extends DiagnosisTest {

    static Stream<Arguments> texts() {
        Stream<Arguments> own = Stream.of(
                text(
                        Cause.BODY_NOT_SIGNED,
                        "only with POST and the header",
                        "hash of the body",
                        c -> c.signedBody = "UNSIGNED-PAYLOAD"),
                text(
                        Cause.BODY_DIFFERS,
                        "saying UNSIGNED-PAYLOAD",
                        "hash of the body",
                        c -> c.headers.put("X-TC-Content-SHA256", "UNSIGNED-PAYLOAD")),
                text(Cause.BODY_DIFFERS, "by GET", "hash of the body", c -> c.method = "GET"),
                text(Cause.BODY_NOT_SIGNED, "as if it were empty", "hash of the body", c -> c.signedBody = ""),
                body(Cause.BODY_DIFFERS, "line break", "{\"a\":1}\n", "{\"a\":1}"),
                body(Cause.BODY_DIFFERS, "line break", "{\"a\":1}", "{\"a\":1}\n"),
                body(
                        Cause.BODY_DIFFERS,
                        "written twice",
                        "{\"b\":\"张/\",\"a\":[1,{}]}",
                        "{\"b\": \"张/\", \"a\": [1, {}]}"),
                body(Cause.BODY_DIFFERS, "written twice", "{\"b\":\"张\"}", "{\"b\":\"\\u5f20\"}"),
                body(Cause.BODY_DIFFERS, "written twice", "{\"b\":1,\"a\":2}", "{\"a\":2,\"b\":1}"),
                body(Cause.BODY_DIFFERS, "written twice", "{\"b\":\"/\"}", "{\"b\":\"\\/\"}"),
                body(Cause.BODY_DIFFERS, "written twice", "{\"b\" :  1}", "{\"b\":1}"),
                body(
                        Cause.BODY_DIFFERS,
                        "written twice",
                        "{\"a\":[1,2],\"b\":{}}",
                        "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}"),
                body(Cause.BODY_NOT_SIGNED, "empty JSON object", "{\"a\":1}", "{}"),
                body(Cause.BODY_NOT_SIGNED, "JSON null", "{\"a\":1}", "null"),
                text(
                        Cause.CONTENT_TYPE_DIFFERS,
                        "charset",
                        "header content-type",
                        c -> c.change = all -> all.lines.put("content-type", "application/json; charset=utf-8")),
                text(
                        Cause.HEADER_NAMES_NOT_LOWER_CASE,
                        "lower case",
                        "header content-type",
                        c -> c.change =
                                all -> all.lines = CanonicalMistakes.rename(all.lines, CanonicalMistakes::title)),
                text(
                        Cause.HEADER_NAMES_NOT_LOWER_CASE,
                        "lower case",
                        "list of signed headers",
                        c -> c.list = names -> CanonicalMistakes.title(names)),
                text(
                        Cause.HEADER_VALUES_CASE,
                        "TC3 in lower case",
                        "header x-tc-action",
                        c -> c.change = all -> {
                            all.lines.put("x-tc-action", "HangUpCall");
                            all.declaredList = "content-type;host;x-tc-action";
                        }),
                text(
                        Cause.HEADER_LIST_DIFFERS,
                        "x-tc-action is signed but",
                        "header x-tc-action",
                        c -> c.change = all -> {
                            all.lines.put("x-tc-action", "hangupcall");
                            all.list = names -> names + ";x-tc-action";
                        }),
                text(
                        Cause.HEADER_LIST_DIFFERS,
                        "x-tc-action is named",
                        "header x-tc-action",
                        c -> c.change = all -> {
                            all.declaredList = "content-type;host;x-tc-action";
                            all.list = names -> "content-type;host";
                        }),
                text(
                        Cause.HEADER_ORDER,
                        "sort the names",
                        "header content-type",
                        c -> c.change = all -> all.lines = new java.util.TreeMap<>(all.lines).descendingMap()));
        return Stream.concat(CanonicalMistakes.shared(), own);
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("texts")
    void mistakeInTheCanonicalRequestIsNamedAndShown(
            Cause cause, String sentence, String place, Consumer<CanonicalClient> mistake) {
        CanonicalClient client = client().with(mistake).sign();
        assertThat(client.send(emulator.uri())).contains("200 OK", "\"Code\":\"AuthFailure.SignatureFailure\"");
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.scheme()).isEqualTo(Scheme.TC3_HMAC_SHA256);
        assertThat(diagnosis.clientCanonicalRequest()).contains(Masking.longNumbers(client.canonical));
        assertThat(diagnosis.clientStringToSign()).contains(Masking.longNumbers(client.stringToSign));
        assertDifference(
                diagnosis,
                place,
                diagnosis.serverCanonicalRequest().orElseThrow(),
                diagnosis.clientCanonicalRequest().orElseThrow());
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                text(Cause.DATE_NOT_UTC, "2026-11-22", "credential scope", c -> {
                    c.date = "2026-11-22";
                    c.keyDate = "2026-11-22";
                }),
                text(Cause.DATE_NOT_UTC, "2026-11-20", "credential scope", c -> c.date = "2026-11-20"),
                text(Cause.DATE_NOT_UTC, "2026-11-20", "", c -> c.keyDate = "2026-11-20"),
                text(Cause.SERVICE_DIFFERS, "\"tccc\"", "credential scope", c -> {
                    c.service = "tccc";
                    c.keyService = "tccc";
                }),
                text(Cause.SERVICE_DIFFERS, "\"localhost\"", "", c -> c.keyService = "localhost"),
                text(Cause.SERVICE_DIFFERS, "names \"ccc\"", "credential scope", c -> c.service = "cvm"),
                text(Cause.STAMP_DIFFERS, "1 s earlier", "time stamp", c -> c.signedStamp = stamp(c, -1)),
                text(Cause.STAMP_DIFFERS, "60 s later", "time stamp", c -> c.signedStamp = stamp(c, 60)),
                text(Cause.STAMP_DIFFERS, "8 h later", "time stamp", c -> c.signedStamp = stamp(c, 8 * 3600)),
                text(Cause.STAMP_DIFFERS, "milliseconds", "time stamp", c -> c.signedStamp = c.stamp + "000"),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "scope is missing",
                        "credential scope",
                        c -> c.toSign = text -> text.replaceFirst("\n[^\n]*/tc3_request", "")),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "not hashed",
                        "hash of the canonical request",
                        c -> c.toSign = text -> text.replaceFirst("[0-9a-f]{64}", c.canonical)),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "in capitals",
                        "hash of the canonical request",
                        c -> c.hash = data -> CanonicalClient.SHA256.apply(data).toUpperCase(Locale.ROOT)),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "behind it",
                        "hash of the canonical request",
                        c -> c.toSign = text -> text + "\n"),
                text(
                        Cause.STRING_TO_SIGN_FORM,
                        "without tc3_request",
                        "credential scope",
                        c -> c.toSign = text -> text.replace("/tc3_request", "")),
                text(Cause.SECRET_WITHOUT_TC3, "followed by the secret", "", c -> c.start = text -> text),
                text(Cause.SECRET_WITH_WHITESPACE, "line break", "", c -> c.secret = SECRET + "\n"),
                text(Cause.SECRET_OF_ANOTHER_KEY, "one pair", "", c -> c.secret = OTHER_SECRET),
                text(Cause.SIGNATURE_ENCODING, "capital", "", c -> c.written = CanonicalClient::upper),
                text(Cause.SIGNATURE_ENCODING, "Base64", "", c -> c.written = CanonicalClient::base64),
                text(Cause.KEY_DERIVATION, "last step", "", c -> c.steps = List.of(c.date, "ccc")),
                text(Cause.KEY_DERIVATION, "service is missing", "", c -> c.steps = List.of(c.date, "tc3_request")),
                text(Cause.KEY_DERIVATION, "exchanged", "", c -> c.steps = List.of("ccc", c.date, "tc3_request")),
                text(
                        Cause.KEY_DERIVATION,
                        "all of them are",
                        "",
                        c -> c.hmac = (key, text) ->
                                CanonicalClient.HMAC_SHA256.apply(CanonicalClient.utf8("TC3" + SECRET), text)),
                text(
                        Cause.KEY_DERIVATION,
                        "all of them and TC3",
                        "",
                        c -> c.hmac =
                                (key, text) -> CanonicalClient.HMAC_SHA256.apply(CanonicalClient.utf8(SECRET), text)),
                text(Cause.KEY_DERIVATION, "hex was used", "", c -> c.hmac = (key, text) -> inHex(c, text)));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("forms")
    void mistakeAfterTheCanonicalRequestIsNamedAndShown(
            Cause cause, String sentence, String place, Consumer<CanonicalClient> mistake) {
        CanonicalClient client = client().with(mistake).sign();
        client.send(emulator.uri());
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.clientStringToSign().map(text -> text.replace("#2", "")))
                .contains(Masking.longNumbers(client.stringToSign));
        if (place.isEmpty()) {
            assertThat(diagnosis.difference()).isEmpty();
            assertThat(diagnosis.serverStringToSign()).isEqualTo(diagnosis.clientStringToSign());
        } else {
            assertDifference(
                    diagnosis,
                    place,
                    diagnosis.serverStringToSign().orElseThrow(),
                    diagnosis.clientStringToSign().orElseThrow());
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                text(
                        Cause.DATE_NOT_UTC,
                        "2026-11-21",
                        "AuthFailure.SignatureFailure",
                        c -> c.credential = ID + "/2026-11-22/ccc/tc3_request"),
                text(
                        Cause.SCOPE_WRONG,
                        "tc3_request",
                        "AuthFailure.InvalidAuthorization",
                        c -> c.credential = ID + "/2026-11-21/ccc/aws4_request"),
                text(Cause.SCOPE_WRONG, "slashes", "AuthFailure.InvalidAuthorization", c -> c.credential = ID),
                text(
                        Cause.AUTHORIZATION_MALFORMED,
                        "no Credential",
                        "AuthFailure.InvalidAuthorization",
                        c -> c.credential = ""),
                text(
                        Cause.AUTHORIZATION_MALFORMED,
                        "no Signature:",
                        "AuthFailure.InvalidAuthorization",
                        c -> c.written = mac -> ""),
                text(
                        Cause.METHOD_UNSUPPORTED,
                        "must begin",
                        "AuthFailure.InvalidAuthorization",
                        c -> c.algorithm = "TC3-HMAC-SHA999"),
                text(
                        Cause.HEADER_NOT_SIGNED,
                        "content-type is not",
                        "AuthFailure.InvalidAuthorization",
                        c -> c.lines.remove("content-type")),
                text(
                        Cause.HEADER_NOT_SIGNED,
                        "host is not",
                        "AuthFailure.InvalidAuthorization",
                        c -> c.lines.remove("host")),
                text(
                        Cause.STAMP_IN_MILLISECONDS,
                        "divide it by 1000",
                        "AuthFailure.SignatureFailure",
                        c -> c.stamp = c.stamp + "123"),
                text(Cause.STAMP_MALFORMED, "digits only", "InvalidParameterValue", c -> c.stamp = "noon"),
                text(Cause.STAMP_EXPIRED, "301 seconds behind", "AuthFailure.SignatureExpire", c -> at(c, -301)),
                text(Cause.STAMP_IN_FUTURE, "close to 8 hours", "AuthFailure.SignatureExpire", c -> at(c, 8 * 3600)),
                text(
                        Cause.UNKNOWN_KEY,
                        "none of the 2",
                        "AuthFailure.SecretIdNotFound",
                        c -> c.credential = c.credential.replace(ID, "AKIDunknown")));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("refusals")
    void otherRefusalIsExplained(Cause cause, String sentence, String code, Consumer<CanonicalClient> mistake) {
        client().with(mistake).sign().send(emulator.uri());
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(last().code()).isEqualTo(code);
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.serverStringToSign()).isEmpty();
    }

    private static void at(CanonicalClient client, long seconds) {
        client.stamp = stamp(client, seconds);
        client.signedStamp = client.stamp;
    }

    private static String stamp(CanonicalClient client, long seconds) {
        return Long.toString(
                Long.parseLong(client.stamp) + Duration.ofSeconds(seconds).toSeconds());
    }

    private static byte[] inHex(CanonicalClient client, String text) {
        byte[] key = CanonicalClient.utf8("TC3" + SECRET);
        for (String step : List.of(client.date, "ccc", "tc3_request")) {
            key = CanonicalClient.utf8(HexFormat.of().formatHex(CanonicalClient.HMAC_SHA256.apply(key, step)));
        }
        return CanonicalClient.HMAC_SHA256.apply(key, text);
    }

    private static Arguments body(Cause cause, String sentence, String sent, String signed) {
        return text(cause, sentence, "hash of the body", c -> {
            c.body = sent;
            c.signedBody = signed;
        });
    }

    private CanonicalClient client() {
        return CanonicalClient.tc3(emulator.uri(), NOON);
    }
}
