package io.voiceai.journal;

import io.voiceai.call.CallRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.internal.json.JsonReader;
import io.voiceai.internal.json.JsonWriter;
import io.voiceai.internal.json.MalformedJsonException;
import io.voiceai.spi.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal's entry as a JSON object. */
final class JournalText {
    private static final String VERSION = "1";

    private JournalText() {}

    static String write(JournalEntry entry) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("v", VERSION);
        json.put("provider", entry.provider());
        json.put("correlationId", entry.correlationId());
        json.put("token", entry.token());
        json.put("callee", entry.callee().value());
        json.put("calleeForm", form(entry.callee()));
        json.put("agent", entry.agent().orElse(null));
        json.put("state", entry.state().name());
        json.put("from", entry.from().toString());
        json.put("to", entry.to().toString());
        json.put("candidates", entry.candidateCallIds().isEmpty() ? null : entry.candidateCallIds());
        json.put("refusal", entry.refusal().map(Enum::name).orElse(null));
        json.put("cause", entry.cause().map(Enum::name).orElse(null));
        entry.placed().ifPresent(placed -> {
            json.put("call", placed.ref().toString());
            json.put("requestId", placed.requestId());
            json.put("raw", placed.raw());
            json.put("route", placed.route().flatMap(RouteDecision::chosen).orElse(null));
        });
        return new String(JsonWriter.utf8(json), StandardCharsets.UTF_8);
    }

    static JournalEntry read(String text) {
        try {
            JsonObject json = JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
            if (!VERSION.equals(need(json, "v"))) {
                throw unreadable("is of another version", "Read it with the version of this library that wrote it");
            }
            return entry(json);
        } catch (MalformedJsonException | DateTimeParseException e) {
            throw unreadable("is not what toJson gave", null);
        }
    }

    private static JournalEntry entry(JsonObject json) {
        return new JournalEntry(
                need(json, "provider"),
                need(json, "correlationId"),
                need(json, "token"),
                number(need(json, "callee"), need(json, "calleeForm")),
                Optional.ofNullable(json.text("agent")),
                named(JournalEntry.State.values(), need(json, "state"))
                        .orElseThrow(() -> unreadable("has an unknown state", null)),
                Instant.parse(need(json, "from")),
                Instant.parse(need(json, "to")),
                json.texts("candidates"),
                Optional.ofNullable(json.text("call")).map(call -> placed(json, call)),
                Optional.ofNullable(json.text("refusal"))
                        .map(name -> named(RejectionReason.values(), name).orElse(RejectionReason.OTHER)),
                Optional.ofNullable(json.text("cause"))
                        .map(name -> named(HangupCause.Kind.values(), name).orElse(HangupCause.Kind.UNKNOWN)));
    }

    private static PlacedCall placed(JsonObject json, String call) {
        return new PlacedCall(
                CallRef.parse(call),
                need(json, "correlationId"),
                need(json, "requestId"),
                need(json, "raw"),
                Optional.ofNullable(json.text("route")).map(route -> new RouteDecision(Optional.of(route), List.of())));
    }

    private static String form(PhoneNumber number) {
        return number.isEncrypted() ? "encrypted" : number.isE164() ? "e164" : "given";
    }

    private static PhoneNumber number(String value, String form) {
        return switch (form) {
            case "encrypted" -> PhoneNumber.encrypted(value);
            case "e164" -> PhoneNumber.of(value);
            default -> PhoneNumber.asGiven(value);
        };
    }

    /** What a later version adds is not known here. */
    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static String need(JsonObject json, String field) {
        return Optional.ofNullable(json.text(field)).orElseThrow(() -> unreadable("lacks " + field, null));
    }

    private static VoiceAiException unreadable(String problem, @Nullable String wayOut) {
        return VoiceAiException.invalidRequest("journalEntry", problem, wayOut);
    }
}
