package io.voiceai.redis;

import io.voiceai.pacing.Pacer;
import io.voiceai.pacing.Rate;
import java.time.Duration;
import java.util.Optional;

/**
 * The pacer in Redis, and this process's share while Redis is gone. What was granted then Redis does not know, so for a while
 * after its return both must grant a moment: then others may still be on their own.
 */
final class SharedPacer implements Pacer {
    private static final Duration OTHERS_RETURN = Duration.ofSeconds(1);

    private final RedisPacer shared;
    private final Link link;
    private final LocalShare share;
    private final Pacer local = Pacer.inProcess();

    SharedPacer(RedisPacer shared, Link link, LocalShare share) {
        this.shared = shared;
        this.link = link;
        this.share = share;
    }

    @Override
    public Optional<Duration> reserve(Rate rate, Duration longest) {
        int part = share.part(rate.requests());
        if (part > 0 && link.sinceReturn().compareTo(rate.window().plus(OTHERS_RETURN)) < 0) {
            return both(rate, longest, part);
        }
        try {
            return shared.reserve(rate, longest);
        } catch (RedisGoneException e) {
            return part == 0 ? Optional.empty() : alone(rate, longest, part);
        }
    }

    private Optional<Duration> both(Rate rate, Duration longest, int part) {
        Optional<Duration> mine = alone(rate, longest, part);
        if (mine.isEmpty()) {
            return mine;
        }
        try {
            return shared.reserve(rate, longest, mine.get());
        } catch (RedisGoneException e) {
            return mine;
        }
    }

    private Optional<Duration> alone(Rate rate, Duration longest, int part) {
        return local.reserve(new Rate(rate.account(), rate.action(), part, rate.window()), longest);
    }
}
