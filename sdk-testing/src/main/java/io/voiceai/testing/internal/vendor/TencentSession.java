package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.internal.call.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call of Tencent's with who talks on our side: a machine, and after a transfer, or from the start, a person. */
final class TencentSession {

    private static final Duration UNTIL_SEAT_JOINS = Duration.ofSeconds(1);

    private final Call call;
    private final Order order;
    private @Nullable Transfer transfer;

    TencentSession(Call call, Order order) {
        this.call = call;
        this.order = order;
    }

    Call call() {
        return call;
    }

    Order order() {
        return order;
    }

    String id() {
        return call.placement().id();
    }

    String app() {
        return call.placement().scope();
    }

    Optional<Transfer> transfer() {
        return Optional.ofNullable(transfer);
    }

    boolean answered(Instant now) {
        return call.phase(now) == CallPhase.ANSWERED;
    }

    /** Whether the machine is in the conversation at the moment. */
    boolean machineTalks(Instant now) {
        return order.kind().machine() && transfer == null && answered(now);
    }

    void transfer(long skillGroup, Instant now) {
        Instant queued = call.life(now);
        transfer = new Transfer(skillGroup, queued, queued.plus(UNTIL_SEAT_JOINS));
    }

    /** The e-mail of the person who takes part; empty if there is none. */
    Optional<String> seat() {
        return order.kind() == Kind.SEAT
                ? Optional.of(order.seat())
                : transfer().map(Transfer::seat);
    }

    /** Whether a person is on the way into the conversation. */
    boolean seatJoining(Instant now) {
        return answered(now)
                && transfer().filter(t -> call.life(now).isBefore(t.joins())).isPresent();
    }

    /** When the person picked up; empty if that has not happened, or never will. */
    Optional<Instant> seatJoinedAt(Instant now) {
        if (order.kind() == Kind.SEAT) {
            return call.answeredAt(now);
        }
        Instant until = call.endedAt(now).orElse(call.life(now));
        return transfer().map(Transfer::joins).filter(at -> !at.isAfter(until));
    }

    /** What the machine said and heard. */
    List<SpokenTurn> machineTurns(Instant now) {
        if (!order.kind().machine()) {
            return List.of();
        }
        return call.spoken(now).stream().filter(turn -> !byPerson(turn)).toList();
    }

    /** Whether a turn belongs to the part of the conversation that a person leads. */
    boolean byPerson(SpokenTurn turn) {
        return !order.kind().machine()
                || transfer()
                        .filter(t -> !turn.startedAt().isBefore(t.queued()))
                        .isPresent();
    }

    /** Which operation placed it. */
    enum Kind {
        /** An agent from the console. */
        AGENT,
        /** A model given with the call. */
        OWN_MODEL,
        /** An IVR flow. */
        IVR,
        /** A person, called first. */
        SEAT;

        boolean machine() {
            return this == AGENT || this == OWN_MODEL;
        }
    }

    /**
     * What is peculiar to how it was placed.
     *
     * @param kind by which operation
     * @param seat the person's e-mail; empty if none
     * @param uui the caller's own text; empty if none
     * @param wanted what the analysis shall find; empty for what the agent's own settings ask
     */
    record Order(Kind kind, String seat, String uui, List<Wanted> wanted) {
        static Order of(Kind kind, String uui) {
            return new Order(kind, "", uui, List.of());
        }
    }

    /** An entry of ExtractConfig. */
    record Wanted(String type, String name, String content, List<String> choices) {}

    /** A transfer to whoever of a skill group is free. */
    record Transfer(long skillGroup, Instant queued, Instant joins) {
        String seat() {
            return "seat-of-" + skillGroup + "@example.com";
        }
    }
}
