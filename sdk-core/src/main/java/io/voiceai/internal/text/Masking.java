package io.voiceai.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** How secrets and numbers look where people can see them. */
public final class Masking {
    private static final byte[] KEY = new byte[16];

    static {
        new SecureRandom().nextBytes(KEY);
    }

    private Masking() {}

    /**
     * A phone number as its last two digits and a short keyed hash, by which log lines of one process can be joined.
     * The key is random per process, so the hash cannot be looked up in a table of all numbers.
     *
     * @param number any form of the number
     * @return for example {@code …33 (#a91f)}
     */
    public static String number(String number) {
        String tail = number.length() > 4 ? number.substring(number.length() - 2) : "";
        return "…" + tail + " (#" + hash(number) + ")";
    }

    /**
     * A key id, whose first characters help to tell which key it is.
     *
     * @param id the key id
     * @return its first four characters and an ellipsis
     */
    public static String keyId(String id) {
        return id.length() <= 8 ? "…" : id.substring(0, 4) + "…";
    }

    /**
     * A web address without the query, which holds signatures and numbers.
     *
     * @param url the address
     * @return everything before the question mark
     */
    public static String url(@Nullable String url) {
        if (url == null) {
            return "none";
        }
        int query = url.indexOf('?');
        return query < 0 ? url : url.substring(0, query) + "?…";
    }

    private static String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 2);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
