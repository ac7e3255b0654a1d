package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What clients get wrong with ACS3. */
final class Acs3Mistakes {

    private final WireRequest request;
    private final Acs3Algorithm algorithm;
    private final String secret;
    private final List<CanonicalText> rights;
    private final Supplier<Said> documented;
    private final SecretMistakes secrets;

    /**
     * Mistakes around one request.
     *
     * @param request as it arrived
     * @param algorithm the one it names
     * @param rights the canonical requests that are believed
     * @param key the key that is said to have signed
     * @param keys all that are known
     */
    Acs3Mistakes(WireRequest request, Acs3Algorithm algorithm, List<CanonicalText> rights, KeyPair key, KeyRing keys) {
        this.request = request;
        this.algorithm = algorithm;
        this.secret = key.secret();
        this.rights = rights;
        this.documented = () -> said(rights.get(0).text(), algorithm, algorithm);
        this.secrets = new SecretMistakes(key, keys, documented, algorithm::sign);
    }

    List<Mistake> texts() {
        List<Mistake> all = new ArrayList<>();
        for (CanonicalText right : rights) {
            Stream.of(
                            new BodyMistakes(request, right, algorithm::hashHex).all(),
                            new HeaderMistakes(request, right).all(),
                            new QueryMistakes(request, right).all())
                    .flatMap(List::stream)
                    .map(wrong -> new Mistake(
                            wrong.cause(),
                            wrong.sentence(),
                            () -> said(wrong.text().get().text(), algorithm, algorithm),
                            signer()))
                    .forEach(all::add);
        }
        return all;
    }

    /** Mistakes after the canonical request, which is right. */
    List<Mistake> forms() {
        List<Mistake> all = new ArrayList<>();
        String canonical = rights.get(0).text();
        String lines =
                "The string to sign is the algorithm's name, a line break, and the hash of the canonical request in"
                        + " lower-case hex: ";
        String hash = algorithm.hashHex(Digests.utf8(canonical));
        all.add(form(lines + "the canonical request itself was signed.", canonical));
        all.add(form(lines + "the canonical request was not hashed.", algorithm.wireName() + "\n" + canonical));
        all.add(form(lines + "the first line is missing.", hash));
        all.add(form(
                lines + "the hash was written in capitals.",
                algorithm.wireName() + "\n" + hash.toUpperCase(Locale.ROOT)));
        all.add(form(lines + "a line break was put behind it.", algorithm.wireName() + "\n" + hash + "\n"));
        all.add(new Mistake(
                Cause.STRING_TO_SIGN_FORM,
                "The canonical request has a line break behind its last line: end it with the body's hash.",
                () -> said(canonical + "\n", algorithm, algorithm),
                signer()));
        return all;
    }

    List<Mistake> signings() {
        List<Mistake> all = new ArrayList<>(ownSecretMistakes());
        all.addAll(secrets.all());
        all.addAll(hashes());
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is in capital letters: write hex in lower case.",
                text -> algorithm.sign(secret, text).toUpperCase(Locale.ROOT)));
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is in Base64: ACS3 writes it in hex.",
                text -> Base64.getEncoder().encodeToString(HexFormat.of().parseHex(algorithm.sign(secret, text)))));
        return all;
    }

    /** The slips with the secret that may well come beside another mistake. */
    List<Mistake> ownSecretMistakes() {
        return List.of(secrets.signing(
                Cause.SECRET_WITH_AMPERSAND,
                "An ampersand was put behind the secret, as HMAC-SHA1 wants it: ACS3 takes the secret as it is.",
                text -> algorithm.sign(secret + "&", text)));
    }

    private List<Mistake> hashes() {
        Acs3Algorithm other = algorithm == Acs3Algorithm.HMAC_SM3 ? Acs3Algorithm.HMAC_SHA256 : Acs3Algorithm.HMAC_SM3;
        String sentence = "The request says " + algorithm.wireName() + " but " + other.wireName()
                + " or a mixture was used: use one algorithm for body, canonical request, HMAC and name.";
        List<Mistake> all = new ArrayList<>();
        for (CanonicalText right : rights) {
            for (String payload : List.of(right.payload(), other.hashHex(request.body()))) {
                String canonical = right.payload(payload).text();
                for (Acs3Algorithm hash : Acs3Algorithm.values()) {
                    for (Acs3Algorithm mac : Acs3Algorithm.values()) {
                        for (Acs3Algorithm name : Acs3Algorithm.values()) {
                            all.add(new Mistake(
                                    Cause.OTHER_HASH,
                                    sentence,
                                    () -> said(canonical, hash, name),
                                    text -> mac.sign(secret, text)));
                        }
                    }
                }
            }
        }
        return all;
    }

    private Mistake form(String sentence, String stringToSign) {
        return new Mistake(
                Cause.STRING_TO_SIGN_FORM,
                sentence,
                () -> new Said(rights.get(0).text(), stringToSign),
                signer());
    }

    private UnaryOperator<String> signer() {
        return text -> algorithm.sign(secret, text);
    }

    private static Said said(String canonical, Acs3Algorithm hash, Acs3Algorithm name) {
        return new Said(canonical, name.wireName() + "\n" + hash.hashHex(Digests.utf8(canonical)));
    }
}
