package io.voiceai.testing.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "a b+c*d~e", "张三 & 李四", "😀", "%41", "100%"})
    void encodingComesBack(String text) {
        assertThat(Percent.decode(Percent.encode(text))).isEqualTo(text);
    }

    @Test
    void encodingFollowsTheVendorsRules() {
        assertThat(Percent.encode("a b*~!'()+张")).isEqualTo("a%20b%2A~%21%27%28%29%2B%E5%BC%A0");
    }

    @Test
    void brokenEscapeStandsForItself() {
        assertThat(Percent.decode("50%&100%zz%4")).isEqualTo("50%&100%zz%4");
        assertThat(Percent.decodeForm("a=1&b&=c&&d=%E5%BC%A0+x"))
                .containsExactly(new Field("a", "1"), new Field("b", ""), new Field("", "c"), new Field("d", "张 x"));
    }

    @Test
    void noMoreFieldsAreReadThanAnybodySigns() {
        assertThat(Percent.decodeForm("a&".repeat(9_999) + "b=1&c=2"))
                .hasSize(10_000)
                .last()
                .isEqualTo(new Field("b", "1"));
        assertThat(Percent.decodeForm("&".repeat(1_000_000))).isEmpty();
    }

    @Test
    void jsonKeepsOrderAndTypes() {
        String text = "{\"b\":1,\"c\":123456789012345678901234567890,\"a\":[true,null,1.5,\"x\\n\",{}]}";
        assertThat(Json.write(Json.parse(text))).isEqualTo(text);
        assertThat(Json.object("a", null, "b", 1)).containsOnlyKeys("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}{}", "{\"a\":}", "nope", "[1,]"})
    void whatIsNotJsonIsSaidToBeSo(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Json.NotJson.class);
    }

    @Test
    void longNumbersAreMaskedPlainAndEncoded() {
        for (String text :
                List.of("13800000033", "a=13800000033", "Number%3D13800000033%26", "%2522008613800000033%2522")) {
            assertThat(Masking.longNumbers(text)).contains("***33").doesNotContain("1380000");
        }
        assertThat(Masking.longNumbers("2026-11-21 e3b0c44298fc1c149a")).isEqualTo("2026-11-21 e3b0c44298fc1c149a");
    }

    @Test
    void xmlReplacesWhatItCannotHold() {
        assertThat(Xml.write("A", Json.object("t", "<&>\0\u000b\r\n\t\ud800\uffff王😀")))
                .endsWith("<A><t>&lt;&amp;&gt;\ufffd\ufffd&#13;\n\t\ufffd\ufffd王😀</t></A>");
    }
}
