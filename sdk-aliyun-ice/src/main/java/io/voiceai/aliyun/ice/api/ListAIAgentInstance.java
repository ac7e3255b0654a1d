package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the instances of an AI agent. The items hold no instance id: a lost call can be recognised by its user
 * data, but not hung up. Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read 2026-08.
 */
public final class ListAIAgentInstance {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("ListAIAgentInstance", Response::read);

    private ListAIAgentInstance() {}

    /**
     * The parameters of ListAIAgentInstance.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param aiAgentId {@code AIAgentId}
         */
        public Request(String aiAgentId) {
            require("AIAgentId", aiAgentId);
        }

        /**
         * Sets {@code EndTime}: ISO 8601 UTC.
         *
         * @param value the value
         * @return this
         */
        public Request endTime(String value) {
            return put("EndTime", value);
        }

        /**
         * Sets {@code PageNumber}: 1 to 100, default 1.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code PageSize}: 0 to 100, default 10.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(long value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code StartTime}: ISO 8601 UTC.
         *
         * @param value the value
         * @return this
         */
        public Request startTime(String value) {
            return put("StartTime", value);
        }
    }

    /**
     * The answer of ListAIAgentInstance. {@code toString} shows only what may be logged.
     *
     * @param instances {@code Instances}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            List<Instances> instances, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.objects("Instances").stream().map(Instances::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Instances} of the answer. {@code toString} shows no content.
         *
         * @param agentConfig {@code AgentConfig}: as above; null if absent
         * @param callLogUrl {@code CallLogUrl}: JSON file; null if absent
         * @param runtimeConfig {@code RuntimeConfig}: as above; holds a secret; null if absent
         * @param status {@code Status}: Created, Executing, Finished; null if absent
         * @param templateConfig {@code TemplateConfig}: as above; null if absent
         * @param userData {@code UserData}; null if absent
         */
        public record Instances(
                @Nullable JsonObject agentConfig,
                @Nullable String callLogUrl,
                @Nullable JsonObject runtimeConfig,
                @Nullable String status,
                @Nullable JsonObject templateConfig,
                @Nullable String userData) {

            static Instances read(JsonObject json) {
                return new Instances(
                        json.object("AgentConfig"),
                        json.text("CallLogUrl"),
                        json.object("RuntimeConfig"),
                        json.text("Status"),
                        json.object("TemplateConfig"),
                        json.text("UserData"));
            }

            @Override
            public String toString() {
                return "Instances[status " + status + "]";
            }
        }

        @Override
        public String toString() {
            return "ListAIAgentInstance.Response[requestId " + requestId + "]";
        }
    }
}
