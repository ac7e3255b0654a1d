package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the numbers of a task with what became of each. Rests on Alibaba Cloud's page of the operation, API
 * 2019-10-15, read 2026-08.
 */
public final class QueryAiCallDetailPage {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("QueryAiCallDetailPage", Response::read);

    private QueryAiCallDetailPage() {}

    /**
     * The parameters of QueryAiCallDetailPage.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param status {@code Status}: 0 pending, 1 completed, 2 failed
         * @param taskId {@code TaskId}
         */
        public Request(long status, String taskId) {
            put("Status", status);
            require("TaskId", taskId);
        }

        /**
         * Sets {@code BatchId}.
         *
         * @param value the value
         * @return this
         */
        public Request batchId(String value) {
            return put("BatchId", value);
        }

        /**
         * Sets {@code CallResult}.
         *
         * @param value the value
         * @return this
         */
        public Request callResult(String value) {
            return put("CallResult", value);
        }

        /**
         * Sets {@code CalledNumber}.
         *
         * @param value the value
         * @return this
         */
        public Request calledNumber(String value) {
            return put("CalledNumber", value);
        }

        /**
         * Sets {@code DetailIds}: max 100.
         *
         * @param value the value
         * @return this
         */
        public Request detailIds(List<Long> value) {
            return put("DetailIds", value);
        }

        /**
         * Sets {@code EncryptionType}: 0 none, 1 MD5, 2 SHA-256, 3 SM3.
         *
         * @param value the value
         * @return this
         */
        public Request encryptionType(long value) {
            return put("EncryptionType", value);
        }

        /**
         * Sets {@code EndCallingTime}: ms.
         *
         * @param value the value
         * @return this
         */
        public Request endCallingTime(long value) {
            return put("EndCallingTime", value);
        }

        /**
         * Sets {@code EndImportedTime}: ms.
         *
         * @param value the value
         * @return this
         */
        public Request endImportedTime(long value) {
            return put("EndImportedTime", value);
        }

        /**
         * Sets {@code MajorIntent}.
         *
         * @param value the value
         * @return this
         */
        public Request majorIntent(String value) {
            return put("MajorIntent", value);
        }

        /**
         * Sets {@code MaxConversationDuration}: minutes.
         *
         * @param value the value
         * @return this
         */
        public Request maxConversationDuration(long value) {
            return put("MaxConversationDuration", value);
        }

        /**
         * Sets {@code MinConversationDuration}: minutes.
         *
         * @param value the value
         * @return this
         */
        public Request minConversationDuration(long value) {
            return put("MinConversationDuration", value);
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

        /**
         * Sets {@code PageNo}: from 1, default 1.
         *
         * @param value the value
         * @return this
         */
        public Request pageNo(long value) {
            return put("PageNo", value);
        }

        /**
         * Sets {@code PageSize}: default 10.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(long value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code StartCallingTime}: ms.
         *
         * @param value the value
         * @return this
         */
        public Request startCallingTime(long value) {
            return put("StartCallingTime", value);
        }

        /**
         * Sets {@code StartImportedTime}: ms.
         *
         * @param value the value
         * @return this
         */
        public Request startImportedTime(long value) {
            return put("StartImportedTime", value);
        }
    }

    /**
     * The answer of QueryAiCallDetailPage. {@code toString} shows only what may be logged.
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
         * @param list {@code List}
         * @param pageNo {@code PageNo}; null if absent
         * @param pageSize {@code PageSize}; null if absent
         * @param total {@code Total}; null if absent
         */
        public record Data(
                List<Item> list,
                @Nullable Long pageNo,
                @Nullable Long pageSize,
                @Nullable Long total) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.objects("List").stream().map(Item::read).toList(),
                        json.integer("PageNo"),
                        json.integer("PageSize"),
                        json.integer("Total"));
            }

            /**
             * One item of {@code List} in the answer. {@code toString} shows no content.
             *
             * @param batchId {@code BatchId}; null if absent
             * @param branchId {@code BranchId}; null if absent
             * @param branchName {@code BranchName}; null if absent
             * @param branchVersionId {@code BranchVersionId}; null if absent
             * @param callResult {@code CallResult}: example is Chinese display text, not the enum; null if
             *     absent
             * @param calledNumber {@code CalledNumber}; null if absent
             * @param callingTime {@code CallingTime}; null if absent
             * @param conversationDuration {@code ConversationDuration}: seconds; null if absent
             * @param conversationRecord {@code ConversationRecord}: JSON string, array of {content, role}; null
             *     if absent
             * @param conversationTurnCount {@code ConversationTurnCount}; null if absent
             * @param detailId {@code DetailId}; null if absent
             * @param encryptionType {@code EncryptionType}; null if absent
             * @param failedReason {@code FailedReason}; null if absent
             * @param importedTime {@code ImportedTime}; null if absent
             * @param majorIntent {@code MajorIntent}; null if absent
             * @param options {@code Options}: JSON string of runtime variables; null if absent
             * @param outId {@code OutId}; null if absent
             * @param recordingFilePath {@code RecordingFilePath}: present once the recording exists; null if
             *     absent
             * @param status {@code Status}: 0 initialising, 1 waiting, 2 waiting to retry, 3 calling, 4 ended,
             *     5 failed; 4 and 5 are terminal; null if absent
             * @param taskId {@code TaskId}; null if absent
             * @param versionName {@code VersionName}; null if absent
             * @param versionNo {@code VersionNo}; null if absent
             */
            public record Item(
                    @Nullable String batchId,
                    @Nullable Long branchId,
                    @Nullable String branchName,
                    @Nullable Long branchVersionId,
                    @Nullable String callResult,
                    @Nullable String calledNumber,
                    @Nullable Long callingTime,
                    @Nullable Long conversationDuration,
                    @Nullable String conversationRecord,
                    @Nullable Long conversationTurnCount,
                    @Nullable String detailId,
                    @Nullable Long encryptionType,
                    @Nullable String failedReason,
                    @Nullable Long importedTime,
                    @Nullable String majorIntent,
                    @Nullable String options,
                    @Nullable String outId,
                    @Nullable String recordingFilePath,
                    @Nullable Long status,
                    @Nullable String taskId,
                    @Nullable String versionName,
                    @Nullable Long versionNo) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.text("BatchId"),
                            json.integer("BranchId"),
                            json.text("BranchName"),
                            json.integer("BranchVersionId"),
                            json.text("CallResult"),
                            json.text("CalledNumber"),
                            json.integer("CallingTime"),
                            json.integer("ConversationDuration"),
                            json.text("ConversationRecord"),
                            json.integer("ConversationTurnCount"),
                            json.text("DetailId"),
                            json.integer("EncryptionType"),
                            json.text("FailedReason"),
                            json.integer("ImportedTime"),
                            json.text("MajorIntent"),
                            json.text("Options"),
                            json.text("OutId"),
                            json.text("RecordingFilePath"),
                            json.integer("Status"),
                            json.text("TaskId"),
                            json.text("VersionName"),
                            json.integer("VersionNo"));
                }

                @Override
                public String toString() {
                    return "Item[status " + status + "]";
                }
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "QueryAiCallDetailPage.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
