/**
 * Limits of our own, so that the vendor's are not met: the interface for them, and a request rate in this process.
 */
@NullMarked
package io.voiceai.pacing;

import org.jspecify.annotations.NullMarked;
