package io.voiceai.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void aNumberIsItsLastTwoDigitsAndAHashByWhichLinesAreJoined() {
        String masked = Masking.number("+8617300000533");

        assertThat(masked).matches("…33 \\(#[0-9a-f]{4}\\)").isEqualTo(Masking.number("+8617300000533"));
        assertThat(masked).isNotEqualTo(Masking.number("+8617300000633"));
    }

    @Test
    void aShortNumberShowsNothingOfItself() {
        assertThat(Masking.number("9533")).matches("… \\(#[0-9a-f]{4}\\)");
        assertThat(Masking.number("95533")).startsWith("…33 ");
    }

    @Test
    void aKeyIdShowsItsBeginningOnlyIfMuchIsLeft() {
        assertThat(Masking.keyId("LTAI5tAbCdEfGh")).isEqualTo("LTAI…");
        assertThat(Masking.keyId("LTAI5tAbC")).isEqualTo("LTAI…");
        assertThat(Masking.keyId("LTAI5tAb")).isEqualTo("…");
    }

    @Test
    void anAddressLosesItsQuery() {
        assertThat(Masking.url("https://x.test/a?Signature=1")).isEqualTo("https://x.test/a?…");
        assertThat(Masking.url("https://x.test/a")).isEqualTo("https://x.test/a");
        assertThat(Masking.url(null)).isEqualTo("none");
    }
}
