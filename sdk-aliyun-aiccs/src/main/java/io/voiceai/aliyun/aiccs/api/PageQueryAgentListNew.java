package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the AI agents of the account. Rests on Alibaba Cloud's page of the operation, API 2019-10-15, read
 * 2026-08.
 */
public final class PageQueryAgentListNew {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("PageQueryAgentListNew", Response::read);

    private PageQueryAgentListNew() {}

    /**
     * The parameters of PageQueryAgentListNew.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts empty.
         */
        public Request() {}

        /**
         * Sets {@code AgentId}.
         *
         * @param value the value
         * @return this
         */
        public Request agentId(String value) {
            return put("AgentId", value);
        }

        /**
         * Sets {@code AgentName}.
         *
         * @param value the value
         * @return this
         */
        public Request agentName(String value) {
            return put("AgentName", value);
        }

        /**
         * Sets {@code IsAvailable}: true = current branch has a published version.
         *
         * @param value the value
         * @return this
         */
        public Request isAvailable(boolean value) {
            return put("IsAvailable", value);
        }

        /**
         * Sets {@code PageIndex}: deprecated, use PageNo.
         *
         * @param value the value
         * @return this
         */
        public Request pageIndex(long value) {
            return put("PageIndex", value);
        }

        /**
         * Sets {@code PageNo}.
         *
         * @param value the value
         * @return this
         */
        public Request pageNo(long value) {
            return put("PageNo", value);
        }

        /**
         * Sets {@code PageSize}.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(long value) {
            return put("PageSize", value);
        }
    }

    /**
     * The answer of PageQueryAgentListNew. {@code toString} shows only what may be logged.
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
             * The part {@code List} of the answer. {@code toString} shows no content.
             *
             * @param agentId {@code AgentId}; null if absent
             * @param agentMode {@code AgentMode}: 0 prompt, 1 conversation flow; null if absent
             * @param agentName {@code AgentName}; null if absent
             * @param applicationCode {@code ApplicationCode}; null if absent
             * @param createTime {@code CreateTime}; null if absent
             * @param deployBranchId {@code DeployBranchId}; null if absent
             * @param deployBranchName {@code DeployBranchName}; null if absent
             * @param description {@code Description}; null if absent
             * @param effectiveVersionId {@code EffectiveVersionId}; null if absent
             * @param effectiveVersionName {@code EffectiveVersionName}; null if absent
             * @param isAvailable {@code IsAvailable}; null if absent
             * @param latestPublishTime {@code LatestPublishTime}; null if absent
             * @param modifyTime {@code ModifyTime}; null if absent
             * @param scene {@code Scene}; null if absent
             */
            public record Item(
                    @Nullable Long agentId,
                    @Nullable Long agentMode,
                    @Nullable String agentName,
                    @Nullable String applicationCode,
                    @Nullable String createTime,
                    @Nullable Long deployBranchId,
                    @Nullable String deployBranchName,
                    @Nullable String description,
                    @Nullable Long effectiveVersionId,
                    @Nullable String effectiveVersionName,
                    @Nullable Boolean isAvailable,
                    @Nullable String latestPublishTime,
                    @Nullable String modifyTime,
                    @Nullable String scene) {

                static Item read(JsonObject json) {
                    return new Item(
                            json.integer("AgentId"),
                            json.integer("AgentMode"),
                            json.text("AgentName"),
                            json.text("ApplicationCode"),
                            json.text("CreateTime"),
                            json.integer("DeployBranchId"),
                            json.text("DeployBranchName"),
                            json.text("Description"),
                            json.integer("EffectiveVersionId"),
                            json.text("EffectiveVersionName"),
                            json.bool("IsAvailable"),
                            json.text("LatestPublishTime"),
                            json.text("ModifyTime"),
                            json.text("Scene"));
                }

                @Override
                public String toString() {
                    return "Item[]";
                }
            }

            @Override
            public String toString() {
                return "Data[]";
            }
        }

        @Override
        public String toString() {
            return "PageQueryAgentListNew.Response[code " + code + ", requestId " + requestId + ", success " + success
                    + "]";
        }
    }
}
