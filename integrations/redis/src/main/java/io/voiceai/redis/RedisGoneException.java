package io.voiceai.redis;

import java.io.Serial;

/**
 * Redis did not do what it was asked to: it is not reachable, does not answer in time, or refuses. What it was asked may have
 * been done all the same. The message names no address and holds no secret.
 */
public final class RedisGoneException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    RedisGoneException(String problem) {
        super(problem);
    }
}
