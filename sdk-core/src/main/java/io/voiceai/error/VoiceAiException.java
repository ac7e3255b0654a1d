package io.voiceai.error;

import io.voiceai.spi.Effect;
import java.io.Serial;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one family of failures of this SDK. {@link #kind()} tells what to do; the message is one line that names the
 * cause and the way out. It carries no secret, no whole phone number and no body, so it may be logged.
 *
 * <p>Subclasses exist only where a caller writes a {@code catch} of its own: {@link CallRejectedException},
 * {@link OutcomeUnknownException}, {@link HangupUnconfirmedException}, {@link UnsupportedFeatureException} and
 * {@link io.voiceai.CallNotEndedException}.
 */
public class VoiceAiException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Failure failure;

    /**
     * For the subclasses of this SDK.
     *
     * @param failure the facts
     * @param cause a cause whose message is known to hold nothing secret, or null
     */
    protected VoiceAiException(Failure failure, @Nullable Throwable cause) {
        super(failure.line(), cause);
        this.failure = failure;
    }

    /**
     * A request that is wrong; nothing was sent.
     *
     * @param field the name of the field
     * @param problem what is wrong with it, without its value
     * @param wayOut what to do, or null
     * @return the exception, not thrown
     */
    public static VoiceAiException invalidRequest(String field, String problem, @Nullable String wayOut) {
        return Failure.of(FailureKind.INVALID_REQUEST, field + ": " + problem)
                .field(field)
                .wayOut(wayOut)
                .toException();
    }

    /**
     * A request that one provider cannot carry out; nothing was sent. For providers.
     *
     * @param provider the provider's id
     * @param field the name of the field
     * @param problem what is wrong with it, without its value
     * @param wayOut what to do, or null
     * @return the exception, not thrown
     */
    public static VoiceAiException invalidRequest(
            String provider, String field, String problem, @Nullable String wayOut) {
        return Failure.of(FailureKind.INVALID_REQUEST, field + ": " + problem)
                .at(provider, null)
                .field(field)
                .wayOut(wayOut)
                .toException();
    }

    /**
     * A setting that cannot be used; nothing was sent.
     *
     * @param setting the name of the setting
     * @param problem what is wrong with it, without its value
     * @param wayOut what to do, or null
     * @return the exception, not thrown
     */
    public static VoiceAiException config(String setting, String problem, @Nullable String wayOut) {
        return Failure.of(FailureKind.CONFIG, setting + ": " + problem)
                .field(setting)
                .wayOut(wayOut)
                .toException();
    }

    /**
     * All facts at once, for those who make a failure of their own from this one.
     *
     * @return the facts
     */
    public Failure failure() {
        return failure;
    }

    /**
     * What kind of failure this is.
     *
     * @return the kind
     */
    public FailureKind kind() {
        return failure.kind;
    }

    /**
     * Whether the same request may be made again, unchanged, without the risk of a second call.
     *
     * @return see {@link FailureKind#safeToRepeat()}
     */
    public boolean safeToRepeat() {
        return failure.kind.safeToRepeat();
    }

    /**
     * What the caller should do.
     *
     * @return one sentence, if there is one
     */
    public Optional<String> wayOut() {
        return Optional.ofNullable(failure.wayOut);
    }

    /**
     * The provider that was asked.
     *
     * @return the provider's id; absent if none was chosen yet
     */
    public Optional<String> provider() {
        return Optional.ofNullable(failure.provider);
    }

    /**
     * The operation in the vendor's own words.
     *
     * @return for example {@code StartAIAgentOutboundCall}; absent if none was chosen yet
     */
    public Optional<String> operation() {
        return Optional.ofNullable(failure.operation);
    }

    /**
     * The field of the request, or the setting, that is wrong.
     *
     * @return its name; absent if the failure is of another sort
     */
    public Optional<String> field() {
        return Optional.ofNullable(failure.field);
    }

    /**
     * The vendor's error code.
     *
     * @return as the vendor writes it; absent if the vendor gave none
     */
    public Optional<String> vendorCode() {
        return Optional.ofNullable(failure.vendorCode);
    }

    /**
     * The vendor's text, sanitized: one line, at most 200 characters, long digit runs and secrets masked.
     *
     * @return the text; absent if the vendor gave none, and for refused signatures, where it repeats what was signed
     */
    public Optional<String> vendorMessage() {
        return Optional.ofNullable(failure.vendorMessage);
    }

    /**
     * The vendor's request id, which its support asks for.
     *
     * @return the id; absent if no answer of the vendor was read
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(failure.requestId);
    }

    /**
     * The status of the last HTTP answer.
     *
     * @return three digits; absent if there was no answer
     */
    public Optional<Integer> httpStatus() {
        return Optional.ofNullable(failure.httpStatus);
    }

    /**
     * How many times request headers were put on the wire.
     *
     * @return 0 or more
     */
    public int sends() {
        return failure.sends;
    }

    /**
     * What is known about whether the vendor received the request.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return failure.evidence;
    }

    /**
     * How far the last attempt got: {@code dispatch}, {@code queue}, {@code dns}, {@code connect}, {@code proxy},
     * {@code tls}, {@code write}, {@code status-line}, {@code body}.
     *
     * @return the stage; absent if the vendor answered or nothing was tried
     */
    public Optional<String> stage() {
        return Optional.ofNullable(failure.stage);
    }

    /**
     * The id under which the call can be looked up: the caller's reference, or a generated one.
     *
     * @return the id; absent outside place operations
     */
    public Optional<String> correlationId() {
        return Optional.ofNullable(failure.correlationId);
    }

    /**
     * A call id that was read from an answer which is not conclusive. It may or may not name a call.
     *
     * @return the first of {@link #candidateCallIds()}, if one could be read
     */
    public Optional<String> candidateCallId() {
        return failure.candidateCallIds.stream().findFirst();
    }

    /**
     * All call ids that were read from an answer which is not conclusive, such as one that names two.
     *
     * @return in the order of the answer; empty if none could be read
     */
    public List<String> candidateCallIds() {
        return List.copyOf(failure.candidateCallIds);
    }

    /**
     * The call that was to end and may go on.
     *
     * @return the vendor's ids of it by their names; absent outside hang-ups
     */
    public Optional<String> callId() {
        return Optional.ofNullable(failure.callId);
    }

    /**
     * What the operation does to the world: places, ends or reads.
     *
     * @return absent if no operation was chosen yet
     */
    public Optional<Effect> effect() {
        return Optional.ofNullable(failure.effect);
    }

    /**
     * When the first byte of the first attempt left.
     *
     * @return the time by the wall clock; absent if nothing was sent
     */
    public Optional<Instant> firstByteAt() {
        return Optional.ofNullable(failure.firstByteAt);
    }

    /**
     * How long the operation took until it failed.
     *
     * @return the time spent; absent if nothing was tried
     */
    public Optional<Duration> elapsed() {
        return Optional.ofNullable(failure.elapsed);
    }

    /**
     * What became of the routes that the call might have taken.
     *
     * @return a line for each that was looked at; empty if the call was placed without routes
     */
    public List<String> routes() {
        return List.copyOf(failure.routes);
    }
}
