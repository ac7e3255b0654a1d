package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a vendor is reached: scheme, host and port, nothing else. Immutable.
 *
 * @param scheme {@code https}, or {@code http} for a server on this machine in tests
 * @param host lower-case ASCII host name
 * @param port the port; 443 or 80 if none was given
 */
public record Endpoint(String scheme, String host, int port) {
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\\[::1]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

    public Endpoint {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(host, "host");
    }

    /**
     * A vendor's host over https.
     *
     * @param host the host name
     * @return the endpoint
     */
    public static Endpoint https(String host) {
        return new Endpoint("https", host, 443);
    }

    /**
     * Checks an endpoint that somebody configured.
     *
     * @param uri such as {@code https://ice.cn-shanghai.aliyuncs.com}
     * @param suffixes what the host may end in, each with its leading dot; empty for any host name
     * @param plainHttpOnLoopback whether {@code http} is accepted for a server on this machine; for tests only
     * @return the endpoint
     * @throws VoiceAiException of kind {@code CONFIG} telling what is wrong
     */
    public static Endpoint checked(URI uri, List<String> suffixes, boolean plainHttpOnLoopback) {
        if (uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || !(uri.getRawPath() == null
                        || uri.getRawPath().isEmpty()
                        || uri.getRawPath().equals("/"))) {
            throw config("has more than scheme, host and port");
        }
        String host = uri.getHost();
        if (host == null || !HOST.matcher(host).matches() || host.length() > 253) {
            throw config("has no lower-case ASCII host name");
        }
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        boolean plain = "http".equals(uri.getScheme());
        if (plain && !(loopback && plainHttpOnLoopback)) {
            throw config(
                    "is plain http, which only a test may use, for a server on this machine, with the flag for it");
        }
        if (!plain && !"https".equals(uri.getScheme())) {
            throw config("is not https");
        }
        boolean allowed = loopback && plainHttpOnLoopback
                || !ADDRESS.matcher(host).matches()
                        && (suffixes.isEmpty() || suffixes.stream().anyMatch(host::endsWith));
        if (!allowed) {
            throw config("has a host that is not the vendor's; allowed: *" + String.join(", *", suffixes));
        }
        int port = uri.getPort() > 0 ? uri.getPort() : plain ? 80 : 443;
        return new Endpoint(uri.getScheme(), host, port);
    }

    /**
     * The value of the Host header, which is also what is signed.
     *
     * @return the host, with the port unless it is the scheme's own
     */
    public String hostHeader() {
        return port == ("https".equals(scheme) ? 443 : 80) ? host : host + ":" + port;
    }

    private static VoiceAiException config(String problem) {
        return VoiceAiException.config("endpoint", problem, "Give it as https://host");
    }

    @Override
    public String toString() {
        return scheme + "://" + hostHeader();
    }
}
