package io.voiceai.tencent.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the transcript that was made from a recording. It needs the package and the switch for offline speech
 * recognition. Rests on Tencent Cloud's page of the operation, API 2020-02-10, read 2026-08.
 */
public final class DescribeTelRecordAsr {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION = Operation.read("DescribeTelRecordAsr", Response::read);

    private DescribeTelRecordAsr() {}

    /**
     * The parameters of DescribeTelRecordAsr.
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
     * The answer of DescribeTelRecordAsr. {@code toString} shows only what may be logged.
     *
     * @param asrDataList {@code AsrDataList}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            List<AsrData> asrDataList, @Nullable String requestId, String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.objects("AsrDataList").stream().map(AsrData::read).toList(),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code AsrDataList} of the answer. {@code toString} shows no content.
         *
         * @param user {@code User}: the speaker: a phone number or a human agent's e-mail; null if absent
         * @param message {@code Message}: what was said; null if absent
         * @param start {@code Start}: milliseconds since 1970; null if absent
         * @param end {@code End}: milliseconds since 1970; null if absent
         */
        public record AsrData(
                @Nullable String user,
                @Nullable String message,
                @Nullable Long start,
                @Nullable Long end) {

            static AsrData read(JsonObject json) {
                return new AsrData(json.text("User"), json.text("Message"), json.integer("Start"), json.integer("End"));
            }

            @Override
            public String toString() {
                return "AsrData[]";
            }
        }

        @Override
        public String toString() {
            return "DescribeTelRecordAsr.Response[requestId " + requestId + "]";
        }
    }
}
