package io.voiceai.tencent.ccc;

import io.voiceai.call.CallOptions;
import io.voiceai.spi.WireObject;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.AvailableTimeConfig;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.RetryTagItem;
import io.voiceai.tencent.ccc.api.CreateAutoCalloutTask.Request.TriggerStrategyItem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What only CCC can do with a call task. Immutable. */
public final class TencentCccTaskOptions implements CallOptions {
    static final String AVAILABLE_WORK_TIME = "AvailableWorkTimeConfig";
    static final String RETRY_HANGUP_TYPES = "RetryHangupTypes";
    static final String RETRY_TAGS = "RetryTags";

    private final Map<String, Object> parameters;
    private final Map<String, String> variables;
    private final boolean ivr;

    private TencentCccTaskOptions(Map<String, Object> parameters, Map<String, String> variables, boolean ivr) {
        this.parameters = parameters;
        this.variables = variables;
        this.ivr = ivr;
    }

    /**
     * No option set.
     *
     * @return options
     */
    public static TencentCccTaskOptions create() {
        return new TencentCccTaskOptions(Map.of(), Map.of(), false);
    }

    /**
     * Lets an IVR flow speak instead of an AI agent: what the task names as its agent is the flow's {@code IvrId}.
     *
     * @return a changed copy
     */
    public TencentCccTaskOptions ivr() {
        return new TencentCccTaskOptions(parameters, variables, true);
    }

    /**
     * A text about the task for people.
     *
     * @param value the text
     * @return a changed copy
     */
    public TencentCccTaskOptions description(String value) {
        return with("Description", Objects.requireNonNull(value, "description"));
    }

    /**
     * Data of the business's own that each call carries and its record gives back; a callee's own reference wins.
     *
     * @param value the data
     * @return a changed copy
     */
    public TencentCccTaskOptions uui(String value) {
        return with("UUI", Objects.requireNonNull(value, "uui"));
    }

    /**
     * A variable for all callees; a callee's own of the same name wins. The vendor wants its advanced edition for it.
     *
     * @param name as configured in the agent
     * @param value its value
     * @return a changed copy
     */
    public TencentCccTaskOptions variable(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(variables);
        changed.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name));
        return new TencentCccTaskOptions(parameters, Collections.unmodifiableMap(changed), ivr);
    }

    /**
     * After which ends a callee is called again. Not for an IVR flow.
     *
     * @param codes the vendor's end codes: 202 to 208, 210, 212, 213, 215 to 219, 221, 222, 234
     * @return a changed copy
     */
    public TencentCccTaskOptions retryHangupTypes(List<String> codes) {
        return with(RETRY_HANGUP_TYPES, List.copyOf(codes));
    }

    /**
     * After which tags of the talk a callee is called again. Only for AI agents with a dialogue model.
     *
     * @param tags the tags
     * @return a changed copy
     */
    public TencentCccTaskOptions retryTags(List<RetryTagItem> tags) {
        return with(RETRY_TAGS, copies(tags));
    }

    /**
     * HTTP requests that the vendor sends after certain calls, to an address and in a form of your own. They may hold keys.
     *
     * @param strategies after which calls, and what
     * @return a changed copy
     */
    public TencentCccTaskOptions triggerStrategy(List<TriggerStrategyItem> strategies) {
        return with("TriggerStrategy", copies(strategies));
    }

    /**
     * When the task may dial, with business days and holidays; instead of the task's hours, and refused beside them.
     *
     * @param times the times
     * @return a changed copy
     */
    public TencentCccTaskOptions availableWorkTime(List<AvailableTimeConfig> times) {
        return with(AVAILABLE_WORK_TIME, copies(times));
    }

    /** By the vendor's names. */
    Map<String, Object> parameters() {
        return parameters;
    }

    Map<String, String> variables() {
        return variables;
    }

    boolean isIvr() {
        return ivr;
    }

    private static <T extends WireObject<T>> List<T> copies(List<T> values) {
        return values.stream().map(WireObject::copy).toList();
    }

    private TencentCccTaskOptions with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new TencentCccTaskOptions(Collections.unmodifiableMap(changed), variables, ivr);
    }

    /** The names of the options, no value. */
    @Override
    public String toString() {
        return "TencentCccTaskOptions" + parameters.keySet();
    }
}
