package io.voiceai.error;

import io.voiceai.spi.Effect;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one failure, free of secrets, whole phone numbers and bodies. Made by the pipeline and by providers;
 * applications read them through {@link VoiceAiException}. Immutable.
 */
public final class Failure implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    final FailureKind kind;
    final String problem;
    final @Nullable String wayOut;
    final @Nullable String provider;
    final @Nullable String operation;
    final @Nullable String field;
    final @Nullable RejectionReason reason;
    final @Nullable String vendorCode;
    final @Nullable String vendorMessage;
    final @Nullable String requestId;
    final @Nullable Integer httpStatus;
    final int sends;
    final Evidence evidence;
    final @Nullable String stage;
    final @Nullable String correlationId;
    final ArrayList<String> candidateCallIds;
    final @Nullable Instant firstByteAt;
    final @Nullable Duration elapsed;
    final @Nullable Effect effect;
    final @Nullable String callId;
    final @Nullable Instant notBefore;
    final ArrayList<String> routes;

    private Failure(Builder b) {
        kind = b.kind;
        problem = b.problem;
        wayOut = b.wayOut;
        provider = b.provider;
        operation = b.operation;
        field = b.field;
        reason = b.reason;
        vendorCode = b.vendorCode;
        vendorMessage = b.vendorMessage;
        requestId = b.requestId;
        httpStatus = b.httpStatus;
        sends = b.sends;
        evidence = b.evidence;
        stage = b.stage;
        correlationId = b.correlationId;
        candidateCallIds = new ArrayList<>(b.candidateCallIds);
        effect = b.effect;
        callId = b.callId;
        firstByteAt = b.firstByteAt;
        elapsed = b.elapsed;
        notBefore = b.notBefore;
        routes = new ArrayList<>(b.routes);
    }

    /**
     * Starts a failure.
     *
     * @param kind what kind
     * @param problem what is wrong, one line without a full stop
     * @return a builder
     */
    public static Builder of(FailureKind kind, String problem) {
        return new Builder(kind, problem);
    }

    /**
     * A builder that starts from these facts.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder b = new Builder(kind, problem);
        b.wayOut = wayOut;
        b.provider = provider;
        b.operation = operation;
        b.field = field;
        b.reason = reason;
        b.vendorCode = vendorCode;
        b.vendorMessage = vendorMessage;
        b.requestId = requestId;
        b.httpStatus = httpStatus;
        b.sends = sends;
        b.evidence = evidence;
        b.stage = stage;
        b.correlationId = correlationId;
        b.candidateCallIds = List.copyOf(candidateCallIds);
        b.firstByteAt = firstByteAt;
        b.elapsed = elapsed;
        b.effect = effect;
        b.callId = callId;
        b.notBefore = notBefore;
        b.routes = List.copyOf(routes);
        return b;
    }

    /**
     * The failure as the exception that a caller may want to catch on its own.
     *
     * @return the exception, not thrown
     */
    public VoiceAiException toException() {
        return toException(null);
    }

    /**
     * The failure as an exception with a cause.
     *
     * @param cause a cause whose message is known to hold nothing secret, or null
     * @return the exception, not thrown
     */
    public VoiceAiException toException(@Nullable Throwable cause) {
        return switch (kind) {
            case REJECTED -> new CallRejectedException(this, cause);
            case OUTCOME_UNKNOWN -> new OutcomeUnknownException(this, cause);
            case UNCONFIRMED -> new HangupUnconfirmedException(this, cause);
            default -> new VoiceAiException(this, cause);
        };
    }

    /** One line: who, what, the vendor's words, where, and the way out. */
    String line() {
        StringBuilder line = new StringBuilder();
        if (provider != null) {
            line.append(provider)
                    .append(operation == null ? "" : " " + operation)
                    .append(": ");
        }
        line.append(problem);
        appendFacts(line);
        line.append('.');
        if (wayOut != null) {
            line.append(' ').append(wayOut).append('.');
        }
        return line.toString();
    }

    private void appendFacts(StringBuilder line) {
        StringBuilder facts = new StringBuilder();
        fact(facts, "HTTP ", httpStatus);
        fact(facts, "request ", requestId);
        fact(facts, "stage ", stage);
        if (operation != null && sends > 0) {
            fact(facts, "sent ", sends == 1 ? "once" : sends + " times");
        }
        fact(facts, "correlation id ", correlationId);
        fact(facts, "call ", callId);
        if (!candidateCallIds.isEmpty()) {
            fact(facts, "candidate call id ", String.join(" or ", candidateCallIds));
        }
        if (!facts.isEmpty()) {
            line.append(" (").append(facts).append(')');
        }
    }

    private static void fact(StringBuilder facts, String label, @Nullable Object value) {
        if (value != null) {
            facts.append(facts.isEmpty() ? "" : ", ").append(label).append(value);
        }
    }

    @Override
    public String toString() {
        return kind + ": " + line();
    }

    /** Collects the facts of a failure. Not thread-safe. */
    public static final class Builder {
        private @Nullable Instant notBefore;
        private List<String> routes = List.of();
        private final FailureKind kind;
        private final String problem;
        private @Nullable String wayOut;
        private @Nullable String provider;
        private @Nullable String operation;
        private @Nullable String field;
        private @Nullable RejectionReason reason;
        private @Nullable String vendorCode;
        private @Nullable String vendorMessage;
        private @Nullable String requestId;
        private @Nullable Integer httpStatus;
        private int sends;
        private Evidence evidence = Evidence.NOT_SENT;
        private @Nullable String stage;
        private @Nullable String correlationId;
        private List<String> candidateCallIds = List.of();
        private @Nullable Effect effect;
        private @Nullable String callId;
        private @Nullable Instant firstByteAt;
        private @Nullable Duration elapsed;

        private Builder(FailureKind kind, String problem) {
            this.kind = Objects.requireNonNull(kind, "kind");
            this.problem = Objects.requireNonNull(problem, "problem");
        }

        /**
         * What the caller should do.
         *
         * @param value one sentence without a full stop
         * @return this
         */
        public Builder wayOut(@Nullable String value) {
            wayOut = value;
            return this;
        }

        /**
         * Whose operation failed.
         *
         * @param provider the provider's id
         * @param operation the vendor's name of the operation, if one was chosen
         * @return this
         */
        public Builder at(String provider, @Nullable String operation) {
            this.provider = provider;
            this.operation = operation;
            return this;
        }

        /**
         * The field or setting that is wrong.
         *
         * @param value its name, never its value
         * @return this
         */
        public Builder field(@Nullable String value) {
            field = value;
            return this;
        }

        /**
         * Why the call was refused.
         *
         * @param value the reason
         * @return this
         */
        public Builder reason(@Nullable RejectionReason value) {
            reason = value;
            return this;
        }

        /**
         * What the vendor said.
         *
         * @param code the vendor's code
         * @param message the vendor's text, sanitized
         * @param requestId the vendor's request id
         * @return this
         */
        public Builder vendor(@Nullable String code, @Nullable String message, @Nullable String requestId) {
            vendorCode = code;
            vendorMessage = message;
            this.requestId = requestId;
            return this;
        }

        /**
         * The status of the HTTP answer.
         *
         * @param value three digits, or null if there was none
         * @return this
         */
        public Builder httpStatus(@Nullable Integer value) {
            httpStatus = value;
            return this;
        }

        /**
         * What was sent.
         *
         * @param evidence what is known
         * @param sends how many times headers were put on the wire
         * @param stage how far the last attempt got
         * @return this
         */
        public Builder sent(Evidence evidence, int sends, @Nullable String stage) {
            this.evidence = evidence;
            this.sends = sends;
            this.stage = stage;
            return this;
        }

        /**
         * The id under which a lost call can be found again.
         *
         * @param value the correlation id
         * @return this
         */
        public Builder correlationId(@Nullable String value) {
            correlationId = value;
            return this;
        }

        /**
         * The call ids that were read from an answer which is not conclusive.
         *
         * @param values the ids, in the order of the answer
         * @return this
         */
        public Builder candidateCallIds(List<String> values) {
            candidateCallIds = List.copyOf(values);
            return this;
        }

        /**
         * The call that was to end.
         *
         * @param value the vendor's ids of it
         * @return this
         */
        public Builder callId(@Nullable String value) {
            callId = value;
            return this;
        }

        /**
         * What the operation does to the world.
         *
         * @param value the effect; null if no operation was chosen
         * @return this
         */
        public Builder effect(@Nullable Effect value) {
            effect = value;
            return this;
        }

        /**
         * When it happened.
         *
         * @param firstByteAt when the first byte of the first attempt was sent
         * @param elapsed how long the operation took until it failed
         * @return this
         */
        public Builder times(@Nullable Instant firstByteAt, @Nullable Duration elapsed) {
            this.firstByteAt = firstByteAt;
            this.elapsed = elapsed;
            return this;
        }

        /**
         * From when on the same call may be asked for again.
         *
         * @param value the moment, or null if there is none
         * @return this
         */
        public Builder notBefore(@Nullable Instant value) {
            notBefore = value;
            return this;
        }

        /**
         * What became of the routes that the call might have taken.
         *
         * @param values a line for each, without numbers or secrets
         * @return this
         */
        public Builder routes(List<String> values) {
            routes = List.copyOf(values);
            return this;
        }

        /**
         * The finished facts.
         *
         * @return the failure
         */
        public Failure build() {
            return new Failure(this);
        }

        /**
         * The finished facts as an exception.
         *
         * @return the exception, not thrown
         */
        public VoiceAiException toException() {
            return build().toException();
        }
    }
}
