package io.voiceai.spi;

import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call in a vendor's records must have in common with one whose outcome is unknown. What a record does not tell speaks
 * neither for nor against it.
 *
 * @param call the call whose outcome is unknown
 */
public record LostCall(UnresolvedCall call) {
    /** Clocks differ. */
    private static final Duration BEFORE = Duration.ofMinutes(1);

    /** The vendor may dial with delay. */
    private static final Duration AFTER = Duration.ofMinutes(2);

    public LostCall {
        Objects.requireNonNull(call, "call");
    }

    /**
     * Before which time of the vendor it cannot have begun.
     *
     * @return a minute before its request was sent
     */
    public Instant earliest() {
        return call.from().minus(BEFORE);
    }

    /**
     * After which time of the vendor it cannot have begun.
     *
     * @return two minutes after its request was given up
     */
    public Instant latest() {
        return call.to().plus(AFTER);
    }

    /**
     * Whether a call that began at some time may be the lost one.
     *
     * @param at when, if the record tells
     * @return true also if it does not tell
     */
    public boolean mayHaveBegun(Optional<Instant> at) {
        return at.map(time -> !time.isBefore(earliest()) && !time.isAfter(latest()))
                .orElse(true);
    }

    /**
     * Whether a call to some number may be the lost one. Vendors write numbers with and without what a country or a trunk line
     * begins with.
     *
     * @param callee whose number, or null if the record tells none
     * @return true also if it tells none
     */
    public boolean mayHaveCalled(@Nullable PhoneNumber callee) {
        if (callee == null || callee.isEncrypted() || call.callee().isEncrypted()) {
            return true;
        }
        String one = callee.nationalDigits();
        String other = call.callee().nationalDigits();
        return one.endsWith(other) || other.endsWith(one);
    }

    /**
     * Asks for each id that stood in a broken answer. One that the vendor refuses to know is none.
     *
     * @param ask makes the question for one id: what it finds is certainly the lost call
     * @return finds as many calls as ids are confirmed; any other failure than a refusal is a failure of the whole
     */
    public Invocation<List<FoundCall>> named(Function<String, Invocation<Optional<FoundCall>>> ask) {
        return Invocation.<Candidates>loop(new Candidates(List.of(), 0), known -> next(known, ask))
                .map(Candidates::found);
    }

    private record Candidates(List<FoundCall> found, int asked) {
        Candidates with(Optional<FoundCall> one) {
            List<FoundCall> all = new ArrayList<>(found);
            one.ifPresent(all::add);
            return new Candidates(all, asked + 1);
        }
    }

    private @Nullable Invocation<Candidates> next(
            Candidates known, Function<String, Invocation<Optional<FoundCall>>> ask) {
        List<String> ids = call.candidateCallIds();
        return known.asked == ids.size()
                ? null
                : ask.apply(ids.get(known.asked))
                        .recover(LostCall::unlessRefused)
                        .map(known::with);
    }

    private static Optional<FoundCall> unlessRefused(VoiceAiException failure) {
        if (failure.kind() != FailureKind.REJECTED) {
            throw failure;
        }
        return Optional.empty();
    }
}
