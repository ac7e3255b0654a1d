package io.voiceai.spi;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a vendor, as a constant: its name, its effect, and how the answer is read. How the request is written
 * is said by the request itself, see {@link WireObject}. Immutable.
 *
 * @param <Q> the request
 * @param <R> the answer
 */
public final class Operation<Q extends WireObject<Q>, R> {
    private final String action;
    private final Effect effect;
    private final Function<JsonObject, R> reader;
    private final List<String> callId;
    private final List<String> confirmation;
    private final Set<String> bodyParameters;
    private final Predicate<Q> repeatable;
    private final boolean get;
    private final Set<String> notKnown;
    private final Instant notKnownUntil;

    private Operation(
            String action,
            Effect effect,
            Function<JsonObject, R> reader,
            List<String> callId,
            List<String> confirmation,
            Set<String> bodyParameters,
            Predicate<Q> repeatable,
            boolean get,
            Set<String> notKnown,
            Instant notKnownUntil) {
        this.action = action;
        this.effect = effect;
        this.reader = reader;
        this.callId = callId;
        this.confirmation = confirmation;
        this.bodyParameters = bodyParameters;
        this.repeatable = repeatable;
        this.get = get;
        this.notKnown = notKnown;
        this.notKnownUntil = notKnownUntil;
    }

    /**
     * An operation that may make a phone ring.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param action the vendor's name
     * @param idPath where the answer holds the id of what was made, fields joined by dots; empty if it holds none. An
     *     answer without a usable id there counts as an unknown outcome
     * @param reader reads the answer
     * @return the operation
     */
    public static <Q extends WireObject<Q>, R> Operation<Q, R> place(
            String action, String idPath, Function<JsonObject, R> reader) {
        return new Operation<>(
                action,
                Effect.PLACE,
                reader,
                path(idPath),
                List.of(),
                Set.of(),
                request -> true,
                false,
                Set.of(),
                Instant.MIN);
    }

    /**
     * An operation that ends one named call or one participant's part in it.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param action the vendor's name
     * @param reader reads the answer
     * @return the operation
     */
    public static <Q extends WireObject<Q>, R> Operation<Q, R> end(String action, Function<JsonObject, R> reader) {
        return new Operation<>(
                action,
                Effect.END,
                reader,
                List.of(),
                List.of(),
                Set.of(),
                request -> true,
                false,
                Set.of(),
                Instant.MIN);
    }

    /**
     * An operation that reads.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param action the vendor's name
     * @param reader reads the answer
     * @return the operation
     */
    public static <Q extends WireObject<Q>, R> Operation<Q, R> read(String action, Function<JsonObject, R> reader) {
        return new Operation<>(
                action,
                Effect.READ,
                reader,
                List.of(),
                List.of(),
                Set.of(),
                request -> true,
                false,
                Set.of(),
                Instant.MIN);
    }

    /**
     * The same, with parameters that the vendor takes in the body even where the others go into the query.
     *
     * @param names the parameters
     * @return a changed copy
     */
    public Operation<Q, R> inBody(String... names) {
        return new Operation<>(
                action, effect, reader, callId, confirmation, Set.of(names), repeatable, get, notKnown, notKnownUntil);
    }

    /**
     * The same, for an end operation whose answer says in a boolean field whether it worked: anything but true there is
     * no confirmation, whatever the code says.
     *
     * @param path the field, fields joined by dots
     * @return a changed copy
     */
    public Operation<Q, R> confirmedBy(String path) {
        return new Operation<>(
                action, effect, reader, callId, path(path), bodyParameters, repeatable, get, notKnown, notKnownUntil);
    }

    /**
     * The same, for an end operation that may be repeated only if the request names exactly what ends.
     *
     * @param condition true for a request that does
     * @return a changed copy
     */
    public Operation<Q, R> repeatableIf(Predicate<Q> condition) {
        return new Operation<>(
                action, effect, reader, callId, confirmation, bodyParameters, condition, get, notKnown, notKnownUntil);
    }

    /**
     * The same, with another form of the answer. Where the answer tells of a call that was placed, make the form here and
     * not with {@link Invocation#map}: if making it fails, the outcome is unknown, and the failure says so.
     *
     * @param <T> the other form
     * @param form makes it
     * @return a changed copy
     */
    public <T> Operation<Q, T> reading(Function<? super R, ? extends T> form) {
        return new Operation<>(
                action,
                effect,
                answer -> form.apply(reader.apply(answer)),
                callId,
                confirmation,
                bodyParameters,
                repeatable,
                get,
                notKnown,
                notKnownUntil);
    }

