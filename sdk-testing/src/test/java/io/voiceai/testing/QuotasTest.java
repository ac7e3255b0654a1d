package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.SignedClient.Answer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotasTest extends EmulatorTest {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @BeforeEach
    void limit() {
        emulator.close();
        emulator = VendorEmulator.builder().clock(clock).quotas().start();
        client = new SignedClient(emulator, clock);
    }

    @Test
    void noSecondSeesMoreThanTwentyRequestsForAnOperationOfTencent() {
        for (int i = 0; i < 10; i++) {
            assertThat(passes("DescribeTelSession")).isTrue();
        }
        clock.advance(Duration.ofMillis(500));
        for (int i = 0; i < 10; i++) {
            assertThat(passes("DescribeTelSession")).isTrue();
        }
        assertThat(passes("DescribeTelSession")).isFalse();
        assertThat(passes("DescribeSessionDetail")).as("another operation").isTrue();
        clock.advance(Duration.ofMillis(499));
        assertThat(passes("DescribeTelSession")).isFalse();
        clock.advance(Duration.ofMillis(1));
        for (int i = 0; i < 10; i++) {
            assertThat(passes("DescribeTelSession")).isTrue();
        }
        assertThat(passes("DescribeTelSession")).isFalse();
    }

    @Test
    void whatWasCountedBeforeTheClockWasMovedBackCountsNoMore() {
        clock.advance(Duration.ofSeconds(10));
        for (int i = 0; i < 20; i++) {
            assertThat(passes("DescribeTelSession")).isTrue();
        }
        clock.advance(Duration.ofSeconds(-10));
        assertThat(passes("DescribeTelSession")).isTrue();
    }

    @Test
    void callerNumberOfIceHasFifteenCallsAtATime() {
        for (int i = 0; i < 15; i++) {
            assertThat(start("057100000001").status()).isEqualTo(200);
        }
        assertThat(start("057100000001").text("Code")).isEqualTo("Throttling.User");
        assertThat(start("057100000002").status()).as("another caller").isEqualTo(200);
        assertThat(emulator.calls()).hasSize(16);
        assertThat(emulator.hangUpAsCallee(onlyCall().id())).isTrue();
        assertThat(start("057100000001").status()).isEqualTo(200);
        assertThat(start("057100000001").status()).isEqualTo(400);
    }

    @Test
    void fullDuplexCallsOfAiccsAreAHundredASecond() {
        for (int i = 0; i < 100; i++) {
            assertThat(fullDuplex()).isEqualTo("OK");
        }
        assertThat(fullDuplex()).isEqualTo("Throttling.User");
        clock.advance(A_SECOND);
        assertThat(fullDuplex()).isEqualTo("OK");
    }

    @Test
    void throttledHangUpIsNotTheOneThatGetsLost() {
        client.tencent(
                "CreateAIAgentCall", "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"008613800000487\"}");
        clock.advance(UNTIL_TALKING);
        for (int i = 0; i < 20; i++) {
            assertThat(passes("HangUpCall")).isTrue();
        }
        String hangUp = "{\"SdkAppId\":1400000000,\"SessionId\":\"" + onlyCall().id() + "\"}";
        assertThat(client.tencent("HangUpCall", hangUp).<String>at("Response", "Error", "Code"))
                .isEqualTo("RequestLimitExceeded");
        clock.advance(A_SECOND);
        assertThatThrownBy(() -> client.tencent("HangUpCall", hangUp)).hasRootCauseInstanceOf(IOException.class);
        assertThat(client.tencent("HangUpCall", hangUp).status()).isEqualTo(200);
        assertThat(onlyCall().ending()).contains(CallEnding.HUNG_UP_BY_API);
    }

    @Test
    void resetForgetsWhatWasCounted() {
        for (int i = 0; i < 20; i++) {
            passes("DescribeTelSession");
        }
        emulator.reset();
        assertThat(passes("DescribeTelSession")).isTrue();
    }

    @Test
    void nothingIsLimitedUnlessAskedFor() {
        emulator.close();
        emulator = VendorEmulator.builder().clock(clock).start();
        client = new SignedClient(emulator, clock);
        for (int i = 0; i < 21; i++) {
            assertThat(passes("DescribeTelSession")).isTrue();
        }
    }

    private boolean passes(String action) {
        return !client.tencent(action, "{\"SdkAppId\":1400000000,\"SessionId\":\"none\"}")
                .response()
                .body()
                .contains("\"RequestLimitExceeded\"");
    }

    private Answer start(String caller) {
        return client.aliyun(
                Vendor.ALIYUN_ICE,
                "StartAIAgentOutboundCall",
                "AIAgentId",
                "agent",
                "CallerNumber",
                caller,
                "CalledNumber",
                "13800000000");
    }

    private String fullDuplex() {
        return client.aliyun(
                        Vendor.ALIYUN_AICCS,
                        "LlmSmartCallFullDuplex",
                        "ApplicationCode",
                        "F1",
                        "CallerNumber",
                        "057100000001",
                        "CalledNumber",
                        "13800000000")
                .text("Code");
    }
}
