package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls a number and lets an IVR flow of the console speak; no AI agent takes part. It needs the advanced
 * edition. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class CreateIVRSession {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("CreateIVRSession", "SessionId", Response::read);

    private CreateIVRSession() {}

    /**
     * The parameters of CreateIVRSession.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param callee {@code Callee}: 0086 and the number as dialled within mainland China, with the 0 of an area code
         * @param ivrId {@code IVRId}: the flow, from the console
         */
        public Request(long sdkAppId, String callee, long ivrId) {
            put("SdkAppId", sdkAppId);
            require("Callee", callee);
            put("IVRId", ivrId);
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
         * Sets {@code Variables}: what the flow is filled with.
         *
         * @param value the value
         * @return this
         */
        public Request variables(List<Variable> value) {
            return put("Variables", value);
        }

        /**
         * Sets {@code UUI}: the customer's own data.
         *
         * @param value the value
         * @return this
         */
        public Request uui(String value) {
            return put("UUI", value);
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
    }

    /**
     * The answer of CreateIVRSession. {@code toString} shows only what may be logged.
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
            return "CreateIVRSession.Response[sessionId " + sessionId + ", requestId " + requestId + "]";
        }
    }
}
