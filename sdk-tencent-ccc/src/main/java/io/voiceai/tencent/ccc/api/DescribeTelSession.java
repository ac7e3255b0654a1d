package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the state of a call that goes on. Whether calls of AI agents show here is not confirmed. Rests on
 * Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeTelSession {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("DescribeTelSession", Response::read);

    private DescribeTelSession() {}

    /**
     * The parameters of DescribeTelSession.
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
     * The answer of DescribeTelSession. {@code toString} shows only what may be logged.
     *
     * @param session {@code Session}; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Session session, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(Session.read(json.object("Session")), json.text("RequestId"), json.raw());
        }

        /**
         * The part {@code Session} of the answer. {@code toString} shows no content.
         *
         * @param sessionId {@code SessionID}; null if absent
         * @param roomId {@code RoomID}; null if absent
         * @param caller {@code Caller}; null if absent
         * @param callee {@code Callee}; null if absent
         * @param startTimestamp {@code StartTimestamp}: seconds since 1970; null if absent
         * @param ringTimestamp {@code RingTimestamp}: seconds since 1970; null if absent
         * @param acceptTimestamp {@code AcceptTimestamp}: seconds since 1970; null if absent
         * @param staffEmail {@code StaffEmail}; null if absent
         * @param staffNumber {@code StaffNumber}; null if absent
         * @param sessionStatus {@code SessionStatus}: ringing, seatJoining, inProgress, finished; null if
         *     absent
         * @param direction {@code Direction}: 0 inbound, 1 outbound; null if absent
         * @param outBoundCaller {@code OutBoundCaller}; null if absent
         * @param outBoundCallee {@code OutBoundCallee}; null if absent
         * @param protectedCaller {@code ProtectedCaller}; null if absent
         * @param protectedCallee {@code ProtectedCallee}; null if absent
         */
        public record Session(
                @Nullable String sessionId,
                @Nullable String roomId,
                @Nullable String caller,
                @Nullable String callee,
                @Nullable Long startTimestamp,
                @Nullable Long ringTimestamp,
                @Nullable Long acceptTimestamp,
                @Nullable String staffEmail,
                @Nullable String staffNumber,
                @Nullable String sessionStatus,
                @Nullable Long direction,
                @Nullable String outBoundCaller,
                @Nullable String outBoundCallee,
                @Nullable String protectedCaller,
                @Nullable String protectedCallee) {

            static @Nullable Session read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Session(
                        json.text("SessionID"),
                        json.text("RoomID"),
                        json.text("Caller"),
                        json.text("Callee"),
                        json.integer("StartTimestamp"),
                        json.integer("RingTimestamp"),
                        json.integer("AcceptTimestamp"),
                        json.text("StaffEmail"),
                        json.text("StaffNumber"),
                        json.text("SessionStatus"),
                        json.integer("Direction"),
                        json.text("OutBoundCaller"),
                        json.text("OutBoundCallee"),
                        json.text("ProtectedCaller"),
                        json.text("ProtectedCallee"));
            }

            @Override
            public String toString() {
                return "Session[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeTelSession.Response[requestId " + requestId + "]";
        }
    }
}
