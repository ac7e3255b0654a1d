package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the AI agents of an application and the names of their variables. Rests on Tencent Cloud's page of the
 * operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeAIAgentInfoList {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeAIAgentInfoList", Response::read);

    private DescribeAIAgentInfoList() {}

    /**
     * The parameters of DescribeAIAgentInfoList.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param pageSize {@code PageSize}: at most 100
         * @param pageNumber {@code PageNumber}: from 0
         */
        public Request(long sdkAppId, long pageSize, long pageNumber) {
            put("SdkAppId", sdkAppId);
            put("PageSize", pageSize);
            put("PageNumber", pageNumber);
        }

        /**
         * Sets {@code PageNumber}: from 0.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }
    }

    /**
     * The answer of DescribeAIAgentInfoList. {@code toString} shows only what may be logged.
     *
     * @param totalCount {@code TotalCount}; null if absent
     * @param aiAgentInfoList {@code AIAgentInfoList}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Long totalCount,
            List<AIAgentInfo> aiAgentInfoList,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.integer("TotalCount"),
                    json.objects("AIAgentInfoList").stream()
                            .map(AIAgentInfo::read)
                            .toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code AIAgentInfoList} of the answer. {@code toString} shows no content.
         *
         * @param aiAgentId {@code AIAgentId}; null if absent
         * @param aiAgentName {@code AIAgentName}; null if absent
         * @param variableNames {@code VariableNames}
         */
        public record AIAgentInfo(
                @Nullable Long aiAgentId, @Nullable String aiAgentName, List<String> variableNames) {

            static AIAgentInfo read(JsonObject json) {
                return new AIAgentInfo(
                        json.integer("AIAgentId"), json.text("AIAgentName"), json.texts("VariableNames"));
            }

            @Override
            public String toString() {
                return "AIAgentInfo[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAIAgentInfoList.Response[totalCount " + totalCount + ", requestId " + requestId + "]";
        }
    }
}
