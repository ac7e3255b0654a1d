package io.voiceai.tencent.ccc;

import static io.voiceai.tencent.ccc.CannedServer.refusal;
import static io.voiceai.tencent.ccc.CannedServer.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallRef;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Steer;
import io.voiceai.call.Transfer;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.UnsupportedFeatureException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TencentCccControlTest {
    private static final CallRef CALL =
            CallRef.of("tencent-ccc", Map.of("SdkAppId", "1400000000", "SessionId", "s-1"), Instant.EPOCH);
    private static final BigDecimal APP = new BigDecimal("1400000000");

    private String answer = response("");
    private CannedServer server;
    private TencentCcc ccc;

    @BeforeEach
    void start() throws Exception {
        server = CannedServer.answering(request -> answer);
        ccc = server.provider().build();
    }

    @AfterEach
    void stop() throws Exception {
        ccc.close();
        server.close();
    }

    @Test
    void sayingInterrupts() {
        Acknowledgement done = ccc.steer(Steer.say(CALL, "请稍等"));
        assertThat(done).isEqualTo(new Acknowledgement("r", response("")));
        assertThat(server.actions()).containsExactly("ControlAIConversation");
        assertThat(server.body(0))
                .isEqualTo(Map.of(
                        "SessionId",
                        "s-1",
                        "SdkAppId",
                        APP,
                        "Command",
                        "ServerPushText",
                        "ServerPushText",
                        Map.of("Text", "请稍等", "Interrupt", true)));
    }

    @Test
    void sayingLaterIsQueuedAndNotDropped() {
        ccc.steer(Steer.say(CALL, "请稍等").waiting());
        assertThat(server.body(0))
                .containsEntry(
                        "ServerPushText", Map.of("Text", "请稍等", "Interrupt", false, "DropMode", new BigDecimal(1)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPromptGoesToTheModel(boolean waiting) throws Exception {
        Steer steer = Steer.prompt(CALL, "太贵了");
        ccc.steerAsync(waiting ? steer.waiting() : steer).get();
        assertThat(server.body(0))
                .isEqualTo(Map.of(
                        "SessionId",
                        "s-1",
                        "SdkAppId",
                        APP,
                        "Command",
                        "InvokeLLM",
                        "InvokeLLM",
                        Map.of("Content", "太贵了", "Interrupt", !waiting)));
    }

    @Test
    void silenceIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> ccc.steer(Steer.silence(CALL)))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("silence")
                .hasMessageContaining("Offered by aliyun-aiccs");
        assertThat(server.received).isEmpty();
    }

    @Test
    void nothingIsSaidTwice() {
        answer = "<html>";
        assertThatThrownBy(() -> ccc.steer(Steer.say(CALL, "x"))).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> ccc.transfer(Transfer.toSkillGroup(CALL, "7")))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.received).hasSize(2);
    }

    @Test
    void aCallThatIsOverCannotBeSteered() {
        answer = refusal("FailedOperation.SessionNotInControlState");
        CallRejectedException refused =
                catchThrowableOfType(CallRejectedException.class, () -> ccc.steer(Steer.say(CALL, "x")));
        assertThat(refused.reason()).isEqualTo(RejectionReason.CALL_NOT_RUNNING);
    }

    @Test
    void aCallGoesToASkillGroup() {
        assertThat(ccc.transfer(Transfer.toSkillGroup(CALL, "7")).requestId()).isEqualTo("r");
        assertThat(server.actions()).containsExactly("TransferToManual");
        assertThat(server.body(0))
                .isEqualTo(Map.of("SdkAppId", APP, "SessionId", "s-1", "SkillGroupId", new BigDecimal(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "0", "-1", "1.5", "99999999999999999999"})
    void aSkillGroupIsANumber(String group) {
        assertThatThrownBy(() -> ccc.transfer(Transfer.toSkillGroup(CALL, group)))
                .hasMessageContaining("skillGroup: is not a whole number above zero");
        assertThat(server.received).isEmpty();
    }

    @Test
    void neitherNumbersNorAnnouncementsAreSilentlyIgnored() {
        assertThatThrownBy(() -> ccc.transfer(Transfer.toNumber(CALL, PhoneNumber.of("+8613800000000"))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("transfer to a number");
        assertThatThrownBy(() -> ccc.transfer(Transfer.toSkillGroup(CALL, "7").announcing("请稍等")))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("transfer announcement");
        assertThat(server.received).isEmpty();
    }
}
