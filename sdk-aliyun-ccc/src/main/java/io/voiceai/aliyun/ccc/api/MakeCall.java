package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a signed-in human agent call a number. Rests on Alibaba Cloud's page of the operation, API 2020-07-01,
 * read 2026-08.
 */
public final class MakeCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("MakeCall", "Data.CallContext.JobId", Response::read);

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

    /**
     * The answer of MakeCall. {@code toString} shows only what may be logged.
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
         * @param callContext {@code CallContext}; null if absent
         * @param contextId {@code ContextId}; null if absent
         * @param userContext {@code UserContext}; null if absent
         */
        public record Data(
                @Nullable CallContext callContext,
                @Nullable Long contextId,
                @Nullable UserContext userContext) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        CallContext.read(json.object("CallContext")),
                        json.integer("ContextId"),
                        UserContext.read(json.object("UserContext")));
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "MakeCall.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
