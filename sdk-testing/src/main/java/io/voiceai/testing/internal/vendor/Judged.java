package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.internal.wire.WireResponse;

/**
 * A request that was dealt with.
 *
 * @param response the answer
 * @param received the request and the verdict
 */
public record Judged(WireResponse response, ReceivedRequest received) {}
