package io.voiceai.testing.internal.call;

import io.voiceai.testing.Vendor;
import java.util.Map;

/**
 * What was asked for when a call was placed.
 *
 * @param vendor the product
 * @param id the vendor's own id of the call
 * @param scope what the id is unique in: CCC InstanceId, Tencent SdkAppId, ICE SessionId, AICCS task; empty if nothing
 * @param caller as sent; empty if the vendor chooses
 * @param callee as sent
 * @param agent AI agent, application or contact flow
 * @param variables handed over with the call
 * @param reference the caller's own text for the call; empty if none
 */
public record Placement(
        Vendor vendor,
        String id,
        String scope,
        String caller,
        String callee,
        String agent,
        Map<String, String> variables,
        String reference) {

    /** Leaves out numbers and variables. */
    @Override
    public String toString() {
        return "Placement[" + vendor + " " + id + "]";
    }
}
