package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.PhoneNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a test may do to calls and requests while they go on. */
class InterventionTest extends TencentEmulatorTest {

    @Test
    void testAnswersTheCalleesPhone() {
        String session = agentCall("008613800000408");
        assertThat(emulator.answer(session)).isTrue();
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        assertThat(emulator.answer(session)).isFalse();
        assertThat(emulator.answer("unknown")).isFalse();
    }

    @Test
    void testHangsUpAsTheCallee() {
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_TALKING);
        assertThat(emulator.hangUpAsCallee(session)).isTrue();
        assertThat(onlyCall().ending()).contains(CallEnding.CALLEE_HUNG_UP);
        assertThat(emulator.hangUpAsCallee(session)).isFalse();
        assertThat(emulator.hangUpAsCallee("unknown")).isFalse();
    }

    @Test
    void testTellsWhatIsSaid() {
        emulator.talk(
                PhoneNumber.of("+8613800000000"),
                Talk.builder().agent("您好").callee("你好").build());
        agentCall("008613800000000");
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().turns()).extracting(SpokenTurn::text).containsExactly("您好", "你好");
        emulator.reset();
        agentCall("008613800000000");
        clock.advance(UNTIL_OVER);
        assertThat(onlyCall().turns()).hasSize(6);
    }

    @Test
    void faultWaitsForItsOperation() {
        emulator.inject("HangUpCall", Fault.REQUEST_LOST);
        String session = agentCall(CALLEE);
        clock.advance(UNTIL_TALKING);
        assertThatThrownBy(() -> ofSession("HangUpCall", session)).hasCauseInstanceOf(IOException.class);
        assertThat(onlyCall().phase()).isEqualTo(CallPhase.ANSWERED);
        assertThat(plain(ofSession("HangUpCall", session))).isTrue();
    }

    @Test
    void faultsComeInTheOrderAskedFor() {
        emulator.inject(Fault.THROTTLED);
        emulator.inject(Fault.INTERNAL_ERROR);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            codes.add(ask("CreateAIAgentCall", "\"AIAgentId\":15,\"Callee\":\"" + CALLEE + "\"")
                    .at("Response", "Error", "Code"));
        }
        assertThat(codes).containsExactly("RequestLimitExceeded", "InternalError");
        assertThat(emulator.calls())
                .as("placed though the second says otherwise")
                .hasSize(1);
        assertThat(agentCall(CALLEE)).isNotBlank();
    }

    @Test
    void anotherEmulatorGivesOtherIds() {
        try (VendorEmulator another = VendorEmulator.builder().clock(clock).start()) {
            for (SignedClient its : List.of(client, new SignedClient(another, clock))) {
                its.aliyun(
                        Vendor.ALIYUN_AICCS,
                        "LlmSmartCall",
                        "ApplicationCode",
                        "F1",
                        "CallerNumber",
                        "057100000001",
                        "CalledNumber",
                        "13800000000");
            }
            assertThat(onlyCall().id()).matches("\\d{12}\\^\\d{12}");
            assertThat(another.call(onlyCall().id())).isEmpty();
        }
    }

    @Test
    void seedMakesTheIdsForeseeable() {
        List<String> ids = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8}) {
            try (VendorEmulator seeded =
                    VendorEmulator.builder().clock(clock).seed(seed).start()) {
                SignedClient its = new SignedClient(seeded, clock);
                its.aliyun(
                        Vendor.ALIYUN_ICE,
                        "StartAIAgentOutboundCall",
                        "AIAgentId",
                        "agent",
                        "CallerNumber",
                        "057100000001",
                        "CalledNumber",
                        "13800000000");
                ids.add(seeded.calls().get(0).id());
            }
        }
        assertThat(ids.get(0)).hasSize(32).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }
}
