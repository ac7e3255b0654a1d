package io.voiceai.call;

import io.voiceai.error.VoiceAiException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that a person take over a running call from the AI agent. It can make another phone ring, so it is sent at most
 * once, as placing is. Immutable.
 */
public final class Transfer {
    private final CallRef call;
    private final @Nullable PhoneNumber number;
    private final @Nullable String skillGroup;
    private final @Nullable String announcement;

    private Transfer(
            CallRef call, @Nullable PhoneNumber number, @Nullable String skillGroup, @Nullable String announcement) {
        this.call = Objects.requireNonNull(call, "call");
        this.number = number;
        this.skillGroup = skillGroup;
        this.announcement = announcement;
    }

    /**
     * To a person at a phone number.
     *
     * @param call which call
     * @param number whom to call
     * @return the request
     */
    public static Transfer toNumber(CallRef call, PhoneNumber number) {
        return new Transfer(call, Objects.requireNonNull(number, "number"), null, null);
    }

    /**
     * To whoever is free in a skill group of the vendor's contact centre.
     *
     * @param call which call
     * @param skillGroup the vendor's id of the group
     * @return the request
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public static Transfer toSkillGroup(CallRef call, String skillGroup) {
        if (skillGroup.isBlank()) {
            throw VoiceAiException.invalidRequest("skillGroup", "is blank", "Take its id from the vendor's console");
        }
        return new Transfer(call, null, skillGroup, null);
    }

    /**
     * The same, with words for the callee before it happens. A provider whose vendor has no such thing refuses before
     * anything is sent.
     *
     * @param text what the callee hears; personal data
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public Transfer announcing(String text) {
        if (text.isBlank()) {
            throw VoiceAiException.invalidRequest("announcement", "is blank", "Leave it out");
        }
        return new Transfer(call, number, skillGroup, text);
    }

    /**
     * Which call.
     *
     * @return the call
     */
    public CallRef call() {
        return call;
    }

    /**
     * The person's number.
     *
     * @return absent for a transfer to a skill group
     */
    public Optional<PhoneNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * The skill group.
     *
     * @return absent for a transfer to a number
     */
    public Optional<String> skillGroup() {
        return Optional.ofNullable(skillGroup);
    }

    /**
     * What the callee hears before it happens.
     *
     * @return absent for the vendor's default
     */
    public Optional<String> announcement() {
        return Optional.ofNullable(announcement);
    }

    @Override
    public String toString() {
        return "Transfer[" + call + (number == null ? ", to a skill group]" : ", to " + number + "]");
    }
}
