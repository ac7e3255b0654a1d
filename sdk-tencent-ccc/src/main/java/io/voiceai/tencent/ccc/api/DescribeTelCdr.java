package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the records of calls that have ended. How soon after the end a record is there is not documented. Rests
 * on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeTelCdr {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("DescribeTelCdr", Response::read);

    private DescribeTelCdr() {}

    /**
     * The parameters of DescribeTelCdr.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param startTimeStamp {@code StartTimeStamp}: seconds since 1970, at most 180 days back
         * @param endTimeStamp {@code EndTimeStamp}: seconds since 1970, less than 90 days after the start
         * @param sdkAppId {@code SdkAppId}: the application, from the console
         * @param pageSize {@code PageSize}: at most 100
         * @param pageNumber {@code PageNumber}: from 0
         */
        public Request(long startTimeStamp, long endTimeStamp, long sdkAppId, long pageSize, long pageNumber) {
            put("StartTimeStamp", startTimeStamp);
            put("EndTimeStamp", endTimeStamp);
            put("SdkAppId", sdkAppId);
            put("PageSize", pageSize);
            put("PageNumber", pageNumber);
        }

        /**
         * Sets {@code PageNumber}: from 0.
         *
         * @param value the value
         * @return this
         */
        public Request pageNumber(long value) {
            return put("PageNumber", value);
        }

        /**
         * Sets {@code Phones}: only calls from or to these numbers.
         *
         * @param value the value
         * @return this
         */
        public Request phones(List<String> value) {
            return put("Phones", value);
        }

        /**
         * Sets {@code SessionIds}: only these sessions.
         *
         * @param value the value
         * @return this
         */
        public Request sessionIds(List<String> value) {
            return put("SessionIds", value);
        }
    }

    /**
     * The answer of DescribeTelCdr. {@code toString} shows only what may be logged.
     *
     * @param totalCount {@code TotalCount}; null if absent
     * @param telCdrList {@code TelCdrList}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable Long totalCount,
            List<TelCdrInfo> telCdrList,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.integer("TotalCount"),
                    json.objects("TelCdrList").stream().map(TelCdrInfo::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        @Override
        public String toString() {
            return "DescribeTelCdr.Response[totalCount " + totalCount + ", requestId " + requestId + "]";
        }
    }
}
