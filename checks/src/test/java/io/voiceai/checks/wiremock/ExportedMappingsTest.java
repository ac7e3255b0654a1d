package io.voiceai.checks.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.voiceai.VoiceAi;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallStatus;
import io.voiceai.call.ConferenceExit;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import io.voiceai.testing.Scenario;
import io.voiceai.testing.wiremock.VendorStubs;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exported mappings make a plain WireMock server, without any code of ours, answer the SDK's providers. */
class ExportedMappingsTest {
    @TempDir
    static Path folder;

    private static List<Path> files;
    private static WireMockServer server;

    @BeforeAll
    static void start() {
        files = VendorStubs.all().export(folder);
        server = new WireMockServer(options().dynamicPort().withRootDirectory(folder.toString()));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Stream<Arguments> vendorsAndWaysToSign() {
        return Stream.of("aliyun-aiccs", "aliyun-ccc", "aliyun-ice", "tencent-ccc")
                .flatMap(id -> (id.startsWith("aliyun")
                                ? Stream.of("rpc-hmac-sha1", "acs3-hmac-sha256")
                                : Stream.of("tc3"))
                        .map(signature -> Arguments.of(id, signature)));
    }

    private static VoiceAi door(String id, String signature) {
        ProviderFactory factory = ProviderFactory.available(ExportedMappingsTest.class.getClassLoader()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Map<String, String> settings = new HashMap<>();
        factory.settings().stream()
                .filter(ProviderSetting::required)
                .forEach(setting -> settings.put(setting.name(), setting.example()));
        if (!signature.equals("tc3")) {
            settings.put("signature-algorithm", signature);
        }
        ProviderBuilder<?> builder = factory.builder(settings);
        builder.endpoint(URI.create(server.baseUrl()));
        builder.plainHttpOnLoopback();
        builder.credentials(Credentials.of("any", "key"));
        return VoiceAi.of(builder.build());
    }

    private static OutboundCall call(String end) {
        return OutboundCall.to("+861730000" + end)
                .from("+8618300000333")
                .agent("15")
                .build();
    }

    @ParameterizedTest
    @MethodSource("vendorsAndWaysToSign")
    void aCallIsPlacedHungUpAndRead(String id, String signature) {
        try (VoiceAi voice = door(id, signature)) {
            PlacedCall call = voice.place(call("0533"));
            HangupResult hangup = voice.hangUp(Hangup.of(call.ref()));
            CallDetail detail = voice.detail(call.ref());

            assertThat(hangup.outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
            assertThat(detail.status()).isEqualTo(CallStatus.ENDED);
            assertThat(detail.transcript()).isNotEmpty();
            assertThat(detail.unread()).isEmpty();
            assertThat(hangup.requestId()).matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(hangup.requestId())
                    .isNotEqualTo(voice.hangUp(Hangup.of(call.ref())).requestId());
        }
    }

    @ParameterizedTest
    @MethodSource("vendorsAndWaysToSign")
    void calleesThatTheVendorRefusesAreRefused(String id, String signature) {
        try (VoiceAi voice = door(id, signature)) {
            Stream.of(Scenario.values()).filter(Scenario::refused).forEach(scenario -> {
                String callee = scenario.suffix().orElseThrow();
                assertThatThrownBy(() -> voice.place(call(callee)))
                        .as(scenario.name())
                        .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                            assertThat(e.vendorCode()).isPresent();
                            assertThat(e.kind()).isNotEqualTo(FailureKind.OUTCOME_UNKNOWN);
                        });
            });
        }
    }

    @Test
    void aConferenceIsLeft() {
        try (VoiceAi voice = door(AliyunCcc.ID, "rpc-hmac-sha1")) {
            PlacedCall call = voice.place(call("0533"));

            assertThat(voice.exitConference(ConferenceExit.of(call.ref())).legs())
                    .isNotEmpty();
        }
    }

    @Test
    void thereIsAFileForEachVendorAndNoSecretInIt() throws Exception {
        assertThat(files)
                .extracting(file -> folder.relativize(file).toString())
                .containsExactly(
                        "mappings/aliyun-aiccs.json",
                        "mappings/aliyun-ccc.json",
                        "mappings/aliyun-ice.json",
                        "mappings/tencent-ccc.json");
        for (Path file : files) {
            assertThat(Files.readString(file)).doesNotContain("testAccessKey", "SignatureNonce");
        }
    }

    @Test
    void twoExportsAreTheSame(@TempDir Path other) {
        List<Path> again = VendorStubs.all().export(other);

        for (int i = 0; i < files.size(); i++) {
            assertThat(again.get(i)).hasSameTextualContentAs(files.get(i));
        }
    }

    @Test
    void oneVendorsMappingsAreExportedAlone(@TempDir Path other) {
        assertThat(VendorStubs.aliyunIce().export(other)).hasSize(1);
    }
}
