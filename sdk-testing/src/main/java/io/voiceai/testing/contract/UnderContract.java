package io.voiceai.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.voiceai.CallTasks;
import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.VoiceProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCallee;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.function.Executable;

/** What the parts of the contract share. */
interface UnderContract {
    /** Longer than any emulated call, shorter than any query window. */
    Duration WHOLE_CALL = Duration.ofMinutes(2);

    /** The vendor of this test. */
    ContractVendor vendor();

    /** The provider as one of its capabilities, or the test is skipped. */
    default <C extends VoiceProvider> C having(Class<C> capability) {
        VoiceProvider provider = vendor().provider();
        assumeTrue(capability.isInstance(provider), () -> provider.id() + " has no " + capability.getSimpleName());
        return capability.cast(provider);
    }

    /** A callee with a fate. */
    static PhoneNumber callee(Scenario scenario) {
        return PhoneNumber.of("+861730000" + scenario.suffix().orElse("0533"));
    }

    /** A task that begins in a minute, or the test is skipped. */
    default CallTask task() {
        having(CallTasks.class);
        Optional<CallTask> task = vendor().task(vendor().now().plusSeconds(60));
        assumeTrue(task.isPresent(), "the vendor of this test names no task");
        return task.get();
    }

    /** Callees who answer. */
    static List<TaskCallee> callees(int count) {
        List<TaskCallee> callees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            callees.add(
                    TaskCallee.of(PhoneNumber.of("+8617300" + (100_000 + i))).withReference("row-" + i));
        }
        return callees;
    }

    /** Places a call to a callee with a fate. */
    default CallRef placed(Scenario scenario) {
        return having(OutboundCalls.class)
                .place(vendor().call(callee(scenario)).build())
                .ref();
    }

    /** A call that this provider never placed. */
    default CallRef foreign() {
        return CallRef.of(vendor().provider().id(), Map.of("NoSuchKey", "1"), vendor().now());
    }

    /** Asserts that something is refused without a request. */
    default void refusedBeforeSending(Executable action) {
        int before = vendor().requests();
        VoiceAiException refusal = assertThrows(VoiceAiException.class, action);
        assertEquals(FailureKind.INVALID_REQUEST, refusal.kind(), refusal.getMessage());
        assertEquals(before, vendor().requests(), "something was sent: " + refusal.getMessage());
    }

    /** Does something that the vendor either offers, or that is refused without a request. */
    default boolean offered(Executable action) throws Throwable {
        int before = vendor().requests();
        try {
            action.execute();
            return true;
        } catch (io.voiceai.error.UnsupportedFeatureException e) {
            assertEquals(before, vendor().requests(), "something was sent: " + e.getMessage());
            return false;
        }
    }

    /** Hangs up what a test left behind, if that can be done. */
    default void hangUp(CallRef call) {
        if (vendor().provider() instanceof Hangups hangups) {
            hangups.hangUp(call);
        }
    }
}
