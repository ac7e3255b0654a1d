package io.voiceai.aliyun.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a string to sign that the vendor shows; never a value, whatever it shows. */
class SignatureDoctorTest {
    private static final String SECRET = "canarySecret00000000000000000a";
    private static final String NUMBER = "13700000533";
    private static final String NAME = "张 三*+~";
    private static final String OTHER = "The vendor calculated over another request than was signed: ";
    private static final String LOOK = "; look for a proxy or interceptor that changes requests";
    private static final String SAME = "The string to sign is the same on both sides, so the secret is another one";

    private static Map<String, String> parameters() {
        return new TreeMap<>(Map.of(
                "AccessKeyId", "canaryKeyId",
                "Action", "LlmSmartCall",
                "CalledNumber", NUMBER,
                "OutId", "",
                "Remark", NAME,
                "Timestamp", "2026-01-02T03:04:05Z"));
    }

    private static RpcSignature rpc(Map<String, String> parameters) {
        return RpcSignature.of("POST", parameters, SECRET);
    }

    private static String v1(String stringToSign) {
        return "Specified signature is not matched with our calculation. server string to sign is:" + stringToSign;
    }

    private static Acs3Signature acs3(SignatureAlgorithm algorithm, Map<String, String> query, String body) {
        return Acs3Signature.of(
                algorithm,
                "POST",
                "/",
                query,
                Map.of("host", "ice.aliyuncs.com", "x-acs-date", "2026-01-02T03:04:05Z", "x-acs-action", "Start"),
                body.getBytes(StandardCharsets.UTF_8),
                SECRET);
    }

    private static String v3(String stringToSign, String canonicalRequest) {
        return "Specified signature does not match our calculation. server StringToSign is [" + stringToSign
                + "] server CanonicalRequest is [" + canonicalRequest + "]";
    }

