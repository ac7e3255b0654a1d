package io.voiceai.interop;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One request of a story and what its answer must show.
 *
 * @param operation the vendor's name of it
 * @param shows what the answer must show, in a few words
 * @param order made of what earlier steps remembered
 * @param check fails if the answer does not show it; may remember more
 */
record Step(
        String operation,
        String shows,
        Function<Map<String, String>, Order> order,
        BiConsumer<JsonObject, Map<String, String>> check) {}
