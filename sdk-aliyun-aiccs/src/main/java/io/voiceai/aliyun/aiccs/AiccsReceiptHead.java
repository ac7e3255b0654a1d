package io.voiceai.aliyun.aiccs;

import io.voiceai.event.EventHead;
import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of which call a receipt is, when, and what makes two deliveries the same. */
final class AiccsReceiptHead {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private AiccsReceiptHead() {}

    static EventHead of(String provider, AiccsReceiptKind kind, JsonObject receipt) {
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, AiccsMapping.CALL_ID, receipt.text("call_id", "callId"));
        put(keys, AiccsMapping.DETAIL_ID, receipt.text("task_detail_id", "detailId", "detail_id"));
        String at = receipt.text("status_time", "report_time", "end_time", "endTime");
        return new EventHead(
                provider,
                kind.type(),
                id(kind, keys, at, receipt),
                keys,
                time(at),
                Optional.ofNullable(receipt.text("out_id", "outId")).filter(id -> !id.isBlank()),
                receipt.raw());
    }

    /** Of what the vendor repeats unchanged, whatever the order of the fields; a receipt that names no call is its text. */
    private static String id(AiccsReceiptKind kind, Map<String, String> keys, @Nullable String at, JsonObject receipt) {
        if (keys.isEmpty() || kind == AiccsReceiptKind.UNKNOWN) {
            byte[] text = receipt.raw().getBytes(StandardCharsets.UTF_8);
            return kind.type() + ":" + UUID.nameUUIDFromBytes(text);
        }
        return Stream.of(
                        kind.type(),
                        keys.get(AiccsMapping.CALL_ID),
                        keys.get(AiccsMapping.DETAIL_ID),
                        receipt.text("biz_id"),
                        receipt.text("status_code", "statusCode"),
                        at,
                        receipt.text("dtmf"),
                        receipt.text("call_times", "callTimes"))
                .map(part -> Objects.toString(part, ""))
                .collect(Collectors.joining(":"));
    }

    private static void put(Map<String, String> keys, String name, @Nullable String id) {
        if (id != null && !id.isBlank()) {
            keys.put(name, id.strip());
        }
    }

    /** The vendor writes its own local time, without a zone. */
    static Optional<Instant> time(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.strip(), TIME)
                            .atZone(AiccsMapping.VENDOR_ZONE)
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
