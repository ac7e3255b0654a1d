package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a human agent out of a call that is in conference. Without {@code UserId} the vendor takes the agent
 * mapped to the access key's user; because that is not one certain participant, such a request is sent once.
 * Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read 2026-08.
 */
public final class EndConference {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.<Request, Response>end(
                    "EndConference", Response::read)
            .repeatableIf(request -> request.fields().containsKey("UserId"));

    private EndConference() {}

    /**
     * The parameters of EndConference.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param jobId {@code JobId}: call must be in conference
         */
        public Request(String instanceId, String jobId) {
            require("InstanceId", instanceId);
            require("JobId", jobId);
        }

        /**
         * Sets {@code UserId}: agent that leaves; default: agent of the RAM account.
         *
         * @param value the value
         * @return this
         */
        public Request userId(String value) {
            return put("UserId", value);
        }
    }

    /**
     * The answer of EndConference. {@code toString} shows only what may be logged.
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
            return "EndConference.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
