package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.WireRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What clients get wrong with TC3. */
final class Tc3Mistakes {

    private static final String END = "tc3_request";
    private static final int SECONDS_TRIED = 60;
    private static final List<String> SERVICES = List.of("ccc", "tccc", "cvm", "sts", "tcc", "CCC", "");

    private final WireRequest request;
    private final String secret;
    private final String stamp;
    private final String date;
    private final String service;
    private final List<CanonicalText> rights;
    private final SecretMistakes secrets;

    /**
     * Mistakes around one request.
     *
     * @param request as it arrived
     * @param claim what it says
     * @param rights the canonical requests that are believed
     * @param key the key that is said to have signed
     * @param keys all that are known
     */
    Tc3Mistakes(WireRequest request, Claim claim, List<CanonicalText> rights, KeyPair key, KeyRing keys) {
        this.request = request;
        this.secret = key.secret();
        this.stamp = claim.timestamp();
        this.date = Tc3Scheme.utcDate(stamp);
        this.service = AuthorizationHeader.of(request).credential().split("/")[2];
        this.rights = rights;
        this.secrets = new SecretMistakes(
                key, keys, () -> said(rights.get(0), stamp, date, service), Tc3Scheme.signer(date, service));
    }

    List<Mistake> texts() {
        List<Mistake> all = new ArrayList<>();
        for (CanonicalText right : rights) {
            Stream.of(
                            new BodyMistakes(request, right, Digests::sha256Hex).all(),
                            new HeaderMistakes(request, right).all(),
                            new QueryMistakes(request, right).all())
                    .flatMap(List::stream)
                    .map(wrong -> new Mistake(
                            wrong.cause(),
                            wrong.sentence(),
                            () -> said(wrong.text().get(), stamp, date, service),
                            signer(date, service)))
                    .forEach(all::add);
        }
        return all;
    }

    /** Mistakes after the canonical request, which is right. */
    List<Mistake> forms() {
        List<Mistake> all = new ArrayList<>();
        for (CanonicalText right : rights) {
            dates(right, all);
            services(right, all);
            stamps(right, all);
        }
        String canonical = rights.get(0).text();
        String lines = "The string to sign has four lines, the algorithm, the time stamp, the scope and the hash of the"
                + " canonical request: ";
        String hash = Digests.sha256Hex(canonical);
        String head = Tc3Scheme.ALGORITHM + "\n" + stamp + "\n";
        all.add(form(lines + "the scope is missing.", head + hash));
        all.add(form(lines + "the canonical request was not hashed.", head + scope(date, service) + "\n" + canonical));
        all.add(form(
                lines + "the hash was written in capitals.",
                head + scope(date, service) + "\n" + hash.toUpperCase(Locale.ROOT)));
        all.add(form(lines + "a line break was put behind it.", head + scope(date, service) + "\n" + hash + "\n"));
        all.add(form(lines + "the scope was signed without tc3_request.", head + date + "/" + service + "\n" + hash));
        return all;
    }

    private void dates(CanonicalText right, List<Mistake> all) {
        for (int days : new int[] {1, -1}) {
            String other = LocalDate.parse(date).plusDays(days).toString();
            String sentence = "The key or the scope was made with the date " + other + " but the UTC date of the time"
                    + " stamp is " + date + ": use the date in UTC, not in the local time zone, in all three places.";
            add(all, Cause.DATE_NOT_UTC, sentence, right, stamp, other, service, signer(other, service));
            add(all, Cause.DATE_NOT_UTC, sentence, right, stamp, date, service, signer(other, service));
            add(all, Cause.DATE_NOT_UTC, sentence, right, stamp, other, service, signer(date, service));
        }
    }

    private void services(CanonicalText right, List<Mistake> all) {
        Set<String> others = new LinkedHashSet<>(SERVICES);
        String host = request.header("host");
        if (host != null) {
            others.add(host);
            others.add(host.split("[.:]", 2)[0]);
        }
        others.remove(service);
        for (String other : others) {
            String sentence = "The key or the scope was made for the service \"" + Names.shown(other)
                    + "\" but Credential names \"" + Names.shown(service)
                    + "\": use the product's name, ccc, in all three places.";
            add(all, Cause.SERVICE_DIFFERS, sentence, right, stamp, date, other, signer(date, other));
            add(all, Cause.SERVICE_DIFFERS, sentence, right, stamp, date, service, signer(date, other));
            add(all, Cause.SERVICE_DIFFERS, sentence, right, stamp, date, other, signer(date, service));
        }
    }

