package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A mistake that a client may have made.
 *
 * @param cause its kind
 * @param sentence what went wrong and the way out
 * @param said what a client with this mistake signs
 * @param signer from the string to sign to the signature, as a client with this mistake computes and writes it
 */
record Mistake(Cause cause, String sentence, Supplier<Said> said, UnaryOperator<String> signer) {

    /**
     * The same mistake beside another one.
     *
     * @param other a mistake of the signer alone
     * @return both at once, under this one's cause
     */
    Mistake and(Mistake other) {
        return new Mistake(cause, sentence + " And beside that: " + other.sentence, said, other.signer);
    }
}
