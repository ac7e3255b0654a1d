package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of every call-control operation: the call and the human agent as they are afterwards. {@code toString} shows
 * only what may be logged.
 *
 * @param code {@code Code}: {@code OK}; null if absent
 * @param data {@code Data}; null if absent
 * @param httpStatusCode {@code HttpStatusCode}: the vendor's own idea of the status; null if absent
 * @param message {@code Message}: text, not stable; null if absent
 * @param params {@code Params}: the values inserted in an error text
 * @param requestId {@code RequestId}; null if absent
 * @param raw the answer as JSON text; holds personal data
 */
public record CallControlAnswer(
        @Nullable String code,
        @Nullable Data data,
        @Nullable Long httpStatusCode,
        @Nullable String message,
        List<String> params,
        @Nullable String requestId,
        String raw) {

    static CallControlAnswer read(JsonObject json) {
        return new CallControlAnswer(
                json.text("Code"),
                Data.read(json.object("Data")),
                json.integer("HttpStatusCode"),
                json.text("Message"),
                json.texts("Params"),
                json.text("RequestId"),
                json.raw());
    }

    /**
     * The call and the human agent. {@code toString} shows no number.
     *
     * @param callContext {@code CallContext}: the call with all its legs; null if absent
     * @param contextId {@code ContextId}: a counter of the vendor's, of no use to others; null if absent
     * @param userContext {@code UserContext}: the human agent; null if absent
     */
    public record Data(
            @Nullable CallContext callContext,
            @Nullable Long contextId,
            @Nullable UserContext userContext) {

        static @Nullable Data read(@Nullable JsonObject json) {
            if (json == null) {
                return null;
            }
            return new Data(
                    CallContext.read(json.object("CallContext")),
                    json.integer("ContextId"),
                    UserContext.read(json.object("UserContext")));
        }

        @Override
        public String toString() {
            return "Data[" + callContext + "]";
        }
    }

    @Override
    public String toString() {
        return "CallControlAnswer[code " + code + ", requestId " + requestId + "]";
    }
}