    private static String silent(String said) {
        assertThat(said)
                .doesNotContain(NUMBER, "137", "533", "canary", "张", "%E5", "2026", "Llm", "Start", SECRET)
                .hasLineCount(1);
        return said;
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("parameter Remark is missing at the vendor's", p -> p.remove("Remark")),
                change("parameter Timestamp is missing at the vendor's", p -> p.remove("Timestamp")),
                change(
                        "a parameter that was not sent stands before parameter OutId at the vendor's",
                        p -> p.put("M13700000533", "x")),
                change("there is more at the vendor's after parameter Timestamp", p -> p.put("Via", "proxy")),
                change(
                        "parameter CalledNumber has another value at the vendor's, from character 11 of 11",
                        p -> p.put("CalledNumber", "13700000539")),
                change(
                        "parameter CalledNumber ends at the vendor's after 10 of 11 characters",
                        p -> p.put("CalledNumber", "1370000053")),
                change("parameter CalledNumber is longer at the vendor's", p -> p.put("CalledNumber", NUMBER + "0")),
                change("parameter CalledNumber is empty at the vendor's", p -> p.put("CalledNumber", "")),
                change("parameter OutId was sent empty and is not empty at the vendor's", p -> p.put("OutId", "x")),
                change(
                        "parameter CalledNumber has white space at its start or end on one side",
                        p -> p.put("CalledNumber", NUMBER + " ")),
                change("parameter Remark has other white space at the vendor's", p -> p.put("Remark", "张三*+~")),
                change(
                        "parameter Remark has a plus sign that was taken for a space on the way",
                        p -> p.put("Remark", "张 三* ~")),
                change(
                        "parameter Remark has characters outside ASCII that came in another character set",
                        p -> p.put("Remark", "? ?*+~")),
                change(
                        "parameter Remark is percent-encoded once more at the vendor's",
                        p -> p.put("Remark", PercentEncoding.encode(NAME))),
                change(
                        "parameter Action is in other upper and lower case at the vendor's",
                        p -> p.put("Action", "llmSmartCall")),
                change("parameter OutId has a name in other upper and lower case at the vendor's", p -> {
                    p.remove("OutId");
                    p.put("Outid", "");
                }));
    }

    private static Arguments change(String said, Consumer<Map<String, String>> change) {
        return Arguments.of(said, change);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theFirstDifferenceOfTheOlderSignatureIsNamed(String said, Consumer<Map<String, String>> change) {
        Map<String, String> changed = parameters();
        change.accept(changed);

        assertThat(silent(SignatureDoctor.compare(
                        rpc(parameters()), v1(rpc(changed).stringToSign()))))
                .isEqualTo(OTHER + said + LOOK);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void soIsThatOfACanonicalRequest(String said, Consumer<Map<String, String>> change) {
        for (SignatureAlgorithm algorithm :
                new SignatureAlgorithm[] {SignatureAlgorithm.ACS3_HMAC_SHA256, SignatureAlgorithm.ACS3_HMAC_SM3}) {
            Map<String, String> changed = parameters();
            change.accept(changed);
            Acs3Signature theirs = acs3(algorithm, changed, "");

            String all = silent(SignatureDoctor.compare(
                    acs3(algorithm, parameters(), ""), v3(theirs.stringToSign(), theirs.canonicalRequest())));

            assertThat(all)
                    .isEqualTo(OTHER
                            + said.replace(
                                    "there is more at the vendor's after parameter Timestamp",
                                    "a parameter that was not sent stands before header host at the vendor's")
                            + LOOK);
        }
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit(
                        "parameter Remark has its percent-encoding in lower-case hex on one side",
                        s -> s.replace("%E5%BC%A0", "%e5%bc%a0")),
                edit(
                        "parameter Remark has a space as + on one side and as %20 on the other",
                        s -> s.replace("%20", "+")),
                edit("parameter Remark is percent-encoded differently, first a *", s -> s.replace("%2A", "*")),
                edit("parameter Remark is percent-encoded differently, first a ~", s -> s.replace("~", "%7E")),
                edit(
                        "the order differs, first at parameter CalledNumber",
                        s -> s.replace("CalledNumber=13700000533&OutId=", "OutId=&CalledNumber=13700000533")),
                edit("parameter OutId stands twice at the vendor's", s -> s.replace("&OutId=&", "&OutId=&OutId=&")),
                edit("the HTTP method differs", s -> s.replace("POST\n", "GET\n")),
                edit("the path differs", s -> s.replace("\n/\n", "\n//\n")),
                edit("header host has another value", s -> s.replace("ice.", "icf.")),
                edit("header x-acs-action is missing", s -> s.replace("x-acs-action:Start\n", "")),
                edit(
                        "a header that was not sent stands before header x-acs-action",
                        s -> s.replace("x-acs-action:Start\n", "via:17000000001\nx-acs-action:Start\n")),
                edit("the list of signed headers differs", s -> s.replace("\nhost;", "\nhost;;")),
                edit("the hash of the body differs", s -> s.replaceFirst("[0-9a-f]{64}$", "0".repeat(64))));
    }

    private static Arguments edit(String said, UnaryOperator<String> edit) {
        return Arguments.of(said, edit);
    }

    @ParameterizedTest
    @MethodSource("edits")
    void whatEncodingAndHeadersDoIsNamed(String said, UnaryOperator<String> edit) {
        Acs3Signature own = acs3(SignatureAlgorithm.ACS3_HMAC_SHA256, parameters(), "");
        String changed = edit.apply(own.canonicalRequest());
        assertThat(changed).isNotEqualTo(own.canonicalRequest());

        assertThat(silent(SignatureDoctor.compare(own, v3("ACS3-HMAC-SHA256\nabc", changed))))
                .startsWith(OTHER + said)
                .doesNotContain("17000000001");
    }

    @Test
    void aSecondEncodingOfAnotherKindIsNamed() {
        RpcSignature own = rpc(parameters());

        assertThat(SignatureDoctor.compare(own, v1(own.stringToSign().replace("%3D", "%3d"))))
                .isEqualTo(OTHER + "the whole is percent-encoded differently" + LOOK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13700000533", "x13700000533", "张", "canary number"})
    void aNameThatMayBeAValueIsNotShown(String name) {
        Map<String, String> odd = parameters();
        odd.put(name, "1");

        assertThat(silent(SignatureDoctor.compare(rpc(odd), v1(rpc(parameters()).stringToSign()) + "%26z%3D1")))
                .startsWith(OTHER + "a parameter is missing at the vendor's");
    }

    @Test
    void lineEndsOfAnotherKindAreNamed() {
        assertThat(Difference.nature("a%0D%0Ab", "a%0Ab")).isEqualTo("has line ends of another kind at the vendor's");
        assertThat(Difference.nature("a%2520b", "a%20b")).isEqualTo("is percent-encoded once less at the vendor's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"Message\":\"%s\"}", "'%s'", "%s...", "<Message>%s</Message>", "%s and more"})
    void equalStringsBlameTheSecret(String frame) {
        RpcSignature own = rpc(parameters());

        assertThat(silent(SignatureDoctor.compare(own, frame.replace("%s", v1(own.stringToSign())))))
                .startsWith(SAME);
    }

    @Test
    void whatWasEscapedOnTheWayIsStillEqual() {
        RpcSignature own = rpc(parameters());
        Acs3Signature v3 = acs3(SignatureAlgorithm.ACS3_HMAC_SM3, parameters(), "body");
        String shown = v3(v3.stringToSign(), v3.canonicalRequest());

        assertThat(SignatureDoctor.compare(own, v1(own.stringToSign()).replace("&", "&amp;")))
                .startsWith(SAME);
        assertThat(SignatureDoctor.compare(own, v1(own.stringToSign()).replace("&", "\\u0026")))
                .startsWith(SAME);
        assertThat(SignatureDoctor.compare(v3, shown.replace("\n", "\\n").replace("&", "&amp;")))
                .startsWith(SAME);
        assertThat(SignatureDoctor.compare(v3, shown.replace("\n", " "))).startsWith(SAME);
        assertThat(SignatureDoctor.compare(v3, shown.replace("\n", "\r\n"))).startsWith(SAME);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACS3_HMAC_SHA256", "ACS3_HMAC_SM3"})
    void theHashAloneTellsWhetherItIsTheSame(SignatureAlgorithm algorithm) {
        Acs3Signature own = acs3(algorithm, parameters(), "body");
        Acs3Signature other = acs3(algorithm, parameters(), "bodx");
        String start = "server StringToSign is [";

        assertThat(SignatureDoctor.compare(own, start + own.stringToSign() + "]"))
                .startsWith(SAME);
        assertThat(SignatureDoctor.compare(own, start + own.stringToSign().replace("\n", "") + "]"))
                .startsWith(SAME);
        assertThat(SignatureDoctor.compare(own, start + other.stringToSign() + "]"))
                .isEqualTo(OTHER + "it does not show which part" + LOOK);
        assertThat(SignatureDoctor.compare(own, start + own.stringToSign().substring(0, 40) + "]"))
                .isNull();
    }

    @Test
    void aStartThatIsEqualSaysSoAndAShortOneSaysNothing() {
        RpcSignature own = rpc(parameters());

        assertThat(SignatureDoctor.compare(own, v1(own.stringToSign().substring(0, 60))))
                .startsWith("The string to sign is the same on both sides as far as the vendor shows it");
        assertThat(SignatureDoctor.compare(own, v1(own.stringToSign().substring(0, 23))))
                .isNull();
        assertThat(SignatureDoctor.compare(own, v1(own.stringToSign().substring(0, 24))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no string at all 13700000533",
                "server string to sign is:",
                "server string to sign is:&&",
                "server string to sign is:hello 13700000533",
                "server string to sign is:POST 13700000533",
                "server CanonicalRequest is [",
                "server CanonicalRequest is [13700000533\n\n\n]",
                "server CanonicalRequest is [POST\n13700000533]",
                "\u0130 server string to sign is:POST&%2F&canary",
                "server StringToSign is []"
            })
    void aTextThatShowsNothingSaysNothing(String message) {
        assertThat(SignatureDoctor.compare(rpc(parameters()), message)).isNull();
        assertThat(SignatureDoctor.compare(acs3(SignatureAlgorithm.ACS3_HMAC_SHA256, parameters(), ""), message))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST&%2F&13700000533%3D13700000533",
                "POST&13700000533&%26%26%26%3D%3D%3D",
                "POST&%2F&canary%",
                "POST&%2F&AccessKeyId%3D13700000533\u0007\u001b[31mcanary",
                "PUT&%2F&%%%25%2",
                "POST&%2F&AccessKeyId%3Dcanary%0A13700000533%26Action%3D13700000533"
            })
    void aTextMeantToConfuseShowsNothingOfItself(String shown) {
        silent(SignatureDoctor.compare(rpc(parameters()), v1(shown)));
        silent(SignatureDoctor.compare(
                acs3(SignatureAlgorithm.ACS3_HMAC_SHA256, parameters(), ""),
                v3(shown, "POST\n/\n" + shown + "\n" + shown + "\n\n" + shown + "\n" + shown)));
    }

    @Test
    void aMegabyteIsReadOrLeft() {
        String flood = "&13700000533%3Dcanary".repeat(50_000);
        String escapes = "%25%0A&amp;\\n[".repeat(80_000);
        RpcSignature own = rpc(parameters());
        Acs3Signature v3 = acs3(SignatureAlgorithm.ACS3_HMAC_SHA256, parameters(), "");

        silent(SignatureDoctor.compare(own, v1("POST&%2F&" + flood)));
        silent(SignatureDoctor.compare(own, v1("POST&%2F&" + escapes)));
        silent(SignatureDoctor.compare(v3, v3("", "POST\n/\n" + flood)));
        silent(SignatureDoctor.compare(v3, v3("", "POST\n/\n\n" + "a:b\n".repeat(300_000))));
        assertThat(SignatureDoctor.compare(own, "x".repeat(5_000_000) + v1(own.stringToSign())))
                .isNull();
    }
}
