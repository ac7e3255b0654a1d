package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Plays a sound file into a call that an agent takes part in. Execute once: each execution plays. Rests on Tencent Cloud's
 * page of the operation, API 2020-02-10, read 2026-08.
 */
public final class PlaySoundCall {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.place("PlaySoundCall", "", Response::read);

    private PlaySoundCall() {}

    /**
     * The parameters of PlaySoundCall.
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

        /**
         * Sets {@code FileId}: the sound file, from the console.
         *
         * @param value the value
         * @return this
         */
        public Request fileId(long value) {
            return put("FileId", value);
        }

        /**
         * Sets {@code PlayTimes}: how often; absent 1.
         *
         * @param value the value
         * @return this
         */
        public Request playTimes(int value) {
            return put("PlayTimes", value);
        }
    }

    /**
     * The answer of PlaySoundCall. {@code toString} shows only what may be logged.
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
            return "PlaySoundCall.Response[requestId " + requestId + "]";
        }
    }
}
