package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TencentCccCallOptionsTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "2000, 2", "1500, 1.5", "50, 0.05", "10000, 10", "100, 0.1"})
    void delayIsDecimalSeconds(long millis, String seconds) {
        assertThat(TencentCccCallOptions.create()
                        .welcomeMessageDelay(Duration.ofMillis(millis))
                        .variables())
                .isEqualTo(Map.of("welcome-message-delay", seconds));
    }

    @ParameterizedTest
    @CsvSource({"-1", "5001", "1500", "6000"})
    void acquireTimeoutIsWholeSecondsUpToFive(long millis) {
        assertThatThrownBy(() -> TencentCccCallOptions.create().acquireTimeout(Duration.ofMillis(millis)))
                .isInstanceOf(VoiceAiException.class)
                .hasMessage(
                        "acquireTimeout: is not a whole number of seconds from 0 to 5. Leave it out for 5 seconds.");
    }

    @Test
    void delayIsNotNegative() {
        assertThatThrownBy(() -> TencentCccCallOptions.create().welcomeMessageDelay(Duration.ofSeconds(-1)))
                .hasMessageContaining("welcomeMessageDelay");
    }

    @ParameterizedTest
    @CsvSource({"''", "user", "conversation_id"})
    void aDifyInputHasANameOfItsOwn(String name) {
        assertThatThrownBy(() -> TencentCccCallOptions.create().difyInput(name, "x"))
                .hasMessageContaining("Use difyUser or difyConversationId");
    }

    @Test
    void eachStepIsACopyAndShowsNoValue() {
        TencentCccCallOptions none = TencentCccCallOptions.create();
        TencentCccCallOptions some =
                none.acquireTimeout(Duration.ZERO).difyInput("name", "王五").difyUser("u-1");
        assertThat(none.variables()).isEmpty();
        assertThat(none.acquireTimeout()).isEmpty();
        assertThat(some.acquireTimeout()).contains(Duration.ZERO);
        assertThat(some).hasToString("TencentCccCallOptions[dify-inputs-name, dify-inputs-user]");
    }
}
