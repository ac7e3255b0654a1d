package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {
    private static JsonObject json(String text) {
        JsonObject json = JsonObject.parse(text.getBytes(StandardCharsets.UTF_8));
        assertThat(json).isNotNull();
        return json;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"16|16", "\"16\"|16", "1e1|10", "16.0|16", "-3|-3", "9223372036854775807|9223372036854775807"})
    void wholeNumbersMayComeInAnyForm(String value, long number) {
        assertThat(json("{\"n\":" + value + "}").integer("n")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.9", "true", "\"\"", "\"x\"", "null", "[]", "{}", "1e999999999", "92233720368547758070"})
    void whatIsNotAWholeNumberIsAbsent(String value) {
        assertThat(json("{\"n\":" + value + "}").integer("n")).isNull();
    }

    @Test
    void idsBeyond64BitKeepTheirDigits() {
        assertThat(json("{\"id\":123456789012345678901234567890}").text("id"))
                .isEqualTo("123456789012345678901234567890");
    }

    @Test
    void takesTheFirstSpellingThatIsThere() {
        JsonObject json = json("{\"Mesage\":\"OK\",\"Message\":null}");

        assertThat(json.text("Message", "Mesage")).isEqualTo("OK");
        assertThat(json.text("Nothing")).isNull();
        assertThat(json.has("Message")).isTrue();
    }

    @Test
    void readsJsonInsideText() {
        JsonObject json =
                json("{\"list\":\"[{\\\"a\\\":1}]\",\"object\":\"{\\\"b\\\":\\\"x\\\"}\",\"words\":\"[\\\"y\\\"]\"}");

        assertThat(json.objects("list"))
                .singleElement()
                .satisfies(item -> assertThat(item.integer("a")).isEqualTo(1));
        assertThat(json.object("object").text("b")).isEqualTo("x");
        assertThat(json.texts("words")).isEqualTo(List.of("y"));
    }

    @Test
    void brokenJsonInsideTextIsAbsent() {
        JsonObject json = json("{\"list\":\"[{\\\"a\\\":\",\"object\":\"nope\"}");

        assertThat(json.objects("list")).isEmpty();
        assertThat(json.object("object")).isNull();
        assertThat(json.text("object")).isEqualTo("nope");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "\"true\",true", "\"False\",false"})
    void booleansMayComeAsText(String value, boolean bool) {
        assertThat(json("{\"b\":" + value + "}").bool("b")).isEqualTo(bool);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "\"\"", "null", "\"yes\"", "[]"})
    void whatIsNotABooleanIsAbsent(String value) {
        assertThat(json("{\"b\":" + value + "}").bool("b")).isNull();
    }

    @Test
    void noticesFieldsThatContradictThemselves() {
        JsonObject json = json("{\"id\":\"a\",\"id\":\"b\",\"same\":1,\"same\":1,\"in\":{\"x\":1},\"in\":{\"x\":2}}");

        assertThat(json.isContradictory("id")).isTrue();
        assertThat(json.isContradictory("same")).isFalse();
        assertThat(json.isContradictory("in")).isTrue();
    }

    @Test
    void isReadInUtf8Only() {
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(JsonObject.parse("{\"a\":1}".getBytes(wide)))
                    .as(wide.name())
                    .isNull();
        }
        assertThat(JsonObject.parse(new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0}))
                .isNull();
        assertThat(JsonObject.parse(new byte[] {'{', '}'})).isNotNull();
    }

    @Test
    void acceptsAByteOrderMark() {
        assertThat(json("\uFEFF{\"a\":1}").integer("a")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"a\":1",
                "{\"a\":1} x",
                "{\"a\":1}{\"a\":2}",
                "{a:1}",
                "<html>",
                "{\"a\":\"\n\"}"
            })
    void whatIsNotOneWholeObjectIsNothing(String text) {
        assertThat(JsonObject.parse(text.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void invalidUtf8IsNothing() {
        assertThat(JsonObject.parse(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 100_000})
    void deepNestingIsNothingAndBreaksNothing(int depth) {
        String text = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

        assertThat(JsonObject.parse(text.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void aNumberOfTwoMegabytesIsNothing() {
        assertThat(JsonObject.parse(("{\"a\":" + "1".repeat(2_000_000) + "}").getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    @Property(tries = 1000)
    void neverThrowsForAnyText(@ForAll String text) {
        JsonObject.parse(text.getBytes(StandardCharsets.UTF_8));
        JsonObject.parseAny(text);
    }

    @Test
    void rawIsTheWholeAnswerAtEveryDepth() {
        String text = "{\"a\":{\"b\":1}}";

        assertThat(json(text).object("a").raw()).isEqualTo(text);
    }

    @Test
    void showsNamesAndNoValues() {
        assertThat(json("{\"phone\":\"17300000533\"}")).asString().isEqualTo("JsonObject[phone]");
    }

    @Test
    void writesCompactJsonWithoutNulls() {
        Map<String, Object> value = new java.util.LinkedHashMap<>();
        value.put("name", "小明 \"x\"");
        value.put("none", null);
        value.put("list", List.of(1, 2.5, true, Map.of("k", "v")));

        assertThat(WireText.of(value)).isEqualTo("{\"name\":\"小明 \\\"x\\\"\",\"list\":[1,2.5,true,{\"k\":\"v\"}]}");
        assertThat(WireText.of("as is")).isEqualTo("as is");
        assertThat(WireText.of(15L)).isEqualTo("15");
        assertThat(WireText.of(false)).isEqualTo("false");
    }
}
