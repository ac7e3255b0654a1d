package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The caller's time for waiting ran out and the call has not ended. It goes on; waiting again is safe. Its
 * {@link #kind()} is {@link FailureKind#CANCELLED}.
 */
public final class CallNotEndedException extends VoiceAiException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient @Nullable CallDetail lastKnown;

    /**
     * Tells how long was waited and what is known so far.
     *
     * @param provider the provider that has the call
     * @param waited how long
     * @param lastKnown the last detail that was read, or null if none was
     */
    public CallNotEndedException(String provider, Duration waited, @Nullable CallDetail lastKnown) {
        super(
                Failure.of(
                                FailureKind.CANCELLED,
                                lastKnown == null
                                        ? "nothing was learned of the call in " + seconds(waited) + " s"
                                        : "the call has not ended after waiting " + seconds(waited) + " s, it goes on")
                        .at(provider, null)
                        .sent(Evidence.ANSWERED, 0, null)
                        .wayOut("Wait again, or hang up")
                        .build(),
                null);
        this.lastKnown = lastKnown;
    }

    private static String seconds(Duration waited) {
        return new BigDecimal(waited.toMillis())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * What was known when the time ran out.
     *
     * @return the last detail that was read; absent if none was, or after serialisation
     */
    public Optional<CallDetail> lastKnown() {
        return Optional.ofNullable(lastKnown);
    }
}
