package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the rounds of an AI call: what the AI agent said and what the callee replied. The China site only.
 * Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeAICallInteractionRecords {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeAICallInteractionRecords", Response::read);

    private DescribeAICallInteractionRecords() {}

    /**
     * The parameters of DescribeAICallInteractionRecords.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param sessionId {@code SessionId}: from placing the call
         */
        public Request(long sdkAppId, String sessionId) {
            put("SdkAppId", sdkAppId);
            require("SessionId", sessionId);
        }
    }

    /**
     * The answer of DescribeAICallInteractionRecords. {@code toString} shows only what may be logged.
     *
     * @param interactionEventList {@code InteractionEventList}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            List<AICallInteractionRound> interactionEventList,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.objects("InteractionEventList").stream()
                            .map(AICallInteractionRound::read)
                            .toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code InteractionEventList} of the answer. {@code toString} shows no content.
         *
         * @param roundId {@code RoundId}; null if absent
         * @param roundIndex {@code RoundIndex}; null if absent
         * @param tags {@code Tags}: a list of TagName, TagValue and TagType as JSON text; null if absent
         * @param messages {@code Messages}
         * @param paths {@code Paths}
         */
        public record AICallInteractionRound(
                @Nullable String roundId,
                @Nullable Long roundIndex,
                @Nullable String tags,
                List<AICallInteractionMessage> messages,
                List<AICallInteractionPath> paths) {

            static AICallInteractionRound read(JsonObject json) {
                return new AICallInteractionRound(
                        json.text("RoundId"),
                        json.integer("RoundIndex"),
                        json.text("Tags"),
                        json.objects("Messages").stream()
                                .map(AICallInteractionMessage::read)
                                .toList(),
                        json.objects("Paths").stream()
                                .map(AICallInteractionPath::read)
                                .toList());
            }

            /**
             * The part {@code Messages} of the answer. {@code toString} shows no content.
             *
             * @param timestamp {@code Timestamp}: milliseconds since 1970; null if absent
             * @param userReply {@code UserReply}; null if absent
             * @param aiSpeak {@code AISpeak}; null if absent
             */
            public record AICallInteractionMessage(
                    @Nullable Long timestamp,
                    @Nullable UserReply userReply,
                    @Nullable AISpeak aiSpeak) {

                static AICallInteractionMessage read(JsonObject json) {
                    return new AICallInteractionMessage(
                            json.integer("Timestamp"),
                            UserReply.read(json.object("UserReply")),
                            AISpeak.read(json.object("AISpeak")));
                }

                /**
                 * The part {@code UserReply} of the answer. {@code toString} shows no content.
                 *
                 * @param asrTranscript {@code ASRTranscript}; null if absent
                 * @param matchedIntent {@code MatchedIntent}; null if absent
                 * @param extractedSlots {@code ExtractedSlots}: JSON text; null if absent
                 * @param branchType {@code BranchType}; null if absent
                 */
                public record UserReply(
                        @Nullable String asrTranscript,
                        @Nullable String matchedIntent,
                        @Nullable String extractedSlots,
                        @Nullable String branchType) {

                    static @Nullable UserReply read(@Nullable JsonObject json) {
                        if (json == null) {
                            return null;
                        }
                        return new UserReply(
                                json.text("ASRTranscript"),
                                json.text("MatchedIntent"),
                                json.text("ExtractedSlots"),
                                json.text("BranchType"));
                    }

                    @Override
                    public String toString() {
                        return "UserReply[]";
                    }
                }

                /**
                 * The part {@code AISpeak} of the answer. {@code toString} shows no content.
                 *
                 * @param canBeInterrupted {@code CanBeInterrupted}; null if absent
                 * @param spokenText {@code SpokenText}; null if absent
                 * @param spokenType {@code SpokenType}; null if absent
                 * @param knowledgeName {@code KnowledgeName}; null if absent
                 * @param latencyMetrics {@code LatencyMetrics}: milliseconds, -1 for none; null if absent
                 * @param traverseReason {@code TraverseReason}; null if absent
                 */
                public record AISpeak(
                        @Nullable Boolean canBeInterrupted,
                        @Nullable String spokenText,
                        @Nullable String spokenType,
                        @Nullable String knowledgeName,
                        @Nullable LatencyMetrics latencyMetrics,
                        @Nullable String traverseReason) {

                    static @Nullable AISpeak read(@Nullable JsonObject json) {
                        if (json == null) {
                            return null;
                        }
                        return new AISpeak(
                                json.bool("CanBeInterrupted"),
                                json.text("SpokenText"),
                                json.text("SpokenType"),
                                json.text("KnowledgeName"),
                                LatencyMetrics.read(json.object("LatencyMetrics")),
                                json.text("TraverseReason"));
                    }

                    /**
                     * The part {@code LatencyMetrics} of the answer. {@code toString} shows no content.
                     *
                     * @param asrLatency {@code AsrLatency}; null if absent
                     * @param llmFirstTokenLatency {@code LLMFirstTokenLatency}; null if absent
                     * @param ttsLatency {@code TTSLatency}; null if absent
                     * @param totalLatency {@code TotalLatency}; null if absent
                     */
                    public record LatencyMetrics(
                            @Nullable Long asrLatency,
                            @Nullable Long llmFirstTokenLatency,
                            @Nullable Long ttsLatency,
                            @Nullable Long totalLatency) {

                        static @Nullable LatencyMetrics read(@Nullable JsonObject json) {
                            if (json == null) {
                                return null;
                            }
                            return new LatencyMetrics(
                                    json.integer("AsrLatency"),
                                    json.integer("LLMFirstTokenLatency"),
                                    json.integer("TTSLatency"),
                                    json.integer("TotalLatency"));
                        }

                        @Override
                        public String toString() {
                            return "LatencyMetrics[]";
                        }
                    }

                    @Override
                    public String toString() {
                        return "AISpeak[]";
                    }
                }

                @Override
                public String toString() {
                    return "AICallInteractionMessage[]";
                }
            }

            /**
             * The part {@code Paths} of the answer. {@code toString} shows no content.
             *
             * @param nodeName {@code NodeName}; null if absent
             * @param nodeType {@code NodeType}; null if absent
             * @param timestamp {@code Timestamp}: milliseconds since 1970; null if absent
             * @param apiCall {@code APICall}: what the node asked of another service; null if absent
             */
            public record AICallInteractionPath(
                    @Nullable String nodeName,
                    @Nullable String nodeType,
                    @Nullable Long timestamp,
                    @Nullable APICall apiCall) {

                static AICallInteractionPath read(JsonObject json) {
                    return new AICallInteractionPath(
                            json.text("NodeName"),
                            json.text("NodeType"),
                            json.integer("Timestamp"),
                            APICall.read(json.object("APICall")));
                }

                /**
                 * The part {@code APICall} of the answer. {@code toString} shows no content.
                 *
                 * @param async {@code Async}: whether the conversation went on meanwhile; null if absent
                 * @param status {@code Status}: success, failed, terminated; null if absent
                 * @param statusCode {@code StatusCode}: of HTTP; null if absent
                 * @param summary {@code Summary}; null if absent
                 * @param costMs {@code CostMS}: milliseconds; null if absent
                 * @param retryCount {@code RetryCount}; null if absent
                 * @param attempts {@code Attempts}
                 */
                public record APICall(
                        @Nullable Boolean async,
                        @Nullable String status,
                        @Nullable Long statusCode,
                        @Nullable String summary,
                        @Nullable Long costMs,
                        @Nullable Long retryCount,
                        List<Attempt> attempts) {

                    static @Nullable APICall read(@Nullable JsonObject json) {
                        if (json == null) {
                            return null;
                        }
                        return new APICall(
                                json.bool("Async"),
                                json.text("Status"),
                                json.integer("StatusCode"),
                                json.text("Summary"),
                                json.integer("CostMS"),
                                json.integer("RetryCount"),
                                json.objects("Attempts").stream()
                                        .map(Attempt::read)
                                        .toList());
                    }

                    /**
                     * The part {@code Attempts} of the answer. {@code toString} shows no content.
                     *
                     * @param index {@code Index}; null if absent
                     * @param timestamp {@code Timestamp}: milliseconds since 1970; null if absent
                     * @param status {@code Status}: success, failed, terminated, internal_fail; null if absent
                     * @param statusCode {@code StatusCode}: of HTTP; null if absent
                     * @param errorType {@code ErrorType}: timeout, connect_failed, dns_failed, tls_failed, other; null if absent
                     * @param summary {@code Summary}; null if absent
                     * @param costMs {@code CostMS}: milliseconds; null if absent
                     * @param request {@code Request}: what was sent; null if absent
                     * @param response {@code Response}: what came back; null if absent
                     */
                    public record Attempt(
                            @Nullable Long index,
                            @Nullable Long timestamp,
                            @Nullable String status,
                            @Nullable Long statusCode,
                            @Nullable String errorType,
                            @Nullable String summary,
                            @Nullable Long costMs,
                            @Nullable HttpRequest request,
                            @Nullable HttpResponse response) {

                        static Attempt read(JsonObject json) {
                            return new Attempt(
                                    json.integer("Index"),
                                    json.integer("Timestamp"),
                                    json.text("Status"),
                                    json.integer("StatusCode"),
                                    json.text("ErrorType"),
                                    json.text("Summary"),
                                    json.integer("CostMS"),
                                    HttpRequest.read(json.object("Request")),
                                    HttpResponse.read(json.object("Response")));
                        }

                        /**
                         * The part {@code Request} of the answer. {@code toString} shows no content.
                         *
                         * @param method {@code Method}; null if absent
                         * @param url {@code URL}; null if absent
                         * @param params {@code Params}: read if it is a text; null if absent
                         * @param headers {@code Headers}: read if it is a text; null if absent
                         * @param body {@code Body}; null if absent
                         * @param truncated {@code Truncated}: whether the vendor shortened it; null if absent
                         */
                        public record HttpRequest(
                                @Nullable String method,
                                @Nullable String url,
                                @Nullable String params,
                                @Nullable String headers,
                                @Nullable String body,
                                @Nullable Boolean truncated) {

                            static @Nullable HttpRequest read(@Nullable JsonObject json) {
                                if (json == null) {
                                    return null;
                                }
                                return new HttpRequest(
                                        json.text("Method"),
                                        json.text("URL"),
                                        json.text("Params"),
                                        json.text("Headers"),
                                        json.text("Body"),
                                        json.bool("Truncated"));
                            }

                            @Override
                            public String toString() {
                                return "HttpRequest[]";
                            }
                        }

                        /**
                         * The part {@code Response} of the answer. {@code toString} shows no content.
                         *
                         * @param statusCode {@code StatusCode}: of HTTP; null if absent
                         * @param headers {@code Headers}: read if it is a text; null if absent
                         * @param body {@code Body}; null if absent
                         * @param truncated {@code Truncated}: whether the vendor shortened it; null if absent
                         */
                        public record HttpResponse(
                                @Nullable Long statusCode,
                                @Nullable String headers,
                                @Nullable String body,
                                @Nullable Boolean truncated) {

                            static @Nullable HttpResponse read(@Nullable JsonObject json) {
                                if (json == null) {
                                    return null;
                                }
                                return new HttpResponse(
                                        json.integer("StatusCode"),
                                        json.text("Headers"),
                                        json.text("Body"),
                                        json.bool("Truncated"));
                            }

                            @Override
                            public String toString() {
                                return "HttpResponse[]";
                            }
                        }

                        @Override
                        public String toString() {
                            return "Attempt[]";
                        }
                    }

                    @Override
                    public String toString() {
                        return "APICall[]";
                    }
                }

                @Override
                public String toString() {
                    return "AICallInteractionPath[]";
                }
            }

            @Override
            public String toString() {
                return "AICallInteractionRound[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeAICallInteractionRecords.Response[requestId " + requestId + "]";
        }
    }
}
