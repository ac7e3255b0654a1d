package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @Test
    void theSecretItselfIsTheSame() {
        assertThat(Secrets.same("canary-ключ-😀", "canary-ключ-😀")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "s", "secre", "secret ", "Secret", "secretsecret", "\ud83d", "secre\ud83d"})
    void everythingElseIsNot(String given) {
        assertThat(Secrets.same("secret", given)).isFalse();
    }

    @Test
    void anEmptySecretIsNobodys() {
        assertThat(Secrets.same("", "")).isFalse();
    }

    @Test
    void halfOfASurrogatePairIsNoQuestionMark() {
        assertThat(Secrets.same("what?", "what\ud83d")).isFalse();
    }
}
