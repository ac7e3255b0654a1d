/** Decides what a failed attempt proves about what the vendor received, and so what the failure is and what may follow. */
@NullMarked
package io.voiceai.internal.evidence;

import org.jspecify.annotations.NullMarked;
