package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.event.EventHead;
import io.voiceai.event.OtherEvent;
import io.voiceai.spi.CallbackFormat.Content;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePartsTest {
    private static Content read(String body) {
        return Content.of(
                body.getBytes(StandardCharsets.UTF_8),
                message -> new OtherEvent(new EventHead(
                        "p", "t", message.raw(), Map.of(), Optional.empty(), Optional.empty(), message.raw())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1},{\"b\":\"]},{\"}]",
                " [ {\"a\":1} , {\"b\":\"]},{\"} ] \n",
                "\uFEFF[{\"a\":1},{\"b\":\"]},{\"}]"
            })
    void eachMessageOfAnArrayKeepsItsOwnText(String body) {
        assertThat(read(body).events().stream().map(event -> event.head().raw()))
                .containsExactly("{\"a\":1}", "{\"b\":\"]},{\"}");
        assertThat(read(body).problems()).isEmpty();
    }

    @Test
    void aBrokenMessageSpoilsNoOther() {
        Content content = read("[{\"a\":1},{\"b\":},{\"c\":3}]");

        assertThat(content.events()).hasSize(2);
        assertThat(content.problems()).containsExactly("message 2 of 3 is not a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[{\"a\":1}", "[{\"a\":1},", "[{\"a\":1}]x", "[{\"a\":1},{\"b\":\"x]"})
    void aBodyThatIsCutIsNotReadAtAll(String body) {
        assertThat(read(body).events()).isEmpty();
        assertThat(read(body).problems()).hasSize(1);
    }

    @Test
    void aBodyOfMoreMessagesThanAnybodySendsIsNotRead() {
        assertThat(read("[" + "{},".repeat(9_999) + "{}]").events()).hasSize(10_000);
        assertThat(read("[" + "{},".repeat(10_000) + "{}]").events()).isEmpty();
    }
}
