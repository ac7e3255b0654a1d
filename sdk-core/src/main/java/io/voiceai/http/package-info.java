/**
 * How the SDK talks HTTP: time limits, size limits, proxy, trust, a client of your own. What is not here cannot be
 * changed: no repeats by the HTTP library, no redirects, no unverified TLS.
 */
@NullMarked
package io.voiceai.http;

import org.jspecify.annotations.NullMarked;
