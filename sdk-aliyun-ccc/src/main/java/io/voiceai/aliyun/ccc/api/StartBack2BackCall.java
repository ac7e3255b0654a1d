package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;

/**
 * Calls one number, then another, and bridges them. Rests on Alibaba Cloud's page of the operation, API
 * 2020-07-01, read 2026-08.
 */
public final class StartBack2BackCall {
    /** The operation. */
    public static final Operation<Request, CallControlAnswer> OPERATION =
            Operation.place("StartBack2BackCall", "Data.CallContext.JobId", CallControlAnswer::read);

    private StartBack2BackCall() {}

    /**
     * The parameters of StartBack2BackCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param broker {@code Broker}: intermediate number
         * @param callee {@code Callee}: second leg, dialled after the first answers
         * @param caller {@code Caller}: first leg
         * @param instanceId {@code InstanceId}
         */
        public Request(String broker, String callee, String caller, String instanceId) {
            require("Broker", broker);
            require("Callee", callee);
            require("Caller", caller);
            require("InstanceId", instanceId);
        }

        /**
         * Sets {@code AdditionalBroker}: shown to the callee if given.
         *
         * @param value the value
         * @return this
         */
        public Request additionalBroker(String value) {
            return put("AdditionalBroker", value);
        }

        /**
         * Sets {@code Tags}.
         *
         * @param value the value
         * @return this
         */
        public Request tags(String value) {
            return put("Tags", value);
        }

        /**
         * Sets {@code TimeoutSeconds}.
         *
         * @param value the value
         * @return this
         */
        public Request timeoutSeconds(int value) {
            return put("TimeoutSeconds", value);
        }
    }
}
