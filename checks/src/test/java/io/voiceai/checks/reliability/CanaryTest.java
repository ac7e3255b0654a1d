package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The canary is seen in every disguise in which software writes values. */
class CanaryTest {
    @Test
    void isSeenInEveryForm() {
        for (String value : new String[] {Canary.SECRET, Canary.number()}) {
            byte[] bytes = ("id=7&x=" + value + "&y").getBytes(StandardCharsets.UTF_8);
            assertThat(Canary.in("x " + value + " y")).isNotEmpty();
            assertThat(Canary.in(URLEncoder.encode(value, StandardCharsets.UTF_8)))
                    .isNotEmpty();
            assertThat(Canary.in("Basic " + Base64.getEncoder().encodeToString(bytes)))
                    .isNotEmpty();
            assertThat(Canary.in("abc" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
                    .isNotEmpty();
            assertThat(Canary.in(HexFormat.of().formatHex(bytes))).isNotEmpty();
        }
        assertThat(Canary.in("+86 173-0000 0001")).isNotEmpty();
    }

    @Test
    void isNotSeenWhereItIsNot() {
        assertThat(Canary.in("aliyun-ice StartAIAgentOutboundCall: 12 ms, correlation id abcdefghij23456, sent once"))
                .isEmpty();
    }
}
