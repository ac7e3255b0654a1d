package io.voiceai.testing.internal.signing;

import io.voiceai.testing.SignatureDiagnosis.Cause;
import io.voiceai.testing.internal.wire.Percent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What clients get wrong with the HMAC of HMAC-SHA1: what was signed is right. */
final class RpcSignings {

    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final String secret;
    private final SecretMistakes secrets;

    /**
     * Mistakes around one request.
     *
     * @param right what the scheme wants signed
     * @param key the key that is said to have signed
     * @param keys all that are known
     */
    RpcSignings(Supplier<Said> right, KeyPair key, KeyRing keys) {
        this.secret = key.secret();
        this.secrets = new SecretMistakes(key, keys, right, RpcScheme::sign);
    }

    List<Mistake> all() {
        List<Mistake> all = new ArrayList<>(ownSecretMistakes());
        all.addAll(secrets.all());
        for (String name : List.of("HmacSHA256", "HmacSHA512", "HmacMD5", "HmacSHA384")) {
            all.add(secrets.signing(
                    Cause.OTHER_HASH,
                    "The signature was made with " + name + " but SignatureMethod says HMAC-SHA1: use HmacSHA1.",
                    text -> BASE64.encodeToString(mac(name, text))));
        }
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is in hex: write the bytes of the HMAC in Base64.",
                text -> hex(text)));
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is in hex in capital letters: write the bytes of the HMAC in Base64.",
                text -> hex(text).toUpperCase(Locale.ROOT)));
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is the Base64 of hex: encode the bytes of the HMAC themselves.",
                text -> BASE64.encodeToString(Digests.utf8(hex(text)))));
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature is in the Base64 of URLs, with - and _: use the common one, with + and /.",
                text -> Base64.getUrlEncoder().encodeToString(mac("HmacSHA1", text))));
        all.add(secrets.signing(
                Cause.SIGNATURE_ENCODING,
                "The signature's Base64 lacks the = at its end: use padding.",
                text -> Base64.getEncoder().withoutPadding().encodeToString(mac("HmacSHA1", text))));
        String escaping =
                "The signature is right but was not percent encoded exactly once in the URL or form, so that ";
        all.add(secrets.signing(
                Cause.SIGNATURE_NOT_ESCAPED,
                escaping + "a plus sign in it arrived as a space: send it as %2B.",
                text -> RpcScheme.sign(secret, text).replace('+', ' ')));
        all.add(secrets.signing(
                Cause.SIGNATURE_NOT_ESCAPED,
                escaping + "escapes are left in it: encode it once.",
                text -> Percent.encode(RpcScheme.sign(secret, text))));
        return all;
    }

    /** The slip with the secret that may well come beside another mistake. */
    List<Mistake> ownSecretMistakes() {
        return List.of(secrets.signing(
                Cause.SECRET_WITHOUT_AMPERSAND,
                "The secret was used as it is: the key of HMAC-SHA1 is the secret followed by \"&\".",
                text -> BASE64.encodeToString(Digests.hmac("HmacSHA1", Digests.utf8(secret), text))));
    }

    private String hex(String text) {
        return HexFormat.of().formatHex(mac("HmacSHA1", text));
    }

    private byte[] mac(String name, String text) {
        return Digests.hmac(name, Digests.utf8(secret + "&"), text);
    }
}
