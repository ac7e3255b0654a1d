package io.voiceai.internal.http;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * From where a file may be fetched. Its failures name hosts and never a path or a query, which let anybody listen.
 *
 * @param hosts host names, and with a leading dot all names below one
 * @param upgradesHttp whether http becomes https; else it is refused
 * @param insecureHosts loopback hosts for tests
 */
public record DownloadRules(Set<String> hosts, boolean upgradesHttp, Set<String> insecureHosts) {
    private static final Pattern ADDRESS = Pattern.compile(".*:.*|[0-9.]+");

    public DownloadRules {
        hosts = Set.copyOf(hosts);
        insecureHosts = Set.copyOf(insecureHosts);
    }

    HttpUrl first(URI address) {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            throw refused("is at no http or https address", null);
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            throw refused("is at an address with a user name, on host " + url.host(), null);
        }
        if (insecureHosts.contains(url.host())) {
            return url;
        }
        if (!isAllowed(url.host())) {
            throw refused(
                    "is on host " + url.host() + ", which is not allowed",
                    "Allow it with allowHosts if it is the vendor's or your own");
        }
        return secure(url);
    }

    private HttpUrl secure(HttpUrl url) {
        HttpUrl secure = url;
        if (!url.isHttps()) {
            if (!upgradesHttp) {
                throw refused("is at an http address, on host " + url.host(), "Let the downloader use https instead");
            }
            int port = url.port() == 80 ? 443 : url.port();
            secure = url.newBuilder().scheme("https").port(port).build();
        }
        if (secure.port() != 443) {
            throw refused("is on an unusual port of host " + url.host(), null);
        }
        return secure;
    }

    HttpUrl redirected(HttpUrl from, @Nullable String location) {
        HttpUrl to = location == null ? null : from.resolve(location);
        if (to == null) {
            throw bad("host " + from.host() + " redirects to no http or https address");
        }
        if (!to.host().equals(from.host()) || to.port() != from.port()) {
            throw bad("host " + from.host() + " redirects elsewhere, to " + to.host() + ", which is not followed");
        }
        boolean plain = !to.isHttps() && !insecureHosts.contains(to.host());
        if (plain || !to.username().isEmpty() || !to.password().isEmpty()) {
            throw bad("host " + from.host() + " redirects to http or with a user name, which is not followed");
        }
        return to;
    }

    /** What is refused before anything was sent. */
    static VoiceAiException refused(String problem, @Nullable String wayOut) {
        return VoiceAiException.invalidRequest("recording", problem, wayOut);
    }

    /** An answer that is not the file, or not one that is wanted. */
    static VoiceAiException bad(String problem) {
        return Failure.of(FailureKind.BAD_RESPONSE, "recording: " + problem)
                .field("recording")
                .toException();
    }

    private boolean isAllowed(String host) {
        return !ADDRESS.matcher(host).matches()
                && hosts.stream()
                        .anyMatch(allowed -> allowed.startsWith(".") ? host.endsWith(allowed) : host.equals(allowed));
    }
}
