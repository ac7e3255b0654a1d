package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the calls that go on. Whether calls of AI agents show here is not confirmed. Rests on Tencent Cloud's
 * page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribePSTNActiveSessionList {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribePSTNActiveSessionList", Response::read);

    private DescribePSTNActiveSessionList() {}

    /**
     * The parameters of DescribePSTNActiveSessionList.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param offset {@code Offset}: from 0
         * @param limit {@code Limit}: at most 25
         */
        public Request(long sdkAppId, long offset, long limit) {
            put("SdkAppId", sdkAppId);
            put("Offset", offset);
            put("Limit", limit);
        }

        /**
         * Sets {@code Offset}: how many sessions to pass over.
         *
         * @param value the value
         * @return this
         */
        public Request offset(long value) {
            return put("Offset", value);
        }
    }

    /**
     * The answer of DescribePSTNActiveSessionList. {@code toString} shows only what may be logged.
     *
     * @param total {@code Total}; null if absent
     * @param sessions {@code Sessions}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Long total,
            List<PSTNSessionInfo> sessions,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.integer("Total"),
                    json.objects("Sessions").stream().map(PSTNSessionInfo::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Sessions} of the answer. {@code toString} shows no content.
         *
         * @param sessionId {@code SessionID}; null if absent
         * @param roomId {@code RoomID}; null if absent
         * @param caller {@code Caller}; null if absent
         * @param callee {@code Callee}; null if absent
         * @param startTimestamp {@code StartTimestamp}: a text here, whose unit is not documented; null if absent
         * @param ringTimestamp {@code RingTimestamp}: seconds since 1970; null if absent
         * @param acceptTimestamp {@code AcceptTimestamp}: a text here, whose unit is not documented; null if absent
         * @param staffEmail {@code StaffEmail}; null if absent
         * @param staffNumber {@code StaffNumber}; null if absent
         * @param sessionStatus {@code SessionStatus}: inProgress; null if absent
         * @param direction {@code Direction}: 0 inbound, 1 outbound; null if absent
         * @param protectedCaller {@code ProtectedCaller}: where number protection is on; null if absent
         * @param protectedCallee {@code ProtectedCallee}: where number protection is on; null if absent
         */
        public record PSTNSessionInfo(
                @Nullable String sessionId,
                @Nullable String roomId,
                @Nullable String caller,
                @Nullable String callee,
                @Nullable String startTimestamp,
                @Nullable Long ringTimestamp,
                @Nullable String acceptTimestamp,
                @Nullable String staffEmail,
                @Nullable String staffNumber,
                @Nullable String sessionStatus,
                @Nullable Long direction,
                @Nullable String protectedCaller,
                @Nullable String protectedCallee) {

            static PSTNSessionInfo read(JsonObject json) {
                return new PSTNSessionInfo(
                        json.text("SessionID"),
                        json.text("RoomID"),
                        json.text("Caller"),
                        json.text("Callee"),
                        json.text("StartTimestamp"),
                        json.integer("RingTimestamp"),
                        json.text("AcceptTimestamp"),
                        json.text("StaffEmail"),
                        json.text("StaffNumber"),
                        json.text("SessionStatus"),
                        json.integer("Direction"),
                        json.text("ProtectedCaller"),
                        json.text("ProtectedCallee"));
            }

            @Override
            public String toString() {
                return "PSTNSessionInfo[]";
            }
        }

        @Override
        public String toString() {
            return "DescribePSTNActiveSessionList.Response[total " + total + ", requestId " + requestId + "]";
        }
    }
}
