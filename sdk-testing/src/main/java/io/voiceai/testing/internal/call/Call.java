package io.voiceai.testing.internal.call;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.CallPhase;
import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.Scenario;
import io.voiceai.testing.SpokenTurn;
import io.voiceai.testing.SpokenTurn.Speaker;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call. Where it stands follows from the time that is asked about and from when somebody hung up. All times inside, and
 * all that it tells, are those of a call in real life; {@link #life} turns the emulator's time into them, so that a call in
 * a hurry still tells a talk of twelve seconds.
 */
public final class Call {

    private static final Duration A_CHARACTER = Duration.ofMillis(200);

    private final Placement placement;
    private final Instant placedAt;
    private final double speed;
    private final Course course;
    private final Script script;
    private final URI address;
    // Most calls never hear anything that is not in the script.
    private List<SpokenTurn> inserted = List.of();
    private @Nullable Instant pickedUpAt;
    private @Nullable Instant hungUpAt;
    private boolean calleeHungUp;

    /**
     * Places a call.
     *
     * @param placement what was asked for
     * @param placedAt when
     * @param speed how much faster than life it goes
     * @param script what is said if it is answered
     * @param address where the recording is found
     */
    Call(Placement placement, Instant placedAt, double speed, Script script, URI address) {
        this.placement = placement;
        this.placedAt = placedAt;
        this.speed = speed;
        this.course = Course.of(Scenario.of(placement.callee()));
        this.script = script;
        this.address = address;
    }

    /**
     * What was asked for.
     *
     * @return as placed
     */
    public Placement placement() {
        return placement;
    }

    /**
     * When it was placed.
     *
     * @return the time
     */
    public Instant placedAt() {
        return placedAt;
    }

    /**
     * Where it stands.
     *
     * @param now the time
     * @return the phase
     */
    public CallPhase phase(Instant now) {
        return phaseIn(life(now));
    }

    /**
     * Whether it is over.
     *
     * @param now the time
     * @return true if so
     */
    public boolean ended(Instant now) {
        return endedIn(life(now));
    }

    /**
     * When the callee's phone began to ring.
     *
     * @param now the time
     * @return empty if it has not, or never will
     */
    public Optional<Instant> ringingAt(Instant now) {
        return ringingAtIn(life(now));
    }

    /**
     * When the callee picked up.
     *
     * @param now the time
     * @return empty if that has not happened, or never will
     */
    public Optional<Instant> answeredAt(Instant now) {
        return answeredAtIn(life(now));
    }

    /**
     * When it ended.
     *
     * @param now the time
     * @return empty if it has not
     */
    public Optional<Instant> endedAt(Instant now) {
        return endedAtIn(life(now));
    }

    /**
     * How it ended.
     *
     * @param now the time
     * @return empty if it has not
     */
    public Optional<CallEnding> ending(Instant now) {
        return endingIn(life(now));
    }

    /**
     * How long the two talked.
     *
     * @param now the time
     * @return zero if it was never answered; still growing while they talk
     */
    public Duration talk(Instant now) {
        return talkIn(life(now));
    }

    /**
     * Who hung up, if it ended in a conversation.
     *
     * @param now the time
     * @return true for the callee, false for the agent's side
     */
    public boolean calleeHungUp(Instant now) {
        return calleeHungUpIn(life(now));
    }

    /**
     * Hangs up; nothing happens to a call that is over.
     *
     * @param now the time
     * @param graceful whether to let the current turn end first
     */
    public void hangUp(Instant now, boolean graceful) {
        Instant moment = life(now);
        if (endedIn(moment)) {
            return;
        }
        Optional<Instant> answered = answeredAtIn(moment);
        if (graceful && answered.isPresent()) {
            hungUpAt = answered.get().plus(script.endOfTurnAt(Duration.between(answered.get(), moment)));
        } else {
            hungUpAt = moment;
        }
    }

    /**
     * Lets the callee pick up at once, whatever the callee's number says; nothing happens to a call that is answered already
     * or over.
     *
     * @param now the time
     * @return whether anything happened
     */
    public boolean pickUp(Instant now) {
        Instant moment = life(now);
        CallPhase phase = phaseIn(moment);
        if (phase == CallPhase.ANSWERED || phase == CallPhase.ENDED) {
            return false;
        }
        pickedUpAt = moment;
        return true;
    }

    /**
     * Lets the callee hang up, or decline a call that is not answered yet; nothing happens to a call that is over.
     *
     * @param now the time
     * @return whether anything happened
     */
    public boolean hangUpAsCallee(Instant now) {
        Instant moment = life(now);
        if (endedIn(moment)) {
            return false;
        }
        hungUpAt = moment;
        calleeHungUp = true;
        return true;
    }

    /**
     * Lets somebody say something that is not in the script, which goes on meanwhile; nothing happens unless the two are
     * talking.
     *
     * @param now the time
     * @param byAgent whether the agent's side says it
     * @param text what is said
     */
    public void say(Instant now, boolean byAgent, String text) {
        Instant moment = life(now);
        if (phaseIn(moment) == CallPhase.ANSWERED) {
            Instant end = moment.plus(A_CHARACTER.multipliedBy(text.length()));
            if (inserted.isEmpty()) {
                inserted = new ArrayList<>();
            }
            inserted.add(new SpokenTurn(byAgent ? Speaker.AGENT : Speaker.CALLEE, text, moment, end, false));
        }
    }

    /**
     * Hangs up once what was said into the call last has been said; nothing happens to a call that is over.
     *
     * @param now the time
     */
    public void hangUpAfterLastWords(Instant now) {
        Instant moment = life(now);
        if (!endedIn(moment)) {
            Instant said = inserted.isEmpty()
                    ? moment
                    : inserted.get(inserted.size() - 1).endedAt();
            hungUpAt = said.isAfter(moment) ? said : moment;
        }
    }

    /**
     * What has been said.
     *
     * @param now the time
     * @return every turn that has begun; none if the call was not answered
     */
    public List<SpokenTurn> spoken(Instant now) {
        return spokenIn(life(now));
    }

    /**
     * The analysis.
     *
     * @param now the time
     * @return empty until an answered call has ended
     */
    public List<Tag> tags(Instant now) {
        return tagsIn(life(now));
    }

    /**
     * Where the recording is said to be.
     *
     * @param now the time
     * @return empty until an answered call has ended
     */
    public Optional<String> recording(Instant now) {
        return recordingIn(life(now));
    }

    /**
     * A copy for the public API.
     *
     * @param now the time
     * @return the call as it stands
     */
    public EmulatedCall snapshot(Instant now) {
        return snapshotIn(life(now));
    }

    /**
     * The moment of this call in real life for which a moment of the emulator's time stands.
     *
     * @param now the time
     * @return the same unless the call is in a hurry
     */
    public Instant life(Instant now) {
        long nanos = Duration.between(placedAt, now).toNanos();
        return placedAt.plusNanos(Math.round(nanos * speed));
    }

    private CallPhase phaseIn(Instant now) {
        if (!now.isBefore(endsAt())) {
            return CallPhase.ENDED;
        }
        if (answeredAtIn(now).isPresent()) {
            return CallPhase.ANSWERED;
        }
        return ringingAtIn(now).isPresent() ? CallPhase.RINGING : CallPhase.PLACED;
    }

    private boolean endedIn(Instant now) {
        return phaseIn(now) == CallPhase.ENDED;
    }

    private Optional<Instant> ringingAtIn(Instant now) {
        return after(course.ringing())
                // Whoever picks up earlier than the phone rings by itself has been rung at that moment.
                .map(at -> pickedUpAt != null && pickedUpAt.isBefore(at) ? pickedUpAt : at)
                .or(() -> Optional.ofNullable(pickedUpAt))
                .filter(at -> reached(at, now));
    }

    private Optional<Instant> answeredAtIn(Instant now) {
        return answer().filter(at -> reached(at, now));
    }

    private Optional<Instant> endedAtIn(Instant now) {
        return Optional.of(endsAt()).filter(at -> !now.isBefore(at));
    }

    private Optional<CallEnding> endingIn(Instant now) {
        return endedAtIn(now).map(end -> ending());
    }

    private Duration talkIn(Instant now) {
        Instant until = endedAtIn(now).orElse(now);
        return answeredAtIn(now).map(at -> Duration.between(at, until)).orElse(Duration.ZERO);
    }

    private boolean calleeHungUpIn(Instant now) {
        return endingIn(now)
                .filter(e -> e == CallEnding.COMPLETED || e == CallEnding.CALLEE_HUNG_UP)
                .isPresent();
    }

    private List<SpokenTurn> spokenIn(Instant now) {
        Instant until = endedAtIn(now).orElse(now);
        return answeredAtIn(now)
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

    private List<Tag> tagsIn(Instant now) {
        return endedIn(now) && answeredAtIn(now).isPresent() ? script.tags() : List.of();
    }

    private Optional<String> recordingIn(Instant now) {
        return endedAtIn(now)
                .filter(end -> answeredAtIn(now).isPresent())
                .map(end -> address + "/_emulator/recordings/" + placement.id().replace("^", "%5E") + ".wav?Expires="
                        + end.plus(Duration.ofDays(1)).getEpochSecond() + "&Signature=emulated");
    }

    private EmulatedCall snapshotIn(Instant now) {
        return new EmulatedCall(
                placement.vendor(),
                placement.id(),
                placement.caller(),
                placement.callee(),
                placement.agent(),
                Collections.unmodifiableMap(placement.variables()),
                placement.reference(),
                placedAt,
                phaseIn(now),
                ringingAtIn(now),
                answeredAtIn(now),
                endedAtIn(now),
                endingIn(now),
                spokenIn(now),
                namedTags(now),
                recordingIn(now).map(URI::create));
    }

    private boolean reached(Instant at, Instant now) {
        boolean before = hungUpAt != null && hungUpAt.isBefore(at);
        return !before && !now.isBefore(at);
    }

    private Map<String, String> namedTags(Instant now) {
        Map<String, String> named = new LinkedHashMap<>();
        tagsIn(now).forEach(tag -> named.put(tag.name(), tag.value()));
        return Collections.unmodifiableMap(named);
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

    private CallEnding ending() {
        if (hungUpAt != null && hungUpAt.isBefore(naturalEnd())) {
            return answeredAtIn(hungUpAt).isPresent()
                    ? calleeHungUp ? CallEnding.CALLEE_HUNG_UP : CallEnding.HUNG_UP_BY_API
                    : calleeHungUp ? CallEnding.REJECTED : CallEnding.CANCELLED;
        }
        return answer().isPresent() ? script.ending() : course.ending();
    }

    private Optional<Instant> after(@Nullable Duration life) {
        return Optional.ofNullable(life).map(placedAt::plus);
    }
}
