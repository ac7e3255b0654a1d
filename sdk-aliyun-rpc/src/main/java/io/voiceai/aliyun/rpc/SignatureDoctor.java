package io.voiceai.aliyun.rpc;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the likely cause why Alibaba Cloud refused a signature: from the look of the key, and from what the vendor says it
 * signed itself. It names parameters and kinds of difference, never a value, a key or the string to sign.
 */
public final class SignatureDoctor {
    private static final String SAME =
            "The string to sign is the same on both sides, so the secret is another one: paste it again, or make a new key";
    private static final String SAME_SO_FAR =
            "The string to sign is the same on both sides as far as the vendor shows it, so the secret is probably another one";
    private static final String OTHER = "The vendor calculated over another request than was signed: ";
    private static final String LOOK = "; look for a proxy or interceptor that changes requests";

    private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{64}$");
    private static final Pattern CUT = Pattern.compile("(\\.{3}|…)$");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    /** What an echo must show at least, so that its being equal says something. */
    private static final int SHORTEST = 24;

    private SignatureDoctor() {}

    /**
     * What is wrong or unusual about a key.
     *
     * @param algorithm how it signs
     * @param id the access key id
     * @param secret the access key secret
     * @param token the security token; null for a long-lived key
     * @return one line without a full stop; null if nothing is
     */
    public static @Nullable String key(SignatureAlgorithm algorithm, String id, String secret, @Nullable String token) {
        String wrong = KeyShape.wrong(algorithm, id, secret, token);
        String unusual = KeyShape.unusual(algorithm, id, secret, token);
        return wrong != null || unusual == null ? wrong : "Check the access key secret: " + unusual;
    }

    /**
     * Compares with what the vendor says it signed.
     *
     * @param own what was signed here
     * @param message the vendor's message, or the whole answer
     * @return one line without a full stop; null if the message shows no string to sign
     */
    public static @Nullable String compare(RpcSignature own, String message) {
        String ours = own.stringToSign();
        String echo = EchoedText.likeliest(EchoedText.stringsToSign(message), ours);
        return echo == null ? null : compare(ours, echo, SignedPart::ofRpc);
    }

    /**
     * Compares with what the vendor says it signed.
     *
     * @param own what was signed here
     * @param message the vendor's message, or the whole answer
     * @return one line without a full stop; null if the message shows neither string to sign nor canonical request
     */
    public static @Nullable String compare(Acs3Signature own, String message) {
        String ours = own.canonicalRequest();
        String echo = EchoedText.likeliest(EchoedText.canonicalRequests(message), ours);
        String found = echo == null ? null : compare(ours, echo, SignedPart::ofCanonicalRequest);
        return found == null ? compareHash(own.stringToSign(), message) : found;
    }

    /** Whether a comparison came to the result that only the secret can be wrong. */
    static boolean blamesSecret(String result) {
        return result.equals(SAME) || result.equals(SAME_SO_FAR);
    }

    private static @Nullable String compareHash(String own, String message) {
        String echo = EchoedText.likeliest(EchoedText.stringsToSign(message), own);
        Matcher theirs = HASH.matcher(echo == null ? "" : echo);
        if (!theirs.find()) {
            return null;
        }
        return own.endsWith(theirs.group().toLowerCase(Locale.ROOT))
                ? SAME
                : OTHER + "it does not show which part" + LOOK;
    }

    private static @Nullable String compare(
            String own, String echo, Function<String, @Nullable List<SignedPart>> parts) {
        String shown = CUT.matcher(echo.strip()).replaceFirst("");
        // Line ends are lost where a message was made one line.
        boolean oneLine = shown.indexOf('\n') < 0;
        String left = oneLine ? squeezed(own) : own;
        String right = oneLine ? squeezed(shown) : shown;
        if (left.equals(right)) {
            return SAME;
        }
        // An end between two parameters is a parameter that is gone; any other is a text that was cut.
        if (left.startsWith(right) && !left.startsWith("%26", right.length())) {
            return right.length() >= SHORTEST ? SAME_SO_FAR : null;
        }
        List<SignedPart> ours = parts.apply(own);
        List<SignedPart> theirs = parts.apply(shown);
        if (ours == null || theirs == null) {
            return null;
        }
        String first = Difference.first(ours, theirs);
        return OTHER + (first == null ? "the whole is percent-encoded differently" : first) + LOOK;
    }

    private static String squeezed(String text) {
        return WHITE_SPACE.matcher(text).replaceAll("");
    }
}
