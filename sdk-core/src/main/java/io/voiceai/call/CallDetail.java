package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account of one call, while it lives or after it (the CDR): state, times, who hung up and why, what was said and
 * concluded. What a vendor does not tell is absent or empty. It holds personal data, so {@code toString} shows only the
 * reference and the state.
 *
 * @param ref which call
 * @param status where the call is now
 * @param hangupCause why it ended; absent while it lives or if the vendor does not tell
 * @param hangupParty who ended it; absent while it lives or if the vendor does not tell
 * @param caller the number that the callee saw, if the vendor tells
 * @param callee the number that was called, if the vendor tells
 * @param agent the vendor's id of the AI agent, if the vendor tells
 * @param times when what happened
 * @param talkTime from answer to end; zero if never answered, absent while it lives or if the vendor does not tell
 * @param transcript what was said, in order; empty if there is none (yet)
 * @param tags what the AI agent concluded; empty if there is nothing (yet)
 * @param recordings stored audio; empty if there is none (yet)
 * @param variables what the prompt was filled with, where the vendor gives it back
 * @param reference the business's own id, where the vendor gives it back
 * @param unread parts that could not be read, and why; a part that is empty and not here is just not there (yet)
 * @param requestId the vendor's id of this request, for its support
 * @param raw the vendor's answer as JSON text; whatever the other components lack is here
 */
