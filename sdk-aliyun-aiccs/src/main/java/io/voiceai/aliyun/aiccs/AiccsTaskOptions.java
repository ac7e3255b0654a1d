package io.voiceai.aliyun.aiccs;

import io.voiceai.call.CallOptions;
import io.voiceai.error.VoiceAiException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What only AICCS can do with a call task. Immutable.
 *
 * <p>The vendor shows callees either the number of one of its own service instances, {@link #virtualNumber}, or that of a
 * line of the business, {@link #line}; so a task of this provider takes no {@code from}.
 */
public final class AiccsTaskOptions implements CallOptions {
    /** Whoever was not reached is called again; who declined, or whose number is wrong or suspended, is left in peace. */
    private static final List<String> RETRY_REASONS = List.of("USER_BUSY", "POWERED_OFF", "NETWORK_BUSY", "NO_ANSWER");

    private final Map<String, Object> values;
    private final List<String> retryReasons;
    private final boolean application;

    private AiccsTaskOptions(Map<String, Object> values, List<String> retryReasons, boolean application) {
        this.values = values;
        this.retryReasons = retryReasons;
        this.application = application;
    }

    /**
     * No option set.
     *
     * @return options
     */
    public static AiccsTaskOptions create() {
        return new AiccsTaskOptions(Map.of(), RETRY_REASONS, false);
    }

    /**
     * The task's agent is the code of an application, as for single calls, and not the id of an agent. For such tasks the
     * vendor documents, if only for single numbers, that names of variables begin with {@code promptParam.},
     * {@code startWordParam.} or {@code bizParam.}: give the callees' variables those names.
     *
     * @return a changed copy
     */
    public AiccsTaskOptions application() {
        return new AiccsTaskOptions(values, retryReasons, true);
    }

    /**
     * The vendor's service instance that is used as the caller.
     *
     * @param value as the console shows it
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is blank
     */
    public AiccsTaskOptions virtualNumber(String value) {
        return with("VirtualNumber", notBlank("virtualNumber", value));
    }

    /**
     * The business's own line as the caller.
     *
     * @param encoding the vendor's code of the line
     * @param number the line's number, in the vendor's form
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if one of them is blank
     */
    public AiccsTaskOptions line(String encoding, String number) {
        return with("LineEncoding", notBlank("line", encoding)).with("LinePhoneNum", notBlank("line", number));
    }

    /**
     * How many calls the task begins in a second at most.
     *
     * @param value 1 to 500. Absent: as the vendor sees fit
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if it is out of range
     */
    public AiccsTaskOptions taskCps(int value) {
        if (value < 1 || value > 500) {
            throw VoiceAiException.invalidRequest("taskCps", "is " + value + ", the vendor takes 1 to 500", null);
        }
        return with("TaskCps", value);
    }

    /**
     * The vendor's {@code PhoneType}, whose meaning it does not document.
     *
     * @param value as the vendor told you
     * @return a changed copy
     */
    public AiccsTaskOptions phoneType(long value) {
        return with("PhoneType", value);
    }

    /**
     * The vendor's {@code Source}, whose meaning it does not document.
     *
     * @param value as the vendor told you
     * @return a changed copy
     */
    public AiccsTaskOptions source(long value) {
        return with("Source", value);
    }

    /**
     * After which results a callee is called again, if the task has more than one attempt.
     *
     * @param words of the vendor's CALL_REJECTED, USER_BUSY, SUSPEND, INVALID_NUMBER, POWERED_OFF, NETWORK_BUSY, NO_ANSWER; at
     *     least one. Absent: USER_BUSY, POWERED_OFF, NETWORK_BUSY and NO_ANSWER
     * @return a changed copy
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if there is none
     */
    public AiccsTaskOptions retryReasons(List<String> words) {
        if (words.isEmpty()) {
            throw VoiceAiException.invalidRequest(
                    "retryReasons", "is empty", "Leave attempts at 1 to call nobody again");
        }
        return new AiccsTaskOptions(values, List.copyOf(words), application);
    }

    Map<String, Object> parameters() {
        return values;
    }

    List<String> retryReasons() {
        return retryReasons;
    }

    boolean isApplication() {
        return application;
    }

    private AiccsTaskOptions with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new AiccsTaskOptions(Collections.unmodifiableMap(changed), retryReasons, application);
    }

    private static String notBlank(String field, String value) {
        if (value.isBlank()) {
            throw VoiceAiException.invalidRequest(field, "is blank", null);
        }
        return value;
    }

    /** The names of what is set, no value. */
    @Override
    public String toString() {
        return "AiccsTaskOptions" + values.keySet() + (application ? " application" : "");
    }
}
