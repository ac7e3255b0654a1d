package io.voiceai.checks.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.voiceai.VoiceAi;
import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.auth.Credentials;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import io.voiceai.tencent.ccc.TencentCcc;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.junit.VoiceAiEmulator;
import io.voiceai.testing.wiremock.InstalledStubs;
import io.voiceai.testing.wiremock.VendorStubs;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A WireMock server as its owner made it, which never heard of this SDK, behaves as the vendors do. */
class VendorStubsTest {
    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static Stream<Arguments> vendorsAndWaysToSign() {
        return Stream.of("aliyun-aiccs", "aliyun-ccc", "aliyun-ice", "tencent-ccc")
                .flatMap(id -> (id.startsWith("aliyun")
                                ? Stream.of("rpc-hmac-sha1", "acs3-hmac-sha256", "acs3-hmac-sm3")
                                : Stream.of("tc3"))
                        .map(signature -> Arguments.of(id, signature)));
    }

    private static VendorStubs stubs(String id) {
        return switch (id) {
            case "aliyun-aiccs" -> VendorStubs.aliyunAiccs();
            case "aliyun-ccc" -> VendorStubs.aliyunCcc();
            case "aliyun-ice" -> VendorStubs.aliyunIce();
            default -> VendorStubs.tencentCcc();
        };
    }

    private VoiceProvider provider(String id, String signature, String host, Credentials key, Clock clock) {
        ProviderFactory factory = ProviderFactory.available(getClass().getClassLoader()).stream()
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
        builder.endpoint(URI.create("http://" + host + ":" + server.port()));
        builder.plainHttpOnLoopback();
        builder.credentials(key);
        builder.clock(clock);
        return builder.build();
    }

    private VoiceAi door(String id, String signature, String host, VendorEmulator vendor, Clock clock) {
        return VoiceAi.of(
                provider(id, signature, host, Credentials.of(vendor.accessKeyId(), vendor.accessKeySecret()), clock));
    }

    private static OutboundCall call(String end) {
        return OutboundCall.to("+861730000" + end)
                .from("+8618300000333")
                .agent("15")
                .variable("city", "杭州 & more")
                .build();
    }

