/**
 * For people who add a vendor: an {@link io.voiceai.spi.Operation} says what is sent and read, a
 * {@link io.voiceai.spi.Protocol} signs and opens envelopes, the {@link io.voiceai.spi.Invoker} does everything else, and a
 * {@link io.voiceai.spi.ProviderFactory} lets programs find it that know no vendor. Applications that place calls need nothing from here.
 */
@NullMarked
package io.voiceai.spi;

import org.jspecify.annotations.NullMarked;
