package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything about one call of a task by call id, detail id or the business's own id. Which combination
 * is enough is not documented. Rests on Alibaba Cloud's page of the operation, API 2019-10-15, read 2026-08.
 */
public final class QueryConversationDetailInfoNew {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("QueryConversationDetailInfoNew", Response::read);

    private QueryConversationDetailInfoNew() {}

    /**
     * The parameters of QueryConversationDetailInfoNew.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param taskId {@code TaskId}
         */
        public Request(String taskId) {
            require("TaskId", taskId);
        }

        /**
         * Sets {@code CallId}: one of CallId, DetailId, OutId is expected; which combination is enough is not
         * stated (unconfirmed).
         *
         * @param value the value
         * @return this
         */
        public Request callId(String value) {
            return put("CallId", value);
        }

        /**
         * Sets {@code DetailId}.
         *
         * @param value the value
         * @return this
         */
        public Request detailId(String value) {
            return put("DetailId", value);
        }

        /**
         * Sets {@code OutId}.
         *
         * @param value the value
         * @return this
         */
        public Request outId(String value) {
            return put("OutId", value);
        }
    }

    /**
     * The answer of QueryConversationDetailInfoNew. {@code toString} shows only what may be logged.
     *
     * @param accessDeniedDetail {@code AccessDeniedDetail}: String; filled only on a RAM denial ({@code None}
     *     in examples); null if absent
     * @param code {@code Code}: {@code OK} = accepted; null if absent
     * @param data {@code Data}; null if absent
     * @param message {@code Message}: text; not stable, do not branch on it; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param success {@code Success}: business success flag; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String accessDeniedDetail,
            @Nullable String code,
            @Nullable Data data,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Boolean success,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("AccessDeniedDetail"),
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.text("Message"),
                    json.text("RequestId"),
                    json.bool("Success"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param batchId {@code BatchId}; null if absent
         * @param callId {@code CallId}; null if absent
         * @param callResult {@code CallResult}; null if absent
         * @param calledPhone {@code CalledPhone}; null if absent
         * @param callerPhone {@code CallerPhone}; null if absent
         * @param conversationRecord {@code ConversationRecord}: JSON string, array of {content, role}, role
         *     user or assistant, time order; null if absent
         * @param conversationTurnCount {@code ConversationTurnCount}; null if absent
         * @param detailId {@code DetailId}; null if absent
         * @param duration {@code Duration}: seconds, 0 if not connected; null if absent
         * @param encryptionType {@code EncryptionType}; null if absent
         * @param failedReason {@code FailedReason}: text; null if absent
         * @param hangupDirection {@code HangupDirection}: 0 user, 1 robot; null if absent
         * @param importedTime {@code ImportedTime}: ms; null if absent
         * @param majorIntent {@code MajorIntent}; null if absent
         * @param options {@code Options}: JSON string; null if absent
         * @param outId {@code OutId}; null if absent
         * @param outputTags {@code OutputTags}
         * @param pickUpTime {@code PickUpTime}: ms; null if absent
         * @param recordingFileDownloadUrl {@code RecordingFileDownloadUrl}: present once the recording exists;
         *     null if absent
         * @param releaseTime {@code ReleaseTime}: ms; null if absent
         * @param startCallTime {@code StartCallTime}: ms; null if absent
         * @param status {@code Status}: Long; presumably the detail status of QueryAiCallDetailPage
         *     (unconfirmed); null if absent
         * @param statusCode {@code StatusCode}: (String); null if absent
         * @param statusMsg {@code StatusMsg}: carrier text; null if absent
         * @param taskId {@code TaskId}; null if absent
         * @param variables {@code Variables}
         */
        public record Data(
                @Nullable String batchId,
                @Nullable String callId,
                @Nullable String callResult,
                @Nullable String calledPhone,
                @Nullable String callerPhone,
                @Nullable String conversationRecord,
                @Nullable Long conversationTurnCount,
                @Nullable String detailId,
                @Nullable Long duration,
                @Nullable Long encryptionType,
                @Nullable String failedReason,
                @Nullable String hangupDirection,
                @Nullable Long importedTime,
                @Nullable String majorIntent,
                @Nullable String options,
                @Nullable String outId,
                List<OutputTags> outputTags,
                @Nullable Long pickUpTime,
                @Nullable String recordingFileDownloadUrl,
                @Nullable Long releaseTime,
                @Nullable Long startCallTime,
                @Nullable Long status,
                @Nullable String statusCode,
                @Nullable String statusMsg,
                @Nullable String taskId,
                List<Variables> variables) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.text("BatchId"),
                        json.text("CallId"),
                        json.text("CallResult"),
                        json.text("CalledPhone"),
                        json.text("CallerPhone"),
                        json.text("ConversationRecord"),
                        json.integer("ConversationTurnCount"),
                        json.text("DetailId"),
                        json.integer("Duration"),
                        json.integer("EncryptionType"),
                        json.text("FailedReason"),
                        json.text("HangupDirection"),
                        json.integer("ImportedTime"),
                        json.text("MajorIntent"),
                        json.text("Options"),
                        json.text("OutId"),
                        json.objects("OutputTags").stream()
                                .map(OutputTags::read)
                                .toList(),
                        json.integer("PickUpTime"),
                        json.text("RecordingFileDownloadUrl"),
                        json.integer("ReleaseTime"),
                        json.integer("StartCallTime"),
                        json.integer("Status"),
                        json.text("StatusCode"),
                        json.text("StatusMsg"),
                        json.text("TaskId"),
                        json.objects("Variables").stream().map(Variables::read).toList());
            }

            /**
             * The part {@code OutputTags} of the answer. {@code toString} shows no content.
             *
             * @param id {@code Id}; null if absent
             * @param outputTagDescription {@code OutputTagDescription}; null if absent
             * @param outputTagName {@code OutputTagName}; null if absent
             * @param outputTagValue {@code OutputTagValue}: JSON-array text in the example; null if absent
             */
            public record OutputTags(
                    @Nullable String id,
                    @Nullable String outputTagDescription,
                    @Nullable String outputTagName,
                    @Nullable String outputTagValue) {

                static OutputTags read(JsonObject json) {
                    return new OutputTags(
                            json.text("Id"),
                            json.text("OutputTagDescription"),
                            json.text("OutputTagName"),
                            json.text("OutputTagValue"));
                }

                @Override
                public String toString() {
                    return "OutputTags[]";
                }
            }

            /**
             * The part {@code Variables} of the answer. {@code toString} shows no content.
             *
             * @param id {@code Id}; null if absent
             * @param key {@code Key}; null if absent
             * @param name {@code Name}; null if absent
             * @param required {@code Required}; null if absent
             * @param source {@code Source}; null if absent
             * @param value {@code Value}; null if absent
             */
            public record Variables(
                    @Nullable String id,
                    @Nullable String key,
                    @Nullable String name,
                    @Nullable Boolean required,
                    @Nullable String source,
                    @Nullable String value) {

                static Variables read(JsonObject json) {
                    return new Variables(
                            json.text("Id"),
                            json.text("Key"),
                            json.text("Name"),
                            json.bool("Required"),
                            json.text("Source"),
                            json.text("Value"));
                }

                @Override
                public String toString() {
                    return "Variables[]";
                }
            }

            @Override
            public String toString() {
                return "Data[callId " + callId + ", status " + status + "]";
            }
        }

        @Override
        public String toString() {
            return "QueryConversationDetailInfoNew.Response[code " + code + ", requestId " + requestId + ", success "
                    + success + "]";
        }
    }
}
