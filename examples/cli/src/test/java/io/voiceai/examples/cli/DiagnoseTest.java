package io.voiceai.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.rpc.Acs3Signature;
import io.voiceai.aliyun.rpc.RpcSignature;
import io.voiceai.aliyun.rpc.SignatureAlgorithm;
import io.voiceai.spi.WireText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sign --diagnose}: what it says about a key, a clock and a vendor's answer, and what it never says. */
class DiagnoseTest {
    private static final String ID = "LTAI5tcanaryKeyId0000000";
    private static final String SECRET = "canarySecret00000000000000000a";
    private static final String TENCENT_ID = "AKIDcanary00000000000000000000000000";
    private static final String TENCENT_SECRET = "canarySecret0000000000000000000a";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int exit;

    private static Map<String, String> parameters() {
        return new TreeMap<>(Map.of(
                "AccessKeyId",
                ID,
                "CalledNumber",
                "13700000533",
                "Remark",
                "canary text",
                "Timestamp",
                "2026-01-02T03:04:05Z"));
    }

    private static String rpc(String secret, Map<String, String> parameters) {
        return json(Map.of("method", "POST", "accessKeySecret", secret, "parameters", parameters));
    }

    private static String acs3(String secret) {
        return json(Map.of(
                "method",
                "POST",
                "accessKeyId",
                ID,
                "accessKeySecret",
                secret,
                "query",
                parameters(),
                "headers",
                Map.of("host", "ice.aliyuncs.com", "X-Acs-Date", "2026-01-02T03:04:05Z")));
    }

    private static String tc3(String id, String secret) {
        return json(Map.of(
                "method", "POST",
                "host", "ccc.tencentcloudapi.com",
                "contentType", "application/json",
                "payload", "{\"Callee\":\"13700000533\"}",
                "service", "ccc",
                "timestamp", 1767323045,
                "secretId", id,
                "secretKey", secret));
    }

    private static String json(Object value) {
        return new String(WireText.json(value), StandardCharsets.UTF_8);
    }