public record CallDetail(
        CallRef ref,
        CallStatus status,
        Optional<HangupCause> hangupCause,
        Optional<HangupParty> hangupParty,
        Optional<PhoneNumber> caller,
        Optional<PhoneNumber> callee,
        Optional<String> agent,
        CallTimes times,
        Optional<Duration> talkTime,
        List<TranscriptTurn> transcript,
        List<OutputTag> tags,
        List<Recording> recordings,
        Map<String, String> variables,
        Optional<String> reference,
        Map<CallPart, VoiceAiException> unread,
        String requestId,
        String raw) {

    public CallDetail {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(hangupCause, "hangupCause");
        Objects.requireNonNull(hangupParty, "hangupParty");
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(callee, "callee");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(talkTime, "talkTime");
        transcript = List.copyOf(transcript);
        tags = List.copyOf(tags);
        recordings = List.copyOf(recordings);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        Objects.requireNonNull(reference, "reference");
        unread = Map.copyOf(unread);
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * Starts a detail. For providers.
     *
     * @param ref which call
     * @param status where it is now
     * @return a builder
     */
    public static Builder of(CallRef ref, CallStatus status) {
        return new Builder(ref, status);
    }

    /**
     * Whether the call is over.
     *
     * @return true only if the vendor says so
     */
    public boolean ended() {
        return status == CallStatus.ENDED;
    }

    /**
     * Whether the callee picked up.
     *
     * @return absent while the call lives or if the vendor does not tell
     */
    public Optional<Boolean> answered() {
        if (!ended()) {
            return Optional.empty();
        }
        // Vendors count whole seconds, so a talk of zero may have been one.
        if (times.answeredAt().isPresent() || !transcript.isEmpty()) {
            return Optional.of(true);
        }
        return talkTime.map(talk -> !talk.isZero())
                .or(() -> hangupCause.flatMap(cause -> cause.kind().answered()));
    }

    /**
     * A builder that starts from this detail. For those who know more of the call than the vendor's answer says.
     *
     * @param state where the call is now
     * @return a builder
     */
    public Builder toBuilder(CallStatus state) {
        Builder builder = new Builder(ref, state);
        builder.unread.putAll(unread);
        return builder.hangupCause(hangupCause.orElse(null))
                .hangupParty(hangupParty.orElse(null))
                .caller(caller.orElse(null))
                .callee(callee.orElse(null))
                .agent(agent.orElse(null))
                .times(times)
                .talkTime(talkTime.orElse(null))
                .transcript(transcript)
                .tags(tags)
                .recordings(recordings)
                .variables(variables)
                .reference(reference.orElse(null))
                .requestId(requestId)
                .raw(raw);
    }

    @Override
    public String toString() {
        return "CallDetail[" + ref + ", " + status
                + hangupCause.map(cause -> ", " + cause.kind()).orElse("") + "]";
    }

    /** Collects what a vendor tells. Null means that it does not. Not thread-safe. */
    public static final class Builder {
        private final CallRef ref;
        private final CallStatus status;
        private @Nullable HangupCause hangupCause;
        private @Nullable HangupParty hangupParty;
        private @Nullable PhoneNumber caller;
        private @Nullable PhoneNumber callee;
        private @Nullable String agent;
        private CallTimes times = CallTimes.NONE;
        private @Nullable Duration talkTime;
        private List<TranscriptTurn> transcript = List.of();
        private List<OutputTag> tags = List.of();
        private List<Recording> recordings = List.of();
        private Map<String, String> variables = Map.of();
        private @Nullable String reference;
        private final Map<CallPart, VoiceAiException> unread = new LinkedHashMap<>();
        private String requestId = "";
        private String raw = "";

        private Builder(CallRef ref, CallStatus status) {
            this.ref = ref;
            this.status = status;
        }

        /**
         * Sets why it ended.
         *
         * @param value why it ended, or null if the vendor does not tell
         * @return this
         */
        public Builder hangupCause(@Nullable HangupCause value) {
            hangupCause = value;
            return this;
        }

        /**
         * Sets who ended it.
         *
         * @param value who ended it, or null if the vendor does not tell
         * @return this
         */
        public Builder hangupParty(@Nullable HangupParty value) {
            hangupParty = value;
            return this;
        }

        /**
         * Sets the number that the callee saw.
         *
         * @param value the number that the callee saw, or null if the vendor does not tell
         * @return this
         */
        public Builder caller(@Nullable PhoneNumber value) {
            caller = value;
            return this;
        }

        /**
         * Sets the number that was called.
         *
         * @param value the number that was called, or null if the vendor does not tell
         * @return this
         */
        public Builder callee(@Nullable PhoneNumber value) {
            callee = value;
            return this;
        }

        /**
         * Sets the vendor's id of the AI agent.
         *
         * @param value the vendor's id of the AI agent, or null if the vendor does not tell
         * @return this
         */
        public Builder agent(@Nullable String value) {
            agent = value;
            return this;
        }

        /**
         * Sets when what happened.
         *
         * @param value when what happened
         * @return this
         */
        public Builder times(CallTimes value) {
            times = value;
            return this;
        }

        /**
         * Sets from answer to end.
         *
         * @param value from answer to end, or null if the vendor does not tell
         * @return this
         */
        public Builder talkTime(@Nullable Duration value) {
            talkTime = value;
            return this;
        }

        /**
         * Sets what was said, in order.
         *
         * @param value what was said, in order
         * @return this
         */
        public Builder transcript(List<TranscriptTurn> value) {
            transcript = value;
            return this;
        }

        /**
         * Sets what the AI agent concluded.
         *
         * @param value what the AI agent concluded
         * @return this
         */
        public Builder tags(List<OutputTag> value) {
            tags = value;
            return this;
        }

        /**
         * Sets stored audio.
         *
         * @param value stored audio
         * @return this
         */
        public Builder recordings(List<Recording> value) {
            recordings = value;
            return this;
        }

        /**
         * Sets what the prompt was filled with.
         *
         * @param value what the prompt was filled with
         * @return this
         */
        public Builder variables(Map<String, String> value) {
            variables = value;
            return this;
        }

        /**
         * Sets the business's own id.
         *
         * @param value the business's own id, or null if the vendor does not tell
         * @return this
         */
        public Builder reference(@Nullable String value) {
            reference = value;
            return this;
        }

        /**
         * Says that a part could not be read.
         *
         * @param part which part
         * @param failure why, or null if it could
         * @return this
         */
        public Builder unread(CallPart part, @Nullable VoiceAiException failure) {
            if (failure != null) {
                unread.put(part, failure);
            }
            return this;
        }

        /**
         * Sets the vendor's id of this request, for its support.
         *
         * @param value the vendor's id of this request, for its support
         * @return this
         */
        public Builder requestId(String value) {
            requestId = value;
            return this;
        }

        /**
         * Sets the vendor's answer as JSON text.
         *
         * @param value the vendor's answer as JSON text
         * @return this
         */
        public Builder raw(String value) {
            raw = value;
            return this;
        }

        /**
         * The finished detail.
         *
         * @return the detail
         */
        public CallDetail build() {
            return new CallDetail(
                    ref,
                    status,
                    Optional.ofNullable(hangupCause),
                    Optional.ofNullable(hangupParty),
                    Optional.ofNullable(caller),
                    Optional.ofNullable(callee),
                    Optional.ofNullable(agent),
                    times,
                    Optional.ofNullable(talkTime),
                    transcript,
                    tags,
                    recordings,
                    variables,
                    Optional.ofNullable(reference),
                    unread,
                    requestId,
                    raw);
        }
    }
}
