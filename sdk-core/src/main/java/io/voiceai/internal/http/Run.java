package io.voiceai.internal.http;

import io.voiceai.auth.Credentials;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.http.AnswerReader.PartialBody;
import io.voiceai.internal.http.RepeatRules.Cause;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Reading;
import io.voiceai.spi.SignedRequest;
import io.voiceai.spi.WireAnswer;
import io.voiceai.spi.WireObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
    private final Q request;
    private final Deadline deadline;
    private final Trace trace;
    private final Failures failures;
    private final RepeatRules rules;
    private @Nullable Credentials signedWith;

    Run(Pipeline pipeline, Operation<Q, R> operation, Q request, String correlationId) {
        this.pipeline = pipeline;
        this.operation = operation;
        this.request = request;
        deadline = new Deadline(pipeline.nanoTime, pipeline.settings.deadline(operation.effect()));
        trace = new Trace(pipeline.clock, deadline);
        failures = new Failures(pipeline.provider, operation, correlationId, trace, deadline, pipeline.clock);
        rules = new RepeatRules(operation.effect(), operation.isRepeatable(request), pipeline.random);
    }

    Effect effect() {
        return operation.effect();
    }

    Deadline deadline() {
        return deadline;
    }

    void cancel() {
        trace.cancel();
    }

    /** One attempt, blocking. */
    Step<R> attempt() {
        if (trace.isCancelled()) {
            return failed(failures.cancelled());
        }
        if (deadline.isOver()) {
            return failed(failures.timeOver(null));
        }
        try {
            return send();
        } catch (VoiceAiException e) {
            return failed(failures.beforeSending(e));
        }
    }

    /** Ends an operation from outside because its time is over; the evidence is what the trace has seen so far. */
    VoiceAiException timeOver() {
        if (trace.cancel()) {
            failures.possiblyReceived();
        }
        return logged(failures.timeOver(null).toException());
    }

    /** The failure of an operation that was given up while it waited for the next attempt. */
    VoiceAiException givenUp() {
        return logged(failures.cancelled().toException());
    }

    /** The failure of an operation for which there is no thread. */
    VoiceAiException notDispatched() {
        trace.stage("dispatch");
        return logged(failures.notSent("no thread took the work").toException());
    }

    private Step<R> send() {
        Credentials credentials = pipeline.credentials();
        signedWith = credentials;
        SignedRequest signed = pipeline.protocol.sign(
                operation,
                request.fields(),
                credentials,
                pipeline.clock.instant(),
                UUID.randomUUID().toString());
        PartialBody partial = new PartialBody();
        Call call = pipeline.transport.newCall(signed, operation.effect(), trace, deadline.remaining());
        trace.nextAttempt(call);
        WireAnswer answer;
        try {
            answer = pipeline.transport.exchange(call, operation.effect(), partial);
        } catch (IOException | RuntimeException e) {
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
        return judge(answer);
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
        boolean sent = trace.sentInThisAttempt();
        if (sent) {
            failures.possiblyReceived();
        }
        String candidate = Candidates.find(partial.bytes().toByteArray(), operation.callIdField());
        if (trace.isCancelled()) {
            return failed(failures.cancelled());
        }
        if (deadline.isOver()) {
            return failed(failures.timeOver(candidate));
        }
        String problem = TransportFaults.describe(e, trace.stage());
        if (!sent) {
            Failure failure = failures.notSent(problem);
            return TransportFaults.isHopeless(e) ? failed(failure) : againOr(Cause.NOT_SENT, failure);
        }
        Integer status = e instanceof UnusableAnswerException unusable ? unusable.status() : null;
        Failure failure = failures.noAnswer(problem, candidate, status);
        boolean tooLarge = "size cap".equals(problem);
        return tooLarge ? failed(failure) : againOr(Cause.UNKNOWN, failure);
    }

    private Step<R> judge(WireAnswer answer) {
        Reading reading;
        try {
            reading = pipeline.protocol.read(operation, answer);
        } catch (RuntimeException e) {
            return unusable("unexpected content", answer, null);
        }
        if (reading instanceof Reading.Done done) {
            return done(done, answer);
        }
        if (reading instanceof Reading.Refused refused) {
            return refused(refused, answer);
        }
        return unusable(((Reading.Unreadable) reading).reason(), answer, null);
    }

    private Step<R> done(Reading.Done done, WireAnswer answer) {
        if (operation.returnsCallId() && operation.callId(done.answer()) == null) {
            return unusable("no call id", answer, done.requestId());
        }
        if (!operation.isConfirmed(done.answer())) {
            failures.possiblyReceived();
            return againOr(Cause.UNKNOWN, failures.unconfirmed(answer, done.requestId()));
        }
        R result;
        try {
            result = operation.read(done.answer());
        } catch (RuntimeException e) {
            return unusable("unexpected content", answer, done.requestId());
        }
        return new Step.Done<>(result);
    }

    private Step<R> unusable(String reason, WireAnswer answer, @Nullable String requestId) {
        failures.possiblyReceived();
        Failure failure = failures.unusable(reason, answer, requestId);
        boolean redirect = answer.status() >= 300 && answer.status() < 400;
        return redirect ? failed(failure) : againOr(Cause.UNKNOWN, failure);
    }

    private Step<R> refused(Reading.Refused refused, WireAnswer answer) {
        CodeMeaning.Kind meaning = refused.meaning().kind();
        boolean unknown = meaning == CodeMeaning.Kind.FAULT
                || meaning == CodeMeaning.Kind.UNKNOWN
                || meaning == CodeMeaning.Kind.NONCE_USED && operation.effect() != Effect.READ;
        if (unknown) {
            failures.possiblyReceived();
        } else {
            trace.settled();
        }
        Failure failure = failures.refused(refused, answer);
        return switch (meaning) {
            case THROTTLED -> againOr(Cause.THROTTLED, failure);
            case TOKEN -> hasNewKey() ? againOr(Cause.NEW_KEY, failure) : failed(failure);
            case NONCE_USED -> againOr(Cause.NONCE_USED, failure);
            case FAULT -> againOr(Cause.UNKNOWN, failure);
            case CLOCK, AUTH, REFUSED, UNKNOWN -> failed(failure);
        };
    }

    private boolean hasNewKey() {
        Credentials before = signedWith;
        Credentials now;
        try {
            now = pipeline.credentials();
        } catch (VoiceAiException e) {
            return false;
        }
        return before == null || !now.id().equals(before.id()) || !now.token().equals(before.token());
    }

    private Step<R> againOr(Cause cause, Failure failure) {
        Optional<Duration> delay = rules.next(cause, deadline.remaining());
        return delay.isPresent() ? new Step.Again<>(delay.get()) : failed(failure);
    }

    private Step<R> failed(Failure failure) {
        return failed(failure.toException());
    }

    private Step<R> failed(VoiceAiException failure) {
        return new Step.Failed<>(logged(failure));
    }

    private static VoiceAiException logged(VoiceAiException failure) {
        if (failure.kind() == FailureKind.OUTCOME_UNKNOWN || failure.kind() == FailureKind.UNCONFIRMED) {
            LOG.warn("{} {}", failure.kind(), failure.getMessage());
        }
        return failure;
    }
}
