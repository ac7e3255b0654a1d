package io.voiceai.interop;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a client is asked to send.
 *
 * @param api the product
 * @param action the operation
 * @param parameters of Alibaba's they are texts; of Tencent's whatever JSON has
 * @param form what the vendor documents for a form body; empty for nearly all operations
 */
record Order(Api api, String action, JsonObject parameters, Map<String, String> form) {

    static Order of(Api api, String action, Object... pairs) {
        JsonObject parameters = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.add((String) pairs[i], element(pairs[i + 1]));
        }
        return new Order(api, action, parameters, Map.of());
    }

    Order withForm(String name, String value) {
        return new Order(api, action, parameters, Map.of(name, value));
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        parameters
                .entrySet()
                .forEach(entry -> query.put(entry.getKey(), entry.getValue().getAsString()));
        return query;
    }

    Map<String, String> all() {
        Map<String, String> all = query();
        all.putAll(form);
        return all;
    }

    private static JsonElement element(Object value) {
        if (value instanceof JsonElement element) {
            return element;
        }
        if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return new JsonPrimitive(String.valueOf(value));
    }

    static JsonArray texts(String... values) {
        JsonArray array = new JsonArray();
        for (String value : values) {
            array.add(value);
        }
        return array;
    }
}
