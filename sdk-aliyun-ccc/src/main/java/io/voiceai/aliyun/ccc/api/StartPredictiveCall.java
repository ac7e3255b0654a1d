package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a number and runs a contact flow, such as one with a voice bot, once the callee answers. No human agent
 * is needed. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read 2026-08.
 */
public final class StartPredictiveCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("StartPredictiveCall", "Data.CallContext.JobId", Response::read);

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

    /**
     * The answer of StartPredictiveCall. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param params {@code Params}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Data data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            List<String> params,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.texts("Params"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param callContext {@code CallContext}: JobId = call id; null if absent
         * @param userContext {@code UserContext}; null if absent
         */
        public record Data(
                @Nullable CallContext callContext, @Nullable UserContext userContext) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        CallContext.read(json.object("CallContext")), UserContext.read(json.object("UserContext")));
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "StartPredictiveCall.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
