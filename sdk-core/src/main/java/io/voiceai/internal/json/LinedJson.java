package io.voiceai.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * A value of a JSON text that people write, with the line on which it stands. Comments as in Java are left out.
 *
 * @param line the line, from 1 on; that of its name if it is the member of an object
 * @param value a map or list of these, a string, {@link JsonNumber}, boolean or null
 */
public record LinedJson(int line, @Nullable Object value) {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(100)
                    .build())
            .build();

    /**
     * Reads a text.
     *
     * @param text the text
     * @return its one value
     * @throws MalformedLineException if it is not JSON, or a member is there twice
     */
    public static LinedJson read(String text) throws MalformedLineException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new MalformedLineException(1, "the text is empty");
            }
            LinedJson value = value(parser, first, line(parser));
            if (parser.nextToken() != null) {
                throw new MalformedLineException(line(parser), "there is more text after the end");
            }
            return value;
        } catch (JacksonException e) {
            // Jackson's own message quotes the text, which may hold numbers.
            int line = Math.max(1, e.getLocation().getLineNr());
            throw new MalformedLineException(line, problem(text, e));
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static LinedJson value(JsonParser parser, JsonToken token, int line) throws MalformedLineException {
        return new LinedJson(
                line,
                switch (token) {
                    case START_OBJECT -> members(parser);
                    case START_ARRAY -> items(parser);
                    case VALUE_STRING -> parser.getString();
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
                    case VALUE_TRUE -> Boolean.TRUE;
                    case VALUE_FALSE -> Boolean.FALSE;
                    default -> null;
                });
    }

    private static Map<String, LinedJson> members(JsonParser parser) throws MalformedLineException {
        Map<String, LinedJson> members = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
            String name = parser.currentName();
            int line = line(parser);
            LinedJson first = members.put(name, value(parser, parser.nextToken(), line));
            if (first != null) {
                throw new MalformedLineException(
                        line, "this member is in its object twice, for the first time on line " + first.line);
            }
        }
        return members;
    }

    private static List<LinedJson> items(JsonParser parser) throws MalformedLineException {
        List<LinedJson> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(parser, token, line(parser)));
        }
        return items;
    }

    /** The commonest mistake has words of its own. */
    private static String problem(String text, JacksonException e) {
        int at = (int) Math.min(Math.max(0, e.getLocation().getCharOffset()), text.length());
        String before = text.substring(0, at).strip();
        boolean closes = at < text.length() && "]}".indexOf(text.charAt(at)) >= 0;
        if (closes && before.endsWith(",")) {
            return "a comma stands before a closing bracket";
        }
        return at == text.length()
                ? "the text ends too early, a bracket or a quote is missing"
                : "this is not JSON, a comma, a colon, a quote or a bracket is missing or too many";
    }
}
