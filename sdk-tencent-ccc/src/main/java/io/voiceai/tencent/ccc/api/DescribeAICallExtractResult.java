package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the AI agent extracted from a call. Each result may come with all four forms filled: choose by the
 * type. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeAICallExtractResult {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeAICallExtractResult", Response::read);

    private DescribeAICallExtractResult() {}

    /**
     * The parameters of DescribeAICallExtractResult.
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
     * The answer of DescribeAICallExtractResult. {@code toString} shows only what may be logged.
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
         * @param infoType {@code InfoType}: Text, Selector, Boolean, Number; null if absent
         * @param infoName {@code InfoName}; null if absent
         * @param infoContent {@code InfoContent}: what the heading means; null if absent
         * @param result {@code Result}; null if absent
         */
        public record ResultItem(
                @Nullable String infoType,
                @Nullable String infoName,
                @Nullable String infoContent,
                @Nullable Result result) {

            static ResultItem read(JsonObject json) {
                return new ResultItem(
                        json.text("InfoType"),
                        json.text("InfoName"),
                        json.text("InfoContent"),
                        Result.read(json.object("Result")));
            }

            /**
             * The part {@code Result} of the answer. {@code toString} shows no content.
             *
             * @param text {@code Text}; null if absent
             * @param chosen {@code Chosen}
             * @param booleanValue {@code Boolean}: true or false; null if absent
             * @param number {@code Number}: as it was written; null if absent
             */
            public record Result(
                    @Nullable String text,
                    List<String> chosen,
                    @Nullable String booleanValue,
                    @Nullable String number) {

                static @Nullable Result read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new Result(
                            json.text("Text"), json.texts("Chosen"), json.text("Boolean"), json.text("Number"));
                }

                @Override
                public String toString() {
                    return "Result[]";
                }
            }

            @Override
            public String toString() {
                return "ResultItem[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAICallExtractResult.Response[requestId " + requestId + "]";
        }
    }
}
