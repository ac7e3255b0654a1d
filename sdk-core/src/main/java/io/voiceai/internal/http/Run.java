package io.voiceai.internal.http;

import io.voiceai.auth.Credentials;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.evidence.Again;
import io.voiceai.internal.evidence.Classifier;
import io.voiceai.internal.evidence.Verdict;
import io.voiceai.internal.http.AnswerReader.PartialBody;
import io.voiceai.internal.repeat.RepeatRules;
import io.voiceai.internal.repeat.RetryAfter;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One logical operation: its deadline, its attempts, and what they prove. Attempts follow each other, never at the same
 * time.
 */
final class Run<Q extends WireObject<Q>, R> {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Pipeline pipeline;
    private final Operation<Q, R> operation;
    private final Supplier<Q> request;
    private final Attendant<? super R> attendant;
    private final Deadline deadline;
    private final Trace trace;
    private final Failures failures;
    private final RepeatRules rules;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Runnable wakeUp = () -> {};
    private volatile boolean heldBack;
    private boolean asked;
    private boolean begun;
    private @Nullable Long due;
    private boolean timeCorrected;
    private final AtomicBoolean concluded = new AtomicBoolean();
    private volatile @Nullable R result;

    /** What one attempt was signed with. */
    private record Attempt(Credentials credentials, SignedRequest signed, Instant sentAt) {}

    Run(
            Pipeline pipeline,
            Operation<Q, R> operation,
            Supplier<Q> request,
            Duration longest,
            String correlationId,
            Attendant<? super R> attendant) {
        this.pipeline = pipeline;
        this.operation = operation;
        this.request = request;
        this.attendant = attendant;
        deadline = new Deadline(pipeline.nanoTime, longest);
        trace = new Trace(pipeline.clock, deadline);
        boolean repeatable = operation.isRepeatable(request.get());
        failures = new Failures(
                pipeline.provider, pipeline.protocol, operation, correlationId, trace, deadline, repeatable);
        rules = new RepeatRules(operation.effect(), repeatable, pipeline.budget(operation.effect()), pipeline.random);
    }

    Effect effect() {
        return operation.effect();
    }

    Deadline deadline() {
        return deadline;
    }

    /** Who waits for the next attempt on another thread, to be woken up when there will be none. */
    void onStop(Runnable action) {
        wakeUp = action;
    }

    /** What it returned; null before it succeeded. */
    @Nullable
    R result() {
        return result;
    }

    /** One attempt, blocking. */
    Step<R> attempt() {
        Step<R> step;
        try {
            step = step();
        } catch (Error e) {
            conclude(crashed(e).toException());
            throw e;
        } catch (Exception e) { // Of a signer, a clock, a pacer: not ours, so it may be of any sort.
            step = failed(crashed(e));
        }
        if (step instanceof Step.Done<R> done) {
            succeeded(done.result());
        } else if (step instanceof Step.Failed<R> failed) {
            conclude(failed.failure());
        }
        return step;
    }

    private void succeeded(R known) {
        result = known;
        rules.succeeded();
        try {
            attendant.done(known);
        } finally {
            over();
        }
    }

    private Failure crashed(Throwable problem) {
        if (trace.sentInThisAttempt()) {
            failures.possiblyReceived();
        }
        return failures.notSent("this side failed with " + problem.getClass().getSimpleName());
    }

