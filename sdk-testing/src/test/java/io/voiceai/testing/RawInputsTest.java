package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.RawClient.Reply;
import io.voiceai.testing.internal.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, an envelope of the vendor goes out, and the emulator lives on. */
class RawInputsTest {

    private static final VendorEmulator EMULATOR = VendorEmulator.start();
    private static final String QUERY = "Action=LlmSmartCall&Version=2019-10-15";
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String TENCENT = "X-TC-Action: HangUpCall\r\nX-TC-Version: 2020-02-10\r\n";
    private static final String UNSIGNED = "MissingAccessKeyId";
    private static final String BAD = "BadRequest";

    @AfterAll
    static void stop() {
        EMULATOR.close();
    }

    static Stream<String> queries() {
        return Stream.of(
                "%zz",
                "a=%",
                "a=%4",
                "a=%zz&" + QUERY,
                "%c0%80=%c0%80",
                "a=%ff%fe",
                "a=%ed%a0%80",
                "%00=%00",
                "&&",
                "=x",
                "a",
                "a=b=c",
                "a;b",
                "??",
                "a=[1]{}|\\^`<>\"",
                "a=\u00e4\u00b8\u00ad",
                "action=LlmSmartCall",
                QUERY + "&" + QUERY,
                "x=" + "a".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void anyQueryAndAnyFormIsReadAndRefusedForItsMissingSignature(String query) throws IOException {
        refused(ask("GET /?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 400, UNSIGNED);
        refused(post("/?" + QUERY, FORM, query), 400, UNSIGNED);
    }

    static Stream<Arguments> requests() {
        String host = " HTTP/1.1\r\nHost: localhost\r\n";
        String get = "GET /?" + QUERY + host;
        String post = "POST /?" + QUERY + host;
        return Stream.of(
                row("a header of 200 KB", get + "X-A: " + "a".repeat(200_000) + "\r\n\r\n", 400, UNSIGNED),
                row("5,000 headers", get + "X-A: 1\r\n".repeat(5_000) + "\r\n", 400, UNSIGNED),
                row("a query of 2 MB", "GET /?" + "a".repeat(2_000_000) + host + "\r\n", 414, BAD),
                row("a header of 2 MB", get + "X-A: " + "a".repeat(2_000_000) + "\r\n\r\n", 431, BAD),
                row("empty chunks", post + FORM + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, UNSIGNED),
                row(
                        "chunk extension and trailer",
                        post + FORM + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\na=b\r\n0\r\nT: 1\r\n\r\n",
                        400,
                        UNSIGNED),
                row(
                        "a broken chunk",
                        post + FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\na=b\r\n0\r\n\r\n",
                        400,
                        BAD),
                row(
                        "chunks and a length",
                        post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n",
                        400,
                        BAD),
                row("two lengths", post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=bc", 400, BAD),
                row("a negative length", post + "Content-Length: -1\r\n\r\n", 400, BAD),
                row("a length beyond all numbers", post + "Content-Length: 99999999999999999999\r\n\r\n", 400, BAD),
                row("HTTP/1.0", "GET /?" + QUERY + " HTTP/1.0\r\n\r\n", 400, UNSIGNED),
                row("HTTP/0.9", "GET /?" + QUERY + "\r\n\r\n", 505, BAD),
                row("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 426, BAD),
                row("an unknown expectation", post + "Expect: a miracle\r\nContent-Length: 0\r\n\r\n", 417, BAD),
                row("no host", "GET /?" + QUERY + " HTTP/1.1\r\n\r\n", 400, BAD),
                row("an empty host", "GET /?" + QUERY + " HTTP/1.1\r\nHost:\r\n\r\n", 400, UNSIGNED),
                row("two hosts", get + "Host: b\r\n\r\n", 400, BAD),
                row("absolute form", "POST http://localhost/?" + QUERY + host + "\r\n", 400, UNSIGNED),
                row("absolute form of another host", "POST http://elsewhere/?" + QUERY + host + "\r\n", 400, BAD),
                row("a path with ..", "GET /../x?" + QUERY + host + "\r\n", 400, BAD),
                row("a broken path", "GET /%zz?" + QUERY + host + "\r\n", 400, BAD),
                row("a space in the query", "GET /?a b" + host + "\r\n", 400, BAD),
                row("bytes in the query that are not UTF-8", "GET /?a=\u00ff" + host + "\r\n", 400, BAD),
                row("a folded header", get + "X-A: a\r\n b\r\n\r\n", 400, BAD),
                row("a header without a colon", get + "XA\r\n\r\n", 400, BAD),
                row("NUL in a header", get + "X-A: \0\r\n\r\n", 400, BAD),
                row("bytes in a header", get + "X-A: \u00ff\u00e4\r\n\r\n", 400, UNSIGNED),
                row("a broken cookie", get + "Cookie: a=\"b;c==;;=x\r\n\r\n", 400, UNSIGNED),
                row("lines that end in LF", "GET /?" + QUERY + " HTTP/1.1\nHost: a\n\n", 400, UNSIGNED),
                row("an upgrade", get + "Connection: Upgrade\r\nUpgrade: h2c\r\n\r\n", 400, UNSIGNED),
                row("TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + "\0".repeat(50), 400, BAD),
                row(
                        "a CORS preflight",
                        "OPTIONS /?" + QUERY + host + "Origin: http://x\r\n\r\n",
                        400,
                        "UnsupportedHTTPMethod"),
                row("OPTIONS *", "OPTIONS *" + host + "\r\n", 400, "UnsupportedHTTPMethod"),
                row("CONNECT", "CONNECT localhost:443" + host + "\r\n", 400, "UnsupportedHTTPMethod"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void anyRequestIsAnsweredWithAnEnvelope(String name, byte[] request, int status, String code) throws IOException {
        refused(ask(request), status, code);
    }

    @ParameterizedTest
    @MethodSource
    void otherMethodsAreNotSupported(String method) throws IOException {
        refused(ask(method + " /?" + QUERY + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 400, "UnsupportedHTTPMethod");
    }

    static Stream<String> otherMethodsAreNotSupported() {
        return Stream.of("PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW");
    }

    @ParameterizedTest
    @MethodSource
    void everyPathLeadsToTheGateway(String path) throws IOException {
        refused(ask("GET " + path + "?" + QUERY + " HTTP/1.1\r\nHost: localhost\r\n\r\n"), 400, UNSIGNED);
        refused(post(path + "?" + QUERY, FORM, "a=b"), 400, UNSIGNED);
    }

    static Stream<String> everyPathLeadsToTheGateway() {
        return Stream.of(
                "/x/y",
                "//",
                "/;x",
                "/a%2fb",
                "/favicon.ico",
                "/index.html",
                "/__admin",
                "/__admin/mappings",
                "/__admin/shutdown",
                "/__files/x");
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("no content type", "", "a=b"),
                Arguments.of("no such charset", FORM.replace("\r", "; charset=nosuch\r"), "a=b"),
                Arguments.of("another charset", FORM.replace("\r", "; charset=gbk\r"), "a=b"),
                Arguments.of("no content type at all", "Content-Type: ;;;=\r\n", "a=b"),
                Arguments.of("a broken multipart", "Content-Type: multipart/form-data\r\n", "--x\r\n"),
                Arguments.of(
                        "multipart",
                        "Content-Type: multipart/form-data; boundary=x\r\n",
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n"),
                Arguments.of("not gzip", FORM + "Content-Encoding: gzip\r\n", "a=b"),
                Arguments.of("gzip", FORM + "Content-Encoding: gzip\r\n", gzip("a=b")),
                Arguments.of("duplicate headers", FORM + "X-Acs-Action: A\r\nX-Acs-Action: B\r\n", "a=b"),
                Arguments.of("parameters in both places", FORM, QUERY),
                Arguments.of("11 MB", FORM, "a=" + "x".repeat(11_000_000)),
                Arguments.of("40 MB", FORM, "a=" + "x".repeat(40_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void anyBodyIsReadAndRefusedForItsMissingSignature(String name, String headers, String body) throws IOException {
        refused(post("/?" + QUERY, headers, body), 400, UNSIGNED);
        tencentRefused(post("/", headers + TENCENT, body), "AuthFailure.InvalidAuthorization");
    }

    @ParameterizedTest(name = "a body that breaks off, {0}")
    @MethodSource
    void bodyThatBreaksOffIsNoRequest(String envelope, String headers) throws IOException {
        int before = EMULATOR.requests().size();
        try (RawClient client = new RawClient(EMULATOR.uri())) {
            Reply reply = client.send("POST /?" + QUERY + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                            + "Content-Length: 9000000000\r\n\r\nabc")
                    .nothingMore()
                    .receive();
            if (envelope.equals("Tencent")) {
                tencentRefused(reply, BAD);
            } else {
                refused(reply, 400, BAD);
            }
        }
        assertThat(EMULATOR.requests()).hasSize(before);
    }

    static Stream<Arguments> bodyThatBreaksOffIsNoRequest() {
        return Stream.of(Arguments.of("Alibaba", FORM), Arguments.of("Tencent", TENCENT));
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.head()).containsIgnoringCase("content-type: application/json");
        Map<String, ?> envelope = Json.parseObject(reply.body());
        assertThat(envelope.get("Code")).isEqualTo(code);
        assertThat(envelope).containsKeys("RequestId", "HostId", "Message");
    }

    private static void tencentRefused(Reply reply, String code) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.head()).containsIgnoringCase("content-type: application/json");
        Map<String, ?> envelope = Json.asObject(Json.parseObject(reply.body()).get("Response"));
        assertThat(envelope).containsKey("RequestId");
        assertThat(Json.asObject(envelope.get("Error")).get("Code")).isEqualTo(code);
    }

    private static Reply post(String target, String headers, String body) throws IOException {
        return ask("POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private static Reply ask(String request) throws IOException {
        return ask(RawClient.bytes(request));
    }

    private static Reply ask(byte[] request) throws IOException {
        try (RawClient client = new RawClient(EMULATOR.uri())) {
            return client.send(request).receive();
        }
    }

    private static Arguments row(String name, String request, int status, String code) {
        return Arguments.of(name, RawClient.bytes(request), status, code);
    }

    private static String gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(RawClient.bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
