package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Call;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A call of CCC with the people who take part beside the customer. */
final class CccCall {

    private final Call call;
    private final boolean runsFlow;
    private final long contextId;
    private final List<Participant> participants = new ArrayList<>();
    private String type;
    private @Nullable String broker;
    private @Nullable String additionalBroker;

    CccCall(Call call, String type, long contextId) {
        this.call = call;
        this.type = type;
        this.runsFlow = type.equals("PREDICTIVE");
        this.contextId = contextId;
    }

    Call call() {
        return call;
    }

    String type() {
        return type;
    }

    /** Whether a contact flow talks to the customer, whatever the call becomes later. */
    boolean runsFlow() {
        return runsFlow;
    }

    void becomeConference() {
        type = "CONFERENCE";
    }

    /** Connects its two ends through a number between them, and shows the callee the additional one, if not empty. */
    void through(String broker, String additionalBroker) {
        this.broker = broker;
        this.additionalBroker = additionalBroker.isEmpty() ? null : additionalBroker;
    }

    /** Null but for a call that goes through one. */
    @Nullable
    String broker() {
        return broker;
    }

    /** Null if there is none. */
    @Nullable
    String additionalBroker() {
        return additionalBroker;
    }

    /** Who the legs are dialled from. */
    String originator() {
        return broker == null ? call.placement().caller() : broker;
    }

    /** The agents that took part, joined by commas as the vendor does. */
    String agents() {
        return participants.stream()
                .filter(Participant::isAgent)
                .map(participant -> participant.userId)
                .collect(Collectors.joining(","));
    }

    long contextId() {
        return contextId;
    }

    List<Participant> participants() {
        return participants;
    }

    Participant join(String userId, Instant now) {
        Participant participant = new Participant(userId, "8032" + (1000 + participants.size()), now);
        participants.add(participant);
        return participant;
    }

    /** Takes one participant out; the others and the customer stay. Somebody who was not there has been and gone. */
    void leave(String userId, Instant now) {
        Participant participant = find(userId).orElseGet(() -> join(userId, now));
        if (participant.leftAt == null && !call.ended(now)) {
            participant.leftAt = now;
        }
    }

    Optional<Participant> find(String userId) {
        return participants.stream().filter(p -> p.userId.equals(userId)).findFirst();
    }

    /** One participant; {@code userId} names an agent, or is a number that was called in. */
    static final class Participant {
        final String userId;
        final String extension;
        final Instant joinedAt;

        @Nullable
        Instant leftAt;

        Participant(String userId, String extension, Instant joinedAt) {
            this.userId = userId;
            this.extension = extension;
            this.joinedAt = joinedAt;
        }

        boolean isAgent() {
            return userId.contains("@");
        }
    }
}