    private String diagnose(String protocol, String vector, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("request.json"), vector);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Stream.concat(
                                Stream.of("sign", "--protocol", protocol),
                                Stream.concat(Arrays.stream(options), Stream.of(file.toString())))
                        .toArray(String[]::new));
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(said + err)
                .doesNotContain("canary", "13700000533", ID, TENCENT_ID)
                .doesNotContain("POST&", "Signature=");
        return said;
    }

    private String answered(String text) throws IOException {
        return Files.writeString(folder.resolve("answer.txt"), text).toString();
    }

    @Test
    void nothingUnusualIsSaidInOneLine() throws IOException {
        assertThat(diagnose("rpc-hmac-sha1", rpc(SECRET, parameters()), "--diagnose"))
                .isEqualTo("Nothing unusual was found\n");
        assertThat(exit).isZero();
        assertThat(diagnose("acs3-hmac-sm3", acs3(SECRET), "--diagnose")).isEqualTo("Nothing unusual was found\n");
        assertThat(diagnose("tc3-hmac-sha256", tc3(TENCENT_ID, TENCENT_SECRET), "--diagnose"))
                .isEqualTo("Nothing unusual was found\n");
    }

    @ParameterizedTest
    @CsvSource({
        "' canarySecret00000000000000000a',white space at its start",
        "'canarySecret00000000000000000a\n',white space at its end",
        "'canary Secret0000000000000000a',white space inside",
        "'canary\tSecret0000000000000000a',white space inside",
        "'\"canarySecret0000000000000000\"',a quote",
        "'\u201ccanarySecret0000000000000000\u201d',a quote",
        "'canary\u0007ecret00000000000000000a',a control character",
        "'canary\u200becret00000000000000000a',a character outside ASCII"
    })
    void whatCameAlongWithAKeyIsNamed(String secret, String what) throws IOException {
        assertThat(diagnose("acs3-hmac-sha256", acs3(secret), "--diagnose"))
                .contains("The accessKeySecret has " + what)
                .contains("paste it again without")
                .doesNotContain("The accessKeyId has");
        assertThat(diagnose("tc3-hmac-sha256", tc3(secret, TENCENT_SECRET), "--diagnose"))
                .contains("The secretId has " + what)
                .doesNotContain("The secretKey has");
    }

    @Test
    void theLookOfAKeyIsJudgedWithoutTheWhiteSpaceAroundIt() throws IOException {
        assertThat(diagnose("tc3-hmac-sha256", tc3(" LTAIcanary ", TENCENT_SECRET), "--diagnose"))
                .hasLineCount(3)
                .contains("looks like an access key id of Alibaba Cloud");
        Map<String, String> parameters = parameters();
        parameters.put("AccessKeyId", "STS.canary");
        assertThat(diagnose("rpc-hmac-sha1", rpc(SECRET, parameters), "--diagnose"))
                .contains("without its security token");
        parameters.put("SecurityToken", "canaryToken");
        assertThat(diagnose("rpc-hmac-sha1", rpc(SECRET, parameters), "--diagnose"))
                .isEqualTo("Nothing unusual was found\n");
        assertThat(diagnose("rpc-hmac-sha1", rpc(SECRET + "x", parameters()), "--diagnose"))
                .isEqualTo("Check the access key secret: a secret usually has 30 characters, this one has 31\n");
    }

    static Stream<String[]> requests() {
        return Stream.of(
                new String[] {"rpc-hmac-sha1", rpc(SECRET, parameters()), "900"},
                new String[] {"acs3-hmac-sha256", acs3(SECRET), "900"},
                new String[] {"tc3-hmac-sha256", tc3(TENCENT_ID, TENCENT_SECRET), "300"});
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aClockThatIsOffIsToldInSeconds(String protocol, String request, String window) throws IOException {
        assertThat(diagnose(protocol, request, "--vendor-date", "Fri, 02 Jan 2026 03:20:05 GMT"))
                .isEqualTo("The request's time stamp is 960 s behind the vendor's time, which takes " + window
                        + " s: set the clock (NTP), or send what is signed at once\n");
        assertThat(diagnose(protocol, request, "--vendor-date", "Fri, 02 Jan 2026 03:03:04 GMT"))
                .contains("61 s ahead of");
        assertThat(diagnose(protocol, request, "--vendor-date", "Fri, 02 Jan 2026 03:03:05 GMT"))
                .isEqualTo("Nothing unusual was found\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-02 03:04:05", "2026-01-02T03:04:05.000Z", "2026-99-02T03:04:05Z", ""})
    void aTimeStampInAnotherFormIsTold(String time) throws IOException {
        Map<String, String> parameters = parameters();
        parameters.put("Timestamp", time);
        assertThat(diagnose("rpc-hmac-sha1", rpc(SECRET, parameters), "--diagnose"))
                .isEqualTo("The request's time stamp is missing or not written as the vendor asks\n");
        parameters.remove("Timestamp");
        assertThat(diagnose("rpc-hmac-sha1", rpc(SECRET, parameters), "--diagnose"))
                .contains("is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "{\"RequestId\":\"r\",\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"%s\"}", "<p>%s</p>"
            })
    void theFirstDifferenceToWhatTheVendorSignedIsNamed(String frame) throws IOException {
        Map<String, String> other = parameters();
        other.put("CalledNumber", "13700000539");
        String shown = "Specified signature is not matched with our calculation. server string to sign is:"
                + RpcSignature.of("POST", other, "x").stringToSign();

        assertThat(diagnose(
                        "rpc-hmac-sha1",
                        rpc(SECRET, parameters()),
                        "--vendor-message",
                        answered(frame.replace("%s", shown))))
                .startsWith(
                        "The vendor calculated over another request than was signed: parameter CalledNumber has another"
                                + " value at the vendor's, from character 11 of 11;")
                .hasLineCount(1);
        assertThat(exit).isZero();
    }

    @ParameterizedTest
    @CsvSource({"acs3-hmac-sha256,ACS3_HMAC_SHA256", "acs3-hmac-sm3,ACS3_HMAC_SM3"})
    void anEqualCanonicalRequestBlamesTheSecret(String protocol, SignatureAlgorithm algorithm) throws IOException {
        Acs3Signature same = Acs3Signature.of(
                algorithm,
                "POST",
                "/",
                parameters(),
                Map.of("host", "ice.aliyuncs.com", "x-acs-date", "2026-01-02T03:04:05Z"),
                new byte[0],
                "x");
        String message = json(Map.of(
                "Code",
                "SignatureDoesNotMatch",
                "Message",
                "server StringToSign is [" + same.stringToSign() + "] server CanonicalRequest is ["
                        + same.canonicalRequest() + "]"));

        assertThat(diagnose(protocol, acs3(SECRET), "--vendor-message", answered(message)))
                .isEqualTo(
                        "The string to sign is the same on both sides, so the secret is another one: paste it again, or"
                                + " make a new key\n");
    }

    @Test
    void aCodeWithoutMoreToCompareGivesItsAdvice() throws IOException {
        String tencent = "{\"Response\":{\"Error\":{\"Code\":\"AuthFailure.SecretIdNotFound\","
                + "\"Message\":\"The SecretId is not found\"},\"RequestId\":\"r\"}}";
        assertThat(diagnose("tc3-hmac-sha256", tc3(TENCENT_ID, TENCENT_SECRET), "--vendor-message", answered(tencent)))
                .isEqualTo("The secret id is not known or is disabled: check it, and that it belongs to this site\n");
        assertThat(diagnose(
                        "rpc-hmac-sha1",
                        rpc(SECRET, parameters()),
                        "--vendor-message",
                        answered("Error: SignatureNonceUsed")))
                .contains("look for a proxy or library that sends requests twice");
        assertThat(diagnose(
                        "rpc-hmac-sha1",
                        rpc(SECRET, parameters()),
                        "--vendor-message",
                        answered("canary \u0000\u001b[31m 13700000533 Throttling.User [".repeat(40_000))))
                .isEqualTo("Nothing unusual was found\n");
    }

    @Test
    void theAnswerMayComeFromStandardInput() throws IOException {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("InvalidAccessKeyId.Inactive".getBytes(StandardCharsets.UTF_8)));
            assertThat(diagnose("rpc-hmac-sha1", rpc(SECRET, parameters()), "--vendor-message", "-"))
                    .isEqualTo("Check the access key id, and that the key is enabled\n");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void inputThatCannotBeUsedIsToldInOneLine() throws IOException {
        diagnose("rpc-hmac-sha1", "[]", "--diagnose");
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("holds no JSON object; one request is diagnosed at a time")
                .hasLineCount(1);
        err.reset();
        diagnose("rpc-hmac-sha1", rpc(SECRET, parameters()), "--vendor-date", "yesterday");
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--vendor-date is no date of HTTP")
                .hasLineCount(1);
        err.reset();
        diagnose("rpc-hmac-sha1", rpc(SECRET, parameters()), "--vendor-message", "nowhere.txt");
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("voiceai: cannot read nowhere.txt\n");
    }

    @Test
    void fileAndAnswerCannotBothBeStandardInput() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "sign",
                "--protocol",
                "rpc-hmac-sha1",
                "--vendor-message",
                "-",
                "-");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot both be standard input");
    }

    @Test
    void theHelpTellsAboutIt() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "sign",
                "--help");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--diagnose", "--vendor-message=FILE", "--vendor-date=DATE", "Exit code 0 whether a");
    }
}
