package io.voiceai.policy;

import java.time.Instant;

/**
 * A call that counts.
 *
 * @param correlationId its correlation id
 * @param from when it began
 */
record PastCall(String correlationId, Instant from) {}
