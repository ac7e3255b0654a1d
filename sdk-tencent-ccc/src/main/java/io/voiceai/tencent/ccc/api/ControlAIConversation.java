package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Lets the AI agent of a call say a text or answer a hint. Execute once: each execution speaks. Rests on
 * Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class ControlAIConversation {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("ControlAIConversation", "", Response::read);

    private ControlAIConversation() {}

    /**
     * The parameters of ControlAIConversation.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sessionId {@code SessionId}: from placing the call
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         */
        public Request(String sessionId, long sdkAppId) {
            require("SessionId", sessionId);
            put("SdkAppId", sdkAppId);
        }

        /**
         * Sets {@code Command}: ServerPushText, InvokeLLM.
         *
         * @param value the value
         * @return this
         */
        public Request command(String value) {
            return put("Command", value);
        }

        /**
         * Sets {@code ServerPushText}: for the command of that name.
         *
         * @param value the value
         * @return this
         */
        public Request serverPushText(ServerPushText value) {
            return put("ServerPushText", value);
        }

        /**
         * Sets {@code InvokeLLM}: for the command of that name.
         *
         * @param value the value
         * @return this
         */
        public Request invokeLlm(InvokeLlm value) {
            return put("InvokeLLM", value);
        }

        /**
         * The part {@code ServerPushText}.
         */
        public static final class ServerPushText extends WireObject<ServerPushText> {
            /**
             * Starts empty.
             */
            public ServerPushText() {}

            /**
             * Sets {@code Text}.
             *
             * @param value the value
             * @return this
             */
            public ServerPushText text(String value) {
                return put("Text", value);
            }

            /**
             * Sets {@code Audio}: Base64, mono, in the voice's sample rate; instead of Text.
             *
             * @param value the value
             * @return this
             */
            public ServerPushText audio(String value) {
                return put("Audio", value);
            }

            /**
             * Sets {@code Interrupt}: whether to interrupt what is being said.
             *
             * @param value the value
             * @return this
             */
            public ServerPushText interrupt(boolean value) {
                return put("Interrupt", value);
            }

            /**
             * Sets {@code StopAfterPlay}: ends the AI conversation afterwards; that the phone call ends too is
             * not confirmed.
             *
             * @param value the value
             * @return this
             */
            public ServerPushText stopAfterPlay(boolean value) {
                return put("StopAfterPlay", value);
            }

            /**
             * Sets {@code DropMode}: without interrupting: 0, the default, drops the text while another plays;
             * 1 queues it.
             *
             * @param value the value
             * @return this
             */
            public ServerPushText dropMode(int value) {
                return put("DropMode", value);
            }

            /**
             * Sets {@code Priority}: 0 can be interrupted, 1 cannot.
             *
             * @param value the value
             * @return this
             */
            public ServerPushText priority(int value) {
                return put("Priority", value);
            }

            /**
             * Sets {@code AddHistory}.
             *
             * @param value the value
             * @return this
             */
            public ServerPushText addHistory(boolean value) {
                return put("AddHistory", value);
            }
        }

        /**
         * The part {@code InvokeLLM}.
         */
        public static final class InvokeLlm extends WireObject<InvokeLlm> {
            /**
             * Starts empty.
             */
            public InvokeLlm() {}

            /**
             * Sets {@code Content}.
             *
             * @param value the value
             * @return this
             */
            public InvokeLlm content(String value) {
                return put("Content", value);
            }

            /**
             * Sets {@code Interrupt}: whether to interrupt what is being said.
             *
             * @param value the value
             * @return this
             */
            public InvokeLlm interrupt(boolean value) {
                return put("Interrupt", value);
            }
        }
    }

    /**
     * The answer of ControlAIConversation. {@code toString} shows only what may be logged.
     *
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(@Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "ControlAIConversation.Response[requestId " + requestId + "]";
        }
    }
}
