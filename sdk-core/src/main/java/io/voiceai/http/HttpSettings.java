package io.voiceai.http;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Effect;
import java.net.Proxy;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How the SDK talks HTTP. The defaults are made for dialing: placing waits long for its answer, because an impatient
 * time-out leaves a call of which nobody knows. Immutable.
 *
 * <p>Not to be changed: requests are never sent again by the HTTP library, redirects are not followed, TLS is 1.2 or newer
 * with host names verified, and a place request has a connection of its own.
 */
public final class HttpSettings {
    private final Duration connectTimeout;
    private final Duration writeTimeout;
    private final Map<Effect, Duration> readTimeouts;
    private final Map<Effect, Duration> deadlines;
    private final Map<Effect, Integer> answerLimits;
    private final int asyncThreads;
    private final @Nullable Proxy proxy;
    private final @Nullable X509TrustManager trustManager;
    private final @Nullable OkHttpClient client;

    private HttpSettings(Builder b) {
        connectTimeout = b.connectTimeout;
        writeTimeout = b.writeTimeout;
        readTimeouts = Map.copyOf(b.readTimeouts);
        deadlines = Map.copyOf(b.deadlines);
        answerLimits = Map.copyOf(b.answerLimits);
        asyncThreads = b.asyncThreads;
        proxy = b.proxy;
        trustManager = b.trustManager;
        client = b.client;
    }

