package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a GET as the tree that a POST has as JSON. A query holds what JSON nests under names such as {@code
 * Variables.0.Key}, and every value as text.
 */
final class TencentQuery {

    // As deep as JSON is read; what follows is one name.
    private static final int DEEPEST = 500;

    private TencentQuery() {}

    /** The tree, with text in place of numbers and truth values where the operation's schema does not say otherwise. */
    static Map<String, @Nullable Object> tree(String action, List<Field> query) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        query.forEach(field -> put(nested, field.name().split("\\.", DEEPEST), 0, field.value()));
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        nested.forEach((name, value) -> tree.put(name, TencentSchema.typed(action, name, lists(value))));
        return tree;
    }

    private static void put(Map<String, @Nullable Object> into, String[] path, int step, String value) {
        if (step == path.length - 1) {
            into.put(path[step], value);
            return;
        }
        Object next = into.get(path[step]);
        Map<String, @Nullable Object> inner = next instanceof Map<?, ?> ? cast(next) : new LinkedHashMap<>();
        into.put(path[step], inner);
        put(inner, path, step + 1, value);
    }

    // An object whose members are all numbers is a list, in the order of the numbers.
    private static @Nullable Object lists(@Nullable Object value) {
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, @Nullable Object> members = cast(value);
        if (members.keySet().stream().allMatch(name -> name.matches("\\d{1,9}"))) {
            TreeMap<Integer, @Nullable Object> byNumber = new TreeMap<>();
            members.forEach((number, item) -> byNumber.put(Integer.valueOf(number), lists(item)));
            return new ArrayList<>(byNumber.values());
        }
        members.replaceAll((name, item) -> lists(item));
        return members;
    }

    @SuppressWarnings("unchecked") // Only this class makes them.
    private static Map<String, @Nullable Object> cast(Object map) {
        return (Map<String, @Nullable Object>) map;
    }
}
