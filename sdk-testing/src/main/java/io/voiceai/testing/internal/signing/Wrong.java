package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import java.util.function.Supplier;

/**
 * A canonical request as a client with a mistake writes it.
 *
 * @param cause the mistake's kind
 * @param sentence what went wrong and the way out
 * @param text the wrong canonical request
 */
record Wrong(Cause cause, String sentence, Supplier<CanonicalText> text) {}
