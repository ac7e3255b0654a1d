package com.example;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.voiceai.VoiceAi;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.junit.VoiceAiEmulator;
import io.voiceai.testing.wiremock.InstalledStubs;
import io.voiceai.testing.wiremock.VendorStubs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** An application with a web server of its own, a WireMock server of its own, and this SDK. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@VoiceAiEmulator
class AppTest {
    private static final WireMockServer WIRE_MOCK = new WireMockServer(options().dynamicPort());
    private static final InstalledStubs STUBS;

    static {
        WIRE_MOCK.start();
        WIRE_MOCK.stubFor(get("/mine").willReturn(ok("mine")));
        STUBS = VendorStubs.all().install(WIRE_MOCK);
    }

    @Autowired
    VoiceAi voice;

    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("voice.endpoint", WIRE_MOCK::baseUrl);
        registry.add("voice.key-id", STUBS.emulator()::accessKeyId);
        registry.add("voice.key-secret", STUBS.emulator()::accessKeySecret);
    }

    @AfterAll
    static void close() {
        STUBS.close();
        WIRE_MOCK.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aliyun-ice", "tencent-ccc"})
    void theApplicationPlacesACallThroughTheWireMockServer(String provider) {
        STUBS.emulator().reset();

        Map<?, ?> placed = RestClient.create("http://localhost:" + port)
                .post()
                .uri("/calls")
                .body(Map.of("provider", provider, "callee", "+8617300000533"))
                .retrieve()
                .body(Map.class);

        assertThat(voice.detail(CallRef.parse(String.valueOf(placed.get("ref")))).ref().provider()).isEqualTo(provider);
        assertThat(STUBS.emulator().calls()).hasSize(1);
        assertThat(STUBS.emulator().requests()).isNotEmpty().allMatch(ReceivedRequest::authentic);
    }

    @Test
    void theWireMockServerStillAnswersWhatItsOwnerTaughtIt() {
        assertThat(RestClient.create(WIRE_MOCK.baseUrl()).get().uri("/mine").retrieve().body(String.class))
                .isEqualTo("mine");
    }

    @Test
    void aTestHasAVendorOfItsOwnBesideTheApplication(AliyunIce ice, VendorEmulator vendor, MovableClock clock) {
        var call = ice.place(OutboundCall.to("+8617300000533").from("+8618300000333").agent("15").build());
        clock.advance(Duration.ofMinutes(1));

        assertThat(ice.detail(call.ref()).transcript()).isNotEmpty();
        assertThat(vendor).isNotSameAs(STUBS.emulator());
        assertThat(vendor.calls()).hasSize(1);
    }
}
