package io.voiceai.redis;

import io.voiceai.pacing.Pacer;
import io.voiceai.pacing.Rate;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The moments given away last, in Redis; what comes back is how long to wait, so no clock but that of Redis matters. */
final class RedisPacer implements Pacer {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Commands redis;
    private final Names names;

    RedisPacer(Commands redis, Names names) {
        this.redis = redis;
        this.names = names;
    }

    @Override
    public Optional<Duration> reserve(Rate rate, Duration longest) {
        return reserve(rate, longest, Duration.ZERO);
    }

    /** A moment that is not before {@code shortest} has passed. */
    Optional<Duration> reserve(Rate rate, Duration longest, Duration shortest) {
        long wait = redis.number(
                Script.RESERVE,
                List.of(names.of("rate", rate.account(), rate.action()), names.epoch()),
                Integer.toString(rate.requests()),
                micros(rate.window()),
                micros(longest),
                micros(shortest));
        return wait < 0 ? Optional.empty() : Optional.of(Duration.of(wait, ChronoUnit.MICROS));
    }

    static String micros(Duration duration) {
        Duration capped = duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
        return Long.toString(Math.max(0, capped.toNanos() / 1_000));
    }
}
