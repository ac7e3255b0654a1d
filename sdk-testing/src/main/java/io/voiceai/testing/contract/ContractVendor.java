package io.voiceai.testing.contract;

import io.voiceai.VoiceProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the contract suite needs of a vendor: a provider that talks to it, what a call to it has to name, and the means to let
 * its time pass. A callee's last digits choose what becomes of the call, see {@link io.voiceai.testing.Scenario}. A new one is
 * made for each test.
 */
public interface ContractVendor extends AutoCloseable {
    /**
     * The provider under test.
     *
     * @return always the same
     */
    VoiceProvider provider();

    /**
     * A call that this vendor takes: with a caller number and an AI agent that it knows.
     *
     * @param callee whom to call
     * @return a builder with what is needed
     */
    OutboundCall.Builder call(PhoneNumber callee);

    /**
     * A call that can be steered, for vendors that make a difference.
     *
     * @param callee whom to call
     * @return a builder with what is needed; as {@link #call} gives it, if the vendor makes none
     */
    default OutboundCall.Builder steerableCall(PhoneNumber callee) {
        return call(callee);
    }

    /**
     * A transfer that this vendor takes.
     *
     * @param call which call
     * @return absent if the vendor has none
     */
    default Optional<Transfer> transfer(CallRef call) {
        return Optional.empty();
    }

    /**
     * A call task that this vendor takes, to begin at a time.
     *
     * @param startAt when
     * @return absent if the vendor has none
     */
    default Optional<CallTask> task(Instant startAt) {
        return Optional.empty();
    }

    /**
     * The vendor's time.
     *
     * @return now
     */
    Instant now();

    /**
     * Lets time pass at the vendor.
     *
     * @param time how much
     */
    void elapse(Duration time);

    /**
     * How many calls the vendor was made to place, by its own count.
     *
     * @return those of call tasks included once dialed
     */
    int placed();

    /**
     * How many requests reached the vendor.
     *
     * @return all, refused ones included; as many as calls for a vendor that does not count
     */
    default int requests() {
        return placed();
    }

    /**
     * Loses one answer: the vendor does what the next request asks, and closes the connection without an answer.
     *
     * @return false if the vendor of this test cannot, so that what needs it is skipped
     */
    default boolean loseNextAnswer() {
        return false;
    }

    /**
     * Loses one request: the vendor does nothing of what the next request asks, and closes the connection without an answer.
     *
     * @return false if the vendor of this test cannot, so that what needs it is skipped
     */
    default boolean loseNextRequest() {
        return false;
    }

    /**
     * Another provider of the same account that knows nothing of the calls of {@link #provider}, as one in another process.
     *
     * @return a new one, which is closed with this vendor; absent if the vendor of this test has none, so that what needs it is
     *     skipped
     */
    default Optional<VoiceProvider> another() {
        return Optional.empty();
    }

    /**
     * Whether the vendor's records tell of a call whose answer was lost, if not at once then after its end.
     *
     * @return false for a vendor that cannot be asked for a call without its id
     */
    default boolean findsLostCalls() {
        return true;
    }

    /**
     * What the last request that reached the vendor held, by the vendor's own names.
     *
     * @return values as text, structured ones as JSON; empty if the vendor of this test cannot tell, so that what needs it is
     *     not checked
     */
    default Map<String, String> lastRequest() {
        return Map.of();
    }

    /** Ends provider and vendor. */
    @Override
    void close();
}
