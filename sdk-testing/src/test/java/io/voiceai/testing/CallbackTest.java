package io.voiceai.testing;

import static org.awaitility.Awaitility.await;

import io.voiceai.testing.CallbackReceiver.Push;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** An emulator that tells of its calls to a receiver. */
abstract class CallbackTest extends EmulatorTest {

    final CallbackReceiver receiver = new CallbackReceiver();
    private final CallbackReceiver witness = new CallbackReceiver();

    @AfterEach
    void stopReceivers() {
        receiver.close();
        witness.close();
    }

    /** Has a vendor tell the receiver, and ICE somebody else, so that {@link #delivered} works. */
    void tell(Vendor vendor, String path) {
        tell(settings -> settings.callbacks(Vendor.ALIYUN_ICE, witness.uri("/")).callbacks(vendor, receiver.uri(path)));
    }

    void tell(UnaryOperator<VendorEmulator.Builder> settings) {
        emulator.close();
        emulator = settings.apply(VendorEmulator.builder().clock(clock)).start();
        client = new SignedClient(emulator, clock);
    }

    /**
     * What the receiver has been told once all that is due has been delivered and the answers have been read. ICE tells of
     * a new call at once; once it has, everything that is due is on its way, and once it has told of another, that is done.
     */
    List<Push> delivered() {
        awaitWitness();
        awaitWitness();
        return receiver.pushes();
    }

    private void awaitWitness() {
        String id = startIce("13800000404", "");
        await().pollInterval(Duration.ofMillis(5))
                .until(() ->
                        witness.pushes().stream().anyMatch(push -> push.body().contains(id)));
    }

    String startIce(String callee, String userData) {
        return client.aliyun(
                        Vendor.ALIYUN_ICE,
                        "StartAIAgentOutboundCall",
                        "AIAgentId",
                        "agent-7",
                        "CalledNumber",
                        callee,
                        "CallerNumber",
                        "057100000000",
                        "UserData",
                        userData)
                .text("InstanceId");
    }

    String engineCall(String callee) {
        return client.aliyun(
                        Vendor.ALIYUN_AICCS,
                        "LlmSmartCall",
                        "ApplicationCode",
                        "F320000001",
                        "CalledNumber",
                        callee,
                        "CallerNumber",
                        "057100000000",
                        "OutId",
                        "order-1")
                .text("CallId");
    }

    String agentCall(String callee) {
        return client.tencent(
                        "CreateAIAgentCall", "{\"SdkAppId\":1400000000,\"AIAgentId\":15,\"Callee\":\"" + callee + "\"}")
                .at("Response", "SessionId");
    }

    static List<Object> all(List<Push> pushes, String member) {
        return pushes.stream().map(push -> push.object().get(member)).toList();
    }
}