    /** Waits for the next attempt, blocking. */
    void pause(Duration delay) {
        try {
            if (stopped.await(delay.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.debug("{} {}: stopped while waiting", pipeline.provider, operation.action());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw givenUp();
        }
    }

    /** Somebody outside gave up: ends the exchange, now or before it begins. */
    VoiceAiException stop() {
        if (trace.cancel()) {
            failures.possiblyReceived();
        }
        VoiceAiException failure = givenUp();
        wake();
        return failure;
    }

    /** Ends it if certainly nothing of it was sent; what was sent goes on. */
    void stopUnlessSent() {
        if (trace.cancelUnlessSent()) {
            wake();
        }
    }

    /** Nobody waits for the result any more: nothing that is not sent yet will be; what was sent goes on and is learned. */
    void leave() {
        if (trace.cancelUnlessSent()) {
            endIfUnderWay();
        }
    }

    /** Nobody waits for the result any more, and nobody else will end it. */
    void endIfUnderWay() {
        if (pipeline.live.contains(this)) {
            stop();
        }
    }

    private void wake() {
        stopped.countDown();
        wakeUp.run();
    }

    /** Ends an operation from outside because its time is over; the evidence is what the trace has seen so far. */
    VoiceAiException timeOver() {
        if (trace.cancel()) {
            failures.possiblyReceived();
        }
        return conclude(outOfTime().toException());
    }

    /** Who waited for a limit of our own until the end was not kept from the vendor by anything else. */
    private Failure outOfTime() {
        return heldBack && trace.sends() == 0 ? failures.overLimit() : failures.timeOver(List.of());
    }

    /** The failure of an operation that was given up while it waited for the next attempt. */
    VoiceAiException givenUp() {
        return conclude(failures.cancelled().toException());
    }

    /** The failure of an operation for which there is no thread. */
    VoiceAiException notDispatched() {
        trace.stage("dispatch");
        return conclude(failures.notSent("no thread took the work").toException());
    }

    /**
     * Told once to the log, however many learn of it; whoever attends hears of every change. What has succeeded meanwhile did
     * not fail, however late somebody gave it up.
     */
    private VoiceAiException conclude(VoiceAiException failure) {
        if (result == null) {
            if (concluded.compareAndSet(false, true)) {
                pipeline.failureLog.log(failure);
            }
            attendant.failed(failure);
            over();
        }
        return failure;
    }

    private void over() {
        pipeline.live.remove(this);
    }

    private Step<R> step() {
        if (trace.isCancelled()) {
            return failed(failures.cancelled());
        }
        if (effect() == Effect.PLACE && pipeline.live.isGateClosed()) {
            return failed(failures.refusedHere(RejectionReason.PLACING_STOPPED, "placing was stopped"));
        }
        if (pipeline.live.isClosed()) {
            trace.stage("dispatch");
            return failed(failures.notSent("the provider is closed"));
        }
        if (deadline.isOver()) {
            return failed(outOfTime());
        }
        try {
            R known = known();
            if (known != null) {
                return new Step.Done<>(known);
            }
            Duration wait = turn();
            heldBack = !wait.isZero();
            if (heldBack) {
                return new Step.Again<>(wait);
            }
            known = begin();
            if (known != null) {
                return new Step.Done<>(known);
            }
            // Writing it down may have taken so long that the moment is gone.
            wait = turn();
            if (!wait.isZero()) {
                return new Step.Again<>(wait);
            }
            due = null;
            return send();
        } catch (VoiceAiException e) {
            return new Step.Failed<>(failures.beforeSending(e));
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable R known() {
        if (asked) {
            return null;
        }
        asked = true;
        return (R) attendant.known();
    }

    @SuppressWarnings("unchecked")
    private @Nullable R begin() {
        if (begun) {
            return null;
        }
        begun = true;
        return (R) attendant.begin();
    }

    /** First a place for the call, then a moment for the request: who waits for a place shall not use up the rate. */
    private Duration turn() {
        Duration room = attendant.admit(deadline.remaining());
        return room.isZero() ? moment() : room;
    }

    /** A moment that came is good for a short while. */
    private Duration moment() {
        long now = pipeline.nanoTime.getAsLong();
        Long before = due;
        if (before == null || now - before > Pacer.GRACE.toNanos()) {
            Duration wait = pipeline.reserve(operation, deadline.remaining())
                    .orElseThrow(() -> failures.overLimit().toException());
            due = now + wait.toNanos();
            return wait;
        }
        return Duration.ofNanos(Math.max(0, before - now));
    }

    private Step<R> send() {
        Credentials credentials = pipeline.keys.get(deadline.remaining());
        Instant sentAt = pipeline.clock.instant();
        SignedRequest signed = pipeline.protocol.sign(
                operation,
                request.get().fields(),
                credentials,
                pipeline.time.now(),
                UUID.randomUUID().toString());
        PartialBody partial = new PartialBody();
        Call call = pipeline.transport.newCall(signed, operation.effect(), trace, deadline.remaining());
        trace.nextAttempt(call);
        WireAnswer answer;
        try {
            answer = pipeline.transport.exchange(call, operation.effect(), partial);
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                // OkHttp lets it out while it connects, though it does not declare it.
                Thread.currentThread().interrupt();
            }
            return broken(e, partial);
        }
        LOG.debug(
                "{} {} send {}: HTTP {}, {} bytes, {} ms",
                pipeline.provider,
                operation.action(),
                trace.sends(),
                answer.status(),
                answer.body().length,
                deadline.elapsed().toMillis());
        return judge(new Attempt(credentials, signed, sentAt), answer);
    }

    private Step<R> broken(Exception e, PartialBody partial) {
        LOG.debug(
                "{} {} send {}: {} at stage {}, {} ms",
                pipeline.provider,
                operation.action(),
                trace.sends(),
                e.getClass().getSimpleName(),
                trace.stage(),
                deadline.elapsed().toMillis());
        Verdict verdict = failures.remember(Classifier.broken(
                operation.effect(),
                trace.sentInThisAttempt(),
                TransportFaults.isNonsense(e),
                TransportFaults.again(e, trace.stage())));
        List<String> candidates = Candidates.find(partial.bytes().toByteArray(), operation.callIdField());
        if (trace.isCancelled() || Thread.currentThread().isInterrupted()) {
            return failed(failures.cancelled(candidates));
        }
        if (deadline.isOver()) {
            return failed(failures.timeOver(candidates));
        }
        if (operation.effect() != Effect.PLACE) {
            // A server that closed one idle connection may have closed them all.
            pipeline.transport.dropIdle(operation.effect());
        }
        Integer status = e instanceof UnusableAnswerException unusable ? unusable.status() : null;
        String problem = TransportFaults.describe(e, trace.stage());
        return againOr(verdict, null, failures.broken(verdict, problem, candidates, status));
    }

    private Step<R> judge(Attempt attempt, WireAnswer answer) {
        Reading reading;
        try {
            reading = pipeline.protocol.read(operation, answer);
        } catch (RuntimeException e) {
            reading = new Reading.Unreadable("unexpected content");
        }
        if (reading instanceof Reading.Done done) {
            return done(done, answer);
        }
        if (reading instanceof Reading.Refused refused) {
            return refused(refused, attempt, answer);
        }
        return unusable((Reading.Unreadable) reading, answer, null);
    }

    private Step<R> done(Reading.Done done, WireAnswer answer) {
        if (operation.returnsCallId() && operation.callId(done.answer()) == null) {
            return unusable(new Reading.Unreadable("no call id"), answer, done.requestId());
        }
        if (!operation.isConfirmed(done.answer())) {
            Verdict verdict = failures.remember(Classifier.unconfirmed());
            return againOr(verdict, answer, failures.unconfirmed(answer, done.requestId()));
        }
        try {
            return new Step.Done<>(operation.read(done.answer()));
        } catch (RuntimeException e) {
            return unusable(new Reading.Unreadable("unexpected content"), answer, done.requestId());
        }
    }

    private Step<R> unusable(Reading.Unreadable reading, WireAnswer answer, @Nullable String requestId) {
        Verdict verdict = failures.remember(Classifier.unusable(operation.effect(), answer.status(), reading.flaw()));
        return againOr(verdict, answer, failures.unusable(verdict, reading.reason(), answer, requestId));
    }

    private Step<R> refused(Reading.Refused refused, Attempt attempt, WireAnswer answer) {
        if (operation.isNotKnownYet(refused.code(), pipeline.clock.instant())) {
            Verdict verdict = failures.remember(Classifier.notKnownYet());
            return againOr(verdict, answer, failures.unconfirmed(answer, refused.requestId()));
        }
        Verdict verdict = failures.remember(
                Classifier.refused(operation.effect(), refused.meaning().kind()));
        if (verdict.evidence() == Evidence.ANSWERED) {
            trace.settled();
        }
        Failure failure =
                failures.refused(verdict, refused, answer, attempt.sentAt(), diagnosis(attempt, refused, answer));
        return canChange(verdict.again(), attempt, answer) ? againOr(verdict, answer, failure) : failed(failure);
    }

    private @Nullable String diagnosis(Attempt attempt, Reading.Refused refused, WireAnswer answer) {
        return switch (refused.meaning().kind()) {
            case AUTH, TOKEN, CLOCK -> {
                try {
                    yield pipeline.protocol.diagnose(
                            operation, attempt.signed(), attempt.credentials(), attempt.sentAt(), refused, answer);
                } catch (RuntimeException e) {
                    yield null;
                }
            }
            default -> null;
        };
    }

    /** Another key or another time makes another request; without one it would be refused again. */
    private boolean canChange(Again again, Attempt attempt, WireAnswer answer) {
        return switch (again) {
            case NEW_KEY -> hasNewKey(attempt.credentials());
            case NEW_TIME -> correctsTime(attempt, answer);
            default -> true;
        };
    }

    /** Once: what is refused again was not a matter of this machine's clock. */
    private boolean correctsTime(Attempt attempt, WireAnswer answer) {
        if (timeCorrected) {
            return false;
        }
        timeCorrected = true;
        return pipeline.correctTime(attempt.sentAt(), answer);
    }

    private boolean hasNewKey(Credentials before) {
        try {
            Credentials now = pipeline.keys.get(deadline.remaining());
            return !now.id().equals(before.id()) || !now.token().equals(before.token());
        } catch (VoiceAiException e) {
            return false;
        }
    }

    private Step<R> againOr(Verdict verdict, @Nullable WireAnswer answer, Failure failure) {
        Optional<Duration> asked = answer == null
                ? Optional.empty()
                : RetryAfter.parse(answer.header("retry-after"), pipeline.clock.instant());
        Optional<Duration> delay = rules.next(verdict, asked, deadline.remaining());
        return delay.isPresent() ? new Step.Again<>(delay.get()) : failed(failure);
    }

    private Step<R> failed(Failure failure) {
        return new Step.Failed<>(failure.toException());
    }
}
