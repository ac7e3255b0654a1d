package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request for a conference: a new one with participants who are called, or one made of a consultation that is under way.
 * A new one makes phones ring and is sent at most once. Immutable.
 */
public final class ConferenceStart {
    private final List<String> participants;
    private final @Nullable CallRef consultation;
    private final @Nullable String initiator;

    private ConferenceStart(List<String> participants, @Nullable CallRef consultation, @Nullable String initiator) {
        this.participants = participants;
        this.consultation = consultation;
        this.initiator = initiator;
    }

    /**
     * A new conference.
     *
     * @param participants extensions of human agents and numbers of customers in the vendor's own form; at least one
     * @return the request
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if there is none or one is blank
     */
    public static ConferenceStart with(List<String> participants) {
        if (participants.isEmpty() || participants.stream().anyMatch(String::isBlank)) {
            throw VoiceAiException.invalidRequest("participants", "has none, or a blank one", "Name who takes part");
        }
        return new ConferenceStart(List.copyOf(participants), null, null);
    }

    /**
     * A conference of everybody in a consultation.
     *
     * @param call the call in consultation
     * @return the request
     */
    public static ConferenceStart ofConsultation(CallRef call) {
        return new ConferenceStart(List.of(), Objects.requireNonNull(call, "call"), null);
    }

    /**
     * The same, with the human agent who asks for it.
     *
     * @param value the vendor's id of the human agent
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public ConferenceStart initiator(String value) {
        if (value.isBlank()) {
            throw VoiceAiException.invalidRequest("initiator", "is blank", "Leave it out");
        }
        return new ConferenceStart(participants, consultation, value);
    }

    /**
     * Who is called.
     *
     * @return empty for a conference of a consultation
     */
    public List<String> participants() {
        return participants;
    }

    /**
     * The call in consultation.
     *
     * @return absent for a new conference
     */
    public Optional<CallRef> consultation() {
        return Optional.ofNullable(consultation);
    }

    /**
     * The human agent who asks for it.
     *
     * @return absent for the one whom the vendor takes by itself
     */
    public Optional<String> initiator() {
        return Optional.ofNullable(initiator);
    }

    @Override
    public String toString() {
        return "ConferenceStart["
                + (consultation == null ? participants.size() + " participants]" : consultation + "]");
    }
}
