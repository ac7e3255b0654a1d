package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds numbers to a campaign. Adding them twice calls them twice. Rests on Alibaba Cloud's page of the
 * operation, API 2020-07-01, read 2026-08.
 */
public final class AddCases {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.place("AddCases", "", Response::read);

    private AddCases() {}

    /**
     * The parameters of AddCases.
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
         * Sets {@code CaseList}.
         *
         * @param value the value
         * @return this
         */
        public Request caseList(List<CaseList> value) {
            return put("CaseList", value);
        }

        /**
         * The part {@code CaseList}.
         */
        public static final class CaseList extends WireObject<CaseList> {
            /**
             * Starts empty.
             */
            public CaseList() {}

            /**
             * Sets {@code Caller}.
             *
             * @param value the value
             * @return this
             */
            public CaseList caller(String value) {
                return put("Caller", value);
            }

            /**
             * Sets {@code CustomVariables}: JSON text, available in the flow.
             *
             * @param value the value
             * @return this
             */
            public CaseList customVariables(String value) {
                return put("CustomVariables", value);
            }

            /**
             * Sets {@code MaskedCallee}.
             *
             * @param value the value
             * @return this
             */
            public CaseList maskedCallee(String value) {
                return put("MaskedCallee", value);
            }

            /**
             * Sets {@code PhoneNumber}.
             *
             * @param value the value
             * @return this
             */
            public CaseList phoneNumber(String value) {
                return put("PhoneNumber", value);
            }

            /**
             * Sets {@code ReferenceId}: your id.
             *
             * @param value the value
             * @return this
             */
            public CaseList referenceId(String value) {
                return put("ReferenceId", value);
            }
        }
    }

    /**
     * The answer of AddCases. {@code toString} shows only what may be logged.
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
            return "AddCases.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
