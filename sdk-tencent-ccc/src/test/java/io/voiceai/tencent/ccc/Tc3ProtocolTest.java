package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.auth.Credentials;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.tencent.ccc.api.CreateAIAgentCall;
import io.voiceai.tencent.ccc.api.HangUpCall;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Tc3ProtocolTest {
    private static final Instant MIDNIGHT = Instant.ofEpochSecond(1735689600);

    @Test
    void signsAsTheWorkedVectorDoes() {
        SignedRequest signed = sign(null, null, Credentials.of("AKIDEXAMPLE", "ExampleSecretKey0000000000000000"));
        Map<String, String> headers = headers(signed);
        assertThat(headers)
                .containsOnlyKeys("Authorization", "X-TC-Action", "X-TC-Version", "X-TC-Timestamp")
                .containsEntry("X-TC-Action", "HangUpCall")
                .containsEntry("X-TC-Version", "2020-02-10")
                .containsEntry("X-TC-Timestamp", "1735689600")
                .containsEntry(
                        "Authorization",
                        "TC3-HMAC-SHA256 Credential=AKIDEXAMPLE/2025-01-01/ccc/tc3_request,"
                                + " SignedHeaders=content-type;host,"
                                + " Signature=64b844c60bed62cb0b46e17061591a8b0f592e98d56757ac1ad80f986b17619d");
        assertThat(signed.query()).isEmpty();
        assertThat(signed.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(new String(signed.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"SdkAppId\":1400000000,\"SessionId\":\"6bb56a09-2787-40bc-80c5-dc6dab783eff\"}");
    }

    @Test
    void regionLanguageAndTokenTravelUnsigned() {
        SignedRequest plain = sign(null, null, Credentials.of("id", "secret"));
        SignedRequest full = sign("ap-guangzhou", "en-US", Credentials.of("id", "secret", "token"));
        assertThat(headers(full))
                .containsEntry("X-TC-Region", "ap-guangzhou")
                .containsEntry("X-TC-Language", "en-US")
                .containsEntry("X-TC-Token", "token")
                .containsEntry("Authorization", headers(plain).get("Authorization"));
    }

    @Test
    void sendsExactlyWhatItSigned() throws Exception {
        String done = "{\"Response\":{\"SessionId\":\"s\",\"RequestId\":\"r\"}}";
        try (CannedServer server = CannedServer.answering(200, done);
                TencentCcc ccc = provider(server)) {
            place(ccc);
            CannedServer.Received sent = server.received.get(0);
            Map<String, String> signed = Map.of(
                    "content-type", sent.headers().get("content-type"),
                    "host", sent.headers().get("host"));
            Tc3Signature again = Tc3Signature.of(
                    "POST",
                    "/",
                    "",
                    signed,
                    sent.body().getBytes(StandardCharsets.UTF_8),
                    "ccc",
                    Long.parseLong(sent.headers().get("x-tc-timestamp")),
                    "secret");
            assertThat(sent.headers())
                    .containsEntry("authorization", again.authorization("id"))
                    .containsEntry("content-type", "application/json; charset=utf-8")
                    .containsEntry("host", server.uri().getAuthority());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>502</html>",
                "[]",
                "{}",
                "{\"Response\":{}}",
                "{\"Response\":\"text\"}",
                "{\"Response\":{\"SessionId\":\"s\"}}",
                "{\"Response\":{\"SessionId\":\"s\",\"RequestId\":\" \"}}",
                "{\"SessionId\":\"s\",\"RequestId\":\"r\"}",
                "{\"Response\":{\"RequestId\":\"r\",\"Error\":{}}}",
                "{\"Response\":{\"RequestId\":\"r\",\"Error\":{\"Message\":\"m\"}}}",
                "{\"Response\":{\"RequestId\":\"r\",\"Error\":\"FailedOperation\"}}",
                "{\"Response\":{\"RequestId\":\"r\",\"SessionId\":\"s\",\"Error\":{\"Code\":\"FailedOperation.CallOutFailed\"}}}",
                "{\"Response\":{\"RequestId\":\"r\",\"Error\":{\"Code\":\"InvalidParameter\"},\"Error\":{\"Code\":\"InternalError\",\"Message\":\"\"}}}",
                "{\"Response\":{\"SessionId\":\"s\",\"RequestId\":\"r\"}} {}",
                "{\"code\":4000,\"message\":\"legacy\",\"codeDesc\":\"x\"}"
            })
    void whatIsNoEnvelopeOfTheVendorIsNoAnswer(String body) {
        assertThat(read(200, body)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 401, 429, 500, 502, 503})
    void anotherStatusIsNoAnswerWhateverTheBodySays(int status) {
        assertThat(read(status, "{\"Response\":{\"SessionId\":\"s\",\"RequestId\":\"r\"}}"))
                .isInstanceOf(Reading.Unreadable.class);
        assertThat(
                        read(
                                status,
                                "{\"Response\":{\"Error\":{\"Code\":\"InvalidParameter\",\"Message\":\"\"},\"RequestId\":\"r\"}}"))
                .isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aNullErrorIsNoError() {
        assertThat(read(200, "{\"Response\":{\"SessionId\":\"s\",\"Error\":null,\"RequestId\":\"r\"}}"))
                .isInstanceOf(Reading.Done.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"Response\":{\"RequestId\":\"r\"}}|no call id",
                "{\"Response\":{\"SessionId\":\"\",\"RequestId\":\"r\"}}|no call id",
                "{\"Response\":{\"SessionId\":null,\"RequestId\":\"r\"}}|no call id",
                "{\"Response\":{\"SessionId\":\"s\"}}|no request id of the vendor",
                "<html></html>|no envelope"
            })
    void aPlacedCallWithoutItsIdIsAnUnknownOutcome(String body, String reason) throws Exception {
        try (CannedServer server = CannedServer.answering(200, body);
                TencentCcc ccc = provider(server)) {
            OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> place(ccc));
            assertThat(unknown).hasMessageContaining(reason);
            assertThat(server.received).hasSize(1);
        }
    }

    @Test
    void anIdBesideA502IsACandidateOnly() throws Exception {
        try (CannedServer server =
                        CannedServer.answering(502, "{\"Response\":{\"SessionId\":\"s-7\",\"RequestId\":\"r\"}}");
                TencentCcc ccc = provider(server)) {
            OutcomeUnknownException unknown = catchThrowableOfType(OutcomeUnknownException.class, () -> place(ccc));
            assertThat(unknown.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
            assertThat(unknown.candidateCallId()).contains("s-7");
            assertThat(unknown.httpStatus()).contains(502);
        }
    }

    private static Reading read(int status, String body) {
        return protocol(null, null)
                .read(
                        CreateAIAgentCall.OPERATION,
                        new WireAnswer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static SignedRequest sign(@Nullable String region, @Nullable String language, Credentials key) {
        HangUpCall.Request request = new HangUpCall.Request(1400000000, "6bb56a09-2787-40bc-80c5-dc6dab783eff");
        return protocol(region, language).sign(HangUpCall.OPERATION, request.fields(), key, MIDNIGHT, "unused");
    }

    private static Tc3Protocol protocol(@Nullable String region, @Nullable String language) {
        return new Tc3Protocol(
                Endpoint.https("ccc.tencentcloudapi.com"), "ccc", "2020-02-10", region, language, TencentCccCodes.BOOK);
    }

    private static Map<String, String> headers(SignedRequest signed) {
        return signed.headers().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void place(TencentCcc ccc) {
        ccc.place(OutboundCall.to("+8613800000000")
                .agent("15")
                .variable("name", "张三")
                .build());
    }

    private static TencentCcc provider(CannedServer server) {
        return TencentCcc.builder()
                .sdkAppId(1400000000)
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of("id", "secret"))
                .build();
    }
}
