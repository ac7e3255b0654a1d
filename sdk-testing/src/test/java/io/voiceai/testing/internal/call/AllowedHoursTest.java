package io.voiceai.testing.internal.call;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.testing.internal.call.AllowedHours.Span;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The 21st of November 2026 is a Saturday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-21T01:00:00Z,2026-11-21T01:00:00Z",
        "2026-11-21T00:59:59Z,2026-11-21T01:00:00Z",
        "2026-11-21T03:59:59Z,2026-11-21T03:59:59Z",
        "2026-11-21T04:00:00Z,2026-11-21T06:00:00Z",
        "2026-11-21T09:59:59Z,2026-11-21T09:59:59Z",
        "2026-11-21T10:00:00Z,2026-11-24T01:00:00Z",
        "2026-11-20T16:30:00Z,2026-11-21T01:00:00Z",
        "2026-11-24T10:00:00Z,2026-11-28T01:00:00Z"
    })
    void nextMomentIsTheFirstOnAnAllowedDayWithinOneOfTheSpans(Instant from, Instant next) {
        Set<DayOfWeek> days = Set.of(SATURDAY, TUESDAY);
        AllowedHours hours = new AllowedHours(
                AllowedHours.CHINA,
                List.of(Span.of(days, "14:00:00", "18:00:00"), Span.of(days, "09:00:00", "12:00:00")));
        assertThat(hours.next(from)).contains(next);
    }

    @Test
    void anyTimeIsAllowedWithoutSpans() {
        Instant from = Instant.parse("2026-11-21T04:00:00Z");
        assertThat(new AllowedHours(AllowedHours.CHINA, List.of()).next(from)).contains(from);
    }

    @Test
    void hoursFollowTheClockOfTheZoneInSummerAndWinter() {
        AllowedHours hours = new AllowedHours(BERLIN, List.of(Span.of(Span.EVERY_DAY, "09:00", "10:00")));
        assertThat(hours.next(Instant.parse("2026-07-01T00:00:00Z"))).contains(Instant.parse("2026-07-01T07:00:00Z"));
        assertThat(hours.next(Instant.parse("2026-12-01T00:00:00Z"))).contains(Instant.parse("2026-12-01T08:00:00Z"));
    }

    @Test
    void spanThatTheClockLeavesOutIsAllowedAWeekLater() {
        AllowedHours hours = new AllowedHours(BERLIN, List.of(Span.of(Set.of(SUNDAY), "02:30", "03:00")));
        assertThat(hours.next(Instant.parse("2026-03-23T00:00:00Z"))).contains(Instant.parse("2026-04-05T00:30:00Z"));
    }

    @Test
    void spanThatDoesNotEndAfterItBeginsIsRefused() {
        assertThatThrownBy(() -> Span.of(Span.EVERY_DAY, "09:00", "09:00")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Span.of(Span.EVERY_DAY, "nine", "ten")).isInstanceOf(DateTimeException.class);
    }
}
