package io.voiceai.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One request as the emulator received and judged it.
 *
 * @param receivedAt when it arrived, by the emulator's clock
 * @param vendor the product it was meant for; empty if it names none that is known
 * @param action the operation it names; empty text if none
 * @param method the HTTP method
 * @param parameters every parameter but the signature; of a JSON body the top-level members, as JSON text where they
 *     are not strings. Test data: it holds whole numbers, so keep it out of logs
 * @param authentic whether key, time stamp, signature and nonce were all accepted
 * @param code {@code OK}, or the vendor's error code in the answer
 * @param diagnosis why key, token, time stamp, signature or nonce were refused; empty if they were accepted, or if the
 *     HTTP method is refused before they are looked at
 */
public record ReceivedRequest(
        Instant receivedAt,
        Optional<Vendor> vendor,
        String action,
        String method,
        Map<String, String> parameters,
        boolean authentic,
        String code,
        Optional<SignatureDiagnosis> diagnosis) {

    /**
     * Whether the vendor did what was asked.
     *
     * @return true if the answer's code is {@code OK}, in any case, or AICCS's other word for it, {@code Success}
     */
    public boolean accepted() {
        return code.equalsIgnoreCase("OK") || code.equals("Success");
    }

    /** Names the parameters without their values, so that a log line can hold it. */
    @Override
    public String toString() {
        return "ReceivedRequest[" + vendor.map(Vendor::name).orElse("?") + " " + action + " " + method + " "
                + parameters.keySet().stream().sorted().toList() + " -> " + code
                + diagnosis.map(why -> " (" + why.cause() + ")").orElse("") + "]";
    }
}
