package io.voiceai.testing;

import io.voiceai.call.PhoneNumber;
import io.voiceai.testing.internal.call.Ids;
import io.voiceai.testing.internal.callback.CallbackSettings;
import io.voiceai.testing.internal.callback.Courier;
import io.voiceai.testing.internal.inspector.Callbacks;
import io.voiceai.testing.internal.inspector.Inspector;
import io.voiceai.testing.internal.server.EmulatorServer;
import io.voiceai.testing.internal.signing.KeyPair;
import io.voiceai.testing.internal.signing.KeyRing;
import io.voiceai.testing.internal.vendor.Dispatcher;
import io.voiceai.testing.internal.vendor.DispatcherSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Alibaba Cloud AICCS, CCC and ICE and Tencent Cloud CCC on the developer's own machine, all on one port.
 *
 * <p>It verifies keys, time stamps, signatures and nonces as the vendors do, answers in their own words, and keeps the
 * state of calls; {@link Scenario} says which callee meets which fate. It listens on the loopback interface only, speaks
 * plain HTTP and, unless {@link Builder#callbacks} names a receiver, calls nobody. Safe for several threads. A test that uses {@link Builder#clock} moves its calls on by
 * moving the clock: nothing here waits. Callbacks are delivered on a thread of their own soon after the clock has passed what
 * they tell of, repeated after the vendors' pauses on the same clock, and given up after the vendors' number of repeats;
 * Tencent does not say how long it pauses, here it is three seconds.
 */
public final class VendorEmulator implements AutoCloseable {

    private final Dispatcher dispatcher;
    private final EmulatorServer server;
    private final Inspector inspector;
    private final boolean inspected;
    private final Set<Vendor> receiving;
    private final KeyPair firstKey;
    private final @Nullable Courier courier;

    private VendorEmulator(Builder builder) {
        List<KeyPair> keys = builder.keys.isEmpty() ? List.of(builder.dummy()) : builder.keys;
        KeyRing ring = new KeyRing(keys);
        firstKey = keys.get(0);
        inspected = builder.inspector;
        CallbackSettings callbacks = new CallbackSettings(builder.callbacks);
        Ids ids = builder.seed == null ? Ids.random() : Ids.seeded(builder.seed);
        DispatcherSettings settings =
                new DispatcherSettings(ring, builder.clock, builder.speed, builder.quotas, builder.callingHours, ids);
        dispatcher = new Dispatcher(settings, callbacks.vendors());
        receiving = callbacks.vendors();
        inspector =
                new Inspector(dispatcher, builder.clock, new Told(), this::reset, ring.secrets(), builder.inspector);
        server = new EmulatorServer(builder.port, dispatcher, inspector, builder.slowAnswer);
        dispatcher.servedAt(uri());
        courier = callbacks.vendors().isEmpty() ? null : new Courier(callbacks, builder.clock, dispatcher::news);
        if (courier != null) {
            courier.start();
        }
    }

    /**
     * Starts one on a free port, with a dummy key pair and the system's clock.
     *
     * @return running; close it
     */
    public static VendorEmulator start() {
        return builder().start();
    }

    /**
     * Sets one up.
     *
     * @return a builder with the defaults named on its methods
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where it listens; the endpoint of all four products.
     *
     * @return such as {@code http://localhost:49152}, without a path
     */
    public URI uri() {
        return URI.create("http://localhost:" + server.port());
    }

    /**
     * Where a browser shows what the emulator has received, why it refused it, and how calls went; see
     * {@link Builder#inspector}.
     *
     * @return such as {@code http://localhost:49152/}
     * @throws IllegalStateException if the inspector is off
     */
    public URI inspectorUri() {
        if (!inspected) {
            throw new IllegalStateException("the inspector is off; VendorEmulator.builder().inspector() turns it on");
        }
        return uri().resolve("/");
    }

    boolean inspected() {
        return inspected;
    }

    /**
     * The id of the first key pair, good for every product.
     *
     * @return what Tencent calls SecretId
     */
    public String accessKeyId() {
        return firstKey.id();
    }

    /**
     * The secret of the first key pair.
     *
     * @return what Tencent calls SecretKey
     */
    public String accessKeySecret() {
        return firstKey.secret();
    }

    /**
     * Every call placed so far.
     *
     * @return in the order placed, as they stand now
     */
    public List<EmulatedCall> calls() {
        return dispatcher.calls();
    }

    /**
     * One call.
     *
     * @param nativeId AICCS CallId, CCC JobId, ICE InstanceId or Tencent SessionId
     * @return as it stands now; empty if there is none
     */
    public Optional<EmulatedCall> call(String nativeId) {
        return dispatcher.call(nativeId);
    }

    /**
     * The requests received so far, refused ones included.
     *
     * @return in the order received, at most the last 10,000; fewer if they hold more than 32 million characters together
     */
    public List<ReceivedRequest> requests() {
        return dispatcher.requests();
    }

    /**
     * Has something go wrong with the next request, whatever it asks. Said several times, it concerns as many requests, one
     * after the other. For one call, the callee's number may choose a {@link Scenario} that does the same. A request that
     * gets lost is not among {@link #requests}.
     *
     * @param fault what goes wrong
     */
    public void inject(Fault fault) {
        dispatcher.inject(fault, "");
    }

    /**
     * Has something go wrong with the next request for one operation, and lets others pass.
     *
     * @param action the vendor's own name of the operation, such as {@code HangUpCall}
     * @param fault what goes wrong
     */
    public void inject(String action, Fault fault) {
        dispatcher.inject(fault, action);
    }

    /**
     * Has something of the test's own said in calls to a callee that are placed from now on, if they are answered. It
     * comes before what the callee's {@link Scenario} would say; {@link #reset} forgets it.
     *
     * @param callee whom; a call is known by the national digits, in whatever form a vendor sends them
     * @param talk what is said
     */
    public void talk(PhoneNumber callee, Talk talk) {
        dispatcher.talk(callee.nationalDigits(), talk);
    }

    /**
     * Lets a callee pick up at once, whatever the number's {@link Scenario}; the talk begins at this moment.
     *
     * @param nativeId AICCS CallId, CCC JobId, ICE InstanceId or Tencent SessionId
     * @return false if there is no such call, or it is answered already or over
     */
    public boolean answer(String nativeId) {
        return dispatcher.answer(nativeId);
    }

    /**
     * Lets a callee hang up at once, or decline a call that is not answered yet.
     *
     * @param nativeId AICCS CallId, CCC JobId, ICE InstanceId or Tencent SessionId
     * @return false if there is no such call, or it is over
     */
    public boolean hangUpAsCallee(String nativeId) {
        return dispatcher.hangUpAsCallee(nativeId);
    }

    /**
     * Forgets calls, call tasks, campaigns, agents at work, requests, used nonces, talks, faults and callbacks that are
     * still to come; goes on listening. A callback that is just being delivered may still arrive.
     */
    public void reset() {
        inspector.reset(() -> {
            if (courier == null) {
                dispatcher.reset();
            } else {
                courier.reset(dispatcher::reset);
            }
        });
    }

    /** Stops listening and delivering callbacks. What was recorded can still be read. */
    @Override
    public void close() {
        if (courier != null) {
            courier.close();
        }
        inspector.close();
        server.close();
    }

    /** Names the address and no key. */
    @Override
    public String toString() {
        return "VendorEmulator[" + uri() + "]";
    }

    private final class Told implements Callbacks {

        @Override
        public boolean received(Vendor vendor) {
            return receiving.contains(vendor);
        }

        @Override
        public int deliverAgain(String callId) {
            return courier == null ? 0 : courier.deliverAgain(callId);
        }
    }

    /** Settings of an emulator; not for use by several threads. */
    public static final class Builder {

        private static final String DUMMY_ID = "testAccessKeyId";
        private static final String DUMMY_SECRET = "testAccessKeySecret";

        private final List<KeyPair> keys = new ArrayList<>();
        private int port;
        private Clock clock = Clock.systemUTC();
        private double speed = 1;
        private boolean quotas;
        private boolean callingHours;
        private Duration slowAnswer = Duration.ofSeconds(3);
        private @Nullable Long seed;
        private final CallbackSettings callbacks = new CallbackSettings();
        private boolean inspector;
        private @Nullable String tokenOfDummy;

        private Builder() {}

        /**
         * Chooses the port.
         *
         * @param port 1 to 65535, or 0, the default, for any that is free
         * @return this
         */
        public Builder port(int port) {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("port must be 0 to 65535 but is " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * Adds a key pair, good for every product; may be called several times. Without any there is one dummy pair.
         *
         * @param id access key id or SecretId
         * @param secret access key secret or SecretKey
         * @return this
         */
        public Builder accessKey(String id, String secret) {
            if (id.isBlank() || secret.isEmpty()) {
                throw new IllegalArgumentException("a key pair needs an id and a secret");
            }
            keys.add(new KeyPair(id, secret, null));
            return this;
        }

        /**
         * Makes the key pair added last, or the dummy pair if there is none yet, a temporary one: only requests with
         * this session token are believed. A pair without a token believes any.
         *
         * @param token the session token
         * @return this
         */
        public Builder securityToken(String token) {
            if (keys.isEmpty()) {
                tokenOfDummy = token;
            } else {
                KeyPair last = keys.remove(keys.size() - 1);
                keys.add(new KeyPair(last.id(), last.secret(), token));
            }
            return this;
        }

        /**
         * Sets the emulator's time, by which stamps are judged and calls go on.
         *
         * @param clock the system's clock by default
         * @return this
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Lets calls go faster.
         *
         * @param speed how many times faster than life; above 0, 1 by default. At 10 a conversation takes 1.2 seconds
         * @return this
         */
        public Builder speed(double speed) {
            if (!(speed > 0) || Double.isInfinite(speed)) {
                throw new IllegalArgumentException("speed must be above 0 but is " + speed);
            }
            this.speed = speed;
            return this;
        }

        /**
         * Makes the vendors' documented limits hold: at Tencent 20 requests a second for each operation, at AICCS 100 a
         * second for LlmSmartCallFullDuplex, at ICE 15 calls at a time for each caller number. By the emulator's clock,
         * so that one which stands still never lets the 21st request pass; that is why they do not hold by default.
         *
         * @return this
         */
        public Builder quotas() {
            quotas = true;
            return this;
        }

        /**
         * Makes call tasks and campaigns dial in the days and hours that they were given. By default they dial at any hour
         * between their beginning and their end, since a test that passes by day only is of no use.
         *
         * @return this
         */
        public Builder callingHours() {
            callingHours = true;
            return this;
        }

        /**
         * Sets how late an answer comes with {@link Scenario#SLOW_ANSWER} and {@link Fault#SLOW}, in real time.
         *
         * @param delay not negative; 3 seconds by default
         * @return this
         */
        public Builder slowAnswer(Duration delay) {
            if (delay.isNegative()) {
                throw new IllegalArgumentException("slowAnswer must not be negative");
            }
            slowAnswer = delay;
            return this;
        }

        /**
         * Makes the ids of calls, tasks and requests the same in every run that sends the same requests in the same order.
         *
         * @param seed any number; without it they cannot be foretold
         * @return this
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Makes a vendor push what it tells of its calls by itself, as it does once the console is set up so: AICCS its
         * receipts in JSON arrays, CCC and ICE an event each, Tencent the Data Push of records and recordings. Without
         * any the emulator sends nothing to anybody.
         *
         * @param vendor whose callbacks
         * @param receiver an absolute http or https address, to which everything of this vendor is posted; Tencent adds
         *     its {@code action} to the query
         * @return this
         * @throws IllegalArgumentException if the address is of another kind or has a fragment
         */
        public Builder callbacks(Vendor vendor, URI receiver) {
            callbacks.receiver(vendor, receiver);
            return this;
        }

        /**
         * Sets the token from the console of ICE, which it sends in the header Authorization, bare. None by default.
         *
         * @param token printable ASCII, not blank
         * @return this
         * @throws IllegalArgumentException if it cannot be sent in a header
         */
        public Builder callbackToken(String token) {
            callbacks.token(token);
            return this;
        }

        /**
         * Lets Tencent's Data Push log in with HTTP Basic. It does not by default.
         *
         * @param user not blank, without a colon
         * @param password may be empty
         * @return this
         */
        public Builder callbackBasicAuth(String user, String password) {
            callbacks.basicAuth(user, password);
            return this;
        }

        /**
         * Delivers every push twice, one after the other, as vendors say may happen; Tencent's with the same id. Once by
         * default.
         *
         * @return this
         */
        public Builder callbacksTwice() {
            callbacks.twice();
            return this;
        }

        /**
         * Delivers what falls due at the same moment, and within an array of AICCS, in reverse, since no vendor promises
         * an order. In the order in which it happened by default.
         *
         * @return this
         */
        public Builder callbacksShuffled() {
            callbacks.shuffled();
            return this;
        }

        /**
         * Shows a page to a browser at {@link VendorEmulator#inspectorUri}, for looking at a test while a debugger holds
         * it, or at a demonstration. Off by default. A vendor's client notices nothing of it.
         *
         * @return this
         */
        public Builder inspector() {
            inspector = true;
            return this;
        }

        /**
         * Starts listening.
         *
         * @return running; close it
         * @throws java.io.UncheckedIOException if the port is taken
         */
        public VendorEmulator start() {
            return new VendorEmulator(this);
        }

        private KeyPair dummy() {
            return new KeyPair(DUMMY_ID, DUMMY_SECRET, tokenOfDummy);
        }
    }
}
