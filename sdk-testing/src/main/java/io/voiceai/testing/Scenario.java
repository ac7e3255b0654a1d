package io.voiceai.testing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a call, chosen by the last four digits of the callee's number, the same for every vendor; each vendor tells
 * of it in its own words.
 *
 * <table>
 * <caption>Callees and what becomes of a call to them</caption>
 * <thead><tr><th>last digits</th><th>scenario</th><th>what the client sees</th></tr></thead>
 * <tbody>
 * <tr><td>anything else, such as 0000</td><td>{@link #ANSWERED}</td><td>placed; rings after 0.3 seconds, is answered
 * after 1.5 and talks for twelve seconds more; the callee hangs up</td></tr>
 * <tr><td>0210</td><td>{@link #VOICEMAIL}</td><td>placed; a voicemail answers, the agent hangs up</td></tr>
 * <tr><td>0220</td><td>{@link #AGENT_HANGS_UP}</td><td>placed; the agent says goodbye and hangs up</td></tr>
 * <tr><td>0230</td><td>{@link #CALLEE_INTERRUPTS}</td><td>placed; the callee cuts in on the first sentence and hangs
 * up</td></tr>
 * <tr><td>0240</td><td>{@link #SILENT}</td><td>placed; the callee answers and says nothing, the agent hangs up</td></tr>
 * <tr><td>0486</td><td>{@link #BUSY}</td><td>placed; ends unanswered, busy</td></tr>
 * <tr><td>0408</td><td>{@link #NO_ANSWER}</td><td>placed; rings for ten seconds, ends unanswered</td></tr>
 * <tr><td>0603</td><td>{@link #REJECTED}</td><td>placed; the callee declines</td></tr>
 * <tr><td>0480</td><td>{@link #POWERED_OFF}</td><td>placed; never rings, the phone is off</td></tr>
 * <tr><td>0404</td><td>{@link #INVALID_NUMBER}</td><td>placed; never rings, the number does not exist</td></tr>
 * <tr><td>0451</td><td>{@link #BLOCKLISTED}</td><td>refused: the callee is not to be called</td></tr>
 * <tr><td>0423</td><td>{@link #OUTSIDE_HOURS}</td><td>refused: not at this hour</td></tr>
 * <tr><td>0461</td><td>{@link #CALLEE_CAP}</td><td>refused: the callee was called too often</td></tr>
 * <tr><td>0462</td><td>{@link #CALLER_CAP}</td><td>refused: the caller number called too often</td></tr>
 * <tr><td>0463</td><td>{@link #RESTRICTED_AREA}</td><td>refused: not this area</td></tr>
 * <tr><td>0402</td><td>{@link #NO_PACKAGE}</td><td>refused: no package or balance is left</td></tr>
 * <tr><td>0429</td><td>{@link #THROTTLED_TWICE}</td><td>throttled twice; placed at the third request, answered</td></tr>
 * <tr><td>0504</td><td>{@link #SLOW_ANSWER}</td><td>placed, answered; the answer to the request comes late</td></tr>
 * <tr><td>0599</td><td>{@link #ANSWER_LOST}</td><td>placed, answered; the connection is closed without a word</td></tr>
 * <tr><td>0598</td><td>{@link #CONNECTION_RESET}</td><td>placed, answered; the connection is reset after the request was
 * read</td></tr>
 * <tr><td>0597</td><td>{@link #ANSWER_CUT}</td><td>placed, answered; the answer to the request ends in the middle</td></tr>
 * <tr><td>0502</td><td>{@link #BAD_GATEWAY}</td><td>placed, answered; the answer is a page of HTML with HTTP 502</td></tr>
 * <tr><td>0500</td><td>{@link #INTERNAL_ERROR}</td><td>placed, answered; the answer is the vendor's own internal
 * error</td></tr>
 * <tr><td>0487</td><td>{@link #HANGUP_LOST_ONCE}</td><td>placed, answered; the first hang-up is lost, the second
 * works</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The codes of the refusals are in docs/testing.md of the project. The last digits of an encrypted callee of AICCS choose
 * as those of a plain one do. An entry of a call task or campaign to a callee that would be refused fails when it is dialled.
 * Faults of the request happen only where an operation places one call: a callee of a task or campaign is answered instead.
 */
public enum Scenario {
    /** The callee answers and talks to the end. */
    ANSWERED("", null),
    /** A voicemail answers. */
    VOICEMAIL("0210", null),
    /** The callee answers and talks; the agent ends the talk. */
    AGENT_HANGS_UP("0220", null),
    /** The callee answers, cuts in on the agent's first sentence and hangs up. */
    CALLEE_INTERRUPTS("0230", null),
    /** The callee answers and says nothing. */
    SILENT("0240", null),
    /** The callee is on another call. */
    BUSY("0486", null),
    /** The callee lets it ring. */
    NO_ANSWER("0408", null),
    /** The callee declines. */
    REJECTED("0603", null),
    /** The callee's phone is off. */
    POWERED_OFF("0480", null),
    /** The number does not exist. */
    INVALID_NUMBER("0404", null),
    /** The vendor refuses to call this callee. */
    BLOCKLISTED("0451", null),
    /** The vendor refuses to call at this hour. */
    OUTSIDE_HOURS("0423", null),
    /** The vendor refuses because the callee was called too often. */
    CALLEE_CAP("0461", null),
    /** The vendor refuses because the caller number has called too often. */
    CALLER_CAP("0462", null),
    /** The vendor refuses to call the callee's area. */
    RESTRICTED_AREA("0463", null),
    /** The vendor refuses because no package or balance is left. */
    NO_PACKAGE("0402", null),
    /** The vendor throttles the first two requests for this callee and places the call with the third. */
    THROTTLED_TWICE("0429", Fault.THROTTLED),
    /** The vendor places the call, and its answer to that comes late. */
    SLOW_ANSWER("0504", Fault.SLOW),
    /** The vendor places the call, and its answer to that never arrives. */
    ANSWER_LOST("0599", Fault.ANSWER_LOST),
    /** The vendor places the call, and the connection is reset before it answers. */
    CONNECTION_RESET("0598", Fault.CONNECTION_RESET),
    /** The vendor places the call, and its answer to that ends in the middle. */
    ANSWER_CUT("0597", Fault.ANSWER_CUT),
    /** The vendor places the call, and something before it answers HTTP 502. */
    BAD_GATEWAY("0502", Fault.BAD_GATEWAY),
    /** The vendor places the call and answers that something went wrong inside of it. */
    INTERNAL_ERROR("0500", Fault.INTERNAL_ERROR),
    /** The callee answers; the first request to hang up never arrives, though its connection is closed. */
    HANGUP_LOST_ONCE("0487", null);

    private final String suffix;
    private final @Nullable Fault fault;

    Scenario(String suffix, @Nullable Fault fault) {
        this.suffix = suffix;
        this.fault = fault;
    }

    /**
     * The last digits of a callee that choose this scenario.
     *
     * @return four digits; empty for {@link #ANSWERED}, which every other number chooses
     */
    public Optional<String> suffix() {
        return suffix.isEmpty() ? Optional.empty() : Optional.of(suffix);
    }

    /**
     * What goes wrong with the request that places the call.
     *
     * @return empty if nothing does
     */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Whether the vendor refuses to place the call at all.
     *
     * @return true if nothing is dialled, however often it is asked for
     */
    public boolean refused() {
        return switch (this) {
            case BLOCKLISTED, OUTSIDE_HOURS, CALLEE_CAP, CALLER_CAP, RESTRICTED_AREA, NO_PACKAGE -> true;
            default -> false;
        };
    }

    /**
     * Whether the phone is answered, by the callee or by a voicemail.
     *
     * @return true if something is said
     */
    public boolean answered() {
        return switch (this) {
            case BUSY, NO_ANSWER, REJECTED, POWERED_OFF, INVALID_NUMBER -> false;
            default -> !refused();
        };
    }

    /**
     * The scenario that a number chooses.
     *
     * @param callee the number as it was sent, in any vendor's form
     * @return {@link #ANSWERED} for a number that chooses no other
     */
    public static Scenario of(String callee) {
        for (Scenario scenario : values()) {
            if (!scenario.suffix.isEmpty() && callee.endsWith(scenario.suffix)) {
                return scenario;
            }
        }
        return ANSWERED;
    }
}
