package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.SignedClient.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VendorEmulatorTest extends EmulatorTest {

    @Test
    void startsWithADummyKeyOnAFreePort() {
        try (VendorEmulator another = VendorEmulator.start()) {
            assertThat(another.uri().toString()).startsWith("http://localhost:");
            assertThat(another.uri()).isNotEqualTo(emulator.uri());
            assertThat(another.accessKeyId()).isEqualTo("testAccessKeyId");
            assertThat(another.accessKeySecret()).isEqualTo("testAccessKeySecret");
            assertThat(another.toString()).doesNotContain("Secret");
        }
    }

    @Test
    void whatItIsCanBeSaidWhenItIsClosed() {
        String open = emulator.toString();
        URI uri = emulator.uri();
        emulator.close();
        assertThat(emulator).hasToString(open);
        assertThat(emulator.uri()).isEqualTo(uri);
    }

    @Test
    void takenPortIsNamed() {
        assertThatThrownBy(() ->
                        VendorEmulator.builder().port(emulator.uri().getPort()).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "cannot listen on localhost:" + emulator.uri().getPort());
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> VendorEmulator.builder().port(70000))
                .hasMessage("port must be 0 to 65535 but is 70000");
        assertThatThrownBy(() -> VendorEmulator.builder().speed(0)).hasMessage("speed must be above 0 but is 0.0");
        assertThatThrownBy(() -> VendorEmulator.builder().accessKey(" ", "x"))
                .hasMessage("a key pair needs an id and a secret");
    }

    @Test
    void queryOfHalfAMegabyteIsRead() {
        Answer answer = place("13800000000", "{\"prompt\":\"" + "很长".repeat(28_000) + "\"}");
        assertThat(answer.text("Code")).isEqualTo("OK");
    }

    @Test
    void formBodyOfMegabytesIsRead() {
        Answer answer = client.aliyun(
                Vendor.ALIYUN_AICCS,
                "HangupOperate",
                java.util.Map.of("Padding", "x".repeat(8_000_000)),
                "CallId",
                "1^1");
        assertThat(answer.text("Code")).isEqualTo("InvalidParameter.CallId");
        assertThat(emulator.requests().get(0).authentic()).isTrue();
    }

    @Test
    void oldRequestsAreForgottenForThoseOfMegabytes() {
        for (int i = 0; i < 5; i++) {
            client.aliyun(
                    Vendor.ALIYUN_AICCS,
                    "HangupOperate",
                    java.util.Map.of("Padding", "x".repeat(8_000_000)),
                    "CallId",
                    "1^" + i);
        }
        assertThat(emulator.requests())
                .extracting(request -> request.parameters().get("CallId"))
                .containsExactly("1^1", "1^2", "1^3", "1^4");
        emulator.reset();
        client.aliyun(Vendor.ALIYUN_AICCS, "HangupOperate", "CallId", "1^5");
        client.aliyun(Vendor.ALIYUN_AICCS, "HangupOperate", "CallId", "1^6");
        assertThat(emulator.requests()).hasSize(2);
    }

    @Test
    void errorIsXmlWhenAskedFor() {
        Answer answer = client.aliyun(Vendor.ALIYUN_AICCS, "HangupOperate", "CallId", "<1>", "Format", "XML");
        assertThat(answer.response().headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        assertThat(answer.response().body())
                .startsWith("<?xml")
                .contains("<Error>", "<Code>InvalidParameter.CallId</Code>", "</Error>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void methodsOtherThanGetAndPostAreRefused(String method) throws IOException, InterruptedException {
        HttpResponse<String> answer = plain(method, "/?Action=LlmSmartCall");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"Code\":\"UnsupportedHTTPMethod\"");
    }

    @ParameterizedTest
    @CsvSource({"GET,/__admin/mappings", "POST,/__admin/mappings", "POST,/__admin/shutdown", "DELETE,/__admin/mappings"
    })
    void nobodyCanStopItOrTeachItOtherAnswersOverHttp(String method, String path)
            throws IOException, InterruptedException {
        assertThat(plain(method, path).statusCode()).isEqualTo(400);
        assertThat(place("13800000000", "{}").text("Code")).isEqualTo("OK");
    }

    @Test
    void wholeNumberOfAnyLengthInAVariableIsKept() {
        assertThat(place("13800000000", "{\"number\":18446744073709551616}").text("Code"))
                .isEqualTo("OK");
        assertThat(onlyCall().variables()).containsEntry("number", "18446744073709551616");
    }

    @Test
    void missingVersionIsNamed() {
        Answer answer = client.aliyun(Vendor.ALIYUN_ICE, "MakeTea", "Version", "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("Code")).isEqualTo("MissingVersion");
    }

    @Test
    void unknownActionAndVersionAreRefused() {
        Answer action = client.aliyun(Vendor.ALIYUN_ICE, "MakeTea");
        assertThat(action.status()).isEqualTo(404);
        assertThat(action.text("Code")).isEqualTo("InvalidAction.NotFound");
        assertThat(client.aliyun(Vendor.ALIYUN_ICE, "MakeTea", "Version", "1999-01-01")
                        .text("Code"))
                .isEqualTo("InvalidVersion");
    }

    @Test
    void speedMakesCallsFaster() {
        try (VendorEmulator fast =
                VendorEmulator.builder().clock(clock).speed(10).start()) {
            emulator.close();
            client = new SignedClient(fast, clock);
            place("13800000000", "{}");
            clock.advance(Duration.ofMillis(160));
            assertThat(fast.calls().get(0).phase()).isEqualTo(CallPhase.ANSWERED);
            clock.advance(Duration.ofMillis(1200));
            assertThat(fast.calls().get(0).phase()).isEqualTo(CallPhase.ENDED);
        }
    }

    @Test
    void whatIsPrintedHoldsNoNumberAndNoVariable() {
        place("13800000000", "{\"name\":\"小明\"}");
        String printed = emulator.calls() + " " + emulator.requests();
        assertThat(printed).contains("LlmSmartCall", "PLACED").doesNotContain("13800000000", "小明", "057100000000");
        assertThat(emulator.requests().get(0).parameters())
                .containsEntry("CalledNumber", "13800000000")
                .doesNotContainKey("Signature");
    }

    @Test
    void resetForgetsEverything() {
        place("13800000000", "{}");
        emulator.reset();
        assertThat(emulator.calls()).isEmpty();
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void manyClientsAtOnceGetACallEach() {
        IntStream.range(0, 64).parallel().forEach(i -> place("13800000000", "{}"));
        assertThat(emulator.calls())
                .extracting(EmulatedCall::id)
                .doesNotHaveDuplicates()
                .hasSize(64);
    }

    private HttpResponse<String> plain(String method, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(emulator.uri().resolve(path))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private Answer place(String callee, String variables) {
        return client.aliyun(
                Vendor.ALIYUN_AICCS,
                "LlmSmartCall",
                "ApplicationCode",
                "F320000001",
                "CalledNumber",
                callee,
                "CallerNumber",
                "057100000000",
                "PromptParam",
                variables);
    }
}
