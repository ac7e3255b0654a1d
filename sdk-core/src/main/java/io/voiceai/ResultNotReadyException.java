package io.voiceai;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.error.Evidence;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.Serial;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The caller's time for waiting ran out; the call has ended and parts of its result are not there. They may come later or
 * never: waiting again is safe. If one of them could not be read, the cause is the failure of that query. Its {@link #kind()} is {@link FailureKind#CANCELLED}.
 */
public final class ResultNotReadyException extends VoiceAiException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient @Nullable CallDetail lastKnown;
    private final EnumSet<CallPart> missing;

    /**
     * Tells how long was waited, what is known and what is missing.
     *
     * @param provider the provider that has the call
     * @param waited how long
     * @param lastKnown the detail as far as known
     * @param missing the parts that are not there; at least one
     */
    public ResultNotReadyException(String provider, Duration waited, CallDetail lastKnown, Set<CallPart> missing) {
        super(
                Failure.of(
                                FailureKind.CANCELLED,
                                "the call has ended, after waiting " + waited.toSeconds() + " s there is no "
                                        + missing.stream()
                                                .map(part -> part.name().toLowerCase(Locale.ROOT))
                                                .sorted()
                                                .collect(Collectors.joining(" and no ")))
                        .at(provider, null)
                        .sent(Evidence.ANSWERED, 0, null)
                        .wayOut("Wait again, or go on with what is known")
                        .build(),
                missing.stream()
                        .map(lastKnown.unread()::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        this.lastKnown = lastKnown;
        this.missing = EnumSet.copyOf(missing);
    }

    /**
     * What was known when the time ran out.
     *
     * @return the detail; absent after serialisation
     */
    public Optional<CallDetail> lastKnown() {
        return Optional.ofNullable(lastKnown);
    }

    /**
     * What is not there.
     *
     * @return at least one part
     */
    public Set<CallPart> missing() {
        return Set.copyOf(missing);
    }
}
