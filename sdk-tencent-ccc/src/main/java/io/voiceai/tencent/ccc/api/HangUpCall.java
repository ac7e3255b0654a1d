package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Ends a session, which hangs up its call for everybody in it. What the vendor answers for a session that is
 * over already is not documented. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class HangUpCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.end("HangUpCall", Response::read);

    private HangUpCall() {}

    /**
     * The parameters of HangUpCall.
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
     * The answer of HangUpCall. {@code toString} shows only what may be logged.
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
            return "HangUpCall.Response[requestId " + requestId + "]";
        }
    }
}
