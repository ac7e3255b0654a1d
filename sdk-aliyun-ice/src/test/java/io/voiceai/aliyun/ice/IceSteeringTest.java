package io.voiceai.aliyun.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.voiceai.aliyun.ice.CannedServer.Reply;
import io.voiceai.auth.Credentials;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallerNumber;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Steer;
import io.voiceai.call.Transfer;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be done with a running call, and the caller numbers, before a server that gives prepared answers. */
class IceSteeringTest {
    private static final CallRef CALL = CallRef.of(
            "aliyun-ice", Map.of("InstanceId", "i-1", "SessionId", "s-1"), Instant.parse("2026-03-04T04:00:00Z"));
    private static final String DONE = "{\"RequestId\":\"R1\"}";

    private final AtomicReference<Reply> reply = new AtomicReference<>(new Reply(200, DONE));
    private CannedServer server;
    private AliyunIce ice;

    @BeforeEach
    void open() {
        server = new CannedServer(action -> reply.get());
        ice = AliyunIce.builder()
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .credentials(Credentials.of("id", "secret"))
                .build();
    }

    @AfterEach
    void close() {
        ice.close();
        server.close();
    }

    @Test
    void aTextIsSaidAndInterruptsWhatIsBeingSaid() {
        Acknowledgement said = ice.steer(Steer.say(CALL, "请稍等"));

        assertThat(said).isEqualTo(new Acknowledgement("R1", DONE));
        assertThat(server.actions()).containsExactly("SendAIAgentSpeech");
        assertThat(server.parameter("InstanceId")).isEqualTo("i-1");
        assertThat(server.parameter("Text")).isEqualTo("请稍等");
        assertThat(server.parameter("EnableInterrupt")).isEqualTo("true");
    }

    @Test
    void aTextThatWaitsDoesNotInterrupt() {
        ice.steerAsync(Steer.say(CALL, "x".repeat(1024)).waiting()).join();
        assertThat(server.parameter("EnableInterrupt")).isEqualTo("false");
        assertThat(server.parameter("Text")).hasSize(1024);
    }

    @Test
    void aPromptIsHeardByTheModel() {
        Acknowledgement heard = ice.steer(Steer.prompt(CALL, "offer a discount"));

        assertThat(heard.requestId()).isEqualTo("R1");
        assertThat(server.actions()).containsExactly("SendAIAgentText");
        assertThat(server.parameter("InstanceId")).isEqualTo("i-1");
        assertThat(server.parameter("Text")).isEqualTo("offer a discount");
    }

    @Test
    void aTextThatIsTooLongIsRefusedBeforeAnythingIsSent() {
        VoiceAiException failure =
                catchThrowableOfType(VoiceAiException.class, () -> ice.steer(Steer.say(CALL, "x".repeat(1025))));
        assertThat(failure.field()).contains("text");
        assertThat(failure.wayOut()).isPresent();
        assertThat(server.requests()).isZero();
    }

    record Lacked(String feature, String offeredBy, Runnable attempt) {
        @Override
        public String toString() {
            return feature;
        }
    }

    @Test
    void whatTheVendorLacksIsRefusedBeforeAnythingIsSent() {
        List<Lacked> attempts = List.of(
                new Lacked("silence", "aliyun-aiccs", () -> ice.steer(Steer.silence(CALL))),
                new Lacked(
                        "waiting with a prompt",
                        "tencent-ccc",
                        () -> ice.steer(Steer.prompt(CALL, "x").waiting())),
                new Lacked(
                        "transfer to a skill group",
                        "tencent-ccc",
                        () -> ice.transfer(Transfer.toSkillGroup(CALL, "g"))));
        for (Lacked lacked : attempts) {
            UnsupportedFeatureException failure =
                    catchThrowableOfType(UnsupportedFeatureException.class, lacked.attempt()::run);
            assertThat(failure.feature()).isEqualTo(lacked.feature());
            assertThat(failure.alternatives()).containsExactly(lacked.offeredBy());
        }
        assertThat(server.requests()).isZero();
    }

    @Test
    void aCallIsHandedToANumber() {
        Acknowledgement handed = ice.transfer(
                Transfer.toNumber(CALL, PhoneNumber.of("+8613800000001")).announcing("请稍等"));

        assertThat(handed).isEqualTo(new Acknowledgement("R1", DONE));
        assertThat(server.actions()).containsExactly("ForwardAIAgentCall");
        assertThat(server.parameter("InstanceId")).isEqualTo("i-1");
        assertThat(server.parameter("CalledNumber")).isEqualTo("13800000001");
        assertThat(server.parameter("TransferPrompt")).isEqualTo("请稍等");
        ice.transferAsync(Transfer.toNumber(CALL, PhoneNumber.of("+8613800000001")))
                .join();
        assertThat(server.parameter("TransferPrompt")).isEmpty();
    }

    @Test
    void aNumberThatTheVendorCannotCallIsNotTransferredTo() {
        VoiceAiException failure = catchThrowableOfType(
                VoiceAiException.class, () -> ice.transfer(Transfer.toNumber(CALL, PhoneNumber.of("+14155550100"))));
        assertThat(failure.field()).contains("number");
        assertThat(server.requests()).isZero();
    }

    @Test
    void nothingIsSaidOrHandedOverTwice() {
        reply.set(new Reply(200, "no JSON"));
        assertThatThrownBy(() -> ice.steer(Steer.say(CALL, "x"))).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> ice.steer(Steer.prompt(CALL, "x"))).isInstanceOf(OutcomeUnknownException.class);
        assertThatThrownBy(() -> ice.transfer(Transfer.toNumber(CALL, PhoneNumber.of("+8613800000001"))))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void aCallerNumberIsUsableOnlyInItsNormalState() {
        reply.set(new Reply(
                200,
                "{\"RequestId\":\"R1\",\"TotalNumber\":7,\"Data\":[{\"PhoneNumber\":\"057188000001\",\"Status\":1},"
                        + "{\"PhoneNumber\":\"057188000002\",\"Status\":2},{\"PhoneNumber\":\"13900000003\",\"Status\":3},"
                        + "{\"PhoneNumber\":\"13900000004\",\"Status\":\"4\"},{\"PhoneNumber\":\"13900000005\"},"
                        + "{\"PhoneNumber\":\"not a number\",\"Status\":2},{\"Status\":2}]}"));

        Iterator<CallerNumber> numbers = ice.callerNumbers().iterator();
        assertThat(server.requests()).isZero();

        assertThat(numbers)
                .toIterable()
                .containsExactly(
                        number("+8657188000001", Optional.of(false)),
                        number("+8657188000002", Optional.of(true)),
                        number("+8613900000003", Optional.of(false)),
                        number("+8613900000004", Optional.of(false)),
                        number("+8613900000005", Optional.empty()));
        assertThat(server.actions()).containsExactly("ListAIAgentPhoneNumber");
        assertThat(server.parameter("PageSize")).isEqualTo("100");
    }

    private static CallerNumber number(String number, Optional<Boolean> usable) {
        return new CallerNumber(PhoneNumber.of(number), usable);
    }
}
