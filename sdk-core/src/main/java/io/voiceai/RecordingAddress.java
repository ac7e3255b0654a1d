package io.voiceai;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two addresses are of the same file. The same file is signed anew for each answer, but the query may also be what
 * tells files apart; in doubt they are two, because one too many is seen and one too few is lost.
 */
final class RecordingAddress {
    private static final Pattern SOUND_FILE =
            Pattern.compile(".*[^/]\\.(mp3|wav|m4a|mp4|aac|amr|ogg|opus|flac|webm|wma|pcm)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> SIGNING = Set.of(
            "sign",
            "signature",
            "expires",
            "ossaccesskeyid",
            "security-token",
            "q-ak",
            "q-signature",
            "q-sign-algorithm",
            "q-sign-time",
            "q-key-time",
            "q-header-list",
            "q-url-param-list");

    private RecordingAddress() {}

    static boolean isSame(URI one, URI other) {
        if (one.equals(other)) {
            return true;
        }
        boolean samePlace = place(one).equals(place(other));
        String path = String.valueOf(one.getPath());
        return samePlace && (SOUND_FILE.matcher(path).matches() || unsigned(one).equals(unsigned(other)));
    }

    private static String place(URI address) {
        return String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT) + address.getPath();
    }

    private static Set<String> unsigned(URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isSigning(parameter))
                .collect(Collectors.toSet());
    }

    private static boolean isSigning(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return SIGNING.contains(name) || name.startsWith("x-oss-") || name.startsWith("x-cos-");
    }
}
