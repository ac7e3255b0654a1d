package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Fault;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.internal.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/**
 * A request that was dealt with.
 *
 * @param response the answer
 * @param received the request and the verdict
 * @param fault what goes wrong with it; null if nothing does
 * @param done whether what was asked was done
 */
record Judged(
        WireResponse response,
        ReceivedRequest received,
        @Nullable Fault fault,
        boolean done) {}