    /**
     * The same, for a read operation that the vendor takes by GET, with all parameters in the query.
     *
     * @return a changed copy
     * @throws IllegalStateException for any other effect: a GET can be sent again by anybody on the way
     */
    public Operation<Q, R> overGet() {
        if (effect != Effect.READ) {
            throw new IllegalStateException(action + " changes something, so it must not be a GET");
        }
        return new Operation<>(
                action,
                effect,
                reader,
                callId,
                confirmation,
                bodyParameters,
                repeatable,
                true,
                notKnown,
                notKnownUntil);
    }

    /**
     * The same, for an end operation that may come before the vendor knows what it shall end: until then such an answer says
     * nothing, and the operation is sent again.
     *
     * @param until from when on these codes mean what they say, by the wall clock
     * @param codes the vendor's codes for what it does not know
     * @return a changed copy
     */
    public Operation<Q, R> notKnownUntil(Instant until, String... codes) {
        return new Operation<>(
                action, effect, reader, callId, confirmation, bodyParameters, repeatable, get, Set.of(codes), until);
    }

    /**
     * Whether a refusal may only mean that the vendor does not know yet what it shall end.
     *
     * @param code the vendor's code
     * @param now the wall clock
     * @return false unless {@link #notKnownUntil} named the code and a later moment
     */
    public boolean isNotKnownYet(String code, Instant now) {
        return notKnown.contains(code) && now.isBefore(notKnownUntil);
    }

    /**
     * Whether the vendor takes it by GET.
     *
     * @return usually false: by POST
     */
    public boolean isGet() {
        return get;
    }

    /**
     * The vendor's name.
     *
     * @return for example {@code StartAIAgentOutboundCall}
     */
    public String action() {
        return action;
    }

    /**
     * What it does to the world.
     *
     * @return the effect
     */
    public Effect effect() {
        return effect;
    }

    /**
     * Parameters that go into the body even where the others go into the query.
     *
     * @return names; usually empty
     */
    public Set<String> bodyParameters() {
        return bodyParameters;
    }

    /**
     * Reads the answer.
     *
     * @param answer the vendor's answer without its envelope
     * @return the typed answer
     */
    public R read(JsonObject answer) {
        return reader.apply(answer);
    }

    /**
     * Whether this very request may be sent again after an unknown outcome.
     *
     * @param request the request
     * @return false for place operations and for end operations that do not name exactly what ends
     */
    public boolean isRepeatable(Q request) {
        return effect != Effect.PLACE && repeatable.test(request);
    }

    /**
     * Whether the answer must hold an id.
     *
     * @return true for place operations that return one
     */
    public boolean returnsCallId() {
        return !callId.isEmpty();
    }

    /**
     * The last name of the path to the id.
     *
     * @return the field's name; empty if there is none
     */
    public String callIdField() {
        return callId.isEmpty() ? "" : callId.get(callId.size() - 1);
    }

    /**
     * The id in an answer.
     *
     * @param answer the vendor's answer without its envelope
     * @return null if it is missing, blank, the word null, of another type, has control characters, is a number with a
     *     fraction or an exponent, or is contradictory
     */
    public @Nullable String callId(JsonObject answer) {
        JsonObject holder = holder(answer, callId);
        if (holder == null || holder.isContradictory(callIdField()) || holder.isFractional(callIdField())) {
            return null;
        }
        String id = holder.bool(callIdField()) == null ? holder.text(callIdField()) : null;
        boolean usable = id != null
                && !id.isBlank()
                && !"null".equalsIgnoreCase(id.strip())
                && id.length() <= 512
                && id.chars().noneMatch(Character::isISOControl);
        return usable ? id : null;
    }

    /**
     * Whether an answer confirms that something ended.
     *
     * @param answer the vendor's answer without its envelope
     * @return false only where the operation has a field for it that does not say true
     */
    public boolean isConfirmed(JsonObject answer) {
        if (confirmation.isEmpty()) {
            return true;
        }
        JsonObject holder = holder(answer, confirmation);
        return holder != null && Boolean.TRUE.equals(holder.bool(confirmation.get(confirmation.size() - 1)));
    }

    private static @Nullable JsonObject holder(JsonObject answer, List<String> path) {
        JsonObject holder = answer;
        for (int i = 0; holder != null && i + 1 < path.size(); i++) {
            holder = holder.isContradictory(path.get(i)) ? null : holder.object(path.get(i));
        }
        return holder;
    }

    private static List<String> path(String dotted) {
        return dotted.isEmpty() ? List.of() : List.of(dotted.split("\\."));
    }

    @Override
    public String toString() {
        return action + " (" + effect + ")";
    }
}
