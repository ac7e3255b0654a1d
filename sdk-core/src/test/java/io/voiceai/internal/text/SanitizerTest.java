package io.voiceai.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanitizerTest {
    @ParameterizedTest
    @CsvSource({
        "'The number 17300000533 is wrong', 'The number *** is wrong'",
        "'call 173 0000 0533 now', 'call *** now'",
        "'call 173-0000-0533 now', 'call *** now'",
        "'signature OLeaidS1JvxuMvnyHOwuJ+uX5qY= bad', 'signature *** bad'",
        "'code 400 stays', 'code 400 stays'",
        "'two\r\nlines', 'two lines'",
        "'\u001B[31mred\u001B[0m', 'red'",
    })
    void hidesWhatMayBePersonalOrSecret(String text, String clean) {
        assertThat(Sanitizer.clean(text)).isEqualTo(clean);
    }

    @Test
    void cutsLongTexts() {
        assertThat(Sanitizer.clean("ab ".repeat(1_000_000))).hasSize(200).endsWith("…");
    }

    @Test
    void nothingStaysNothing() {
        assertThat(Sanitizer.clean(null)).isNull();
    }
}
