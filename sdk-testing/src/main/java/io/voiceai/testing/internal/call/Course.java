package io.voiceai.testing.internal.call;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.Scenario;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a call if nobody interferes, in times of real life since it was placed.
 *
 * @param ringing when the phone rings; null if never
 * @param answer when it is answered; null if never
 * @param end when it ends unless it is answered
 * @param ending how it ends unless it is answered
 */
record Course(@Nullable Duration ringing, @Nullable Duration answer, Duration end, CallEnding ending) {

    private static final Duration UNTIL_RINGING = Duration.ofMillis(300);
    private static final Duration UNTIL_ANSWER = Duration.ofMillis(1500);
    private static final Duration RINGING_UNANSWERED = Duration.ofSeconds(10);

    static Course of(Scenario scenario) {
        if (scenario.refused()) {
            return new Course(null, null, Duration.ZERO, CallEnding.REFUSED);
        }
        return switch (scenario) {
            case BUSY -> unanswered(UNTIL_ANSWER, CallEnding.BUSY);
            case REJECTED -> unanswered(UNTIL_ANSWER, CallEnding.REJECTED);
            case POWERED_OFF -> new Course(null, null, UNTIL_RINGING, CallEnding.POWERED_OFF);
            case INVALID_NUMBER -> new Course(null, null, UNTIL_RINGING, CallEnding.INVALID_NUMBER);
            case NO_ANSWER -> unanswered(UNTIL_RINGING.plus(RINGING_UNANSWERED), CallEnding.NO_ANSWER);
            default -> new Course(UNTIL_RINGING, UNTIL_ANSWER, UNTIL_ANSWER, CallEnding.NO_ANSWER);
        };
    }

    private static Course unanswered(Duration end, CallEnding ending) {
        return new Course(UNTIL_RINGING, null, end, ending);
    }
}
