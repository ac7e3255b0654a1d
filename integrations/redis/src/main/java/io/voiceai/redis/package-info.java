/**
 * What several processes share through Redis: rates, places for calls, and the journal. Begin with {@link
 * io.voiceai.redis.RedisFleet}.
 */
@NullMarked
package io.voiceai.redis;

import org.jspecify.annotations.NullMarked;
