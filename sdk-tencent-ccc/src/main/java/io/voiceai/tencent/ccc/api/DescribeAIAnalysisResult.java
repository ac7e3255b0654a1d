package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the analysis of a call: summary, mood, intention. Rests on Tencent Cloud's page of the operation, API
 * 2020-02-10, read 2026-08.
 */
public final class DescribeAIAnalysisResult {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeAIAnalysisResult", Response::read);

    private DescribeAIAnalysisResult() {}

    /**
     * The parameters of DescribeAIAnalysisResult.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param sessionId {@code SessionId}: from placing the call
         * @param startTime {@code StartTime}: seconds since 1970
         * @param endTime {@code EndTime}: seconds since 1970
         */
        public Request(long sdkAppId, String sessionId, long startTime, long endTime) {
            put("SdkAppId", sdkAppId);
            require("SessionId", sessionId);
            put("StartTime", startTime);
            put("EndTime", endTime);
        }
    }

    /**
     * The answer of DescribeAIAnalysisResult. {@code toString} shows only what may be logged.
     *
     * @param resultList {@code ResultList}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            List<ResultItem> resultList, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.objects("ResultList").stream().map(ResultItem::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code ResultList} of the answer. {@code toString} shows no content.
         *
         * @param type {@code Type}: summary, mood, intention; null if absent
         * @param result {@code Result}; null if absent
         */
        public record ResultItem(
                @Nullable String type, @Nullable String result) {

            static ResultItem read(JsonObject json) {
                return new ResultItem(json.text("Type"), json.text("Result"));
            }

            @Override
            public String toString() {
                return "ResultItem[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAIAnalysisResult.Response[requestId " + requestId + "]";
        }
    }
}
