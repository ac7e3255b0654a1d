package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bridges two numbers that do not see each other. Rests on Alibaba Cloud's page of the operation, API
 * 2020-07-01, read 2026-08.
 */
public final class StartPrivacyCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("StartPrivacyCall", "Data", Response::read);

    private StartPrivacyCall() {}

    /**
     * The parameters of StartPrivacyCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param appId {@code AppId}
         * @param callee {@code Callee}
         * @param caller {@code Caller}
         * @param instanceId {@code InstanceId}
         */
        public Request(String appId, String callee, String caller, String instanceId) {
            require("AppId", appId);
            require("Callee", callee);
            require("Caller", caller);
            require("InstanceId", instanceId);
        }
    }

    /**
     * The answer of StartPrivacyCall. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}: call id as plain String; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param params {@code Params}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable String data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            List<String> params,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    json.text("Data"),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.texts("Params"),
                    json.text("RequestId"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "StartPrivacyCall.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
