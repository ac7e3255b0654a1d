package io.voiceai.internal.http;

import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.text.Sanitizer;
import io.voiceai.spi.CodeMeaning;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Operation;
import io.voiceai.spi.Reading;
import io.voiceai.spi.WireAnswer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the failures of one logical operation, the only place that does. A failure of a place operation that may have
 * been received is always {@link FailureKind#OUTCOME_UNKNOWN}.
 */
final class Failures {
    private final String provider;
    private final Operation<?, ?> operation;
    private final String correlationId;
    private final Trace trace;
    private final Deadline deadline;
    private final Clock clock;
    private volatile boolean possiblyReceived;

    Failures(
            String provider,
            Operation<?, ?> operation,
            String correlationId,
            Trace trace,
            Deadline deadline,
            Clock clock) {
        this.provider = provider;
        this.operation = operation;
        this.correlationId = correlationId;
        this.trace = trace;
        this.deadline = deadline;
        this.clock = clock;
    }

    /** Remembers that an attempt may have been received; evidence only grows. */
    void possiblyReceived() {
        possiblyReceived = true;
    }

    Failure cancelled() {
        boolean matters = possiblyReceived && operation.effect() != Effect.READ;
        return matters
                ? noAnswer("cancelled", null, null)
                : facts(FailureKind.CANCELLED, "cancelled").build();
    }

    Failure timeOver(@Nullable String candidate) {
        return possiblyReceived
                ? noAnswer("the deadline passed", candidate, null)
                : notSent("no time was left before anything was sent");
    }

    Failure notSent(String problem) {
        if (possiblyReceived) {
            return noAnswer(problem, null, null);
        }
        return facts(FailureKind.NOT_SENT, problem)
                .wayOut("Nothing was sent: check the network and the endpoint, then send again")
                .build();
    }

    /** What stopped an attempt before it began does not undo what an earlier one may have done. */
    VoiceAiException beforeSending(VoiceAiException problem) {
        return possiblyReceived && operation.effect() != Effect.READ
                ? noAnswer("and no further attempt could be made", null, null).toException(problem)
                : problem;
    }

    Failure noAnswer(String problem, @Nullable String candidate, @Nullable Integer status) {
        FailureKind kind = switch (operation.effect()) {
            case PLACE -> FailureKind.OUTCOME_UNKNOWN;
            case END -> FailureKind.UNCONFIRMED;
            case READ -> FailureKind.VENDOR_FAULT;
        };
        return facts(kind, "no usable answer, " + problem)
                .candidateCallId(Sanitizer.callId(candidate))
                .httpStatus(status)
                .wayOut(wayOut(kind))
                .build();
    }

    Failure unusable(String reason, WireAnswer answer, @Nullable String requestId) {
        boolean fault = answer.status() == 429 || answer.status() >= 500;
        FailureKind kind = switch (operation.effect()) {
            case PLACE -> FailureKind.OUTCOME_UNKNOWN;
            case END -> FailureKind.UNCONFIRMED;
            case READ -> fault ? FailureKind.VENDOR_FAULT : FailureKind.BAD_RESPONSE;
        };
        return facts(kind, "the answer cannot be used, " + reason)
                .candidateCallId(Sanitizer.callId(Candidates.find(answer.body(), operation.callIdField())))
                .vendor(null, null, Sanitizer.code(requestId))
                .httpStatus(answer.status())
                .wayOut(wayOut(kind))
                .build();
    }

    Failure unconfirmed(WireAnswer answer, String requestId) {
        return facts(FailureKind.UNCONFIRMED, "the vendor answered, but did not confirm it")
                .vendor(null, null, Sanitizer.code(requestId))
                .httpStatus(answer.status())
                .wayOut(wayOut(FailureKind.UNCONFIRMED))
                .build();
    }

    Failure refused(Reading.Refused refused, WireAnswer answer) {
        CodeMeaning meaning = refused.meaning();
        FailureKind kind = kind(meaning);
        Failure.Builder failure = facts(kind, problem(kind, refused))
                .reason(meaning.reason())
                .vendor(Sanitizer.code(refused.code()), words(kind, refused), Sanitizer.code(refused.requestId()))
                .httpStatus(answer.status());
        boolean conclusive = kind != FailureKind.OUTCOME_UNKNOWN && !possiblyReceived;
        if (conclusive) {
            failure.sent(Evidence.ANSWERED, trace.sends(), null);
        }
        String advice =
                meaning.wayOut() == null || kind == FailureKind.OUTCOME_UNKNOWN ? wayOut(kind) : meaning.wayOut();
        return failure.wayOut(meaning.kind() == CodeMeaning.Kind.CLOCK ? advice + skew(answer) : advice)
                .build();
    }

    private FailureKind kind(CodeMeaning meaning) {
        Effect effect = operation.effect();
        return switch (meaning.kind()) {
            case THROTTLED -> FailureKind.THROTTLED;
            case CLOCK, TOKEN, AUTH -> FailureKind.AUTH;
            case REFUSED -> FailureKind.REJECTED;
            case NONCE_USED -> unknown(effect, FailureKind.AUTH);
            case FAULT -> unknown(effect, FailureKind.VENDOR_FAULT);
            case UNKNOWN -> unknown(effect, FailureKind.REJECTED);
        };
    }

    private static FailureKind unknown(Effect effect, FailureKind whenReading) {
        return switch (effect) {
            case PLACE -> FailureKind.OUTCOME_UNKNOWN;
            case END -> FailureKind.UNCONFIRMED;
            case READ -> whenReading;
        };
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

    private String skew(WireAnswer answer) {
        String date = answer.header("date");
        if (date == null) {
            return "";
        }
        try {
            Instant vendor = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            long seconds = Duration.between(vendor, clock.instant()).toSeconds();
            return "; it is " + Math.abs(seconds) + " s " + (seconds < 0 ? "behind" : "ahead of") + " the vendor's";
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** Tasks are made and ended too, so only what returns an id may have made a phone ring that can be looked for by one. */
    private String wayOut(FailureKind kind) {
        return switch (kind) {
            case OUTCOME_UNKNOWN ->
                operation.returnsCallId()
                        ? "It may have been made, and a phone may be ringing: find it in the vendor's records first, "
                                + "never place it again"
                        : "It may have been done: look at the vendor before you ask again, never send it again blindly";
            case UNCONFIRMED -> "It may still go on: ask again";
            case THROTTLED -> "Send fewer requests per second, or try again later";
            case REJECTED -> "Look the code up in the vendor's error list";
            default -> "Try again later";
        };
    }

    private Failure.Builder facts(FailureKind kind, String problem) {
        return Failure.of(kind, problem)
                .at(provider, operation.action())
                .sent(possiblyReceived ? Evidence.UNKNOWN : Evidence.NOT_SENT, trace.sends(), trace.stage())
                .correlationId(operation.effect() == Effect.PLACE ? correlationId : null)
                .times(trace.firstByteAt(), deadline.elapsed());
    }
}
