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
        String entry = receipt.text("task_detail_id", "detailId", "detail_id");
        put(keys, AiccsMapping.CALL_ID, receipt.text("call_id", "callId"));
        if (isOfTheEntry(kind, receipt)) {
            put(keys, AiccsMapping.DETAIL_ID, entry);
        }
        String at = receipt.text("status_time", "report_time", "end_time", "endTime");
        return new EventHead(
                provider,
                kind.type(),
                id(kind, keys, entry, at, receipt),
                keys,
                time(at),
                Optional.ofNullable(receipt.text("out_id", "outId")).filter(id -> !id.isBlank()),
                receipt.raw());
    }

    /** An entry of a task may have several calls: that one was not answered says nothing of the entry, which is called again. */
    private static boolean isOfTheEntry(AiccsReceiptKind kind, JsonObject receipt) {
        return switch (kind) {
            case LLM_REPORT, TASK_REPORT, VOICE_REPORT, VOICE_STATE -> AiccsReceipts.wasAnswered(receipt);
            case LLM_RECORD, TASK_RECORD, VOICE_RECORD, TASK_NOTE, NOTE_AGENT, UNKNOWN -> true;
        };
    }

    /** Of what the vendor repeats unchanged, whatever the order of the fields; a receipt that names no call is its text. */
    private static String id(
            AiccsReceiptKind kind,
            Map<String, String> keys,
            @Nullable String entry,
            @Nullable String at,
            JsonObject receipt) {
        if (keys.isEmpty() || kind == AiccsReceiptKind.UNKNOWN) {
            byte[] text = receipt.raw().getBytes(StandardCharsets.UTF_8);
            return kind.type() + ":" + UUID.nameUUIDFromBytes(text);
        }
        return Stream.of(
                        kind.type(),
                        keys.get(AiccsMapping.CALL_ID),
                        entry,
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
