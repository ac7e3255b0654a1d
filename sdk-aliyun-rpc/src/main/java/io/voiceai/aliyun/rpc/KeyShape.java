package io.voiceai.aliyun.rpc;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a key's look gives away, without showing any of it. */
final class KeyShape {
    private static final String TEMPORARY = "STS.";
    private static final int USUAL_SECRET = 30;
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[A-Za-z0-9]*");

    private KeyShape() {}

    /** What cannot be right, one sentence; null if nothing is wrong. */
    static @Nullable String wrong(SignatureAlgorithm algorithm, String id, String secret, @Nullable String token) {
        if (id.startsWith("AKID")) {
            return "The access key id looks like a SecretId of Tencent Cloud: give a key of Alibaba Cloud";
        }
        if (secret.equals(id)) {
            return "The access key secret is the access key id once more: give the secret";
        }
        if (isId(secret)) {
            return "The access key secret looks like an access key id: are the two swapped?";
        }
        if (id.startsWith(TEMPORARY) && (token == null || token.isEmpty())) {
            return "This is a temporary key, whose id begins with STS., without its security token: give the token too";
        }
        if (secret.startsWith("-----BEGIN ") && algorithm != SignatureAlgorithm.ACS3_RSA_SHA256) {
            return "The secret is a private key, which only ACS3_RSA_SHA256 takes: choose it in the builder, or give a secret";
        }
        return null;
    }

    /** What is unusual, part of a sentence; null if nothing is. Nobody documents what secrets look like. */
    static @Nullable String unusual(SignatureAlgorithm algorithm, String id, String secret, @Nullable String token) {
        if (token != null || id.startsWith(TEMPORARY) || algorithm == SignatureAlgorithm.ACS3_RSA_SHA256) {
            return null;
        }
        if (secret.length() != USUAL_SECRET) {
            return "a secret usually has " + USUAL_SECRET + " characters, this one has " + secret.length();
        }
        return LETTERS_AND_DIGITS.matcher(secret).matches()
                ? null
                : "a secret usually has letters and digits only, this one has another character";
    }

    /** A long-lived key with a token, which belongs to a temporary key only. */
    static boolean hasForeignToken(String id, @Nullable String token) {
        return token != null && id.startsWith("LTAI");
    }

    private static boolean isId(String text) {
        return text.startsWith("LTAI") || text.startsWith(TEMPORARY) || text.startsWith("AKID");
    }
}
