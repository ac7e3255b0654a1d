package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** What may be wrong with a time stamp or a nonce. */
final class StampHints {

    private static final long ZONE_TOLERANCE_SECONDS = 120;
    private static final long LONGEST_ZONE_HOURS = 14;

    private StampHints() {}

    /**
     * Explains a time stamp that is too far away.
     *
     * @param sent the time stamp
     * @param now the emulator's time
     * @param window how far away it may be
     * @return the likely cause
     */
    static Hint faraway(Instant sent, Instant now, Duration window) {
        long seconds = Duration.between(sent, now).toSeconds();
        boolean old = sent.isBefore(now);
        long distance = Math.abs(seconds);
        String sentence = "The time stamp is " + distance + " seconds " + (old ? "behind" : "ahead of")
                + " the emulator's clock, and " + window.toSeconds() + " are allowed" + zone(distance)
                + ": set the clock, or sign right before sending.";
        return new Hint(old ? Cause.STAMP_EXPIRED : Cause.STAMP_IN_FUTURE, sentence);
    }

    private static String zone(long distance) {
        long hours = Math.round(distance / 3600.0);
        boolean whole = hours >= 1
                && hours <= LONGEST_ZONE_HOURS
                && Math.abs(distance - hours * 3600) <= ZONE_TOLERANCE_SECONDS;
        return whole
                ? "; that is close to " + hours + " hours, as if the time of a local time zone had been written as UTC"
                : "";
    }

    /**
     * Explains an unreadable time stamp of Alibaba.
     *
     * @param stamp as sent
     * @return the likely cause
     */
    static Hint malformedIso(String stamp) {
        String what;
        if (stamp.matches("\\d{13}|\\d{10}")) {
            what = "a count of seconds or milliseconds";
        } else if (stamp.matches(".*[.,]\\d+(Z|[+-]\\d.*)?")) {
            what = "fractions of a second";
        } else if (stamp.matches("[^T]*T.*([+-]\\d\\d:?\\d\\d)")) {
            what = "an offset instead of Z";
        } else if (stamp.matches("\\d{4}-\\d\\d-\\d\\d[ +].*")) {
            what = "a space where T belongs";
        } else {
            what = "another form";
        }
        return new Hint(
                Cause.STAMP_MALFORMED,
                "The time stamp has " + what + ": write the time in UTC as 2006-01-02T15:04:05Z, without fractions.");
    }

    /**
     * Explains a time stamp of Tencent that is not a number, or not of a year that exists.
     *
     * @param stamp as sent
     * @return the likely cause
     */
    static Hint malformedUnix(String stamp) {
        return milliseconds(stamp)
                ? inMilliseconds()
                : new Hint(
                        Cause.STAMP_MALFORMED,
                        "X-TC-Timestamp is not a number: send the seconds since 1970 in UTC, in digits only.");
    }

    /**
     * Explains a date in Credential that is not that of the time stamp.
     *
     * @param stamp as sent
     * @return the likely cause
     */
    static Hint otherDate(String stamp) {
        return milliseconds(stamp)
                ? inMilliseconds()
                : new Hint(
                        Cause.DATE_NOT_UTC,
                        "The date in Credential is not the UTC date of X-TC-Timestamp, which is " + date(stamp)
                                + ": take the date in UTC, not in the local time zone.");
    }

    private static String date(String stamp) {
        try {
            return Tc3Scheme.utcDate(stamp);
        } catch (Refusal | DateTimeException e) {
            return "unreadable";
        }
    }

    private static boolean milliseconds(String stamp) {
        return stamp.matches("\\d{12,14}");
    }

    private static Hint inMilliseconds() {
        return new Hint(
                Cause.STAMP_IN_MILLISECONDS,
                "X-TC-Timestamp counts milliseconds: send whole seconds since 1970, so divide it by 1000.");
    }

    /**
     * Explains a nonce that was used before.
     *
     * @param first when
     * @param now the emulator's time
     * @return the cause
     */
    static Hint usedNonce(Instant first, Instant now) {
        return new Hint(
                Cause.NONCE_USED,
                "The nonce was used " + Duration.between(first, now).toSeconds()
                        + " seconds ago: make a new nonce and sign" + " anew for every attempt, repeats included.");
    }
}