    @ParameterizedTest
    @MethodSource("vendorsAndWaysToSign")
    @VoiceAiEmulator
    void aCallIsPlacedHungUpAndReadWithEverySignatureVerified(
            String id, String signature, VendorEmulator vendor, MovableClock clock) {
        stubs(id).backedBy(vendor).install(server);
        try (VoiceAi voice = door(id, signature, "localhost", vendor, clock)) {
            PlacedCall call = voice.place(call("0533"));
            clock.advance(Duration.ofSeconds(6));
            assertThat(voice.hangUp(Hangup.of(call.ref())).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
            clock.advance(Duration.ofMinutes(1));
            assertThat(voice.detail(call.ref()).transcript()).isNotEmpty();
        }
        assertThat(vendor.calls()).hasSize(1);
        assertThat(vendor.requests()).isNotEmpty().allMatch(ReceivedRequest::authentic);
        assertThat(server.findAllUnmatchedRequests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void itDoesNotMatterUnderWhichNameTheServerIsReached(String host) {
        try (InstalledStubs stubs = VendorStubs.all().install(server)) {
            for (String signature : new String[] {"acs3-hmac-sha256", "tc3"}) {
                String id = signature.equals("tc3") ? "tencent-ccc" : AliyunIce.ID;
                try (VoiceAi voice = door(id, signature, host, stubs.emulator(), Clock.systemUTC())) {
                    voice.place(call("0533"));
                }
            }
            assertThat(stubs.emulator().requests()).hasSize(2).allMatch(ReceivedRequest::authentic);
        }
    }

    @Test
    void aServerThatPreservesTheHostWillDoToo() {
        WireMockServer preserving = new WireMockServer(options().dynamicPort().preserveHostHeader(true));
        preserving.start();
        try (InstalledStubs stubs = VendorStubs.tencentCcc().install(preserving);
                VoiceAi voice = VoiceAi.of(providerAt(preserving, stubs))) {
            voice.place(call("0533"));
        } finally {
            preserving.stop();
        }
    }

    private static VoiceProvider providerAt(WireMockServer server, InstalledStubs stubs) {
        return TencentCcc.builder()
                .sdkAppId(1_400_000_000L)
                .endpoint(URI.create(server.baseUrl()))
                .plainHttpOnLoopback()
                .credentials(Credentials.of(
                        stubs.emulator().accessKeyId(), stubs.emulator().accessKeySecret()))
                .build();
    }

    @ParameterizedTest
    @MethodSource("vendorsAndWaysToSign")
    void aSignatureWithAnotherSecretIsRefused(String id, String signature) {
        try (InstalledStubs stubs = VendorStubs.all().install(server);
                VoiceProvider provider = provider(
                        id,
                        signature,
                        "localhost",
                        Credentials.of(stubs.emulator().accessKeyId(), "another"),
                        Clock.systemUTC());
                VoiceAi voice = VoiceAi.of(provider)) {
            assertThatThrownBy(() -> voice.place(call("0533")))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.AUTH));
            assertThat(stubs.emulator().calls()).isEmpty();
        }
    }

    @Test
    void stubsOfTheServersOwnerWinAndOtherRequestsAreLeftAlone() throws Exception {
        server.stubFor(get(urlPathEqualTo("/mine")).willReturn(aResponse().withBody("mine")));
        try (InstalledStubs stubs = VendorStubs.aliyunIce().install(server)) {
            assertThat(body("/mine")).isEqualTo("mine");
            assertThat(body("/?Action=DescribeAIAgentInstance&Version=2020-11-09"))
                    .contains("RequestId");
            assertThat(stubs.emulator().requests()).hasSize(1);

            server.stubFor(any(anyUrl()).willReturn(okJson("{\"all\":\"mine\"}")));

            assertThat(body("/?Action=DescribeAIAgentInstance&Version=2020-11-09"))
                    .contains("all");
            assertThat(stubs.emulator().requests()).hasSize(1);
        }
    }

    @Test
    void oneVendorsStubsLeaveTheOthersAlone() throws Exception {
        try (InstalledStubs stubs = VendorStubs.aliyunIce().install(server)) {
            assertThat(body("/?Action=MakeCall&Version=2020-07-01")).contains("Request was not matched");
            assertThat(stubs.emulator().requests()).isEmpty();
        }
    }

    @Test
    void aServerIsReachedThroughItsClientToo() {
        WireMock client = new WireMock("localhost", server.port());
        try (InstalledStubs stubs = VendorStubs.aliyunCcc().install(client);
                VoiceAi voice =
                        door(AliyunCcc.ID, "acs3-hmac-sha256", "localhost", stubs.emulator(), Clock.systemUTC())) {
            voice.place(call("0533"));
            assertThat(stubs.emulator().calls()).hasSize(1);
        }
        assertThat(server.getStubMappings()).isEmpty();
    }

    @Test
    void closingTakesOurStubsOutAndLeavesTheOwnersEmulatorRunning() {
        server.stubFor(get(urlPathEqualTo("/mine")).willReturn(aResponse()));
        try (VendorEmulator vendor = VendorEmulator.start()) {
            VendorStubs.all().backedBy(vendor).install(server).close();

            assertThat(server.getStubMappings()).hasSize(1);
            assertThat(vendor.uri()).isNotNull();
        }
        InstalledStubs own = VendorStubs.all().install(server);
        URI emulator = own.emulator().uri();
        own.close();
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(emulator).build(), HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void aServerThatTakesNoStubsLeavesNoEmulatorBehind() {
        List<String> emulators = new ArrayList<>();
        WireMock refusing = new WireMock("localhost", server.port()) {
            @Override
            public StubMapping register(MappingBuilder stub) {
                emulators.add(stub.build().getResponse().getProxyBaseUrl());
                throw new IllegalStateException("on purpose");
            }
        };
        assertThatThrownBy(() -> VendorStubs.all().install(refusing)).hasMessage("on purpose");
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(emulators.get(0)))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void anAnswerThatTheEmulatorLosesIsAFailureOfTheProxyAndAnUnknownOutcome() {
        try (InstalledStubs stubs = VendorStubs.all().install(server);
                VoiceAi voice = door(AliyunIce.ID, "rpc-hmac-sha1", "localhost", stubs.emulator(), Clock.systemUTC())) {
            assertThatThrownBy(() -> voice.place(call("0599"))).isInstanceOfSatisfying(VoiceAiException.class, e -> {
                assertThat(e.kind()).isEqualTo(FailureKind.OUTCOME_UNKNOWN);
                assertThat(e.httpStatus()).hasValue(500);
            });
            assertThat(stubs.emulator().calls()).hasSize(1);
        }
    }

    private String body(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
