package io.voiceai.testing;

import java.util.Optional;

/**
 * What becomes of a call, chosen by the last four digits of the callee's number.
 *
 * <table>
 * <caption>Callees and what becomes of a call to them</caption>
 * <thead><tr><th>last digits</th><th>scenario</th><th>what the client sees</th></tr></thead>
 * <tbody>
 * <tr><td>0486</td><td>{@link #BUSY}</td><td>placed; ends unanswered, busy</td></tr>
 * <tr><td>0408</td><td>{@link #NO_ANSWER}</td><td>placed; rings for ten seconds, ends unanswered</td></tr>
 * <tr><td>0603</td><td>{@link #REJECTED}</td><td>placed; the callee declines</td></tr>
 * <tr><td>0404</td><td>{@link #INVALID_NUMBER}</td><td>placed; never rings, the number does not exist</td></tr>
 * <tr><td>0451</td><td>{@link #BLOCKLISTED}</td><td>refused: AICCS {@code isv.COMPLAINT_REJECT} with HTTP 200, CCC and
 * ICE {@code Forbidden.RiskControl}, Tencent {@code FailedOperation.CalleeIsBlackUser}</td></tr>
 * <tr><td>0423</td><td>{@link #OUTSIDE_HOURS}</td><td>refused: AICCS {@code isv.VOICE_CALL_PERIOD_ERROR} with HTTP 200,
 * CCC and ICE {@code Forbidden.RiskControl}, Tencent {@code FailedOperation.CalloutRuleNotWorkTime}</td></tr>
 * <tr><td>0599</td><td>{@link #ANSWER_LOST}</td><td>placed, and goes on as an answered one; but the connection is closed
 * without a word of an answer to whoever placed it</td></tr>
 * <tr><td>anything else, such as 0000</td><td>{@link #ANSWERED}</td><td>placed; rings after 0.3 seconds, is answered
 * after 1.5 and talks for twelve seconds more</td></tr>
 * </tbody>
 * </table>
 *
 * <p>The last digits of an encrypted callee of AICCS choose as those of a plain one do. An entry of an AICCS call task and
 * a case of a CCC campaign to a callee that would be refused fail when they are dialled. Answers are lost only where an
 * operation places one call: a callee of a task or campaign is answered instead. CCC and ICE document no code of
 * their own for a refused callee, so they answer their gateway's.
 */
public enum Scenario {
    /** The callee answers and talks to the end. */
    ANSWERED(""),
    /** The callee is on another call. */
    BUSY("0486"),
    /** The callee lets it ring. */
    NO_ANSWER("0408"),
    /** The callee declines. */
    REJECTED("0603"),
    /** The number does not exist. */
    INVALID_NUMBER("0404"),
    /** The vendor refuses to call this callee. */
    BLOCKLISTED("0451"),
    /** The vendor refuses to call at this hour. */
    OUTSIDE_HOURS("0423"),
    /** The vendor places the call, and its answer to that never arrives; the callee answers and talks to the end. */
    ANSWER_LOST("0599");

    private final String suffix;

    Scenario(String suffix) {
        this.suffix = suffix;
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
     * Whether the vendor refuses to place the call at all.
     *
     * @return true if nothing is dialled
     */
    public boolean refused() {
        return this == BLOCKLISTED || this == OUTSIDE_HOURS;
    }

    /**
     * Whether the callee answers the phone.
     *
     * @return true if the two talk
     */
    public boolean answered() {
        return this == ANSWERED || this == ANSWER_LOST;
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
