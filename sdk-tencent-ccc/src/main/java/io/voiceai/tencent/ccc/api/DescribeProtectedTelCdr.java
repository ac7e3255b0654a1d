package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the records of calls that have ended, of applications with number protection: Caller and Callee are
 * empty there. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeProtectedTelCdr {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.read("DescribeProtectedTelCdr", Response::read);

    private DescribeProtectedTelCdr() {}

    /**
     * The parameters of DescribeProtectedTelCdr.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param startTimeStamp {@code StartTimeStamp}: seconds since 1970
         * @param endTimeStamp {@code EndTimeStamp}: seconds since 1970
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
    }

    /**
     * The answer of DescribeProtectedTelCdr. {@code toString} shows only what may be logged.
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
            return "DescribeProtectedTelCdr.Response[totalCount " + totalCount + ", requestId " + requestId + "]";
        }
    }
}
