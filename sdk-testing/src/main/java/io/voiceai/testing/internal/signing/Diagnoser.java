package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis;
import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.SignatureDiagnosis.Difference;
import io.voiceai.testing.SignatureDiagnosis.Scheme;
import io.voiceai.testing.internal.signing.AcceptedMemory.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts together what is told of a refused request; nothing in it is secret. Finds and proves, but decides nothing. */
final class Diagnoser {

    private static final int LONGEST = 100_000;

    private final KeyRing keys;
    private final AcceptedMemory memory;

    /**
     * Explains.
     *
     * @param keys those that are known
     * @param memory of requests that were believed
     */
    Diagnoser(KeyRing keys, AcceptedMemory memory) {
        this.keys = keys;
        this.memory = memory;
    }

    /** Looks for the mistake. */
    interface Search {
        /**
         * Tries mistakes.
         *
         * @param key the key that is said to have signed
         * @return the first that fits; empty if none does
         */
        Optional<Trial.Proof> mistake(KeyPair key);
    }

    /**
     * Explains, and survives its own errors: a refused request must get the vendor's answer.
     *
     * @param scheme how the request was signed
     * @param explanation what may fail
     * @return never null
     */
    SignatureDiagnosis safely(Scheme scheme, Supplier<SignatureDiagnosis> explanation) {
        try {
            return explanation.get();
        } catch (RuntimeException | StackOverflowError e) {
            return plain(
                    scheme,
                    new Hint(
                            Cause.UNEXPLAINED,
                            "The emulator refused the request rightly but could not find out why; its code says more."));
        }
    }

    /**
     * Explains without texts.
     *
     * @param scheme how the request was signed
     * @param hint the cause
     * @param tokens that came with the request
     * @return the explanation
     */
    SignatureDiagnosis plain(Scheme scheme, Hint hint, @Nullable String... tokens) {
        return new SignatureDiagnosis(
                scheme,
                hint.cause(),
                Names.veiled(hint.sentence(), veil(tokens)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Explains a signature that does not match.
     *
     * @param scheme how the request was signed
     * @param claim what it says
     * @param now the time
     * @param bodyHash why the header with the body's hash is wrong; null if it is right
     * @param search tries mistakes
     * @return the explanation
     */
    SignatureDiagnosis mismatch(Scheme scheme, Claim claim, Instant now, @Nullable Hint bodyHash, Search search) {
        Said server = new Said(
                claim.documented().canonicalRequest(), claim.documented().stringToSign());
        Optional<Accepted> copied = memory.withSignature(claim.signature())
                .filter(accepted -> !accepted.said().equals(server));
        if (copied.isPresent()) {
            return copy(scheme, server, copied.get(), claim, now);
        }
        KeyPair key = keys.find(claim.keyId());
        Optional<Trial.Proof> proof = key == null ? Optional.empty() : search.mistake(key);
        memory.seen(claim.signature());
        if (proof.isPresent()) {
            Hint hint = bodyHash != null
                    ? bodyHash
                    : new Hint(
                            proof.get().mistake().cause(), proof.get().mistake().sentence());
            return compared(scheme, hint, server, proof.get().said(), claim.token());
        }
        Hint rest = bodyHash != null ? bodyHash : unproved(server, now);
        return compared(scheme, rest, server, null, claim.token());
    }

    private Hint unproved(Said server, Instant now) {
        return memory.withContent(server.stringToSign())
                .map(accepted -> new Hint(
                        Cause.SECRET_WRONG,
                        "Word for word the same was accepted " + seconds(accepted, now) + " seconds ago under another"
                                + " signature, so the content is right: the secret is another, or the signature was"
                                + " damaged on its way."))
                .orElse(new Hint(
                        Cause.SECRET_OR_CHANGED_CONTENT,
                        "The secret is not the one of this key, or something was changed after signing; the two cannot be"
                                + " told apart, and no well-known mistake explains the signature: compare the secrets"
                                + " first, then what you sign with the server's string to sign."));
    }

    private SignatureDiagnosis copy(Scheme scheme, Said server, Accepted earlier, Claim claim, Instant now) {
        Veil veil = veil(claim.token(), earlier.token());
        String place = FirstDifference.of(server, earlier.said(), veil)
                .map(Difference::place)
                .orElse("something");
        String sentence =
                "This request was accepted " + seconds(earlier, now) + " seconds ago and came again with a change"
                        + " under its old signature: " + place
                        + " differs. Sign anew after every change, and let nothing between"
                        + " client and server change a request.";
        return compared(
                scheme, new Hint(Cause.CHANGED_COPY, sentence), server, earlier.said(), claim.token(), earlier.token());
    }

    private static long seconds(Accepted accepted, Instant now) {
        return Duration.between(accepted.at(), now).toSeconds();
    }

    private SignatureDiagnosis compared(
            Scheme scheme, Hint hint, Said server, @Nullable Said client, @Nullable String... tokens) {
        Veil veil = veil(tokens);
        return new SignatureDiagnosis(
                scheme,
                hint.cause(),
                Names.veiled(hint.sentence(), veil),
                shown(server.canonicalRequest(), veil),
                shown(server.stringToSign(), veil),
                shown(client == null ? null : client.canonicalRequest(), veil),
                shown(client == null ? null : client.stringToSign(), veil),
                Optional.ofNullable(client).flatMap(known -> FirstDifference.of(server, known, veil)));
    }

    private static Optional<String> shown(@Nullable String text, Veil veil) {
        return Optional.ofNullable(text)
                .map(veil::hide)
                .map(hidden -> hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST) + "...");
    }

    private Veil veil(@Nullable String... tokens) {
        List<String> secrets = new ArrayList<>();
        for (KeyPair key : keys.all()) {
            secrets.add(key.secret());
            if (key.token() != null) {
                secrets.add(key.token());
            }
        }
        Arrays.stream(tokens).filter(Objects::nonNull).forEach(secrets::add);
        return new Veil(secrets);
    }
}
