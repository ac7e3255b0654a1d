package io.voiceai.call;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One callee of a call task and what became of it.
 *
 * @param callee whom the vendor calls, if it tells
 * @param state what became of it so far
 * @param reference the business's own id, where the vendor gives it back
 * @param calls the calls that were made to this callee, for {@code detail}; empty if none was made yet
 * @param hangupCause why the last call ended, if the vendor tells
 */
public record TaskCall(
        Optional<PhoneNumber> callee,
        TaskCallState state,
        Optional<String> reference,
        List<CallRef> calls,
        Optional<HangupCause> hangupCause) {
    public TaskCall {
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reference, "reference");
        calls = List.copyOf(calls);
        Objects.requireNonNull(hangupCause, "hangupCause");
    }

    @Override
    public String toString() {
        return "TaskCall[" + state + ", " + calls.size() + " calls]";
    }
}
