/** The HTTP server, WireMock with one stub that hands every request to the emulator. The only package that knows WireMock. */
@NullMarked
package io.voiceai.testing.internal.server;

import org.jspecify.annotations.NullMarked;
