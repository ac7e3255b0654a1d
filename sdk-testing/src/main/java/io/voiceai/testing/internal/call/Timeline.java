package io.voiceai.testing.internal.call;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.CallPhase;
import io.voiceai.testing.SpokenTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a call goes, in times of real life: as its course and its script say, unless somebody picks up or hangs up before. */
final class Timeline {

    private final Instant placedAt;
    private final Course course;
    private final Script script;
    // Most calls never hear anything that is not in the script.
    private List<SpokenTurn> inserted = List.of();
    private @Nullable Instant pickedUpAt;
    private @Nullable Instant hungUpAt;
    private boolean byCallee;

    Timeline(Instant placedAt, Course course, Script script) {
        this.placedAt = placedAt;
        this.course = course;
        this.script = script;
    }

    /** Lets somebody say something beside the script. */
    void say(SpokenTurn turn) {
        if (inserted.isEmpty()) {
            inserted = new ArrayList<>();
        }
        inserted.add(turn);
    }

    /** When the last words beside the script have been said. */
    Optional<Instant> lastWordsEndAt() {
        return inserted.isEmpty()
                ? Optional.empty()
                : Optional.of(inserted.get(inserted.size() - 1).endedAt());
    }

    /** When the turn that is being spoken at a moment of the talk ends; the moment itself if nobody speaks. */
    Instant endOfTurnAt(Instant moment) {
        return answeredAt(moment)
                .map(answered -> answered.plus(script.endOfTurnAt(Duration.between(answered, moment))))
                .orElse(moment);
    }

    void pickUp(Instant moment) {
        pickedUpAt = moment;
    }

    void hangUp(Instant moment, boolean callee) {
        hungUpAt = moment;
        byCallee = callee;
    }

    CallPhase phase(Instant now) {
        if (!now.isBefore(endsAt())) {
            return CallPhase.ENDED;
        }
        if (answeredAt(now).isPresent()) {
            return CallPhase.ANSWERED;
        }
        return ringingAt(now).isPresent() ? CallPhase.RINGING : CallPhase.PLACED;
    }

    boolean ended(Instant now) {
        return phase(now) == CallPhase.ENDED;
    }

    Optional<Instant> ringingAt(Instant now) {
        return after(course.ringing())
                // Whoever picks up earlier than the phone rings by itself has been rung at that moment.
                .map(at -> pickedUpAt != null && pickedUpAt.isBefore(at) ? pickedUpAt : at)
                .or(() -> Optional.ofNullable(pickedUpAt))
                .filter(at -> reached(at, now));
    }

    Optional<Instant> answeredAt(Instant now) {
        return answer().filter(at -> reached(at, now));
    }

    Optional<Instant> endedAt(Instant now) {
        return Optional.of(endsAt()).filter(at -> !now.isBefore(at));
    }

    Optional<CallEnding> ending(Instant now) {
        return endedAt(now).map(end -> endsWith());
    }

    Duration talk(Instant now) {
        Instant until = endedAt(now).orElse(now);
        return answeredAt(now).map(at -> Duration.between(at, until)).orElse(Duration.ZERO);
    }

    boolean calleeHungUp(Instant now) {
        return ending(now)
                .filter(e -> e == CallEnding.COMPLETED || e == CallEnding.CALLEE_HUNG_UP)
                .isPresent();
    }

    List<SpokenTurn> spoken(Instant now) {
        Instant until = endedAt(now).orElse(now);
        return answeredAt(now)
                .map(answered -> Stream.concat(scripted(answered, until), inserted.stream())
                        .sorted(Comparator.comparing(SpokenTurn::startedAt))
                        .toList())
                .orElse(List.of());
    }

    private Stream<SpokenTurn> scripted(Instant answered, Instant until) {
        return script.turns().stream()
                .map(turn -> new SpokenTurn(
                        turn.speaker(),
                        turn.text(),
                        answered.plus(turn.start()),
                        answered.plus(turn.end()),
                        turn.interrupts()))
                .filter(turn -> turn.startedAt().isBefore(until));
    }

    List<Tag> tags(Instant now) {
        return ended(now) && answeredAt(now).isPresent() ? script.tags() : List.of();
    }

    private boolean reached(Instant at, Instant now) {
        boolean before = hungUpAt != null && hungUpAt.isBefore(at);
        return !before && !now.isBefore(at);
    }

    private Optional<Instant> answer() {
        return pickedUpAt == null ? after(course.answer()) : Optional.of(pickedUpAt);
    }

    private Instant endsAt() {
        Instant natural = naturalEnd();
        return hungUpAt != null && hungUpAt.isBefore(natural) ? hungUpAt : natural;
    }

    private Instant naturalEnd() {
        return answer().map(at -> at.plus(script.length())).orElse(placedAt.plus(course.end()));
    }

    private CallEnding endsWith() {
        if (hungUpAt != null && hungUpAt.isBefore(naturalEnd())) {
            return answeredAt(hungUpAt).isPresent()
                    ? byCallee ? CallEnding.CALLEE_HUNG_UP : CallEnding.HUNG_UP_BY_API
                    : byCallee ? CallEnding.REJECTED : CallEnding.CANCELLED;
        }
        return answer().isPresent() ? script.ending() : course.ending();
    }

    private Optional<Instant> after(@Nullable Duration life) {
        return Optional.ofNullable(life).map(placedAt::plus);
    }
}
