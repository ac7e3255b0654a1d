package io.voiceai.testing.internal.callback;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to a call and that its vendor tells of without being asked.
 *
 * @param key what tells it from everything else that happens to the same call
 * @param kind the vendor's word for what it is; AICCS sends what is of one kind together
 * @param at when it happened, in the call's own life
 * @param body what is told; made once, when it is told
 */
public record Announcement(String key, String kind, Instant at, Supplier<Map<String, @Nullable Object>> body) {}
