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
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call. Where it stands follows from the time that is asked about and from when somebody hung up. All times inside, and
 * all that it tells, are those of a call in real life; {@link #life} turns the emulator's time into them, so that a call in
 * a hurry still tells a talk of twelve seconds.
 */
public final class Call {

    private static final Duration A_CHARACTER = Duration.ofMillis(200);
    private static final Set<CallEnding> MISSED = EnumSet.of(
            CallEnding.BUSY,
            CallEnding.NO_ANSWER,
            CallEnding.REJECTED,
            CallEnding.POWERED_OFF,
            CallEnding.INVALID_NUMBER);

    private final Placement placement;
    private final Instant placedAt;
    private final double speed;
    private final Timeline timeline;
    private final URI address;

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
        this.timeline = new Timeline(placedAt, Course.of(Scenario.of(placement.callee())), script);
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
        return timeline.phase(life(now));
    }

    /**
     * Whether it is over.
     *
     * @param now the time
     * @return true if so
     */
    public boolean ended(Instant now) {
        return timeline.ended(life(now));
    }

    /**
     * When the callee's phone began to ring.
     *
     * @param now the time
     * @return empty if it has not, or never will
     */
    public Optional<Instant> ringingAt(Instant now) {
        return timeline.ringingAt(life(now));
    }

    /**
     * When the callee picked up.
     *
     * @param now the time
     * @return empty if that has not happened, or never will
     */
    public Optional<Instant> answeredAt(Instant now) {
        return timeline.answeredAt(life(now));
    }

    /**
     * When it ended.
     *
     * @param now the time
     * @return empty if it has not
     */
    public Optional<Instant> endedAt(Instant now) {
        return timeline.endedAt(life(now));
    }

    /**
     * When it ended by the emulator's clock, which runs behind the call's own life if the call is in a hurry.
     *
     * @param now the time
     * @return empty if it has not
     */
    public Optional<Instant> overSince(Instant now) {
        return endedAt(now)
                .map(end -> placedAt.plusNanos(
                        (long) Math.ceil(Duration.between(placedAt, end).toNanos() / speed)));
    }

    /**
     * Whether the callee was called and did not answer, though nobody refused the call or hung up on our side.
     *
     * @param now the time
     * @return false for a call that is not over
     */
    public boolean missed(Instant now) {
        return ending(now).filter(MISSED::contains).isPresent();
    }

    /**
     * How it ended.
     *
     * @param now the time
     * @return empty if it has not
     */
    public Optional<CallEnding> ending(Instant now) {
        return timeline.ending(life(now));
    }

    /**
     * How long the two talked.
     *
     * @param now the time
     * @return zero if it was never answered; still growing while they talk
     */
    public Duration talk(Instant now) {
        return timeline.talk(life(now));
    }

    /**
     * Who hung up, if it ended in a conversation.
     *
     * @param now the time
     * @return true for the callee, false for the agent's side
     */
    public boolean calleeHungUp(Instant now) {
        return timeline.calleeHungUp(life(now));
    }

    /**
     * Hangs up; nothing happens to a call that is over.
     *
     * @param now the time
     * @param graceful whether to let the current turn end first
     */
    public void hangUp(Instant now, boolean graceful) {
        Instant moment = life(now);
        if (timeline.ended(moment)) {
            return;
        }
        timeline.hangUp(graceful ? timeline.endOfTurnAt(moment) : moment, false);
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
        CallPhase phase = timeline.phase(moment);
        if (phase == CallPhase.ANSWERED || phase == CallPhase.ENDED) {
            return false;
        }
        timeline.pickUp(moment);
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
        if (timeline.ended(moment)) {
            return false;
        }
        timeline.hangUp(moment, true);
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
        if (timeline.phase(moment) == CallPhase.ANSWERED) {
            Instant end = moment.plus(A_CHARACTER.multipliedBy(text.length()));
            timeline.say(new SpokenTurn(byAgent ? Speaker.AGENT : Speaker.CALLEE, text, moment, end, false));
        }
    }

    /**
     * Hangs up once what was said into the call last has been said; nothing happens to a call that is over.
     *
     * @param now the time
     */
    public void hangUpAfterLastWords(Instant now) {
        Instant moment = life(now);
        if (!timeline.ended(moment)) {
            Instant said = timeline.lastWordsEndAt().orElse(moment);
            timeline.hangUp(said.isAfter(moment) ? said : moment, false);
        }
    }

    /**
     * What has been said.
     *
     * @param now the time
     * @return every turn that has begun; none if the call was not answered
     */
    public List<SpokenTurn> spoken(Instant now) {
        return timeline.spoken(life(now));
    }

    /**
     * The analysis.
     *
     * @param now the time
     * @return empty until an answered call has ended
     */
    public List<Tag> tags(Instant now) {
        return timeline.tags(life(now));
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

    private Optional<String> recordingIn(Instant now) {
        return timeline.endedAt(now)
                .filter(end -> timeline.answeredAt(now).isPresent())
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
                timeline.phase(now),
                timeline.ringingAt(now),
                timeline.answeredAt(now),
                timeline.endedAt(now),
                timeline.ending(now),
                timeline.spoken(now),
                namedTags(now),
                recordingIn(now).map(URI::create));
    }

    private Map<String, String> namedTags(Instant now) {
        Map<String, String> named = new LinkedHashMap<>();
        timeline.tags(now).forEach(tag -> named.put(tag.name(), tag.value()));
        return Collections.unmodifiableMap(named);
    }
}
