package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.CallEnding;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.Candidate;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody to be called by a campaign. */
final class CccCase extends Candidate {

    final String id;
    final String number;
    final String customVariables;
    final String reference;
    final String caller;
    final Instant addedAt;

    private CccCase(String id, Map<String, @Nullable Object> members, Instant addedAt) {
        this.id = id;
        this.number = text(members, "PhoneNumber");
        this.customVariables = text(members, "CustomVariables");
        this.reference = text(members, "ReferenceId");
        this.caller = text(members, "Caller");
        this.addedAt = addedAt;
    }

    /** One element of the list in this parameter. */
    static CccCase read(String id, @Nullable Object item, String parameter, Instant now) {
        try {
            return new CccCase(id, Json.asObject(item), now);
        } catch (Json.NotJson e) {
            throw Parameters.invalid(parameter);
        }
    }

    boolean hasPhoneNumber() {
        return number.matches("\\+?[0-9]{3,20}");
    }

    /** Text that is not a JSON object says nothing to the flow. */
    Map<String, String> variables() {
        try {
            return Parameters.variables(Json.parseObject(customVariables));
        } catch (Json.NotJson e) {
            return Map.of();
        }
    }

    /** Pending, also until it is called again, Executing, Connected, Failed or Forbidden, as if its campaign were running. */
    String state(Instant now) {
        return waiting() ? "Pending" : stateOfCall(now);
    }

    /** What the latest attempt came to, whether there will be another or not; Pending if there was none. */
    String stateOfCall(Instant now) {
        Call latest = call();
        if (latest == null) {
            return "Pending";
        }
        if (!latest.ended(now)) {
            return "Executing";
        }
        if (latest.answeredAt(now).isPresent()) {
            return "Connected";
        }
        return latest.ending(now).filter(e -> e == CallEnding.REFUSED).isPresent() ? "Forbidden" : "Failed";
    }

    private static String text(Map<String, @Nullable Object> members, String name) {
        Object value = members.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
