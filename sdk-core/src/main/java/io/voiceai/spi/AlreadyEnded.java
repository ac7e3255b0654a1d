package io.voiceai.spi;

import io.voiceai.call.HangupResult;
import io.voiceai.error.VoiceAiException;
import java.util.Set;
import java.util.function.Function;

/** That there is no such call any more is what a hang-up wants. For {@link Invocation#recover}. */
public final class AlreadyEnded {
    private AlreadyEnded() {}

    /**
     * Takes some of a vendor's codes for success.
     *
     * @param codes the vendor's codes for a call that is over or not known any more
     * @return gives the result for these codes and throws every other failure again
     */
    public static Function<VoiceAiException, HangupResult> ifCode(String... codes) {
        Set<String> ended = Set.of(codes);
        return failure -> {
            if (failure.vendorCode().filter(ended::contains).isEmpty()) {
                throw failure;
            }
            return new HangupResult(
                    HangupResult.Outcome.ALREADY_ENDED, failure.requestId().orElse(""), "");
        };
    }
}
