package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;

/**
 * A cause without anything to compare.
 *
 * @param cause its kind
 * @param sentence what went wrong and the way out; names that came with the request are marked by {@link Names#shown}
 */
record Hint(Cause cause, String sentence) {}
