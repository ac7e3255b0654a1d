package io.voiceai.checks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.CallerNumbers;
import io.voiceai.ConferenceExits;
import io.voiceai.VoiceAi;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.call.CallStatus;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.tencent.ccc.TencentCcc;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.junit.VoiceAiEmulator;
import io.voiceai.testing.junit.VoiceAiEmulator.Time;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a test gets from the extension, and that all of it belongs together. */
@VoiceAiEmulator
class VoiceAiEmulatorTest {
    private static final OutboundCall CALL =
            OutboundCall.to("+8617300000533").from("+8618300000333").agent("15").build();

    private final VendorEmulator ofConstructor;
    private VendorEmulator ofBeforeEach;

    VoiceAiEmulatorTest(VendorEmulator ofConstructor) {
        this.ofConstructor = ofConstructor;
    }

    @BeforeEach
    void before(VendorEmulator vendor) {
        ofBeforeEach = vendor;
    }

    @Test
    void aCallIsPlacedAndReadWithoutWaiting(AliyunIce ice, VendorEmulator vendor, MovableClock clock) {
        PlacedCall call = ice.place(CALL);
        clock.advance(Duration.ofMinutes(1));

        assertThat(ice.detail(call.ref()).transcript())
                .extracting(TranscriptTurn::speaker)
                .contains(Speaker.AI_AGENT, Speaker.CALLEE);
        assertThat(vendor.calls()).hasSize(1);
        assertThat(vendor.requests()).isNotEmpty().allMatch(ReceivedRequest::authentic);
    }

    @Test
    void constructorAndMethodsOfATestShareOneVendor(VendorEmulator vendor) {
        assertThat(vendor).isSameAs(ofConstructor).isSameAs(ofBeforeEach);
        assertThat(vendor.calls()).isEmpty();
    }

    @Test
    void theInspectorIsShutUnlessAskedFor(VendorEmulator vendor) {
        assertThatIllegalStateException().isThrownBy(vendor::inspectorUri);
    }

    @Test
    @VoiceAiEmulator(inspector = true)
    void theInspectorIsOpenIfAskedFor(VendorEmulator vendor) {
        assertThat(vendor.inspectorUri().getPort()).isEqualTo(vendor.uri().getPort());
    }

    @Test
    @VoiceAiEmulator(quotas = true, clock = Time.STANDING)
    void theVendorsLimitsHoldIfAskedFor(AliyunIce ice, VendorEmulator vendor) {
        for (int i = 0; i < 15; i++) {
            ice.place(OutboundCall.to("+86173001000" + (10 + i))
                    .from("+8618300000333")
                    .agent("15")
                    .build());
        }
        assertThatThrownBy(() -> ice.place(CALL))
                .isInstanceOfSatisfying(
                        VoiceAiException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(FailureKind.THROTTLED));
        assertThat(vendor.calls()).hasSize(15);
    }

    @Test
    void theDoorLeadsToAllVendorsOnTheClassPathAndToTheSameProviders(VoiceAi voice, TencentCcc tencent) {
        assertThat(voice.providerIds()).containsExactly(AliyunAiccs.ID, AliyunCcc.ID, AliyunIce.ID, TencentCcc.ID);
        assertThat(voice.provider(TencentCcc.ID)).isSameAs(tencent);
    }

    @Test
    void aCapabilityThatOneVendorHasIsInjected(ConferenceExits exits, CallerNumbers numbers) {
        assertThat(exits).isInstanceOf(AliyunCcc.class);
        assertThat(numbers).isInstanceOf(AliyunIce.class);
    }

    @Test
    void theRunningClockGoesOnAndCanBeMoved(MovableClock clock) {
        Instant before = Instant.now();
        assertThat(clock.instant())
                .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));

        clock.advance(Duration.ofDays(1));

        Instant moved = clock.instant();
        assertThat(moved).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
        while (!clock.instant().isAfter(moved)) {
            Thread.onSpinWait();
        }
    }

    @Test
    @VoiceAiEmulator(clock = Time.STANDING)
    void theStandingClockStands(MovableClock clock, AliyunIce ice) {
        Instant now = clock.instant();
        PlacedCall call = ice.place(CALL);

        assertThat(ice.detail(call.ref()).status()).isNotEqualTo(CallStatus.ENDED);
        assertThat(clock.instant()).isEqualTo(now);
        assertThat(call.ref().placedAt()).isEqualTo(now);
    }

    @Test
    @VoiceAiEmulator(clock = Time.STANDING, speed = 10)
    void theCallGoesFasterThanLifeIfTold(MovableClock clock, AliyunIce ice) {
        PlacedCall call = ice.place(CALL);
        clock.advance(Duration.ofSeconds(2));

        assertThat(ice.detail(call.ref()).status()).isEqualTo(CallStatus.ENDED);
    }

    @Test
    @VoiceAiEmulator(settings = {"aliyun-ccc.instance-id=acme", "aliyun-ccc.signature-algorithm=acs3-hmac-sha256"})
    void aSettingReachesItsProvider(AliyunCcc ccc, VendorEmulator vendor) {
        ccc.place(OutboundCall.to("+8617300000533")
                .from("+8618300000333")
                .agent("flow-1")
                .build());

        ReceivedRequest request = vendor.requests().get(0);
        assertThat(request.vendor()).contains(Vendor.ALIYUN_CCC);
        assertThat(request.parameters()).containsEntry("InstanceId", "acme").doesNotContainKey("SignatureVersion");
    }

    @Nested
    class InANestedClass {
        private final VendorEmulator ofInner;

        InANestedClass(VendorEmulator ofInner) {
            this.ofInner = ofInner;
        }

        @Test
        void theEmulatorIsThatOfTheTestToo(VendorEmulator vendor) {
            assertThat(vendor).isSameAs(ofInner).isSameAs(ofConstructor).isSameAs(ofBeforeEach);
        }
    }
}
