package io.voiceai.policy;

import io.voiceai.error.RejectionReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one rule in one zone.
 *
 * @param rule the name of the rule
 * @param hours its hours
 * @param zone where the callee is, or may be
 * @param now when it is asked
 */
record HoursGate(String rule, OpenHours hours, ZoneId zone, Instant now) implements Gate {
    /** A year of holidays is jumped over. */
    static final int DAYS_AHEAD = 400;

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    @Override
    public RejectionReason reason() {
        return RejectionReason.OUTSIDE_CALLING_HOURS;
    }

    /** Between two changes of the offset the clock on the wall goes on evenly, so its next opening can be turned back. */
    @Override
    public @Nullable Instant next(Instant from) {
        ZoneRules rules = zone.getRules();
        LocalDate last = LocalDate.ofInstant(from, zone).plusDays(DAYS_AHEAD);
        Instant moment = from;
        while (true) {
            ZoneOffset offset = rules.getOffset(moment);
            ZoneOffsetTransition change = rules.nextTransition(moment);
            LocalDateTime open = hours.next(LocalDateTime.ofInstant(moment, offset), last);
            Instant at = open == null ? null : open.toInstant(offset);
            if (change == null || at != null && at.isBefore(change.getInstant())) {
                return at;
            }
            moment = change.getInstant();
            if (LocalDate.ofInstant(moment, zone).isAfter(last)) {
                return null;
            }
        }
    }

    @Override
    public String why() {
        return "calls are not allowed at this hour in " + zone + ", where it is " + FORM.format(now.atZone(zone));
    }
}
