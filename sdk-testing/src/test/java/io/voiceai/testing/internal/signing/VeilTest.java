package io.voiceai.testing.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.testing.internal.wire.Percent;
import java.util.List;
import org.junit.jupiter.api.Test;

class VeilTest {

    private static final String TOKEN = "CAIS+to ken/\u5f20==";

    private final Veil veil = new Veil(List.of(TOKEN, "key"));

    @Test
    void secretIsHiddenInEveryEncoding() {
        String once = Percent.encode(TOKEN);
        for (String shown : List.of(
                TOKEN,
                once,
                Percent.encode(once),
                Percent.encode(Percent.encode(once)),
                once.replace("%20", "+"),
                TOKEN.replace("+", " "),
                TOKEN.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(veil.hide("a=" + shown + "&b")).startsWith("a=***").doesNotContainIgnoringCase("CAIS");
        }
    }

    @Test
    void shortWordIsNotTakenForASecret() {
        assertThat(veil.hide("the key")).isEqualTo("the key");
    }

    @Test
    void sameNumberLooksTheSameAndOthersDoNot() {
        assertThat(veil.hide("13800000000 13900000000 13800000000 13700000001")).isEqualTo("***00 ***00#2 ***00 ***01");
        assertThat(veil.hide("%3D13900000000")).isEqualTo("%3D***00#2");
    }
}
