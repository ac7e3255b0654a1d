package io.voiceai.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.CallJournal;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the processes of a fleet share through one Redis: the rates of requests, the places for calls, and the journal. Give all
 * three to every provider of every process:
 *
 * <pre>{@code
 * RedisFleet fleet = RedisFleet.connect("redis://redis.internal:6379");
 * AliyunIce ice = AliyunIce.builder()
 *         .pacer(fleet.pacer()).slots(fleet.slots()).journal(fleet.journal())
 *         …
 * }</pre>
 *
 * <p>The connection is opened without being waited for, and anew when it is lost. All time is that of Redis. While Redis is gone
 * every method of the three throws a {@link RedisGoneException}, so no call is placed, unless {@link Builder#whenGone} says
 * otherwise; hang-ups do not ask, and reading goes on. Giving back a place never throws: it is done later. One member of a fleet is
 * thread-safe and serves many threads over one connection. Redis 6.2 or newer; of a cluster one node is used.
 */
public final class RedisFleet implements AutoCloseable {
    /** The usual beginning of all keys: {@value}. */
    public static final String USUAL_PREFIX = "voiceai";

    /** How long an answer of Redis is usually waited for. */
    public static final Duration USUAL_TIMEOUT = Duration.ofMillis(500);

    private final Link link;
    private final String prefix;
    private final Pacer pacer;
    private final CallSlots slots;
    private final CallJournal journal;

    private RedisFleet(Builder builder) {
        Names names = new Names(builder.prefix);
        prefix = builder.prefix;
        link = builder.client == null
                ? OwnClient.link(builder.uri, builder.timeout)
                : new Link(builder.client, builder.uri, () -> {});
        Commands redis = new Commands(link, builder.timeout);
        RedisPacer shared = new RedisPacer(redis, names);
        LocalShare share = builder.share;
        pacer = share == null ? shared : new SharedPacer(shared, link, share);
        RedisSlots places = new RedisSlots(redis, names, Optional.ofNullable(share));
        link.onReturn(places::settle);
        slots = places;
        journal = new RedisJournal(redis, names);
        link.connect();
    }

    /**
     * Becomes a member of the fleet that meets at a Redis, with the usual settings.
     *
     * @param uri as {@code redis://user:password@host:6379/0}; {@code rediss} for TLS
     * @return a member; the connection is not waited for
     * @throws VoiceAiException of kind {@code CONFIG} if it is no such address; the message does not hold it
     */
    public static RedisFleet connect(String uri) {
        return builder(uri).build();
    }

    /**
     * Begins with the address of a Redis.
     *
     * @param uri as {@code redis://user:password@host:6379/0}; {@code rediss} for TLS
     * @return a builder
     * @throws VoiceAiException of kind {@code CONFIG} if it is no such address; the message does not hold it
     */
    public static Builder builder(String uri) {
        Objects.requireNonNull(uri, "uri");
        try {
            return new Builder(null, RedisURI.create(uri));
        } catch (RuntimeException e) {
            // Its message holds the password.
            throw VoiceAiException.config("redis.uri", "is not an address as redis://host:6379", null);
        }
    }

    /**
     * Begins with a client of the application's own, for certificates, rotating passwords and threads of its own.
     *
     * @param client the client; closing the fleet does not close it
     * @param uri where to
     * @return a builder
     */
    public static Builder builder(RedisClient client, RedisURI uri) {
        return new Builder(Objects.requireNonNull(client, "client"), Objects.requireNonNull(uri, "uri"));
    }

    /**
     * Rates that the fleet keeps together.
     *
     * @return for {@code ProviderBuilder.pacer}
     */
    public Pacer pacer() {
        return pacer;
    }

    /**
     * Places for calls that the fleet keeps together. Those of a process that was killed come back with the end of their lease.
     *
     * @return for {@code ProviderBuilder.slots}
     */
    public CallSlots slots() {
        return slots;
    }

    /**
     * The journal of the fleet. What it wrote is as durable as Redis is configured to be, see {@code appendfsync}. It forgets
     * nothing by itself: call {@link CallJournal#forgetBefore} now and then.
     *
     * @return for {@code ProviderBuilder.journal}
     */
    public CallJournal journal() {
        return journal;
    }

    /** Leaves the fleet: closes the connection. Places that are held stay held until their leases end. */
    @Override
    public void close() {
        link.close();
    }

    @Override
    public String toString() {
        return "RedisFleet[" + prefix + "]";
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {
        private final @Nullable RedisClient client;
        private final RedisURI uri;
        private String prefix = USUAL_PREFIX;
        private Duration timeout = USUAL_TIMEOUT;
        private @Nullable LocalShare share;

        private Builder(@Nullable RedisClient client, RedisURI uri) {
            this.client = client;
            this.uri = uri;
        }

        /**
         * With what the names of all keys begin, in braces, so that a cluster keeps them together. Fleets with another one share
         * nothing.
         *
         * @param value 1 to 64 letters, digits and {@code . _ : -}; default: {@value RedisFleet#USUAL_PREFIX}
         * @return this
         */
        public Builder prefix(String value) {
            prefix = Objects.requireNonNull(value, "prefix");
            return this;
        }

        /**
         * How long one answer of Redis is waited for. Placing a call asks two to six times. The first connection, and long lists
         * of the journal, may take four times as long.
         *
         * @param value 10 milliseconds to 10 seconds; default: half a second
         * @return this
         * @throws VoiceAiException of kind {@code CONFIG} if it is shorter or longer
         */
        public Builder timeout(Duration value) {
            if (value.compareTo(Duration.ofMillis(10)) < 0 || value.compareTo(Duration.ofSeconds(10)) > 0) {
                throw VoiceAiException.config("redis.timeout", "is not from 10 milliseconds to 10 seconds", null);
            }
            timeout = value;
            return this;
        }

        /**
         * Lets each process go on with its share of the limits while Redis is gone. A journal in Redis is gone too, and then
         * nothing is placed all the same: this is for a fleet with another journal.
         *
         * @param value the share; default: none, so nothing is placed
         * @return this
         */
        public Builder whenGone(LocalShare value) {
            share = Objects.requireNonNull(value, "whenGone");
            return this;
        }

        /**
         * Makes the member. It connects, and goes on trying, on a thread of its own.
         *
         * @return a member of the fleet
         * @throws VoiceAiException of kind {@code CONFIG} if the prefix has other characters
         */
        public RedisFleet build() {
            return new RedisFleet(this);
        }
    }
}
