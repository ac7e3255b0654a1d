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
                @Nullable Double asrLatency,
                @Nullable Double ttsLatency,
                @Nullable Double llmLatency,
                @Nullable Double llmFirstTokenLatency,
                @Nullable Double eteLatency) {

            static AILatencyDetail read(JsonObject json) {
                return new AILatencyDetail(
                        json.text("RoundId"),
                        json.decimal("ASRLatency"),
                        json.decimal("TTSLatency"),
                        json.decimal("LLMLatency"),
                        json.decimal("LLMFirstTokenLatency"),
                        json.decimal("ETELatency"));
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
                @Nullable AsrLatency asrLatency,
                @Nullable TtsLatency ttsLatency,
                @Nullable LlmLatency llmLatency,
                @Nullable EteLatency eteLatency) {

            static @Nullable AILatencyStatistics read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new AILatencyStatistics(
                        AsrLatency.read(json.object("ASRLatency")),
                        TtsLatency.read(json.object("TTSLatency")),
                        LlmLatency.read(json.object("LLMLatency")),
                        EteLatency.read(json.object("ETELatency")));
            }

            /**
             * The part {@code ASRLatency} of the answer. {@code toString} shows no content.
             *
             * @param minLatency {@code MinLatency}; null if absent
             * @param middleLatency {@code MiddleLatency}; null if absent
             * @param p90Latency {@code P90Latency}; null if absent
             */
            public record AsrLatency(
                    @Nullable Double minLatency,
                    @Nullable Double middleLatency,
                    @Nullable Double p90Latency) {

                static @Nullable AsrLatency read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new AsrLatency(
                            json.decimal("MinLatency"), json.decimal("MiddleLatency"), json.decimal("P90Latency"));
                }

                @Override
                public String toString() {
                    return "AsrLatency[]";
                }
            }

            /**
             * The part {@code TTSLatency} of the answer. {@code toString} shows no content.
             *
             * @param minLatency {@code MinLatency}; null if absent
             * @param middleLatency {@code MiddleLatency}; null if absent
             * @param p90Latency {@code P90Latency}; null if absent
             */
            public record TtsLatency(
                    @Nullable Double minLatency,
                    @Nullable Double middleLatency,
                    @Nullable Double p90Latency) {

                static @Nullable TtsLatency read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new TtsLatency(
                            json.decimal("MinLatency"), json.decimal("MiddleLatency"), json.decimal("P90Latency"));
                }

                @Override
                public String toString() {
                    return "TtsLatency[]";
                }
            }

            /**
             * The part {@code LLMLatency} of the answer. {@code toString} shows no content.
             *
             * @param minLatency {@code MinLatency}; null if absent
             * @param middleLatency {@code MiddleLatency}; null if absent
             * @param p90Latency {@code P90Latency}; null if absent
             */
            public record LlmLatency(
                    @Nullable Double minLatency,
                    @Nullable Double middleLatency,
                    @Nullable Double p90Latency) {

                static @Nullable LlmLatency read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new LlmLatency(
                            json.decimal("MinLatency"), json.decimal("MiddleLatency"), json.decimal("P90Latency"));
                }

                @Override
                public String toString() {
                    return "LlmLatency[]";
                }
            }

            /**
             * The part {@code ETELatency} of the answer. {@code toString} shows no content.
             *
             * @param minLatency {@code MinLatency}; null if absent
             * @param middleLatency {@code MiddleLatency}; null if absent
             * @param p90Latency {@code P90Latency}; null if absent
             */
            public record EteLatency(
                    @Nullable Double minLatency,
                    @Nullable Double middleLatency,
                    @Nullable Double p90Latency) {

                static @Nullable EteLatency read(@Nullable JsonObject json) {
                    if (json == null) {
                        return null;
                    }
                    return new EteLatency(
                            json.decimal("MinLatency"), json.decimal("MiddleLatency"), json.decimal("P90Latency"));
                }

                @Override
                public String toString() {
                    return "EteLatency[]";
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
