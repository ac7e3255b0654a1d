package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;

/**
 * Calls a number and runs a contact flow, such as one with a voice bot, once the callee answers. No human agent
 * is needed. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read 2026-08.
 */
public final class StartPredictiveCall {
    /** The operation. */
    public static final Operation<Request, CallControlAnswer> OPERATION =
            Operation.place("StartPredictiveCall", "Data.CallContext.JobId", CallControlAnswer::read);

    private StartPredictiveCall() {}

    /**
     * The parameters of StartPredictiveCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param callee {@code Callee}
         * @param caller {@code Caller}: number of the instance
         * @param contactFlowId {@code ContactFlowId}: flow to run after answer
         * @param instanceId {@code InstanceId}
         */
        public Request(String callee, String caller, String contactFlowId, String instanceId) {
            require("Callee", callee);
            require("Caller", caller);
            require("ContactFlowId", contactFlowId);
            require("InstanceId", instanceId);
        }

        /**
         * Sets {@code ContactFlowVariables}: JSON object text.
         *
         * @param value the value
         * @return this
         */
        public Request contactFlowVariables(String value) {
            return put("ContactFlowVariables", value);
        }

        /**
         * Sets {@code MaskedCallee}: display form of the number.
         *
         * @param value the value
         * @return this
         */
        public Request maskedCallee(String value) {
            return put("MaskedCallee", value);
        }

        /**
         * Sets {@code SkillGroupId}.
         *
         * @param value the value
         * @return this
         */
        public Request skillGroupId(String value) {
            return put("SkillGroupId", value);
        }

        /**
         * Sets {@code Tags}: max 128 bytes (stated for the other start operations).
         *
         * @param value the value
         * @return this
         */
        public Request tags(String value) {
            return put("Tags", value);
        }

        /**
         * Sets {@code TimeoutSeconds}: ring limit.
         *
         * @param value the value
         * @return this
         */
        public Request timeoutSeconds(int value) {
            return put("TimeoutSeconds", value);
        }
    }
}
