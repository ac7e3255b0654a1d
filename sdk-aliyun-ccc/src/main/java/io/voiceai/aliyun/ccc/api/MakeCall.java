package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;

/**
 * Lets a signed-in human agent call a number. Rests on Alibaba Cloud's page of the operation, API 2020-07-01,
 * read 2026-08.
 */
public final class MakeCall {
    /** The operation. */
    public static final Operation<Request, CallControlAnswer> OPERATION =
            Operation.place("MakeCall", "Data.CallContext.JobId", CallControlAnswer::read);

    private MakeCall() {}

    /**
     * The parameters of MakeCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param callee {@code Callee}
         * @param instanceId {@code InstanceId}
         */
        public Request(String callee, String instanceId) {
            require("Callee", callee);
            require("InstanceId", instanceId);
        }

        /**
         * Sets {@code Caller}: external calls: number of the instance; ignored for internal calls.
         *
         * @param value the value
         * @return this
         */
        public Request caller(String value) {
            return put("Caller", value);
        }

        /**
         * Sets {@code DeviceId}.
         *
         * @param value the value
         * @return this
         */
        public Request deviceId(String value) {
            return put("DeviceId", value);
        }

        /**
         * Sets {@code FlashSmsVariables}.
         *
         * @param value the value
         * @return this
         */
        public Request flashSmsVariables(String value) {
            return put("FlashSmsVariables", value);
        }

        /**
         * Sets {@code MaskedCallee}.
         *
         * @param value the value
         * @return this
         */
        public Request maskedCallee(String value) {
            return put("MaskedCallee", value);
        }

        /**
         * Sets {@code MediaType}.
         *
         * @param value the value
         * @return this
         */
        public Request mediaType(String value) {
            return put("MediaType", value);
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
         * Sets {@code TimeoutSeconds}: call is cut if not answered in time.
         *
         * @param value the value
         * @return this
         */
        public Request timeoutSeconds(int value) {
            return put("TimeoutSeconds", value);
        }

        /**
         * Sets {@code UserId}: agent.
         *
         * @param value the value
         * @return this
         */
        public Request userId(String value) {
            return put("UserId", value);
        }
    }
}
