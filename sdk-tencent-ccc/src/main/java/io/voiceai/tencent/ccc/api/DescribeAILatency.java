package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads how fast the AI agent was in a call, in milliseconds; -1 for none. Rests on Tencent Cloud's page of the
 * operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeAILatency {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("DescribeAILatency", Response::read);

    private DescribeAILatency() {}

    /**
     * The parameters of DescribeAILatency.
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
     * The answer of DescribeAILatency. {@code toString} shows only what may be logged.
     *
     * @param aiLatencyDetail {@code AILatencyDetail}
     * @param aiLatencyStatistics {@code AILatencyStatistics}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            List<AILatencyDetail> aiLatencyDetail,
            @Nullable AILatencyStatistics aiLatencyStatistics,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.objects("AILatencyDetail").stream()
                            .map(AILatencyDetail::read)
                            .toList(),
                    AILatencyStatistics.read(json.object("AILatencyStatistics")),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code AILatencyDetail} of the answer. {@code toString} shows no content.
         *
         * @param roundId {@code RoundId}; null if absent
         * @param asrLatency {@code ASRLatency}; null if absent
         * @param ttsLatency {@code TTSLatency}; null if absent
         * @param llmLatency {@code LLMLatency}; null if absent
         * @param llmFirstTokenLatency {@code LLMFirstTokenLatency}; null if absent
         * @param eteLatency {@code ETELatency}; null if absent
         */
        public record AILatencyDetail(
                @Nullable String roundId,
                @Nullable Long asrLatency,
                @Nullable Long ttsLatency,
                @Nullable Long llmLatency,
                @Nullable Long llmFirstTokenLatency,
                @Nullable Long eteLatency) {

            static AILatencyDetail read(JsonObject json) {
                return new AILatencyDetail(
                        json.text("RoundId"),
                        json.integer("ASRLatency"),
                        json.integer("TTSLatency"),
                        json.integer("LLMLatency"),
                        json.integer("LLMFirstTokenLatency"),
                        json.integer("ETELatency"));
            }

            @Override
            public String toString() {
                return "AILatencyDetail[]";
            }
        }

        /**
         * The part {@code AILatencyStatistics} of the answer. {@code toString} shows no content.
         *
         * @param asrLatency {@code ASRLatency}; null if absent
         * @param ttsLatency {@code TTSLatency}; null if absent
         * @param llmLatency {@code LLMLatency}; null if absent
         * @param eteLatency {@code ETELatency}; null if absent
         */
        public record AILatencyStatistics(
                @Nullable AILatencyStatisticsInfo asrLatency,
                @Nullable AILatencyStatisticsInfo ttsLatency,
                @Nullable AILatencyStatisticsInfo llmLatency,
                @Nullable AILatencyStatisticsInfo eteLatency) {

            static @Nullable AILatencyStatistics read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new AILatencyStatistics(
                        AILatencyStatisticsInfo.read(json.object("ASRLatency")),
                        AILatencyStatisticsInfo.read(json.object("TTSLatency")),
                        AILatencyStatisticsInfo.read(json.object("LLMLatency")),
                        AILatencyStatisticsInfo.read(json.object("ETELatency")));
            }

            /**
             * How one latency is spread over the rounds: the type of that name of the vendor. {@code toString} shows no content.
             *
             * @param minLatency {@code MinLatency}: milliseconds; null if absent
             * @param middleLatency {@code MiddleLatency}: milliseconds; null if absent
             * @param p90Latency {@code P90Latency}: milliseconds; null if absent
             */
            public record AILatencyStatisticsInfo(
                    @Nullable Long minLatency,
                    @Nullable Long middleLatency,
                    @Nullable Long p90Latency) {

                static @Nullable AILatencyStatisticsInfo read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new AILatencyStatisticsInfo(
                            json.integer("MinLatency"), json.integer("MiddleLatency"), json.integer("P90Latency"));
                }

                @Override
                public String toString() {
                    return "AILatencyStatisticsInfo[]";
                }
            }

            @Override
            public String toString() {
                return "AILatencyStatistics[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAILatency.Response[requestId " + requestId + "]";
        }
    }
}
