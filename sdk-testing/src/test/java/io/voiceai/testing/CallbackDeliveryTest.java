package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.CallbackReceiver.Push;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackDeliveryTest extends CallbackTest {

    private static final String BUSY = "008613800000486";

    @Test
    void onlyTheVendorThatWasAskedToTells() {
        tell(Vendor.TENCENT_CCC, "/");
        engineCall("13800000486");
        agentCall(BUSY);
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).hasSize(1);
        assertThat(receiver.pushes().get(0).uri().getQuery()).contains("action=cdr");
    }

    @Test
    void everythingMayComeTwice() {
        tell(settings -> settings.callbacks(Vendor.TENCENT_CCC, receiver.uri("/"))
                .callbacks(Vendor.ALIYUN_AICCS, receiver.uri("/aiccs"))
                .callbacksTwice());
        agentCall(BUSY);
        clock.advance(UNTIL_TALKING);
        List<Push> pushes = receiver.awaitPushes(2);
        assertThat(pushes.get(1).body()).isEqualTo(pushes.get(0).body());
        assertThat(pushes.get(1).header("X-TCCC-PUSH-UUID"))
                .isEqualTo(pushes.get(0).header("X-TCCC-PUSH-UUID"));
        engineCall("13800000486");
        clock.advance(UNTIL_TALKING);
        receiver.awaitPushes(4);
        assertThat(pushes.get(3).body()).isEqualTo(pushes.get(2).body()).startsWith("[{");
    }

    @Test
    void whatFallsDueTogetherMayComeInReverse() {
        tell(settings -> settings.callbacks(Vendor.TENCENT_CCC, receiver.uri("/"))
                .callbacks(Vendor.ALIYUN_AICCS, receiver.uri("/aiccs"))
                .callbacksShuffled());
        agentCall("008613800000000");
        clock.advance(UNTIL_OVER);
        List<Push> pushes = receiver.awaitPushes(2);
        assertThat(pushes.get(0).uri().getQuery()).contains("action=record");
        assertThat(pushes.get(1).uri().getQuery()).contains("action=cdr");
        engineCall("13800000000");
        clock.advance(UNTIL_OVER);
        receiver.awaitPushes(3);
        assertThat(pushes.get(2).objects().get(0)).containsKey("record_file");
        assertThat(pushes.get(2).objects().get(1)).containsKey("originate_time");
    }

    @Test
    void manyReceiptsComeInSeveralArrays() {
        tell(Vendor.ALIYUN_AICCS, "/");
        for (int i = 0; i < 101; i++) {
            engineCall("13800000486");
        }
        clock.advance(UNTIL_TALKING);
        List<Push> pushes = receiver.awaitPushes(2);
        assertThat(pushes.get(0).objects()).hasSize(100);
        assertThat(pushes.get(1).objects()).hasSize(1);
    }

    @Test
    void callInAHurryIsToldOfSoonerAndAsInRealLife() {
        tell(settings ->
                settings.callbacks(Vendor.ALIYUN_AICCS, receiver.uri("/")).speed(10));
        engineCall("13800000000");
        clock.advance(Duration.ofMillis(1350));
        assertThat(receiver.awaitPushes(1).get(0).objects().get(0))
                .containsEntry("duration", 12L)
                .containsEntry("end_time", "2026-11-21 12:00:13");
    }

    @Test
    void resetForgetsWhatWasStillToBeTold() {
        tell(Vendor.TENCENT_CCC, "/");
        receiver.answer(500, "");
        agentCall(BUSY);
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).hasSize(1);
        agentCall(BUSY);
        emulator.reset();
        clock.advance(Duration.ofHours(1));
        assertThat(delivered()).hasSize(1);
        String next = agentCall(BUSY);
        clock.advance(UNTIL_TALKING);
        assertThat(delivered()).hasSize(2);
        assertThat(receiver.pushes().get(1).object()).containsEntry("SessionId", next);
    }

    @Test
    void closedEmulatorTellsNobodyAnything() {
        Set<Thread> before = couriers();
        tell(Vendor.TENCENT_CCC, "/");
        assertThat(couriers()).hasSize(before.size() + 1);
        agentCall(BUSY);
        emulator.close();
        clock.advance(UNTIL_TALKING);
        assertThat(before).containsAll(couriers());
        assertThat(receiver.pushes()).isEmpty();
    }

    @Test
    void receiverThatNeverAnswersIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI nobody = URI.create("http://localhost:" + silent.getLocalPort() + "/");
            tell(settings ->
                    settings.callbacks(Vendor.ALIYUN_AICCS, nobody).callbacks(Vendor.TENCENT_CCC, receiver.uri("/")));
            engineCall("13800000486");
            agentCall(BUSY);
            clock.advance(UNTIL_TALKING);
            assertThat(receiver.awaitPushes(1).get(0).object()).containsEntry("EndStatusString", "busy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/path", "ftp://example.com/", "http:///path", "https://example.com/#part"})
    void receiverMustBeAnAddress(String address) {
        assertThatThrownBy(() -> VendorEmulator.builder().callbacks(Vendor.ALIYUN_ICE, URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a receiver of callbacks must be an absolute http or https address");
    }

    @Test
    void credentialsAreChecked() {
        assertThatThrownBy(() -> VendorEmulator.builder().callbackToken(" "))
                .hasMessage("a callback token must not be blank");
        for (String token : List.of("secret\r\nX-Other: 1", "secret\u4e00", "secret\u007f")) {
            assertThatThrownBy(() -> VendorEmulator.builder().callbackToken(token))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a callback token must be printable ASCII, for it is sent in a header");
        }
        assertThatThrownBy(() -> VendorEmulator.builder().callbackBasicAuth("a:b", "c"))
                .hasMessage("a user of basic authentication must not be blank or hold a colon");
    }

    private static Set<Thread> couriers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("vendor-emulator-callbacks"))
                .collect(Collectors.toSet());
    }
}
