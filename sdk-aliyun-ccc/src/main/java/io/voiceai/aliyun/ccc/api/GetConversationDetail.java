package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was said in a call. Needs the vendor's quality inspection. Rests on Alibaba Cloud's page of the
 * operation, API 2020-07-01, read 2026-08.
 */
public final class GetConversationDetail {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("GetConversationDetail", Response::read);

    private GetConversationDetail() {}

    /**
     * The parameters of GetConversationDetail.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param contactId {@code ContactId}
         * @param instanceId {@code InstanceId}
         */
        public Request(String contactId, String instanceId) {
            require("ContactId", contactId);
            require("InstanceId", instanceId);
        }

        /**
         * Sets {@code AgentId}.
         *
         * @param value the value
         * @return this
         */
        public Request agentId(String value) {
            return put("AgentId", value);
        }
    }

    /**
     * The answer of GetConversationDetail. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param phrases {@code Phrases}: top level, no Data
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            List<Phrases> phrases,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.objects("Phrases").stream().map(Phrases::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Phrases} of the answer. {@code toString} shows no content.
         *
         * @param begin {@code Begin}: ms from the start of the conversation, which moment that is being unconfirmed;
         *     null if absent
         * @param end {@code End}: likewise; null if absent
         * @param finished {@code Finished}: false on a whole sentence in the vendor's example; null if absent
         * @param identity {@code Identity}: agent id or number; null if absent
         * @param role {@code Role}: Chinese words for agent / customer (客服, 客户); null if absent
         * @param words {@code Words}: text; null if absent
         */
        public record Phrases(
                @Nullable Long begin,
                @Nullable Long end,
                @Nullable Boolean finished,
                @Nullable String identity,
                @Nullable String role,
                @Nullable String words) {

            static Phrases read(JsonObject json) {
                return new Phrases(
                        json.integer("Begin"),
                        json.integer("End"),
                        json.bool("Finished"),
                        json.text("Identity"),
                        json.text("Role"),
                        json.text("Words"));
            }

            @Override
            public String toString() {
                return "Phrases[]";
            }
        }

        @Override
        public String toString() {
            return "GetConversationDetail.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
