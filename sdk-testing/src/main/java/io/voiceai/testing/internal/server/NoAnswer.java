package io.voiceai.testing.internal.server;

import io.voiceai.testing.internal.wire.Json;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The error envelope for what never reaches a gateway: what is not HTTP, and what the emulator itself fails at. What the
 * vendors answer there is not documented; only the envelopes are theirs.
 */
final class NoAnswer {

    private NoAnswer() {}

    /** Tencent's, which has no HTTP status of its own. */
    static String tencent(String code, String message) {
        return Json.write(Json.object(
                "Response",
                Json.object(
                        "Error",
                        Json.object("Code", code, "Message", message),
                        "RequestId",
                        UUID.randomUUID().toString())));
    }

    /** Alibaba's, also where nothing tells whose it is. */
    static String aliyun(String code, String message) {
        Map<String, @Nullable Object> envelope = Json.object(
                "RequestId",
                UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
                "HostId",
                "aliyuncs.com",
                "Code",
                code,
                "Message",
                message);
        return Json.write(envelope);
    }
}
