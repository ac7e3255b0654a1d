package io.voiceai.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** What stands at a place in an answer; a place that is missing fails the step. */
final class Answers {

    private Answers() {}

    static JsonObject row(JsonObject answer, String... path) {
        return at(answer, path).getAsJsonArray().get(0).getAsJsonObject();
    }

    static JsonElement at(JsonObject answer, String... path) {
        JsonElement element = answer;
        for (String name : path) {
            assertThat(element.getAsJsonObject().has(name))
                    .as("%s in %s", name, answer)
                    .isTrue();
            element = element.getAsJsonObject().get(name);
        }
        return element;
    }

    static String text(JsonObject answer, String... path) {
        return at(answer, path).getAsString();
    }
}
