package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Ends a campaign. Calls that are ringing or answered go on. Rests on Alibaba Cloud's page of the operation,
 * API 2020-07-01, read 2026-08.
 */
public final class AbortCampaign {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.end("AbortCampaign", Response::read);

    private AbortCampaign() {}

    /**
     * The parameters of AbortCampaign.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param campaignId {@code CampaignId}
         * @param instanceId {@code InstanceId}
         */
        public Request(String campaignId, String instanceId) {
            require("CampaignId", campaignId);
            require("InstanceId", instanceId);
        }
    }

    /**
     * The answer of AbortCampaign. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable String httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    json.text("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "AbortCampaign.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
