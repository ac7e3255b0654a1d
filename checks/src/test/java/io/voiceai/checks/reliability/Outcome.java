package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one logical operation: for the caller, at the vendor, and in the log. */
final class Outcome {
    private final Op op;
    private final String reference;
    private final String key;
    private final @Nullable FakeVendor vendor;
    private final long requestsBefore;
    private final LogTap log;
    private final @Nullable String result;
    private final @Nullable VoiceAiException failure;
    private final Duration took;

    Outcome(
            Op op,
            String reference,
            String key,
            @Nullable FakeVendor vendor,
            long requestsBefore,
            LogTap log,
            @Nullable String result,
            @Nullable VoiceAiException failure,
            Duration took) {
        this.op = op;
        this.reference = reference;
        this.key = key;
        this.vendor = vendor;
        this.requestsBefore = requestsBefore;
        this.log = log;
        this.result = result;
        this.failure = failure;
        this.took = took;
    }

    /** The failure; fails if there is none. */
    VoiceAiException failure() {
        assertThat(failure).as("%s succeeded: %s", op, result).isNotNull();
        return failure;
    }

    boolean isSuccess() {
        return failure == null;
    }

    /** It was done. */
    Outcome succeeded() {
        assertThat(failure).as("%s", op).isNull();
        return this;
    }

    /** It was done, with this call id, or this outcome of a hang-up. */
    Outcome succeeded(String expected) {
        succeeded();
        assertThat(result).isEqualTo(expected);
        return this;
    }

    Outcome failed(FailureKind kind) {
        assertThat(failure().kind()).as(failure().getMessage()).isEqualTo(kind);
        assertThat(failure().safeToRepeat()).isEqualTo(kind.safeToRepeat());
        return this;
    }

    /** Nothing was sent, for sure, and the failure says how far it got. */
    Outcome notSent(String stage) {
        failed(FailureKind.NOT_SENT);
        assertThat(failure().evidence()).isEqualTo(Evidence.NOT_SENT);
        assertThat(failure().firstByteAt()).isEmpty();
        return sends(0).stage(stage);
    }

    /** A place request that may have been received: sent once, never again, said so in the failure and in the log. */
    Outcome unknown() {
        return unknown(log.warnings(reference));
    }

    /** The same, where another line may tell of many calls. */
    Outcome unknownAmongOthers() {
        return unknown(log.warnings("correlation id " + reference));
    }

    private Outcome unknown(List<String> lines) {
        assertThat(op).isEqualTo(Op.P);
        failed(FailureKind.OUTCOME_UNKNOWN);
        assertThat(failure().evidence()).isEqualTo(Evidence.UNKNOWN);
        assertThat(failure().correlationId()).contains(reference);
        assertThat(failure().firstByteAt()).isPresent();
        assertThat(lines)
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("OUTCOME_UNKNOWN", "correlation id " + reference, "sent once"));
        return sends(1);
    }

    Outcome sends(int expected) {
        assertThat(failure().sends()).as(failure().getMessage()).isEqualTo(expected);
        return this;
    }

    Outcome stage(String expected) {
        assertThat(failure().stage()).as(failure().getMessage()).contains(expected);
        return this;
    }

    Outcome says(String... parts) {
        assertThat(failure()).hasMessageContainingAll(parts);
        return this;
    }

    Outcome candidate(String id) {
        assertThat(failure().candidateCallId()).as(failure().getMessage()).contains(id);
        return this;
    }

    Outcome status(int expected) {
        assertThat(failure().httpStatus()).contains(expected);
        return this;
    }

    Outcome code(String expected) {
        assertThat(failure().vendorCode()).contains(expected);
        return this;
    }

    Outcome answered() {
        assertThat(failure().evidence()).isEqualTo(Evidence.ANSWERED);
        return this;
    }

    /** PR and PA of this logical place operation. */
    Outcome counted(int placed, int acted) {
        FakeVendor counting = counting();
        assertThat(counting.ledger.placed(key)).as("PR of %s", key).isEqualTo(placed);
        assertThat(counting.ledger.acted(key)).as("PA of %s", key).isEqualTo(acted);
        return this;
    }

    /** How many whole requests the vendor has got for this operation. */
    Outcome requests(int expected) {
        assertThat(counting().ledger.requests() - requestsBefore)
                .as("requests received for %s", op)
                .isEqualTo(expected);
        return this;
    }

    /** Sent again as often as the row says. */
    Outcome repeated(int times) {
        return sends(times + 1).requests(times + 1);
    }

    Outcome within(Duration most) {
        assertThat(took).isLessThan(most);
        return this;
    }

    Outcome notBefore(Duration least) {
        assertThat(took).isGreaterThanOrEqualTo(least);
        return this;
    }

    private FakeVendor counting() {
        assertThat(vendor).as("the row has a vendor").isNotNull();
        return vendor;
    }

    /** The message, the causes and their stack traces hold neither the secret nor a number. */
    void leaksNothing() {
        if (failure == null) {
            return;
        }
        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(Canary.in(printed.toString())).as(failure.getMessage()).isEmpty();
        assertThat(Canary.in(failure.failure().toString())).isEmpty();
        assertThat(failure.getMessage().lines()).hasSize(1);
    }
}