    private void stamps(CanonicalText right, List<Mistake> all) {
        long sent = Long.parseLong(stamp);
        for (long seconds = 1; seconds <= SECONDS_TRIED; seconds++) {
            stamp(right, all, sent - seconds, seconds + " s earlier than");
            stamp(right, all, sent + seconds, seconds + " s later than");
        }
        for (int hours = 1; hours <= 14; hours++) {
            stamp(right, all, sent - hours * 3600L, hours + " h earlier than");
            stamp(right, all, sent + hours * 3600L, hours + " h later than");
        }
        add(
                all,
                Cause.STAMP_DIFFERS,
                "The time stamp was signed in milliseconds but sent in seconds: sign X-TC-Timestamp as it is sent.",
                right,
                stamp + "000",
                date,
                service,
                signer(date, service));
    }

    private void stamp(CanonicalText right, List<Mistake> all, long signed, String how) {
        String sentence = "The time stamp that was signed is " + how
                + " the one in X-TC-Timestamp: read the clock once and" + " use that value in both places.";
        String other = Long.toString(signed);
        add(all, Cause.STAMP_DIFFERS, sentence, right, other, date, service, signer(date, service));
    }

    List<Mistake> signings() {
        List<Mistake> all = new ArrayList<>(ownSecretMistakes());
        all.addAll(secrets.all());
        UnaryOperator<String> right = signer(date, service);
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is in capital letters: write hex in lower case.",
                text -> right.apply(text).toUpperCase(Locale.ROOT)));
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is in Base64: TC3 writes it in hex.",
                text -> Base64.getEncoder().encodeToString(HexFormat.of().parseHex(right.apply(text)))));
        all.addAll(derivations());
        return all;
    }

    /** The slip with the secret that may well come beside another mistake. */
    List<Mistake> ownSecretMistakes() {
        return List.of(secrets.signing(
                Cause.SECRET_WITHOUT_TC3,
                "The secret was used as it is: the first key is \"TC3\" followed by the secret.",
                text -> chain(secret, text, false, date, service, END)));
    }

    private List<Mistake> derivations() {
        String steps =
                "The signing key is made in three steps, each an HMAC whose raw bytes are the next one's key, over"
                        + " date, service and tc3_request: ";
        String start = "TC3" + secret;
        return List.of(
                derivation(
                        steps + "hex was used as key instead of the bytes.",
                        text -> chain(start, text, true, date, service, END)),
                derivation(steps + "the last step is missing.", text -> chain(start, text, false, date, service)),
                derivation(steps + "the service is missing.", text -> chain(start, text, false, date, END)),
                derivation(steps + "all of them are missing.", text -> chain(start, text, false)),
                derivation(steps + "all of them and TC3 are missing.", text -> chain(secret, text, false)),
                derivation(
                        steps + "service and date are exchanged.",
                        text -> chain(start, text, false, service, date, END)));
    }

    private Mistake derivation(String sentence, UnaryOperator<String> way) {
        return secrets.signing(Cause.KEY_DERIVATION, sentence, way);
    }

    private static String chain(String start, String text, boolean hex, String... steps) {
        byte[] key = Digests.utf8(start);
        for (String step : steps) {
            byte[] mac = Digests.hmacSha256(key, step);
            key = hex ? Digests.utf8(HexFormat.of().formatHex(mac)) : mac;
        }
        return HexFormat.of().formatHex(Digests.hmacSha256(key, text));
    }

    private static void add(
            List<Mistake> all,
            Cause cause,
            String sentence,
            CanonicalText canonical,
            String stamp,
            String date,
            String service,
            UnaryOperator<String> signer) {
        all.add(new Mistake(cause, sentence, () -> said(canonical, stamp, date, service), signer));
    }

    private Mistake form(String sentence, String stringToSign) {
        return new Mistake(
                Cause.STRING_TO_SIGN_FORM,
                sentence,
                () -> new Said(rights.get(0).text(), stringToSign),
                signer(date, service));
    }

    private UnaryOperator<String> signer(String ofDate, String ofService) {
        return text -> Tc3Scheme.signer(ofDate, ofService).apply(secret, text);
    }

    private static Said said(CanonicalText canonical, String stamp, String date, String service) {
        return Tc3Scheme.said(canonical.text(), stamp, scope(date, service));
    }

    private static String scope(String date, String service) {
        return date + "/" + service + "/" + END;
    }
}
