package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.internal.wire.WireRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps other sites out, which a developer's browser visits on the same machine: they can send requests here, and after
 * rebinding a name of theirs to 127.0.0.1 they could read the answers too.
 */
final class Guard {

    private static final Pattern OWN_HOST =
            Pattern.compile("(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d{1,5})?", Pattern.CASE_INSENSITIVE);
    // What browsers say of who asks; others say nothing.
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Guard() {}

    /** Why a request is turned away; empty if it is not. */
    static Optional<WebReply> refusal(WireRequest request) {
        String host = request.header("host");
        if (host == null || !OWN_HOST.matcher(host).matches()) {
            return Optional.of(WebReply.refused(403, "Ask for localhost, 127.0.0.1 or [::1]."));
        }
        return request.method().equals("GET") || request.method().equals("HEAD")
                ? Optional.empty()
                : foreign(request, host);
    }

    /** Why what is asked for by another site's page is not told; empty if none asks. */
    static Optional<WebReply> refusalOfReading(WireRequest request) {
        String site = request.header("sec-fetch-site");
        return site == null || OWN_SITE.contains(site.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(WebReply.refused(403, "Not for another site."));
    }

    // A browser asks before it sends this header to another origin, and is never told that it may.
    private static Optional<WebReply> foreign(WireRequest request, String host) {
        if (!"1".equals(request.header("x-emulator"))) {
            return Optional.of(WebReply.refused(403, "Send the header X-Emulator: 1."));
        }
        String origin = request.header("origin");
        return origin == null || origin.equalsIgnoreCase("http://" + host)
                ? Optional.empty()
                : Optional.of(WebReply.refused(403, "Not for another site."));
    }
}
