package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a human agent on the mobile phone first and then the callee, and connects both; no AI takes part. It
 * needs the mobile number that is bound to the agent and admitted by the carrier. Rests on Tencent Cloud's page
 * of the operation, API 2020-02-10, read 2026-08.
 */
public final class CreateCallOutSession {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("CreateCallOutSession", "SessionId", Response::read);

    private CreateCallOutSession() {}

    /**
     * The parameters of CreateCallOutSession.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param userId {@code UserId}: the human agent, by e-mail
         * @param callee {@code Callee}: 0086 and the number; not the agent's own
         */
        public Request(long sdkAppId, String userId, String callee) {
            put("SdkAppId", sdkAppId);
            require("UserId", userId);
            require("Callee", callee);
        }

        /**
         * Sets {@code Callers}: each with 0086; the next one is used if one fails.
         *
         * @param value the value
         * @return this
         */
        public Request callers(List<String> value) {
            return put("Callers", value);
        }

        /**
         * Sets {@code IsForceUseMobile}: the vendor supports only true.
         *
         * @param value the value
         * @return this
         */
        public Request isForceUseMobile(boolean value) {
            return put("IsForceUseMobile", value);
        }

        /**
         * Sets {@code UUI}: the customer's own data, at most 1024 bytes.
         *
         * @param value the value
         * @return this
         */
        public Request uui(String value) {
            return put("UUI", value);
        }
    }

    /**
     * The answer of CreateCallOutSession. {@code toString} shows only what may be logged.
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
            return "CreateCallOutSession.Response[sessionId " + sessionId + ", requestId " + requestId + "]";
        }
    }
}
