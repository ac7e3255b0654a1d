package io.voiceai.aliyun.ccc;

import io.voiceai.call.CallOptions;
import io.voiceai.error.VoiceAiException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What only CCC can do with an outbound call. Immutable.
 *
 * <p>Without {@link #dialedBy} the vendor dials and runs a contact flow once the callee answers. With it a human agent dials;
 * such a call has no contact flow, hence no agent and no variables, and its caller may be left to the vendor. An option that
 * belongs to the other sort of call is refused before anything is sent.
 */
public final class CccCallOptions implements CallOptions {
    private static final String USER_ID = "UserId";

    private final Map<String, String> values;

    private CccCallOptions(Map<String, String> values) {
        this.values = values;
    }

    /**
     * No option set.
     *
     * @return options
     */
    public static CccCallOptions create() {
        return new CccCallOptions(Map.of());
    }

    /**
     * Lets a human agent dial, who must be signed in.
     *
     * @param userId the vendor's id of the human agent, in the form name@instance
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public CccCallOptions dialedBy(String userId) {
        // It becomes a part of the call's reference, which must not fail once the call is placed.
        if (userId.length() > 512 || userId.chars().anyMatch(Character::isISOControl)) {
            throw VoiceAiException.invalidRequest(
                    "dialedBy", "is not 1 to 512 characters without control characters", null);
        }
        return with(USER_ID, "dialedBy", userId);
    }

    /**
     * The skill group that the call counts for. Only without {@link #dialedBy}.
     *
     * @param value the vendor's id of the skill group
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public CccCallOptions skillGroupId(String value) {
        return with("SkillGroupId", "skillGroupId", value);
    }

    /**
     * What human agents see in place of the callee's number.
     *
     * @param value a text, such as the number with its middle masked
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public CccCallOptions maskedCallee(String value) {
        return with("MaskedCallee", "maskedCallee", value);
    }

    /**
     * The medium of the call. Only with {@link #dialedBy}.
     *
     * @param value the vendor's word. Absent: the vendor's default
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public CccCallOptions mediaType(String value) {
        return with("MediaType", "mediaType", value);
    }

    /**
     * The human agent's device. Only with {@link #dialedBy}.
     *
     * @param value the vendor's id of the device. Absent: the one that is registered
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public CccCallOptions deviceId(String value) {
        return with("DeviceId", "deviceId", value);
    }

    /**
     * The variables of the flash message that the callee's phone shows. Only with {@link #dialedBy}.
     *
     * @param value a text in the vendor's form
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public CccCallOptions flashSmsVariables(String value) {
        return with("FlashSmsVariables", "flashSmsVariables", value);
    }

    /**
     * The human agent who dials.
     *
     * @return absent for a call that runs a contact flow
     */
    public Optional<String> dialedBy() {
        return Optional.ofNullable(values.get(USER_ID));
    }

    /** The parameters of the vendor's operation that these options make. */
    Map<String, String> parameters() {
        return values;
    }

    /** The name of an option that makes sense only in a call that runs a contact flow. */
    Optional<String> onlyForContactFlows() {
        return firstOf("SkillGroupId");
    }

    /** The name of an option that makes sense only in a call that a human agent dials. */
    Optional<String> onlyForHumanAgents() {
        return firstOf("MediaType", "DeviceId", "FlashSmsVariables");
    }

    private Optional<String> firstOf(String... names) {
        for (String name : names) {
            if (values.containsKey(name)) {
                return Optional.of(Character.toLowerCase(name.charAt(0)) + name.substring(1));
            }
        }
        return Optional.empty();
    }

    private CccCallOptions with(String name, String field, String value) {
        if (value.isBlank()) {
            throw VoiceAiException.invalidRequest(field, "is blank", null);
        }
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new CccCallOptions(Collections.unmodifiableMap(changed));
    }

    /** The names of what is set, no value. */
    @Override
    public String toString() {
        return "CccCallOptions" + values.keySet();
    }
}
