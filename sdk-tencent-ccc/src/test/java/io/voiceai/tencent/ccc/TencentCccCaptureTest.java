package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.OutboundCall;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.SignedRequest;
import io.voiceai.tencent.ccc.api.CreateAIAgentCall;
import io.voiceai.tencent.ccc.api.DescribeTelCdr;
import io.voiceai.tencent.ccc.api.HangUpCall;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vendor's official clients sent the same for the same inputs. */
class TencentCccCaptureTest {
    private static final List<String> FILES = List.of(
            "java-tencent-typed",
            "java-tencent-common",
            "java-tencent-common-3.1.1481",
            "node-tencent-typed",
            "node-tencent-common");
    private static final String DONE =
            "{\"Response\":{\"SessionId\":\"s\",\"TelCdrList\":[],\"TotalCount\":0,\"RequestId\":\"r\"}}";

    @TestFactory
    Stream<DynamicTest> sendsWhatTheOfficialClientsSend() {
        return captures().map(capture -> DynamicTest.dynamicTest(capture.name(), () -> checkSent(capture)));
    }

    private static void checkSent(Capture capture) throws Exception {
        try (CannedServer server = CannedServer.answering(200, DONE);
                TencentCcc ccc = provider(server, capture)) {
            perform(ccc, capture);
            CannedServer.Received sent = server.received.get(0);
            assertThat(withoutPages(Tree.object(sent.body()))).isEqualTo(withoutPages(capture.json()));
            for (String name : List.of("x-tc-action", "x-tc-version", "x-tc-region", "x-tc-token", "x-tc-language")) {
                assertThat(Optional.ofNullable(sent.headers().get(name)))
                        .as(name)
                        .isEqualTo(capture.header(name));
            }
            assertThat(sent.headers().get("content-type")).startsWith("application/json");
            assertThat(sent.headers().get("authorization"))
                    .contains("/ccc/tc3_request, SignedHeaders=content-type;host, Signature=");
        }
    }

    @TestFactory
    Stream<DynamicTest> signsWhatTheOfficialJavaClientsSign() {
        Map<String, String> secrets = secrets();
        return captures()
                .filter(capture -> capture.name().startsWith("java"))
                .filter(capture -> !capture.action().equals("DescribeTelCdr"))
                .map(capture -> DynamicTest.dynamicTest(capture.name(), () -> checkSigned(capture, secrets)));
    }

    private static void checkSigned(Capture capture, Map<String, String> secrets) {
        String authorization = capture.header("authorization").orElseThrow();
        String id = authorization.substring(authorization.indexOf('=') + 1, authorization.indexOf('/'));
        Tc3Protocol protocol = new Tc3Protocol(
                Endpoint.https("ccc.tencentcloudapi.com"), "ccc", "2020-02-10", null, null, TencentCccCodes.BOOK);
        boolean create = capture.action().equals("CreateAIAgentCall");
        SignedRequest signed = protocol.sign(
                create ? CreateAIAgentCall.OPERATION : HangUpCall.OPERATION,
                create ? created(capture).fields() : hungUp(capture).fields(),
                Credentials.of(id, secrets.get(id)),
                Instant.ofEpochSecond(
                        Long.parseLong(capture.header("x-tc-timestamp").orElseThrow())),
                "");
        assertThat(new String(signed.body(), StandardCharsets.UTF_8)).isEqualTo(capture.rawBody());
        assertThat(signed.contentType())
                .isEqualTo(capture.header("content-type").orElseThrow());
        assertThat(signed.headers()).contains(Map.entry("Authorization", authorization));
    }

    private static void perform(TencentCcc ccc, Capture capture) {
        switch (capture.action()) {
            case "CreateAIAgentCall" ->
                ccc.place(OutboundCall.to("+8612300000000")
                        .agent("15")
                        .from("+861012345678")
                        .from("+861012345679")
                        .variable("foo", "bar")
                        .option(TencentCccCallOptions.create().difyUser("value"))
                        .build());
            case "HangUpCall" ->
                ccc.hangUp(Hangup.of(CallRef.of(
                        "tencent-ccc",
                        Map.of("SdkAppId", "1400000000", "SessionId", (String)
                                capture.json().get("SessionId")),
                        Instant.EPOCH)));
            default ->
                ccc.api()
                        .describeTelCdr(new DescribeTelCdr.Request(1609138903, 1609142503, 1400000000, 10, 0)
                                .phones(List.of("008618600000000")))
                        .execute();
        }
    }

    private static CreateAIAgentCall.Request created(Capture capture) {
        OutboundCall call = OutboundCall.to("+8612300000000")
                .agent("15")
                .from("+861012345678")
                .from("+861012345679")
                .variable("foo", "bar")
                .option(TencentCccCallOptions.create().difyUser("value"))
                .build();
        long app = ((BigDecimal) capture.json().get("SdkAppId")).longValueExact();
        return TencentCccMapping.request("tencent-ccc", TencentSite.CHINA, app, call);
    }

    private static HangUpCall.Request hungUp(Capture capture) {
        return new HangUpCall.Request(1400000000, (String) capture.json().get("SessionId"));
    }

    private static TencentCcc provider(CannedServer server, Capture capture) {
        Credentials key = capture.header("x-tc-token")
                .map(token -> Credentials.of("id", "secret", token))
                .orElseGet(() -> Credentials.of("id", "secret"));
        TencentCcc.Builder builder = TencentCcc.builder()
                .sdkAppId(1400000000)
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .credentials(key);
        capture.header("x-tc-region").ifPresent(builder::region);
        capture.header("x-tc-language").ifPresent(builder::language);
        return builder.build();
    }

    /** Limit and Offset are the disabled twins of PageSize and PageNumber, in which the captured clients still page. */
    private static Map<String, Object> withoutPages(Map<String, Object> body) {
        Map<String, Object> rest = new LinkedHashMap<>(body);
        rest.keySet().removeAll(List.of("Limit", "Offset", "PageSize", "PageNumber"));
        return rest;
    }

    private static Map<String, String> secrets() {
        Map<String, String> secrets = new HashMap<>();
        Tree.resource("/vectors/tc3-hmac-sha256.json")
                .forEach(vector -> secrets.put((String) vector.get("secretId"), (String) vector.get("secretKey")));
        return secrets;
    }

    private static Stream<Capture> captures() {
        return FILES.stream()
                .flatMap(file -> Tree.resource("/captures/" + file + ".json").stream()
                        .map(content -> new Capture(file + "/" + content.get("case"), content)));
    }

    private record Capture(String name, Map<String, Object> content) {
        String action() {
            return (String) content.get("action");
        }

        String rawBody() {
            return (String) content.get("rawBody");
        }

        Map<String, Object> json() {
            return Tree.object(rawBody());
        }

        Optional<String> header(String name) {
            return ((List<?>) content.get("headers"))
                    .stream()
                            .map(pair -> (List<?>) pair)
                            .filter(pair -> ((String) pair.get(0))
                                    .toLowerCase(Locale.ROOT)
                                    .equals(name))
                            .map(pair -> (String) pair.get(1))
                            .findFirst();
        }
    }
}
