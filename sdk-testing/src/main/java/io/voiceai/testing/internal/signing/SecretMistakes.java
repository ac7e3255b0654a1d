package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Mistakes in the secret that every scheme knows: what was signed is right. */
final class SecretMistakes {

    private static final String WHITESPACE = "The secret was used with %s: remove it where the secret is read"
            + " (a line break at the end of a file or a copied space is easily missed).";

    private final KeyPair key;
    private final KeyRing keys;
    private final Supplier<Said> right;
    private final BinaryOperator<String> signer;

    /**
     * Mistakes around one claim.
     *
     * @param key the key that is said to have signed
     * @param keys all that are known
     * @param right what the scheme wants signed
     * @param signer from a secret and the string to sign to the signature
     */
    SecretMistakes(KeyPair key, KeyRing keys, Supplier<Said> right, BinaryOperator<String> signer) {
        this.key = key;
        this.keys = keys;
        this.right = right;
        this.signer = signer;
    }

    List<Mistake> all() {
        List<Mistake> all = new ArrayList<>();
        String secret = key.secret();
        all.add(whitespace("a line break behind it", secret + "\n"));
        all.add(whitespace("a line break behind it", secret + "\r\n"));
        all.add(whitespace("a carriage return behind it", secret + "\r"));
        all.add(whitespace("a space behind it", secret + " "));
        all.add(whitespace("a space before it", " " + secret));
        all.add(whitespace("spaces around it", " " + secret + " "));
        all.add(whitespace("a tab behind it", secret + "\t"));
        all.add(whitespace("a tab before it", "\t" + secret));
        all.add(whitespace("a byte order mark before it", "\uFEFF" + secret));
        all.add(whitespace("quotation marks around it", "\"" + secret + "\""));
        all.add(whitespace("apostrophes around it", "'" + secret + "'"));
        if (!secret.equals(secret.strip())) {
            all.add(new Mistake(
                    Cause.SECRET_WITH_WHITESPACE,
                    "The client's secret is right but the emulator was given it with whitespace around it: remove that"
                            + " where the emulator is set up.",
                    right,
                    with(secret.strip())));
        }
        for (KeyPair other : keys.all()) {
            if (!other.secret().equals(secret)) {
                all.add(new Mistake(
                        Cause.SECRET_OF_ANOTHER_KEY,
                        "The secret belongs to another of the emulator's keys: use id and secret of one pair.",
                        right,
                        with(other.secret())));
            }
        }
        return all;
    }

    /**
     * A mistake with another way to sign.
     *
     * @param cause its kind
     * @param sentence what went wrong
     * @param way from the right string to sign to the signature
     * @return the mistake
     */
    Mistake signing(Cause cause, String sentence, UnaryOperator<String> way) {
        return new Mistake(cause, sentence, right, way);
    }

    private Mistake whitespace(String what, String changed) {
        return new Mistake(Cause.SECRET_WITH_WHITESPACE, WHITESPACE.replace("%s", what), right, with(changed));
    }

    private UnaryOperator<String> with(String secret) {
        return stringToSign -> signer.apply(secret, stringToSign);
    }
}
