package io.voiceai.call;

import io.voiceai.error.OutcomeUnknownException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of which it is not known whether it was made: everything that is needed to look for it in the vendor's records.
 * Personal data: it holds the callee's number; {@code toString} shows it masked.
 *
 * @param provider the id of the provider that sent the request
 * @param correlationId the caller's reference, or the one that was generated
 * @param callee whom it was to call
 * @param agent the vendor's id of the AI agent, where the call named one
 * @param from no call of this request can be older
 * @param to no call of this request can be younger
 * @param candidateCallIds the vendor's ids that stood in a broken answer; each may or may not name the call
 */
public record UnresolvedCall(
        String provider,
        String correlationId,
        PhoneNumber callee,
        Optional<String> agent,
        Instant from,
        Instant to,
        List<String> candidateCallIds) {
    public UnresolvedCall {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        candidateCallIds = List.copyOf(candidateCallIds);
    }

    /**
     * What a failure and the call that was to be placed tell together. For those who keep the calls themselves: within one
     * process {@code VoiceAi.unresolved()} knows them.
     *
     * @param call the call that was to be placed
     * @param failure what placing it threw
     * @param failedAt when that was
     * @return what can be looked for; absent if the failure names no provider or correlation id, as those of other operations
     */
    public static Optional<UnresolvedCall> of(OutboundCall call, OutcomeUnknownException failure, Instant failedAt) {
        if (failure.provider().isEmpty() || failure.correlationId().isEmpty()) {
            return Optional.empty();
        }
        Instant from = failure.firstByteAt().orElse(failedAt);
        return Optional.of(new UnresolvedCall(
                failure.provider().get(),
                failure.correlationId().get(),
                call.to(),
                call.agent(),
                from.isBefore(failedAt) ? from : failedAt,
                failedAt,
                failure.candidateCallIds()));
    }

    @Override
    public String toString() {
        return "UnresolvedCall[" + provider + ", correlation id " + correlationId + ", to " + callee + ", between "
                + from + " and " + to + "]";
    }
}
