package io.voiceai.spi;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.nio.charset.StandardCharsets;

/** What a call may leave open in general and a vendor needs, or needs shorter, all the same. */
public final class RequiredParts {
    private RequiredParts() {}

    /**
     * The AI agent of a call.
     *
     * @param provider the provider's id, for the failure
     * @param call the call
     * @return the vendor's id of it
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the call has none
     */
    public static String agent(String provider, OutboundCall call) {
        return call.agent().orElseThrow(() -> missing(provider, "agent"));
    }

    /**
     * The first caller number of a call.
     *
     * @param provider the provider's id, for the failure
     * @param call the call
     * @return the number
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if the call has none
     */
    public static PhoneNumber caller(String provider, OutboundCall call) {
        return call.from().stream().findFirst().orElseThrow(() -> missing(provider, "caller"));
    }

    /**
     * Checks that a vendor can carry a reference.
     *
     * @param provider the provider's id, for the failure
     * @param reference the reference
     * @param longest the most bytes of UTF-8 that the vendor carries
     * @return the reference
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is longer
     */
    public static String reference(String provider, String reference, int longest) {
        int bytes = reference.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > longest) {
            throw Failure.of(
                            FailureKind.INVALID_REQUEST,
                            "reference: has " + bytes + " bytes of UTF-8, this vendor carries 1 to " + longest)
                    .at(provider, null)
                    .field("reference")
                    .wayOut("Use a shorter reference, or none and store the correlation id that placing returns")
                    .toException();
        }
        return reference;
    }

    private static VoiceAiException missing(String provider, String field) {
        return Failure.of(FailureKind.INVALID_REQUEST, field + ": is missing")
                .at(provider, null)
                .field(field)
                .wayOut("This vendor needs it: set it in the call")
                .toException();
    }
}
