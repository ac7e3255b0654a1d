package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the recordings of a call with all sides on one track. Rests on Alibaba Cloud's page of the operation,
 * API 2020-07-01, read 2026-08.
 */
public final class ListMonoRecordings {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("ListMonoRecordings", Response::read);

    private ListMonoRecordings() {}

    /**
     * The parameters of ListMonoRecordings.
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
         * Sets {@code AgentChannelId}.
         *
         * @param value the value
         * @return this
         */
        public Request agentChannelId(String value) {
            return put("AgentChannelId", value);
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
     * The answer of ListMonoRecordings. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            List<Recording> data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    json.objects("Data").stream().map(Recording::read).toList(),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param agentId {@code AgentId}; null if absent
         * @param agentName {@code AgentName}; null if absent
         * @param contactId {@code ContactId}; null if absent
         * @param duration {@code Duration}: String; null if absent
         * @param fileName {@code FileName}; null if absent
         * @param fileUrl {@code FileUrl}; null if absent
         * @param ramId {@code RamId}; null if absent
         * @param skillGroupId {@code SkillGroupId}; null if absent
         * @param startTime {@code StartTime}: ms as String; null if absent
         */
        public record Recording(
                @Nullable String agentId,
                @Nullable String agentName,
                @Nullable String contactId,
                @Nullable String duration,
                @Nullable String fileName,
                @Nullable String fileUrl,
                @Nullable String ramId,
                @Nullable String skillGroupId,
                @Nullable String startTime) {

            static Recording read(JsonObject json) {
                return new Recording(
                        json.text("AgentId"),
                        json.text("AgentName"),
                        json.text("ContactId"),
                        json.text("Duration"),
                        json.text("FileName"),
                        json.text("FileUrl"),
                        json.text("RamId"),
                        json.text("SkillGroupId"),
                        json.text("StartTime"));
            }

            @Override
            public String toString() {
                return "Recording[]";
            }
        }

        @Override
        public String toString() {
            return "ListMonoRecordings.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
