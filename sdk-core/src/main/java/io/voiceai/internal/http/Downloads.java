package io.voiceai.internal.http;

import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/** Fetches files from the vendors' storage. Nothing of the vendor clients is shared: no key, no connection, no interceptor. */
public final class Downloads {
    private final OkHttpClient client;
    private final DownloadRules rules;
    private final long largest;
    private final Duration limit;

    /**
     * Prepares the client; nothing is connected yet.
     *
     * @param settings whom to trust and how long to wait for a connection and for bytes
     * @param rules from where
     * @param largest bytes
     * @param limit for everything
     * @throws VoiceAiException of kind {@code CONFIG} if the settings cannot be used for this
     */
    public Downloads(HttpSettings settings, DownloadRules rules, long largest, Duration limit) {
        this(settings, rules, largest, limit, Dns.SYSTEM);
    }

    Downloads(HttpSettings settings, DownloadRules rules, long largest, Duration limit, Dns resolver) {
        if (settings.proxy().isPresent() || settings.client().isPresent()) {
            throw VoiceAiException.config(
                    "http",
                    "has a proxy or a client of its own, behind which nobody can check what is connected to",
                    "Give settings without them");
        }
        this.client = client(settings, rules, resolver);
        this.rules = rules;
        this.largest = largest;
        this.limit = limit;
    }

    /**
     * Fetches a file.
     *
     * @param address where it is
     * @param out where to write it; not closed
     * @return how many bytes were written
     * @throws VoiceAiException if it was refused, or cannot be had
     */
    public long fetch(URI address, OutputStream out) {
        return new DownloadRun(client, rules, largest, limit, out).from(rules.first(address));
    }

    private static OkHttpClient client(HttpSettings settings, DownloadRules rules, Dns resolver) {
        OkHttpClient.Builder b = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .connectionSpecs(List.of(Transport.tls(), ConnectionSpec.CLEARTEXT))
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .socketFactory(new InterruptibleSockets())
                .dns(new PublicAddresses(new BoundedDns(resolver, settings.connectTimeout()), rules.insecureHosts()))
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.readTimeout(Effect.READ));
        settings.trustManager()
                .ifPresent(
                        trust -> b.sslSocketFactory(Transport.sslContext(trust).getSocketFactory(), trust));
        OkHttpClient client = b.build();
        Transport.refuseWhatCannotBeHardened(client, settings);
        return client;
    }
}
