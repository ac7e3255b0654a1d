package io.voiceai.journal;

import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one call. The correlation id names it, whichever provider it is for. Personal data: it holds the
 * callee's number; {@code toString} shows it masked.
 *
 * @param provider the provider's id, which stands for the account at the vendor
 * @param correlationId the caller's reference, or the one that was generated
 * @param token names this claim among all of the same correlation id: letters and digits, another one each time
 * @param callee whom it calls
 * @param agent the vendor's id of the AI agent, where the call named one
 * @param state how far it is
 * @param from no call of this request can be older; kept to the millisecond
 * @param to no call of this request can be younger; while it is being sent, its deadline; kept to the millisecond
 * @param candidateCallIds the vendor's ids that stood in a broken answer
 * @param placed the call that was made, as placing it returned it or as it was found later; absent before
 * @param refusal why it was refused; absent in other states than {@link State#REFUSED}
 * @param cause why it ended, if that is known
 */
public record JournalEntry(
        String provider,
        String correlationId,
        String token,
        PhoneNumber callee,
        Optional<String> agent,
        State state,
        Instant from,
        Instant to,
        List<String> candidateCallIds,
        Optional<PlacedCall> placed,
        Optional<RejectionReason> refusal,
        Optional<HangupCause.Kind> cause) {
    private static final Pattern MAINLAND_MOBILE = Pattern.compile("1[3-9][0-9]{9}");

    /** How far a call is. What comes later here is the better knowledge, but for a refusal, which a new claim replaces. */
    public enum State {
        /** It is being placed; after a crash it may or may not have been. */
        SENDING,
        /** It is not known whether it was made. */
        UNKNOWN,
        /** It was refused: certainly no call was made. */
        REFUSED,
        /** It was made. */
        PLACED,
        /** It was made and is over. */
        ENDED;

        /**
         * Whether it is not settled yet whether a call was made.
         *
         * @return true for {@link #SENDING} and {@link #UNKNOWN}
         */
        public boolean isUndecided() {
            return this == SENDING || this == UNKNOWN;
        }
    }

    public JournalEntry {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(correlationId, "correlationId");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(state, "state");
        from = from.truncatedTo(ChronoUnit.MILLIS);
        to = to.truncatedTo(ChronoUnit.MILLIS);
        candidateCallIds = List.copyOf(candidateCallIds);
        Objects.requireNonNull(placed, "placed");
        Objects.requireNonNull(refusal, "refusal");
        Objects.requireNonNull(cause, "cause");
    }

    /**
     * A call that is about to be placed.
     *
     * @param provider the provider's id
     * @param correlationId the caller's reference, or a generated one
     * @param token another one for each claim
     * @param callee whom it calls
     * @param agent the vendor's id of the AI agent, where the call names one
     * @param from now
     * @param to its deadline
     * @return the entry, in state {@link State#SENDING}
     */
    public static JournalEntry sending(
            String provider,
            String correlationId,
            String token,
            PhoneNumber callee,
            Optional<String> agent,
            Instant from,
            Instant to) {
        return new JournalEntry(
                provider,
                correlationId,
                token,
                callee,
                agent,
                State.SENDING,
                from,
                to,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The same call, of which it is not known whether it was made.
     *
     * @param since no call of this request can be older
     * @param until no call of this request can be younger
     * @param candidates the vendor's ids that stood in a broken answer
     * @return a changed copy
     */
    public JournalEntry unknown(Instant since, Instant until, List<String> candidates) {
        return new JournalEntry(
                provider,
                correlationId,
                token,
                callee,
                agent,
                State.UNKNOWN,
                since,
                until,
                candidates,
                placed,
                Optional.empty(),
                cause);
    }

    /**
     * The same call, refused.
     *
     * @param reason why
     * @return a changed copy
     */
    public JournalEntry refused(RejectionReason reason) {
        return new JournalEntry(
                provider,
                correlationId,
                token,
                callee,
                agent,
                State.REFUSED,
                from,
                to,
                List.of(),
                Optional.empty(),
                Optional.of(reason),
                Optional.empty());
    }

    /**
     * The same call, made.
     *
     * @param call the call that was made
     * @return a changed copy
     */
    public JournalEntry placed(PlacedCall call) {
        return new JournalEntry(
                provider,
                correlationId,
                token,
                callee,
                agent,
                State.PLACED,
                from,
                to,
                candidateCallIds,
                Optional.of(call),
                Optional.empty(),
                cause);
    }

    /**
     * The same call, over.
     *
     * @param why why it ended, or null if that is not known
     * @return a changed copy; a cause that is known already stays if none is told now
     */
    public JournalEntry ended(HangupCause.@Nullable Kind why) {
        return new JournalEntry(
                provider,
                correlationId,
                token,
                callee,
                agent,
                State.ENDED,
                from,
                to,
                candidateCallIds,
                placed,
                Optional.empty(),
                why == null ? cause : Optional.of(why));
    }

    /**
     * Whether it is not known, and nobody will tell, whether the call was made: its outcome is unknown, or it was being sent when
     * its deadline passed.
     *
     * @param now the time
     * @return false also for a call that is being placed
     */
    public boolean isUnresolved(Instant now) {
        return state == State.UNKNOWN || state == State.SENDING && to.isBefore(now);
    }

    /**
     * Whether a store shall write this entry over another one of the same correlation id.
     *
     * @param known what the store has
     * @return false if that is of another claim, or if more is known of it already
     */
    public boolean mayReplace(JournalEntry known) {
        return token.equals(known.token) && state.compareTo(known.state) >= 0;
    }

    /**
     * The callee in the one spelling by which calls to the same phone are found. Personal data.
     *
     * @return digits, or what stands for them
     */
    public String calleeKey() {
        return calleeKey(callee);
    }

    /**
     * A number in the one spelling by which calls to the same phone are found: with plus, with 00, and at home without either it
     * is the same. Personal data.
     *
     * @param number the number
     * @return digits, or what stands for them
     */
    public static String calleeKey(PhoneNumber number) {
        String digits = number.value().replaceAll("[^0-9]", "");
        if (number.isEncrypted() || digits.isEmpty()) {
            return number.value();
        }
        if (number.isE164()) {
            return digits;
        }
        if (digits.startsWith("00")) {
            digits = digits.substring(2);
        }
        return MAINLAND_MOBILE.matcher(digits).matches() ? "86" + digits : digits;
    }

    /**
     * What it takes to look for this call in the vendor's records.
     *
     * @return the same facts
     */
    public UnresolvedCall unresolved() {
        return new UnresolvedCall(provider, correlationId, callee, agent, from, to, candidateCallIds);
    }

    /**
     * This entry as text for a store, with the whole number of the callee.
     *
     * @return a JSON object
     */
    public String toJson() {
        return JournalText.write(this);
    }

    /**
     * Reads what {@link #toJson} wrote, in this or an earlier version.
     *
     * @param json a JSON object
     * @return the entry
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is not one
     */
    public static JournalEntry fromJson(String json) {
        return JournalText.read(json);
    }

    @Override
    public String toString() {
        return "JournalEntry[" + provider + ", correlation id " + correlationId + ", to " + callee + ", " + state + "]";
    }
}