    /**
     * The defaults.
     *
     * @return settings
     */
    public static HttpSettings defaults() {
        return builder().build();
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How long finding the host's addresses may take, and then connecting to each of them.
     *
     * @return more than zero
     */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /**
     * How long the vendor may take to accept bytes.
     *
     * @return more than zero
     */
    public Duration writeTimeout() {
        return writeTimeout;
    }

    /**
     * How long the vendor may be silent.
     *
     * @param effect placing, ending or reading
     * @return more than zero
     */
    public Duration readTimeout(Effect effect) {
        return Objects.requireNonNull(readTimeouts.get(effect));
    }

    /**
     * How long a logical operation may take with everything: waiting, connecting, all attempts.
     *
     * @param effect placing, ending or reading
     * @return more than zero
     */
    public Duration deadline(Effect effect) {
        return Objects.requireNonNull(deadlines.get(effect));
    }

    /**
     * How large an answer may be after inflation.
     *
     * @param effect placing, ending or reading
     * @return bytes
     */
    public int answerLimit(Effect effect) {
        return Objects.requireNonNull(answerLimits.get(effect));
    }

    /**
     * How many threads each of placing, ending and reading may use for asynchronous work where the runtime has no
     * virtual threads.
     *
     * @return 1 or more
     */
    public int asyncThreads() {
        return asyncThreads;
    }

    /**
     * The proxy to go through.
     *
     * @return absent for the runtime's own choice
     */
    public Optional<Proxy> proxy() {
        return Optional.ofNullable(proxy);
    }

    /**
     * Whom to trust.
     *
     * @return absent for the runtime's own trust store
     */
    public Optional<X509TrustManager> trustManager() {
        return Optional.ofNullable(trustManager);
    }

    /**
     * The application's own client, from which the SDK's clients are copied and hardened.
     *
     * @return absent for a new one
     */
    public Optional<OkHttpClient> client() {
        return Optional.ofNullable(client);
    }

    @Override
    public String toString() {
        return "HttpSettings[connect " + connectTimeout + ", write " + writeTimeout + ", read " + readTimeouts
                + ", deadlines " + deadlines + "]";
    }

    /** Builds settings. Not thread-safe. */
    public static final class Builder {
        private Duration connectTimeout = Duration.ofSeconds(3);
        private Duration writeTimeout = Duration.ofSeconds(5);
        private final Map<Effect, Duration> readTimeouts = new EnumMap<>(Map.of(
                Effect.PLACE,
                Duration.ofSeconds(20),
                Effect.END,
                Duration.ofSeconds(10),
                Effect.READ,
                Duration.ofSeconds(10)));
        private final Map<Effect, Duration> deadlines = new EnumMap<>(Map.of(
                Effect.PLACE,
                Duration.ofSeconds(30),
                Effect.END,
                Duration.ofSeconds(60),
                Effect.READ,
                Duration.ofSeconds(20)));
        private final Map<Effect, Integer> answerLimits =
                new EnumMap<>(Map.of(Effect.PLACE, 1 << 20, Effect.END, 1 << 20, Effect.READ, 8 << 20));
        private int asyncThreads = 64;
        private @Nullable Proxy proxy;
        private @Nullable X509TrustManager trustManager;
        private @Nullable OkHttpClient client;

        private Builder() {}

        /**
         * How long finding the host's addresses may take, and then connecting to each of them.
         *
         * @param value default 3 s
         * @return this
         */
        public Builder connectTimeout(Duration value) {
            connectTimeout = positive("connectTimeout", value);
            return this;
        }

        /**
         * How long the vendor may take to accept bytes.
         *
         * @param value default 5 s
         * @return this
         */
        public Builder writeTimeout(Duration value) {
            writeTimeout = positive("writeTimeout", value);
            return this;
        }

        /**
         * How long the vendor may be silent.
         *
         * @param effect placing, ending or reading
         * @param value default 20 s for placing, 10 s for the others
         * @return this
         */
        public Builder readTimeout(Effect effect, Duration value) {
            readTimeouts.put(effect, positive("readTimeout", value));
            return this;
        }

        /**
         * How long a logical operation may take with everything.
         *
         * @param effect placing, ending or reading
         * @param value default 30 s for placing, 60 s for ending, 20 s for reading
         * @return this
         */
        public Builder deadline(Effect effect, Duration value) {
            deadlines.put(effect, positive("deadline", value));
            return this;
        }

        /**
         * How large an answer may be after inflation.
         *
         * @param effect placing, ending or reading
         * @param bytes 1 KiB to 64 MiB; default 1 MiB for placing and ending, 8 MiB for reading
         * @return this
         */
        public Builder answerLimit(Effect effect, int bytes) {
            if (bytes < 1 << 10 || bytes > 64 << 20) {
                throw VoiceAiException.config("answerLimit", "is not between 1 KiB and 64 MiB", null);
            }
            answerLimits.put(effect, bytes);
            return this;
        }

        /**
         * How many threads each of placing, ending and reading may use for asynchronous work where the runtime has no
         * virtual threads.
         *
         * @param value 1 to 10,000; default 64
         * @return this
         */
        public Builder asyncThreads(int value) {
            if (value < 1 || value > 10_000) {
                throw VoiceAiException.config("asyncThreads", "is not between 1 and 10,000", null);
            }
            asyncThreads = value;
            return this;
        }

        /**
         * The proxy to go through.
         *
         * @param value the proxy
         * @return this
         */
        public Builder proxy(Proxy value) {
            proxy = Objects.requireNonNull(value, "proxy");
            return this;
        }

        /**
         * Whom to trust instead of the runtime's own trust store. Host names are verified all the same.
         *
         * @param value a trust manager that really checks
         * @return this
         */
        public Builder trustManager(X509TrustManager value) {
            trustManager = Objects.requireNonNull(value, "trustManager");
            return this;
        }

        /**
         * The application's own client: its interceptors, DNS, proxy and sockets are kept, and everything that could send
         * a request twice or weaken TLS is switched off in the SDK's copies. The application's client is not changed.
         *
         * @param value the client; one with a host name verifier of its own is refused when a provider is built
         * @return this
         */
        public Builder client(OkHttpClient value) {
            client = Objects.requireNonNull(value, "client");
            return this;
        }

        /**
         * The finished settings.
         *
         * @return settings
         */
        public HttpSettings build() {
            return new HttpSettings(this);
        }

        private static Duration positive(String setting, Duration value) {
            if (value.isZero() || value.isNegative() || value.compareTo(Duration.ofHours(1)) > 0) {
                throw VoiceAiException.config(setting, "is not more than zero and at most one hour", null);
            }
            return value;
        }
    }
}
