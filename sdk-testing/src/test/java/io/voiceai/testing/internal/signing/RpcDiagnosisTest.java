package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.SignatureDiagnosis.Scheme;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake with HMAC-SHA1 is found, over HTTP. */
class RpcDiagnosisTest extends DiagnosisTest {

    private static final UnaryOperator<String> FORM = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);

    static Stream<Arguments> texts() {
        return Stream.of(
                text(Cause.SPACE_AS_PLUS, "%20", "parameter Note", c -> encoding(c, "a b", FORM)),
                text(Cause.ASTERISK_NOT_ESCAPED, "%2A", "parameter Note", c -> encoding(c, "a*b", FORM)),
                text(Cause.TILDE_ESCAPED, "%7E", "parameter Note", c -> encoding(c, "a~b", FORM)),
                text(Cause.FORM_ENCODED, "URLEncoder", "parameter Note", c -> encoding(c, "a ~*", FORM)),
                text(
                        Cause.SLASH_NOT_ESCAPED,
                        "safe=''",
                        "parameter Note",
                        c -> encoding(c, "a/b", t -> RpcClient.STRICT.apply(t).replace("%2F", "/"))),
                text(
                        Cause.PUNCTUATION_NOT_ESCAPED,
                        "encodeURIComponent",
                        "parameter Note",
                        c -> encoding(
                                c,
                                "wow!(1)",
                                t -> RpcClient.STRICT
                                        .apply(t)
                                        .replace("%21", "!")
                                        .replace("%28", "(")
                                        .replace("%29", ")"))),
                text(Cause.LOWER_CASE_ESCAPES, "lower case", "parameter CallId", c -> {
                    c.query("Note", "张");
                    c.inner = RpcDiagnosisTest::lower;
                }),
                text(
                        Cause.LOWER_CASE_ESCAPES,
                        "lower case",
                        "parameter AccessKeyId",
                        c -> c.outer = RpcDiagnosisTest::lower),
                text(Cause.NOT_ENCODED, "the second encoding", "parameter AccessKeyId", c -> c.outer = t -> t),
                text(Cause.NOT_ENCODED, "the first encoding", "parameter CallId", c -> c.inner = t -> t),
                text(Cause.NOT_ENCODED, "both encodings", "parameter AccessKeyId", c -> {
                    c.inner = t -> t;
                    c.outer = t -> t;
                }),
                text(
                        Cause.ENCODED_TOO_OFTEN,
                        "values",
                        "parameter CallId",
                        c -> c.inner = t -> RpcClient.STRICT.apply(RpcClient.STRICT.apply(t))),
                text(
                        Cause.ENCODED_TOO_OFTEN,
                        "whole",
                        "parameter AccessKeyId",
                        c -> c.outer = t -> RpcClient.STRICT.apply(RpcClient.STRICT.apply(t))),
                text(Cause.PLUS_NOT_ESCAPED, "%2B", "parameter Note", c -> {
                    c.query("Note", "+86");
                    c.sent = t -> RpcClient.STRICT.apply(t).replace("%2B", "+");
                }),
                text(
                        Cause.OTHER_CHARSET,
                        "GBK",
                        "parameter Note",
                        c -> encoding(c, "张三", t -> URLEncoder.encode(t, Charset.forName("GBK")))),
                text(
                        Cause.OTHER_CHARSET,
                        "ISO-8859-1",
                        "parameter Note",
                        c -> encoding(c, "é", t -> URLEncoder.encode(t, StandardCharsets.ISO_8859_1))),
                text(Cause.ENCODED_AS_SENT, "escapes of the URL", "parameter Note", c -> {
                    c.query("Note", "张三");
                    c.inner = t -> URLEncoder.encode(t, Charset.forName("GBK"));
                    c.sent = c.inner;
                }),
                text(Cause.PARAMETERS_NOT_SORTED, "order sent", "parameter AccessKeyId", c -> c.order = (a, b) -> 0),
                text(Cause.SORTED_IGNORING_CASE, "capital letters", "parameter CallId", c -> {
                    c.query("bee", "1");
                    c.order = Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER);
                }),
                text(Cause.SORTED_AFTER_ENCODING, "before they are encoded", "parameter Vars", c -> {
                    c.query("Vars", "1").query("Vars.1", "2");
                    c.order = Comparator.comparing(
                            e -> RpcClient.STRICT.apply(e.getKey()) + "=" + RpcClient.STRICT.apply(e.getValue()));
                }),
                text(
                        Cause.PARAMETER_NOT_SIGNED,
                        "The parameter Trace ",
                        "parameter Trace",
                        c -> c.afterwards = all -> all.put("Trace", "1")),
                text(
                        Cause.PARAMETER_NOT_SIGNED,
                        "only Signature itself",
                        "parameter SignatureMethod",
                        c -> c.signed = all -> all.keySet().removeIf(name -> name.startsWith("Signature"))),
                text(
                        Cause.SIGNATURE_PARAMETER_SIGNED,
                        "remove it",
                        "parameter Signature",
                        c -> c.signed = all -> all.put("Signature", "")),
                text(Cause.QUERY_NOT_SIGNED, "query", "parameter AccessKeyId", c -> {
                    c.form.put("Padding", "1");
                    c.form.put("Another", "1");
                    c.signed = all -> all.keySet().retainAll(c.form.keySet());
                }),
                text(Cause.BODY_NOT_SIGNED, "form body", "parameter Another", c -> {
                    c.form.put("Padding", "1");
                    c.form.put("Another", "1");
                    c.signed = all -> all.keySet().removeAll(c.form.keySet());
                }),
                text(Cause.METHOD_DIFFERS, "begins with GET", "HTTP method", c -> c.signedMethod = "GET"),
                text(Cause.METHOD_DIFFERS, "begins with POST", "HTTP method", c -> {
                    c.method = "GET";
                    c.signedMethod = "POST";
                }),
                text(Cause.METHOD_DIFFERS, "begins with post", "HTTP method", c -> c.signedMethod = "post"),
                text(Cause.PATH_DIFFERS, "\"&&\"", "path", c -> c.middle = "&&"),
                text(Cause.PATH_DIFFERS, "\"&\"", "path", c -> c.middle = "&"),
                text(Cause.PATH_DIFFERS, "\"&/&\"", "path", c -> c.middle = "&/&"),
                text(Cause.PATH_DIFFERS, "%2Fapi%2Fcall", "path", c -> {
                    c.path = "/api/call";
                    c.middle = "&%2Fapi%2Fcall&";
                }),
                text(Cause.TILDE_ESCAPED, "And beside that: The secret was used as it is", "parameter Note", c -> {
                    encoding(c, "a~b", FORM);
                    c.key = SECRET;
                }),
                text(Cause.METHOD_DIFFERS, "begins with GET", "HTTP method", c -> {
                    // One official client does not sign empty values, and may have other mistakes beside that.
                    c.query("Empty", "");
                    c.signed = all -> all.remove("Empty");
                    c.signedMethod = "GET";
                }));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("texts")
    void mistakeInWhatIsSignedIsNamedAndShown(Cause cause, String sentence, String place, Consumer<RpcClient> mistake) {
        RpcClient client = new RpcClient(NOON).with(mistake).sign();
        assertThat(client.send(emulator.uri())).contains("400 Bad Request", "\"Code\":\"SignatureDoesNotMatch\"");
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.scheme()).isEqualTo(Scheme.HMAC_SHA1);
        assertThat(diagnosis.serverCanonicalRequest()).isEmpty();
        assertThat(diagnosis.clientCanonicalRequest()).isEmpty();
        assertThat(diagnosis.clientStringToSign()).contains(client.stringToSign);
        assertDifference(
                diagnosis,
                place,
                diagnosis.serverStringToSign().orElseThrow(),
                diagnosis.clientStringToSign().orElseThrow());
    }

    static Stream<Arguments> signings() {
        return Stream.of(
                signing(Cause.SECRET_WITHOUT_AMPERSAND, "followed by \"&\"", c -> c.key = SECRET),
                signing(Cause.SECRET_WITH_WHITESPACE, "a line break behind", c -> c.key = SECRET + "\n&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "a line break behind", c -> c.key = SECRET + "\r\n&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "a carriage return", c -> c.key = SECRET + "\r&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "a space behind", c -> c.key = SECRET + " &"),
                signing(Cause.SECRET_WITH_WHITESPACE, "a space before", c -> c.key = " " + SECRET + "&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "spaces around", c -> c.key = " " + SECRET + " &"),
                signing(Cause.SECRET_WITH_WHITESPACE, "a tab behind", c -> c.key = SECRET + "\t&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "a tab before", c -> c.key = "\t" + SECRET + "&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "byte order mark", c -> c.key = "\uFEFF" + SECRET + "&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "quotation marks", c -> c.key = "\"" + SECRET + "\"&"),
                signing(Cause.SECRET_WITH_WHITESPACE, "apostrophes", c -> c.key = "'" + SECRET + "'&"),
                signing(Cause.SECRET_OF_ANOTHER_KEY, "one pair", c -> c.key = OTHER_SECRET + "&"),
                signing(Cause.OTHER_HASH, "HmacSHA256", c -> c.mac = "HmacSHA256"),
                signing(Cause.OTHER_HASH, "HmacSHA384", c -> c.mac = "HmacSHA384"),
                signing(Cause.OTHER_HASH, "HmacSHA512", c -> c.mac = "HmacSHA512"),
                signing(Cause.OTHER_HASH, "HmacMD5", c -> c.mac = "HmacMD5"),
                signing(Cause.SIGNATURE_ENCODING, "is in hex:", c -> c.written = HexFormat.of()::formatHex),
                signing(
                        Cause.SIGNATURE_ENCODING,
                        "in capital",
                        c -> c.written = HexFormat.of().withUpperCase()::formatHex),
                signing(
                        Cause.SIGNATURE_ENCODING,
                        "Base64 of hex",
                        c -> c.written = mac -> Base64.getEncoder()
                                .encodeToString(HexFormat.of().formatHex(mac).getBytes(StandardCharsets.UTF_8))),
                signing(
                        Cause.SIGNATURE_ENCODING,
                        "padding",
                        c -> c.written = Base64.getEncoder().withoutPadding()::encodeToString));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("signings")
    void mistakeInTheSecretOrTheHmacIsNamed(Cause cause, String sentence, Consumer<RpcClient> mistake) {
        RpcClient client = new RpcClient(NOON).with(mistake).sign();
        client.send(emulator.uri());
        assertOnlySignatureIsWrong(cause, sentence, client);
    }

    @Test
    void plusInTheSignatureThatIsNotEscapedIsSeen() {
        RpcClient client = signedWith("+");
        client.signatureSent = t -> t;
        client.send(emulator.uri());
        assertOnlySignatureIsWrong(Cause.SIGNATURE_NOT_ESCAPED, "arrived as a space", client);
    }

    @Test
    void signatureThatIsEscapedTwiceIsSeen() {
        RpcClient client = signedWith("+");
        client.signatureSent = t -> RpcClient.STRICT.apply(RpcClient.STRICT.apply(t));
        client.send(emulator.uri());
        assertOnlySignatureIsWrong(Cause.SIGNATURE_NOT_ESCAPED, "escapes are left", client);
    }

    @Test
    void base64OfUrlsIsSeen() {
        RpcClient client = signedWith("+");
        client.written = Base64.getUrlEncoder()::encodeToString;
        client.sign().send(emulator.uri());
        assertOnlySignatureIsWrong(Cause.SIGNATURE_ENCODING, "Base64 of URLs", client);
    }

    @Test
    void signatureOfTheLastAttemptUnderTheNewOneIsSeen() {
        RpcClient first = new RpcClient(NOON).sign();
        first.send(emulator.uri());
        RpcClient again = new RpcClient(NOON);
        again.signed = all -> all.put("Signature", first.signature);
        again.sign().send(emulator.uri());
        assertThat(diagnosis().cause()).isEqualTo(Cause.SIGNATURE_PARAMETER_SIGNED);
        assertThat(diagnosis().clientStringToSign()).contains(again.stringToSign);
    }

    private void assertOnlySignatureIsWrong(Cause cause, String sentence, RpcClient client) {
        SignatureDiagnosis diagnosis = diagnosis();
        assertThat(last().code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(diagnosis.cause()).as(diagnosis.report()).isEqualTo(cause);
        assertThat(diagnosis.sentence()).contains(sentence);
        assertThat(diagnosis.clientStringToSign()).contains(client.stringToSign);
        assertThat(diagnosis.serverStringToSign()).contains(client.stringToSign);
        assertThat(diagnosis.difference()).isEmpty();
    }

    private static RpcClient signedWith(String character) {
        RpcClient client = new RpcClient(NOON);
        for (int i = 0; !client.sign().signature.contains(character); i++) {
            client.query("SignatureNonce", "nonce-" + i);
        }
        return client;
    }

    private static void encoding(RpcClient client, String note, UnaryOperator<String> encoder) {
        client.query("Note", note);
        client.inner = encoder;
        client.outer = encoder;
    }

    private static String lower(String text) {
        return Pattern.compile("%..")
                .matcher(RpcClient.STRICT.apply(text))
                .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }

    private static Arguments text(Cause cause, String sentence, String place, Consumer<RpcClient> mistake) {
        return arguments(cause, sentence, place, mistake);
    }

    private static Arguments signing(Cause cause, String sentence, Consumer<RpcClient> mistake) {
        return arguments(cause, sentence, mistake);
    }
}
