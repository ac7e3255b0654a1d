package io.voiceai.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.WireText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\uD83Db", "\uD83D", "\uDE00\uD83D", "x\uDE00", "\uD83D\uD83D\uDE00"})
    void halfOfASurrogatePairIsRefusedBeforeItIsSent(String text) {
        for (Object value : new Object[] {text, Map.of("k", text), Map.of(text, "v")}) {
            assertThatThrownBy(() -> WireText.of(value))
                    .isInstanceOfSatisfying(
                            VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST))
                    .hasMessageContaining("half of a surrogate pair");
        }
    }

    @Test
    void wholePairsAndEverythingElseStays() {
        assertThat(Unicode.checked("小明 \uD83D\uDE00 ok")).isEqualTo("小明 \uD83D\uDE00 ok");
        assertThat(Unicode.checked("")).isEmpty();
    }
}
