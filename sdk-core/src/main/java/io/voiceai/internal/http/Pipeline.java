package io.voiceai.internal.http;

import io.voiceai.auth.CredentialsProvider;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.repeat.RetryBudget;
import io.voiceai.internal.repeat.VendorTime;
import io.voiceai.internal.text.Seldom;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.Pacer;
import io.voiceai.pacing.Rate;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the operations of one provider share. */
public final class Pipeline {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    /** What was sent when the provider is closed may still be answered; closing ends within five seconds all the same. */
    private static final Duration CLOSE_GRACE = Duration.ofSeconds(3);

    final String provider;
    final Protocol protocol;
    final HttpSettings settings;
    final Clock clock;
    final LongSupplier nanoTime = System::nanoTime;
    final DoubleSupplier random;
    final Transport transport;
    final Lanes lanes;
    final LiveRuns live = new LiveRuns();
    final VendorTime time;
    final FailureLog failureLog = new FailureLog(nanoTime);
    final KeySource keys;
    private final Seldom seldom = new Seldom(nanoTime);
    private final Pacer pacer;
    private final CallLimits limits;
    private final RetryBudget budget = new RetryBudget();
    private final RetryBudget endBudget = new RetryBudget();

    /**
     * Builds the clients; nothing is connected yet.
     *
     * @param provider the provider's id
     * @param protocol how to sign and read
     * @param credentials whose key
     * @param settings how to talk HTTP
     * @param clock the wall clock, for signatures only
     * @param limits limits of our own
     * @param pacer who keeps their rates
     */
    public Pipeline(
            String provider,
            Protocol protocol,
            CredentialsProvider credentials,
            HttpSettings settings,
            Clock clock,
            CallLimits limits,
            Pacer pacer) {
        this(
                provider,
                protocol,
                credentials,
                settings,
                clock,
                limits,
                pacer,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** With a source of randomness for the back-off, from 0 to 1. */
    Pipeline(
            String provider,
            Protocol protocol,
            CredentialsProvider credentials,
            HttpSettings settings,
            Clock clock,
            CallLimits limits,
            Pacer pacer,
            DoubleSupplier random) {
        this.random = random;
        this.limits = limits;
        this.pacer = pacer;
        time = new VendorTime(clock);
        this.provider = provider;
        this.protocol = protocol;
        keys = new KeySource(provider, credentials);
        this.settings = settings;
        this.clock = clock;
        transport = new Transport(protocol.endpoint(), settings);
        lanes = new Lanes(settings.asyncThreads());
    }

    /**
     * Makes an operation ready.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param operation which operation
     * @param request gives its parameters, the same number of them each time
     * @param longest how long it may take, no longer than the settings say
     * @param correlationId under which a lost call can be found
     * @param attendant who has to know of the one execution
     * @return ready to be carried out
     */
    public <Q extends WireObject<Q>, R> Invocation<R> prepare(
            Operation<Q, R> operation,
            Supplier<Q> request,
            Duration longest,
            String correlationId,
            Attendant<? super R> attendant) {
        return new Invocation<>() {
            @Override
            public R execute() {
                return blocking(run());
            }

            @Override
            public CompletableFuture<R> executeAsync() {
                return new AsyncRun<>(Pipeline.this, run()).start();
            }

            private Run<Q, R> run() {
                Run<Q, R> run = new Run<>(Pipeline.this, operation, request, longest, correlationId, attendant);
                live.add(run);
                return run;
            }
        };
    }

    /**
     * Makes an operation ready, of which nobody has to know.
     *
     * @param <Q> the request
     * @param <R> the answer
     * @param operation which operation
     * @param request its parameters
     * @param correlationId under which a lost call can be found
     * @return ready to be carried out
     */
    public <Q extends WireObject<Q>, R> Invocation<R> prepare(
            Operation<Q, R> operation, Q request, String correlationId) {
        return prepare(
                operation, () -> request, settings.deadline(operation.effect()), correlationId, Attendant.NOBODY);
    }

    /**
     * Lets nothing more pass that may make a phone ring.
     *
     * @return completes when nothing of it is under way any more
     */
    public CompletableFuture<Void> closeGate() {
        return live.closeGate();
    }

    /**
     * Does something from time to time, until the pipeline is closed. Not on the timer's own thread, which is everybody's; a
     * time that comes while the one before goes on is left out.
     *
     * @param pause how often
     * @param task what to do; it must not throw
     */
    public void repeatedly(Duration pause, Runnable task) {
        AtomicBoolean goesOn = new AtomicBoolean();
        try {
            // Unlike what is due once, it ends with the closing of the timer, which would else live as long as the
            // pause.
            lanes.scheduler()
                    .scheduleWithFixedDelay(
                            () -> once(goesOn, task), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: nothing is done any more, the provider is closed", provider);
        }
    }

    private void once(AtomicBoolean goesOn, Runnable task) {
        if (live.isClosed() || !goesOn.compareAndSet(false, true)) {
            return;
        }
        try {
            lanes.ends().execute(() -> {
                try {
                    task.run();
                } finally {
                    goesOn.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{}: nothing is done any more, the provider is closed", provider);
        }
    }

    /**
     * Writes something down that was learned, on a thread that no request needs.
     *
     * @param task what to do; may wait for a store
     */
    public void aside(Runnable task) {
        try {
            lanes.books().execute(task);
        } catch (RejectedExecutionException e) {
            task.run();
        }
    }

    /**
     * Whether nothing passes that may make a phone ring.
     *
     * @return true from {@link #closeGate} to {@link #openGate}
     */
    public boolean isGateClosed() {
        return live.isGateClosed();
    }

    /** Lets pass again what may make a phone ring. */
    public void openGate() {
        live.openGate();
    }

    /** Ends what waits, gives what was sent a little time, cuts off the rest, closes connections and threads. */
    public void close() {
        live.close(provider, CLOSE_GRACE);
        transport.close();
        lanes.close();
    }

    RetryBudget budget(Effect effect) {
        return effect == Effect.END ? endBudget : budget;
    }

    /** A pacer that fails keeps placements from being sent; a hang-up does not even ask it. */
    Optional<Duration> reserve(Operation<?, ?> operation, Duration longest) {
        Optional<Rate> rate =
                operation.effect() == Effect.END ? Optional.empty() : limits.rate(provider, operation.action());
        if (rate.isEmpty()) {
            return Optional.of(Duration.ZERO);
        }
        try {
            return pacer.reserve(rate.get(), longest).filter(wait -> wait.compareTo(longest) <= 0);
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            if (seldom.isTime()) {
                LOG.warn("{}: the pacer failed with {}", provider, e.getClass().getSimpleName());
            }
            return operation.effect() == Effect.PLACE ? Optional.empty() : Optional.of(Duration.ZERO);
        }
    }

    /** Whether the answer shows by how much the time of signatures was off. */
    boolean correctTime(Instant sentAt, WireAnswer answer) {
        Optional<Duration> offset = time.correct(sentAt, clock.instant(), answer.date());
        offset.ifPresent(value -> LOG.warn(
                "{}: this machine's clock is {} s {} the vendor's, requests are signed with the vendor's time; set the clock",
                provider,
                value.abs().toSeconds(),
                value.isNegative() ? "ahead of" : "behind"));
        return offset.isPresent();
    }

    private <R> R blocking(Run<?, R> run) {
        while (true) {
            Step<R> step = run.attempt();
            if (step instanceof Step.Done<R> done) {
                return done.result();
            }
            if (step instanceof Step.Failed<R> failed) {
                throw failed.failure();
            }
            run.pause(((Step.Again<R>) step).delay());
        }
    }
}
