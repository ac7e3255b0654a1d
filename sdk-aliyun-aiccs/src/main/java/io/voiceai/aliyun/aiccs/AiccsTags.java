package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo.Response.Data.OutputTags;
import io.voiceai.call.OutputTag;
import io.voiceai.spi.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the AI agent concluded; the value of a tag is the text of a JSON array, or just a text. */
final class AiccsTags {
    private AiccsTags() {}

    static List<OutputTag> read(List<OutputTags> tags) {
        return tags.stream()
                .map(tag -> new OutputTag(
                        Objects.toString(tag.outputTagName(), ""),
                        values(tag.outputTagValue()),
                        Optional.ofNullable(tag.outputTagDescription())))
                .toList();
    }

    /** The receipts name the tags in an object, with a text or a list of texts each. */
    static List<OutputTag> read(@Nullable JsonObject tags) {
        return tags == null
                ? List.of()
                : tags.names().stream()
                        .map(name -> new OutputTag(name, values(tags, name), Optional.empty()))
                        .toList();
    }

    private static List<String> values(JsonObject tags, String name) {
        List<String> texts = tags.texts(name);
        return texts.isEmpty() ? values(tags.text(name)) : texts;
    }

    private static List<String> values(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return List.of();
        }
        boolean scalars = JsonObject.parseAny(value) instanceof List<?> items
                && items.stream().noneMatch(item -> item instanceof JsonObject || item instanceof List<?>);
        JsonObject holder = scalars ? JsonObject.parse("{\"values\":" + value + "}") : null;
        return holder == null ? List.of(value) : holder.texts("values");
    }
}
