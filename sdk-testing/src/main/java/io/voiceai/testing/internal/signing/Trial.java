package io.voiceai.testing.internal.signing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tries mistakes until one gives the signature that was sent, or until it has cost enough. */
final class Trial {

    // A string of a megabyte takes some ten milliseconds to build and sign, and the other clients wait meanwhile.
    private static final long CHARACTERS = 32L * 1024 * 1024;

    private final String signature;
    private long spent;

    /**
     * Looks for a signature.
     *
     * @param signature as sent
     */
    Trial(String signature) {
        this.signature = signature;
    }

    /** A mistake that was made, and what was therefore signed. */
    record Proof(Mistake mistake, Said said) {}

    /**
     * Tries single mistakes, then pairs of one in the text and one in the signing.
     *
     * @param texts mistakes in what is signed
     * @param alone mistakes of their own, not tried in pairs
     * @param signings mistakes in how it is signed
     * @param common those of them that are tried beside each of the texts
     * @return the first that fits; empty if none does
     */
    Optional<Proof> find(List<Mistake> texts, List<Mistake> alone, List<Mistake> signings, List<Mistake> common) {
        Stream<Mistake> single = Stream.of(signings, texts, alone).flatMap(List::stream);
        Stream<Mistake> pairs = texts.stream().flatMap(text -> common.stream().map(text::and));
        return Stream.concat(single, pairs)
                .takeWhile(mistake -> spent < CHARACTERS)
                .flatMap(mistake -> proof(mistake).stream())
                .findFirst();
    }

    private Optional<Proof> proof(Mistake mistake) {
        Said said = mistake.said().get();
        spent += said.stringToSign().length();
        if (said.canonicalRequest() != null) {
            spent += said.canonicalRequest().length();
        }
        // Even a short string costs a few HMACs.
        spent += 500;
        boolean fits = Digests.same(mistake.signer().apply(said.stringToSign()), signature);
        return fits ? Optional.of(new Proof(mistake, said)) : Optional.empty();
    }
}
