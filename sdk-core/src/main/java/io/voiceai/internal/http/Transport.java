package io.voiceai.internal.http;

import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.http.AnswerReader.PartialBody;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.TlsVersion;

/**
 * Sends one signed request once and reads its whole answer. Placing, ending and reading have a client each, with
 * connections and capacity of their own; none of them sends anything twice by itself.
 */
final class Transport {
    static final String USER_AGENT = "voiceai-sdk-java";
    private static final EventListener NOBODY = new EventListener() {};

    private final Endpoint endpoint;
    private final HttpSettings settings;
    private final Map<Effect, OkHttpClient> clients = new EnumMap<>(Effect.class);

    Transport(Endpoint endpoint, HttpSettings settings) {
        this.endpoint = endpoint;
        this.settings = settings;
        OkHttpClient base = settings.client().orElseGet(OkHttpClient::new);
        refuseWhatCannotBeHardened(base, settings);
        for (Effect effect : Effect.values()) {
            clients.put(effect, hardened(base, effect));
        }
    }

    Call newCall(SignedRequest signed, Effect effect, Trace trace, Duration remaining) {
        Call call = client(effect).newCall(request(signed, effect, trace));
        call.timeout().timeout(Math.max(1, remaining.toNanos()), TimeUnit.NANOSECONDS);
        return call;
    }

    WireAnswer exchange(Call call, Effect effect, PartialBody partial) throws IOException {
        try (Response response = call.execute()) {
            return AnswerReader.read(response, settings.answerLimit(effect), partial);
        }
    }

    void dropIdle(Effect effect) {
        client(effect).connectionPool().evictAll();
    }

    void close() {
        clients.values().forEach(client -> client.connectionPool().evictAll());
    }

    static void refuseWhatCannotBeHardened(OkHttpClient base, HttpSettings settings) {
        Class<?> usualVerifier = new OkHttpClient().hostnameVerifier().getClass();
        if (!base.hostnameVerifier().getClass().equals(usualVerifier)) {
            throw VoiceAiException.config(
                    "client",
                    "has a host name verifier of its own, which cannot be checked",
                    "Leave the default verifier");
        }
        X509TrustManager trust = settings.trustManager().orElse(base.x509TrustManager());
        if (trust != null && trust.getAcceptedIssuers().length == 0) {
            throw VoiceAiException.config(
                    "trustManager",
                    "names no issuer that it accepts, as code that trusts everybody does",
                    "Give one that is made from a trust store");
        }
    }

    private OkHttpClient client(Effect effect) {
        return Objects.requireNonNull(clients.get(effect));
    }

    private Request request(SignedRequest signed, Effect effect, Trace trace) {
        HttpUrl.Builder url = new HttpUrl.Builder()
                .scheme(endpoint.scheme())
                .host(endpoint.host())
                .port(endpoint.port());
        if (!signed.query().isEmpty()) {
            url.encodedQuery(signed.query());
        }
        MediaType type = signed.contentType() == null ? null : MediaType.get(signed.contentType());
        boolean get = signed.method().equals("GET") && effect == Effect.READ;
        Request.Builder request = new Request.Builder()
                .url(url.build())
                .method(signed.method(), get ? null : new OneShotBody(signed.body(), type, trace))
                .header("User-Agent", USER_AGENT)
                .header("Accept", "application/json")
                // Asked for, because OkHttp inflates by itself, without a limit, what it asked for by itself.
                .header("Accept-Encoding", "identity")
                .tag(Trace.class, trace);
        if (effect == Effect.PLACE) {
            request.header("Connection", "close");
        }
        signed.headers().forEach(header -> request.header(header.getKey(), header.getValue()));
        return request.build();
    }

    private OkHttpClient hardened(OkHttpClient base, Effect effect) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        OkHttpClient.Builder b = base.newBuilder()
                .dispatcher(dispatcher)
                .connectionPool(pool(effect))
                .protocols(
                        effect == Effect.PLACE
                                ? List.of(Protocol.HTTP_1_1)
                                : List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                .connectionSpecs(List.of(tls(), ConnectionSpec.CLEARTEXT))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .dns(new BoundedDns(base.dns(), settings.connectTimeout()))
                .connectTimeout(settings.connectTimeout())
                .writeTimeout(settings.writeTimeout())
                .readTimeout(settings.readTimeout(effect))
                .eventListenerFactory(
                        call -> Objects.requireNonNullElse(call.request().tag(Trace.class), NOBODY))
                .addNetworkInterceptor(this::checkBeforeFirstByte);
        if (base.socketFactory() == SocketFactory.getDefault()) {
            b.socketFactory(new InterruptibleSockets());
        }
        settings.proxy().ifPresent(b::proxy);
        settings.trustManager()
                .ifPresent(trust -> b.sslSocketFactory(sslContext(trust).getSocketFactory(), trust));
        return b.build();
    }

    private Response checkBeforeFirstByte(Interceptor.Chain chain) throws IOException {
        Trace trace = chain.request().tag(Trace.class);
        if (trace == null) {
            throw new IOException("an interceptor took the trace of the request away");
        }
        if (!isEndpoint(chain.request().url())) {
            throw new IOException("an interceptor changed the host, which is not the one that was signed");
        }
        trace.checkBeforeFirstByte();
        return chain.proceed(chain.request());
    }

    private boolean isEndpoint(HttpUrl url) {
        return url.equals(url.newBuilder()
                .scheme(endpoint.scheme())
                .host(endpoint.host())
                .port(endpoint.port())
                .build());
    }

    private static ConnectionPool pool(Effect effect) {
        // A pooled connection that the server has just closed makes an unknown outcome of a call that never was.
        return effect == Effect.PLACE
                ? new ConnectionPool(0, 1, TimeUnit.NANOSECONDS)
                : new ConnectionPool(32, 55, TimeUnit.SECONDS);
    }

    static ConnectionSpec tls() {
        return new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                .tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)
                .build();
    }

    static SSLContext sslContext(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw VoiceAiException.config("trustManager", "cannot be used by the runtime's TLS", null);
        }
    }
}
