package io.voiceai.internal.http;

import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.evidence.Classifier;
import io.voiceai.internal.evidence.Verdict;
import io.voiceai.internal.text.Sanitizer;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Protocol;
import io.voiceai.spi.Reading;
import io.voiceai.spi.WireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the failures of one logical operation, the only place that does. A failure of a place operation that may have
 * been received is always {@link FailureKind#OUTCOME_UNKNOWN}.
 */
final class Failures {
    private final String provider;
    private final Protocol protocol;
    private final Operation<?, ?> operation;
    private final String subject;
    private final Trace trace;
    private final Deadline deadline;
    private final boolean repeatable;
    private volatile boolean possiblyReceived;
    private volatile @Nullable Failure lastRefusal;

    Failures(
            String provider,
            Protocol protocol,
            Operation<?, ?> operation,
            String subject,
            Trace trace,
            Deadline deadline,
            boolean repeatable) {
        this.provider = provider;
        this.protocol = protocol;
        this.operation = operation;
        this.subject = subject;
        this.trace = trace;
        this.deadline = deadline;
        this.repeatable = repeatable;
    }

    /** Remembers that an attempt may have been received; evidence only grows. */
    void possiblyReceived() {
        possiblyReceived = true;
    }

    /** Remembers what an attempt proves. */
    Verdict remember(Verdict ofAttempt) {
        Verdict verdict = ofAttempt.after(operation.effect(), possiblyReceived);
        if (verdict.evidence() == Evidence.UNKNOWN) {
            possiblyReceived = true;
        }
        return verdict;
    }

    Failure cancelled() {
        return cancelled(List.of());
    }

    Failure cancelled(List<String> candidates) {
        boolean matters = possiblyReceived && operation.effect() != Effect.READ;
        return matters
                ? noAnswer("cancelled", candidates, null)
                : facts(FailureKind.CANCELLED, "cancelled").build();
    }

    Failure timeOver(List<String> candidates) {
        return possiblyReceived
                ? noAnswer("the deadline passed", candidates, null)
                : notSent("no time was left before anything was sent");
    }

    Failure notSent(String problem) {
        if (possiblyReceived) {
            return noAnswer(problem, List.of(), null);
        }
        Failure refusal = lastRefusal;
        if (refusal != null) {
            // Something was sent, and the vendor has said what became of it: that is what the caller can act on.
            return refusal;
        }
        return facts(
                        FailureKind.NOT_SENT,
                        problem + ", host " + protocol.endpoint().host())
                .wayOut("Nothing was sent: check the network and the endpoint, then send again")
                .build();
    }

    /** A refusal of our own, before anything was sent. */
    Failure refusedHere(RejectionReason reason, String problem) {
        if (possiblyReceived) {
            return noAnswer(problem, List.of(), null);
        }
        return facts(FailureKind.REJECTED, "refused on this side, " + problem)
                .reason(reason)
                .wayOut("Nothing was sent")
                .build();
    }

    Failure overLimit() {
        return facts(FailureKind.QUOTA_LOCAL, "the limit on this side lets nothing pass within the deadline")
                .wayOut("Nothing was sent: place fewer calls a second, or try again later")
                .build();
    }

    /** What stopped an attempt before it began does not undo what an earlier one may have done. */
    VoiceAiException beforeSending(VoiceAiException problem) {
        if (possiblyReceived && operation.effect() != Effect.READ) {
            return noAnswer("and no further attempt could be made", List.of(), null)
                    .toException(problem);
        }
        Failure refusal = lastRefusal;
        if (refusal != null) {
            return refusal.toException(problem);
        }
        // Whoever found it, a key or a journal, does not know for which operation.
        return problem.failure().toBuilder()
                .at(provider, operation.action())
                .effect(operation.effect())
                .correlationId(operation.effect() == Effect.PLACE ? subject : null)
                .callId(operation.effect() == Effect.END && !subject.isEmpty() ? subject : null)
                .times(trace.firstByteAt(), deadline.elapsed())
                .toException();
    }

    Failure broken(Verdict verdict, String problem, List<String> candidates, @Nullable Integer status) {
        return verdict.kind() == FailureKind.NOT_SENT
                ? notSent(problem)
                : noAnswer(verdict.kind(), problem, candidates, status);
    }

    private Failure noAnswer(String problem, List<String> candidates, @Nullable Integer status) {
        return noAnswer(Classifier.lost(operation.effect()), problem, candidates, status);
    }

    private Failure noAnswer(FailureKind kind, String problem, List<String> candidates, @Nullable Integer status) {
        return facts(kind, "no usable answer, " + problem)
                .candidateCallIds(candidates)
                .httpStatus(status)
                .wayOut(wayOut(kind))
                .build();
    }

    Failure unusable(Verdict verdict, String reason, WireAnswer answer, @Nullable String requestId) {
        return facts(verdict.kind(), "the answer cannot be used, " + reason)
                .candidateCallIds(Candidates.find(answer.body(), operation.callIdField()))
                .vendor(null, null, Sanitizer.code(requestId))
                .httpStatus(answer.status())
                .wayOut(wayOut(verdict.kind()))
                .build();
    }

    Failure unconfirmed(WireAnswer answer, String requestId) {
        return facts(FailureKind.UNCONFIRMED, "the vendor answered, but did not confirm it")
                .vendor(null, null, Sanitizer.code(requestId))
                .httpStatus(answer.status())
                .wayOut(wayOut(FailureKind.UNCONFIRMED))
                .build();
    }

    /**
     * A refusal of the vendor.
     *
     * @param sentAt when it was sent, by this machine's clock
     * @param diagnosis the likely cause of a refused signature, or null
     */
    Failure refused(
            Verdict verdict, Reading.Refused refused, WireAnswer answer, Instant sentAt, @Nullable String diagnosis) {
        FailureKind kind = verdict.kind();
        Failure.Builder failure = facts(kind, problem(kind, refused))
                .reason(refused.meaning().reason())
                .vendor(Sanitizer.code(refused.code()), words(kind, refused), Sanitizer.code(refused.requestId()))
                .httpStatus(answer.status());
        if (verdict.evidence() == Evidence.ANSWERED) {
            failure.sent(Evidence.ANSWERED, trace.sends(), null);
        }
        String advice = refused.meaning().wayOut();
        String usual = advice == null || verdict.kind() == FailureKind.OUTCOME_UNKNOWN ? wayOut(kind) : advice;
        String told = diagnosis == null ? usual : diagnosis;
        boolean clock = refused.meaning().kind() == CodeMeaning.Kind.CLOCK;
        Failure refusal =
                failure.wayOut(clock ? told + skew(sentAt, answer) : told).build();
        if (verdict.evidence() == Evidence.ANSWERED) {
            lastRefusal = refusal;
        }
        return refusal;
    }

    private static String skew(Instant sentAt, WireAnswer answer) {
        Instant vendor = answer.date();
        if (vendor == null) {
            return "";
        }
        long seconds = Duration.between(vendor, sentAt).toSeconds();
        return "; it is " + Math.abs(seconds) + " s " + (seconds < 0 ? "behind" : "ahead of") + " the vendor's";
    }

    /** The vendor's text is left out where it repeats the string that was signed, with everything in it. */
    private static @Nullable String words(FailureKind kind, Reading.Refused refused) {
        return kind == FailureKind.AUTH ? null : Sanitizer.clean(refused.message());
    }

    private static String problem(FailureKind kind, Reading.Refused refused) {
        String words = String.valueOf(Sanitizer.code(refused.code()));
        String message = words(kind, refused);
        if (message != null && !message.isEmpty() && !message.equals(refused.code())) {
            words += " \"" + message + "\"";
        }
        return switch (kind) {
            case OUTCOME_UNKNOWN -> "the vendor does not say whether it was done, " + words;
            case REJECTED -> "refused, " + words;
            default -> words;
        };
    }

    /** Tasks are made and ended too, so only what returns an id may have made a phone ring that can be looked for by one. */
    private String wayOut(FailureKind kind) {
        return switch (kind) {
            case OUTCOME_UNKNOWN ->
                operation.returnsCallId()
                        ? "It may have been made, and a phone may be ringing: find it with VoiceAi.reconcile first, "
                                + "never place it again"
                        : "It may have been done: look at the vendor before you ask again, never send it again blindly";
            case UNCONFIRMED ->
                repeatable
                        ? "It may still go on: ask again"
                        : "It was sent once only, because the request does not name whom it ends: look at the call, and name "
                                + "the participant";
            case THROTTLED -> "Send fewer requests per second, or try again later";
            case REJECTED -> "Look the code up in the vendor's error list";
            default -> "Try again later";
        };
    }

    private Evidence evidence() {
        if (possiblyReceived) {
            return Evidence.UNKNOWN;
        }
        return lastRefusal == null ? Evidence.NOT_SENT : Evidence.ANSWERED;
    }

    private Failure.Builder facts(FailureKind kind, String problem) {
        return Failure.of(kind, problem)
                .at(provider, operation.action())
                .sent(evidence(), trace.sends(), trace.stage())
                .correlationId(operation.effect() == Effect.PLACE ? subject : null)
                .callId(operation.effect() == Effect.END && !subject.isEmpty() ? subject : null)
                .effect(operation.effect())
                .times(trace.firstByteAt(), deadline.elapsed());
    }
}
