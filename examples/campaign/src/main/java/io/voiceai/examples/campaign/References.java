package io.voiceai.examples.campaign;

import io.voiceai.call.PhoneNumber;
import io.voiceai.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names calls whose line gives no reference: the same callee gets the same name whenever the campaign is started again. The
 * name shows up in logs and at vendors, and numbers are few enough to try them all, so it is made with a key that stays here.
 */
final class References {
    /** As many bytes as AICCS carries: 75 bits, so that even of a hundred million no two are alike. */
    static final int LENGTH = 15;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final String campaign;

    References(String hexKey, String campaign) {
        key = new SecretKeySpec(HexFormat.of().parseHex(hexKey), ALGORITHM);
        this.campaign = campaign;
    }

    static String newKey() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    String of(PhoneNumber callee) {
        byte[] hash = hash(campaign + "\n" + JournalEntry.calleeKey(callee));
        StringBuilder name = new StringBuilder(LENGTH);
        for (int bit = 0; bit < LENGTH * 5; bit += 5) {
            int two = (hash[bit / 8] & 0xFF) << 8 | hash[bit / 8 + 1] & 0xFF;
            name.append(ALPHABET.charAt(two >> 11 - bit % 8 & 31));
        }
        return name.toString();
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
