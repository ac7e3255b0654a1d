package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists what was said in a session. Whether phone calls are recorded here without further settings of the agent
 * is not confirmed. Rests on Alibaba Cloud's page of the operation, API 2020-11-09, read 2026-08.
 */
public final class ListAIAgentDialogues {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("ListAIAgentDialogues", Response::read);

    private ListAIAgentDialogues() {}

    /**
     * The parameters of ListAIAgentDialogues.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param endTime {@code EndTime}: ms, inclusive
         * @param sessionId {@code SessionId}: from StartAIAgentOutboundCall
         * @param startTime {@code StartTime}: ms, inclusive
         */
        public Request(long endTime, String sessionId, long startTime) {
            put("EndTime", endTime);
            require("SessionId", sessionId);
            put("StartTime", startTime);
        }

        /**
         * Sets {@code Order}: ASC, DESC (default).
         *
         * @param value the value
         * @return this
         */
        public Request order(String value) {
            return put("Order", value);
        }

        /**
         * Sets {@code PageNumber}: default 1.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code PageSize}: max 100, default 20.
         *
         * @param value the value
         * @return this
         */
        public Request pageSize(int value) {
            return put("PageSize", value);
        }

        /**
         * Sets {@code RoundLimit}: positive integer as text; replaces paging.
         *
         * @param value the value
         * @return this
         */
        public Request roundLimit(String value) {
            return put("RoundLimit", value);
        }
    }

    /**
     * The answer of ListAIAgentDialogues. {@code toString} shows only what may be logged.
     *
     * @param dialogues {@code Dialogues}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            List<Dialogues> dialogues, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.objects("Dialogues").stream().map(Dialogues::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Dialogues} of the answer. {@code toString} shows no content.
         *
         * @param attachedFileList {@code AttachedFileList}
         * @param dialogueId {@code DialogueId}; null if absent
         * @param extend {@code Extend}: JSON text; null if absent
         * @param nodeId {@code NodeId}; null if absent
         * @param producer {@code Producer}: user, agent; null if absent
         * @param reasoningText {@code ReasoningText}; null if absent
         * @param roundId {@code RoundId}; null if absent
         * @param source {@code Source}: chat, call; null if absent
         * @param text {@code Text}; null if absent
         * @param time {@code Time}: ms; null if absent
         * @param type {@code Type}: call: greeting, normal, speech; chat: normal, announcement, custom; null if
         *     absent
         */
        public record Dialogues(
                List<AttachedFileList> attachedFileList,
                @Nullable String dialogueId,
                @Nullable String extend,
                @Nullable String nodeId,
                @Nullable String producer,
                @Nullable String reasoningText,
                @Nullable String roundId,
                @Nullable String source,
                @Nullable String text,
                @Nullable Long time,
                @Nullable String type) {

            static Dialogues read(JsonObject json) {
                return new Dialogues(
                        json.objects("AttachedFileList").stream()
                                .map(AttachedFileList::read)
                                .toList(),
                        json.text("DialogueId"),
                        json.text("Extend"),
                        json.text("NodeId"),
                        json.text("Producer"),
                        json.text("ReasoningText"),
                        json.text("RoundId"),
                        json.text("Source"),
                        json.text("Text"),
                        json.integer("Time"),
                        json.text("Type"));
            }

            /**
             * The part {@code AttachedFileList} of the answer. {@code toString} shows no content.
             *
             * @param format {@code Format}; null if absent
             * @param id {@code Id}; null if absent
             * @param name {@code Name}; null if absent
             * @param type {@code Type}; null if absent
             * @param url {@code Url}; null if absent
             */
            public record AttachedFileList(
                    @Nullable String format,
                    @Nullable String id,
                    @Nullable String name,
                    @Nullable Long type,
                    @Nullable String url) {

                static AttachedFileList read(JsonObject json) {
                    return new AttachedFileList(
                            json.text("Format"),
                            json.text("Id"),
                            json.text("Name"),
                            json.integer("Type"),
                            json.text("Url"));
                }

                @Override
                public String toString() {
                    return "AttachedFileList[]";
                }
            }

            @Override
            public String toString() {
                return "Dialogues[]";
            }
        }

        @Override
        public String toString() {
            return "ListAIAgentDialogues.Response[requestId " + requestId + "]";
        }
    }
}
