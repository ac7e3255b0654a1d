package io.voiceai.tencent.ccc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** JSON as maps, lists, strings, {@link BigDecimal} and booleans: a number is never equal to its text. */
final class Tree {
    private final String text;
    private int at;

    private Tree(String text) {
        this.text = text;
    }

    static Object of(String text) {
        return new Tree(text).value();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) of(text);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> resource(String name) {
        try (InputStream in = Objects.requireNonNull(Tree.class.getResourceAsStream(name), name)) {
            return (List<Map<String, Object>>) of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object value() {
        char c = next();
        return switch (c) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> string();
            default -> word(c);
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (char c = next(); c != '}'; c = next()) {
            if (c == ',') {
                next();
            }
            String name = string();
            next();
            members.put(name, value());
        }
        return members;
    }

    private List<Object> items() {
        List<Object> items = new ArrayList<>();
        for (char c = next(); c != ']'; c = next()) {
            if (c != ',') {
                at--;
            }
            items.add(value());
        }
        return items;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            out.append(c == '\\' ? escaped(text.charAt(at++)) : c);
        }
        return out.toString();
    }

    private char escaped(char c) {
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }

    private Object word(char first) {
        int start = at - 1;
        while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (first) {
            case 't', 'f' -> Boolean.valueOf(word);
            case 'n' -> "";
            default -> new BigDecimal(word);
        };
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at++);
    }
}
