package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON type that a member of a Tencent request must have. Written {@code int}, {@code number}, {@code string} or
 * {@code bool}; {@code [type]} for a list; {@code {Name:type Other:type!}} for an object, where the mark stands for what is
 * required.
 */
sealed interface TencentType {

    boolean accepts(@Nullable Object value);

    /** A value of this type for one whose parts are all text, as in a query; as it was where a part says something else. */
    @Nullable
    Object ofText(@Nullable Object value);

    static Struct struct(String description) {
        return new Reader("{" + description + "}").struct();
    }

    /** A value that holds no other. */
    record Scalar(String name) implements TencentType {
        @Override
        public @Nullable Object ofText(@Nullable Object value) {
            if (!(value instanceof String text)) {
                return value;
            }
            return switch (name) {
                case "int" -> text.matches("-?\\d{1,18}") ? Long.valueOf(text) : value;
                case "number" -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? Double.valueOf(text) : value;
                case "bool" -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : value;
                default -> value;
            };
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            return switch (name) {
                case "int" -> value instanceof Long;
                case "number" -> value instanceof Long || value instanceof Double;
                case "string" -> value instanceof String;
                case "bool" -> value instanceof Boolean;
                default -> throw new IllegalStateException("no such type: " + name);
            };
        }
    }

    /** A list of one type. */
    record Items(TencentType item) implements TencentType {
        @Override
        public @Nullable Object ofText(@Nullable Object value) {
            return value instanceof List<?> list
                    ? list.stream().map(item::ofText).toList()
                    : value;
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            return value instanceof List<?> list && list.stream().allMatch(item::accepts);
        }
    }

    /** An object with members of its own; it takes no others. */
    record Struct(Map<String, Member> members) implements TencentType {
        @Override
        public @Nullable Object ofText(@Nullable Object value) {
            if (!(value instanceof Map<?, ?>)) {
                return value;
            }
            Map<String, @Nullable Object> object = new LinkedHashMap<>(Json.asObject(value));
            object.replaceAll((name, part) ->
                    members.containsKey(name) ? members.get(name).type().ofText(part) : part);
            return object;
        }

        @Override
        public boolean accepts(@Nullable Object value) {
            if (!(value instanceof Map<?, ?>)) {
                return false;
            }
            Map<String, @Nullable Object> object = Json.asObject(value);
            return members.keySet().containsAll(object.keySet())
                    && members.entrySet().stream()
                            .allMatch(member -> member.getValue().accepts(object.get(member.getKey())));
        }
    }

    /** A member of an object. */
    record Member(TencentType type, boolean required) {
        boolean accepts(@Nullable Object value) {
            return value == null ? !required : type.accepts(value);
        }
    }

    /** Reads the notation. */
    final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Struct struct() {
            Map<String, Member> members = new LinkedHashMap<>();
            at++;
            while (text.charAt(at) != '}') {
                String name = word();
                at++;
                TencentType type = type();
                boolean required = skip('!');
                members.put(name, new Member(type, required));
                skip(' ');
            }
            at++;
            return new Struct(members);
        }

        private TencentType type() {
            if (text.charAt(at) == '{') {
                return struct();
            }
            if (skip('[')) {
                TencentType item = type();
                at++;
                return new Items(item);
            }
            return new Scalar(word());
        }

        private String word() {
            int start = at;
            while (Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        private boolean skip(char expected) {
            boolean there = text.charAt(at) == expected;
            at += there ? 1 : 0;
            return there;
        }
    }
}
