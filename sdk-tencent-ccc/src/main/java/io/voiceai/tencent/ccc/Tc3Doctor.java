package io.voiceai.tencent.ccc;

import io.voiceai.auth.Credentials;
import io.voiceai.spi.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likely cause why Tencent Cloud refused a signature, from the look of the key, the endpoint and the times. The
 * vendor does not show what it signed, so there is nothing to compare with. Nothing of a key is ever shown.
 */
public final class Tc3Doctor {
    private static final int USUAL_ID = 36;
    private static final int USUAL_SECRET = 32;
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[A-Za-z0-9]*");
    private static final Duration NEAR = Duration.ofSeconds(60);

    private Tc3Doctor() {}

    /**
     * What is wrong or unusual about a key.
     *
     * @param secretId the SecretId
     * @param secretKey the SecretKey
     * @param token the token; null for a long-lived key
     * @return one line without a full stop; null if nothing is
     */
    public static @Nullable String key(String secretId, String secretKey, @Nullable String token) {
        String wrong = wrong(secretId, secretKey, token);
        return wrong == null ? unusual(secretKey, token) : wrong;
    }

    static @Nullable String diagnose(String code, Credentials key, String host, Instant signedAt, WireAnswer answer) {
        String token = key.token().orElse(null);
        return switch (code) {
            case "AuthFailure.SignatureFailure", "AuthFailure.InvalidAuthorization" ->
                key(key.id(), key.secret(), token);
            case "AuthFailure.SecretIdNotFound", "AuthFailure.InvalidSecretId" -> {
                String wrong = wrong(key.id(), key.secret(), token);
                yield wrong == null ? unknownId(key.id(), host) : wrong;
            }
            case "AuthFailure.TokenFailure" -> {
                String wrong = wrong(key.id(), key.secret(), token);
                yield wrong == null ? foreignToken(key.id(), token) : wrong;
            }
            case "AuthFailure.SignatureExpire" -> clock(signedAt, answer);
            default -> null;
        };
    }

    private static @Nullable String wrong(String id, String secret, @Nullable String token) {
        if (id.startsWith("LTAI") || id.startsWith("STS.")) {
            return "The secret id looks like an access key id of Alibaba Cloud: give a key of Tencent Cloud";
        }
        if (secret.equals(id)) {
            return "The secret key is the secret id once more: give the secret key";
        }
        if (secret.startsWith("AKID") || secret.startsWith("LTAI") || secret.startsWith("STS.")) {
            return "The secret key looks like a secret id: are the two swapped?";
        }
        if (secret.startsWith("-----BEGIN ")) {
            return "The secret key is a private key, which this signature does not take: give the SecretKey";
        }
        return id.startsWith("AKID") && id.length() > USUAL_ID && token == null
                ? "The secret id is longer than that of a long-lived key: if the key is a temporary one, give its token too"
                : null;
    }

    /** Nobody documents what secrets look like, so these are hints. */
    private static @Nullable String unusual(String secret, @Nullable String token) {
        if (token != null) {
            return null;
        }
        if (secret.length() != USUAL_SECRET) {
            return "Check the secret key: one usually has " + USUAL_SECRET + " characters, this one has "
                    + secret.length();
        }
        return LETTERS_AND_DIGITS.matcher(secret).matches()
                ? null
                : "Check the secret key: one usually has letters and digits only, this one has another character";
    }

    private static @Nullable String unknownId(String id, String host) {
        if (!id.startsWith("AKID")) {
            return "Check the secret id: it usually begins with AKID, and this one does not";
        }
        boolean international = host.endsWith(".intl.tencentcloudapi.com");
        if (!international && !host.endsWith(".tencentcloudapi.com")) {
            return null;
        }
        TencentSite here = international ? TencentSite.INTERNATIONAL : TencentSite.CHINA;
        TencentSite there = international ? TencentSite.CHINA : TencentSite.INTERNATIONAL;
        return "The secret id is not known at the site " + here
                + ": it was deleted or disabled, is incomplete, or belongs" + " to the site " + there;
    }

    private static @Nullable String foreignToken(String id, @Nullable String token) {
        return token != null && id.startsWith("AKID") && id.length() == USUAL_ID
                ? "A token is given beside a secret id as long as that of a long-lived key: leave the token out, or give the"
                        + " temporary key it belongs to"
                : null;
    }

    private static @Nullable String clock(Instant signedAt, WireAnswer answer) {
        Instant vendors = answer.date();
        boolean near =
                vendors != null && Duration.between(vendors, signedAt).abs().compareTo(NEAR) <= 0;
        return near
                ? "A proxy held the request back or changed its time stamp, for this machine's clock is right"
                : null;
    }
}
