/** Static stub mappings of WireMock, recorded from the emulator, for those who have no Java at hand. */
@NullMarked
package io.voiceai.testing.internal.mapping;

import org.jspecify.annotations.NullMarked;
