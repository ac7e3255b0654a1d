package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Fault;
import io.voiceai.testing.internal.wire.WireResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer, and what happens to it on its way.
 *
 * @param response the vendor's
 * @param fault null if it arrives as it is
 */
public record Reply(WireResponse response, @Nullable Fault fault) {}
