package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the recording of a call with a track a side is. Rests on Alibaba Cloud's page of the operation,
 * API 2020-07-01, read 2026-08.
 */
public final class GetMultiChannelRecording {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("GetMultiChannelRecording", Response::read);

    private GetMultiChannelRecording() {}

    /**
     * The parameters of GetMultiChannelRecording.
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
    }

    /**
     * The answer of GetMultiChannelRecording. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Data data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param fileName {@code FileName}; null if absent
         * @param fileUrl {@code FileUrl}: signed URL, .mkv in the example; null if absent
         */
        public record Data(
                @Nullable String fileName, @Nullable String fileUrl) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(json.text("FileName"), json.text("FileUrl"));
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "GetMultiChannelRecording.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
