package io.voiceai.redis;

import io.voiceai.error.VoiceAiException;

/**
 * What each process may do on its own while Redis is gone: its part of every limit, rounded down. A process that alone lost its
 * way to Redis uses its part on top of what the others share, so a limit may then be exceeded by that part.
 *
 * @param fleetSize into how many parts limits are divided: the largest number of processes that ever run at a time
 */
public record LocalShare(int fleetSize) {
    public LocalShare {
        if (fleetSize < 1) {
            throw VoiceAiException.config("redis.whenGone", "has a fleet of less than 1", null);
        }
    }

    /**
     * The share of one process.
     *
     * @param fleetSize the largest number of processes that ever run at a time, 1 or more
     * @return the share
     * @throws VoiceAiException of kind {@code CONFIG} if it is less than 1
     */
    public static LocalShare of(int fleetSize) {
        return new LocalShare(fleetSize);
    }

    /**
     * The part of a limit.
     *
     * @param limit the limit of the whole fleet
     * @return the part, rounded down; zero if there are more processes than the limit allows
     */
    public int part(int limit) {
        return limit / fleetSize;
    }
}
