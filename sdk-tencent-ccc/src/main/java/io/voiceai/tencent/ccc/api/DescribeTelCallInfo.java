package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what the packages of applications were used for, by whole days; despite its name it tells of no call.
 * Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeTelCallInfo {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("DescribeTelCallInfo", Response::read);

    private DescribeTelCallInfo() {}

    /**
     * The parameters of DescribeTelCallInfo.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param startTimeStamp {@code StartTimeStamp}: seconds since 1970, the first second of a day
         * @param endTimeStamp {@code EndTimeStamp}: seconds since 1970, the last second of a day, at most 90 days later
         * @param sdkAppIdList {@code SdkAppIdList}: the applications, from the console; the answer is the sum
         */
        public Request(long startTimeStamp, long endTimeStamp, List<Long> sdkAppIdList) {
            put("StartTimeStamp", startTimeStamp);
            put("EndTimeStamp", endTimeStamp);
            put("SdkAppIdList", sdkAppIdList);
        }
    }

    /**
     * The answer of DescribeTelCallInfo. {@code toString} shows only what may be logged.
     *
     * @param telCallOutCount {@code TelCallOutCount}: minutes outbound; null if absent
     * @param telCallInCount {@code TelCallInCount}: minutes inbound; null if absent
     * @param seatUsedCount {@code SeatUsedCount}: human agents; null if absent
     * @param voipCallInCount {@code VOIPCallInCount}: minutes of audio inbound; null if absent
     * @param asrOfflineCount {@code AsrOfflineCount}: minutes of recordings made text; null if absent
     * @param asrRealtimeCount {@code AsrRealtimeCount}: minutes of talk made text at once; null if absent
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Long telCallOutCount,
            @Nullable Long telCallInCount,
            @Nullable Long seatUsedCount,
            @Nullable Long voipCallInCount,
            @Nullable Long asrOfflineCount,
            @Nullable Long asrRealtimeCount,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.integer("TelCallOutCount"),
                    json.integer("TelCallInCount"),
                    json.integer("SeatUsedCount"),
                    json.integer("VOIPCallInCount"),
                    json.integer("AsrOfflineCount"),
                    json.integer("AsrRealtimeCount"),
                    json.text("RequestId"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "DescribeTelCallInfo.Response[requestId " + requestId + "]";
        }
    }
}
