package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds numbers to a running campaign. Adding them twice calls them twice. By its shape {@code Data} lists the
 * rejected ones. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read 2026-08.
 */
public final class AppendCases {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.<Request, Response>place(
                    "AppendCases", "", Response::read)
            .inBody("body");

    private AppendCases() {}

    /**
     * The parameters of AppendCases.
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

        /**
         * Sets {@code body}: JSON array text sent as form parameter named {@code body}.
         *
         * @param value the value
         * @return this
         */
        public Request body(List<Body> value) {
            return put("body", value);
        }

        /**
         * The part {@code body}.
         */
        public static final class Body extends WireObject<Body> {
            /**
             * Starts empty.
             */
            public Body() {}

            /**
             * Sets {@code AgentId}.
             *
             * @param value the value
             * @return this
             */
            public Body agentId(String value) {
                return put("AgentId", value);
            }

            /**
             * Sets {@code Caller}.
             *
             * @param value the value
             * @return this
             */
            public Body caller(String value) {
                return put("Caller", value);
            }

            /**
             * Sets {@code CustomVariables}.
             *
             * @param value the value
             * @return this
             */
            public Body customVariables(String value) {
                return put("CustomVariables", value);
            }

            /**
             * Sets {@code MaskedCallee}.
             *
             * @param value the value
             * @return this
             */
            public Body maskedCallee(String value) {
                return put("MaskedCallee", value);
            }

            /**
             * Sets {@code PhoneNumber}.
             *
             * @param value the value
             * @return this
             */
            public Body phoneNumber(String value) {
                return put("PhoneNumber", value);
            }

            /**
             * Sets {@code ReferenceId}: your id.
             *
             * @param value the value
             * @return this
             */
            public Body referenceId(String value) {
                return put("ReferenceId", value);
            }
        }
    }

    /**
     * The answer of AppendCases. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}: list; by shape the rejected cases (unconfirmed)
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            List<Data> data,
            @Nullable String httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    json.objects("Data").stream().map(Data::read).toList(),
                    json.text("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param customVariables {@code CustomVariables}; null if absent
         * @param phoneNumber {@code PhoneNumber}; null if absent
         * @param referenceId {@code ReferenceId}; null if absent
         */
        public record Data(
                @Nullable String customVariables,
                @Nullable String phoneNumber,
                @Nullable String referenceId) {

            static Data read(JsonObject json) {
                return new Data(json.text("CustomVariables"), json.text("PhoneNumber"), json.text("ReferenceId"));
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "AppendCases.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
