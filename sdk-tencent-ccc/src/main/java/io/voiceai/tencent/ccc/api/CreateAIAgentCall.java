package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets an AI agent that was configured in the console call a number. The answer comes when the vendor has
 * accepted the call, not when the callee answers. It needs a number of the customer's own and the AI agent call
 * package. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class CreateAIAgentCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("CreateAIAgentCall", "SessionId", Response::read);

    private CreateAIAgentCall() {}

    /**
     * The parameters of CreateAIAgentCall.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param aiAgentId {@code AIAgentId}: the AI agent, from the console
         * @param callee {@code Callee}: 0086 and the number as dialled within mainland China, with the 0 of an
         *     area code
         */
        public Request(long sdkAppId, long aiAgentId, String callee) {
            put("SdkAppId", sdkAppId);
            put("AIAgentId", aiAgentId);
            require("Callee", callee);
        }

        /**
         * Sets {@code Callers}: in the callee's form; absent, a number of the application.
         *
         * @param value the value
         * @return this
         */
        public Request callers(List<String> value) {
            return put("Callers", value);
        }

        /**
         * Sets {@code Variables}: what the prompt and the welcome message are filled with.
         *
         * @param value the value
         * @return this
         */
        public Request variables(List<Variable> value) {
            return put("Variables", value);
        }

        /**
         * Sets {@code MaxRingTimeoutSecond}: seconds; only with numbers of the customer's own.
         *
         * @param value the value
         * @return this
         */
        public Request maxRingTimeoutSecond(int value) {
            return put("MaxRingTimeoutSecond", value);
        }

        /**
         * Sets {@code AcquireTimeoutSecond}: seconds to wait for a free AI agent, 0 to 5, absent 5; the China
         * site only.
         *
         * @param value the value
         * @return this
         */
        public Request acquireTimeoutSecond(int value) {
            return put("AcquireTimeoutSecond", value);
        }
    }

    /**
     * The answer of CreateAIAgentCall. {@code toString} shows only what may be logged.
     *
     * @param sessionId {@code SessionId}: the key of every later operation; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String sessionId, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(json.text("SessionId"), json.text("RequestId"), json.raw());
        }

        @Override
        public String toString() {
            return "CreateAIAgentCall.Response[sessionId " + sessionId + ", requestId " + requestId + "]";
        }
    }
}
