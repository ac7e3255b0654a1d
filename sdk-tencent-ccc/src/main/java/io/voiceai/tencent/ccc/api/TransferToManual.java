package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Transfers a call from the AI agent to a group of human agents. Execute once: each execution makes their
 * phones ring. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class TransferToManual {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("TransferToManual", "", Response::read);

    private TransferToManual() {}

    /**
     * The parameters of TransferToManual.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param sessionId {@code SessionId}: from placing the call
         * @param skillGroupId {@code SkillGroupId}
         */
        public Request(long sdkAppId, String sessionId, long skillGroupId) {
            put("SdkAppId", sdkAppId);
            require("SessionId", sessionId);
            put("SkillGroupId", skillGroupId);
        }
    }

    /**
     * The answer of TransferToManual. {@code toString} shows only what may be logged.
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
            return "TransferToManual.Response[requestId " + requestId + "]";
        }
    }
}
