package io.voiceai.aliyun.aiccs;

import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.spi.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dialogue that AICCS gives as JSON inside a string: an array of objects with content and role. */
final class AiccsTranscripts {
    /** Stands before what the callee said into the AI agent's speech; its brackets vary with who typed them. */
    private static final Pattern INTERRUPTION =
            Pattern.compile("^\\s*(?:[<《〈＜]\\s*客户打断\\s*[>》〉＞]\\s*)+", Pattern.UNICODE_CHARACTER_CLASS);

    private AiccsTranscripts() {}

    /** Empty for a text that is not such an array: it stays in the raw answer, and the rest of the detail is worth having. */
    static List<TranscriptTurn> read(@Nullable String json) {
        return JsonObject.parseAny(json) instanceof List<?> items
                ? turns(items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList())
                : List.of();
    }

    static List<TranscriptTurn> turns(List<JsonObject> items) {
        return items.stream()
                .filter(item -> item.text("content") != null)
                .map(AiccsTranscripts::turn)
                .toList();
    }

    private static TranscriptTurn turn(JsonObject item) {
        String content = Objects.toString(item.text("content"), "");
        Speaker speaker = switch (Objects.toString(item.text("role"), "")) {
            case "user" -> Speaker.CALLEE;
            case "assistant" -> Speaker.AI_AGENT;
            default -> Speaker.UNKNOWN;
        };
        Matcher marker = INTERRUPTION.matcher(content);
        boolean interruption = speaker == Speaker.CALLEE && marker.find();
        return new TranscriptTurn(speaker, interruption ? content.substring(marker.end()) : content, interruption);
    }
}
