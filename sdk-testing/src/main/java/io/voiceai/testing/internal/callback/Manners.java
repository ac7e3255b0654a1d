package io.voiceai.testing.internal.callback;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.wire.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a vendor treats its receivers. Tencent does not say how long it waits between its repeats, nor for an answer: three
 * and five seconds are the emulator's own. ICE and CCC say nothing at all of answers, so whatever comes back contents them.
 *
 * @param patience how long an answer may take
 * @param pauses before each repeat
 */
record Manners(Duration patience, List<Duration> pauses) {

    private static final Duration OWN_PATIENCE = Duration.ofSeconds(5);
    private static final Duration OWN_PAUSE = Duration.ofSeconds(3);

    static Manners of(Vendor vendor) {
        return switch (vendor) {
            case ALIYUN_AICCS ->
                new Manners(
                        Duration.ofMillis(700),
                        List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10)));
            case TENCENT_CCC -> new Manners(OWN_PATIENCE, List.of(OWN_PAUSE, OWN_PAUSE, OWN_PAUSE));
            case ALIYUN_CCC, ALIYUN_ICE -> new Manners(OWN_PATIENCE, List.of());
        };
    }

    static boolean content(Vendor vendor, int status, String body) {
        return switch (vendor) {
            case ALIYUN_AICCS -> status == 200 && member(body, "code") instanceof Number;
            case TENCENT_CCC -> Long.valueOf(0).equals(member(body, "ErrCode"));
            case ALIYUN_CCC, ALIYUN_ICE -> true;
        };
    }

    private static @Nullable Object member(String body, String name) {
        try {
            Map<String, @Nullable Object> answer = Json.parseObject(body);
            return answer.get(name);
        } catch (Json.NotJson e) {
            return null;
        }
    }
}
