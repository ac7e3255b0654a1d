package io.voiceai.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "+8617300000533, 17300000533, 86",
        "+86 173-0000-0533, 17300000533, 86",
        "+8657100000000, 057100000000, 86",
        "+861012345678, 01012345678, 86",
        "+8675512345678, 075512345678, 86",
        "+864009282737, 4009282737, 86",
        "+6591234567, 91234567, 65",
        "+14155550100, 4155550100, 1",
    })
    void knowsHowTheNumberIsDialedAtHome(String text, String national, String country) {
        PhoneNumber number = PhoneNumber.of(text);

        assertThat(number.isE164()).isTrue();
        assertThat(number.nationalDigits()).isEqualTo(national);
        assertThat(number.countryCode()).isEqualTo(country);
        assertThat(number.isMainlandChina()).isEqualTo(country.equals("86"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"95533", "10086", "4001234567", "8001234567", "95013123"})
    void serviceNumbersPassAsGiven(String text) {
        PhoneNumber number = PhoneNumber.of(text);

        assertThat(number.isE164()).isFalse();
        assertThat(number.value()).isEqualTo(text);
        assertThat(number.nationalDigits()).isEqualTo(text);
        assertThat(number.countryCode()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "+86173000005ab",
                "call me",
                "17300000533",
                "+86173",
                "+8617300000533000000000000000000000000000",
                "+8617300000533\r\nX: y",
                "＋８６１７３００００００５３３",
                "+0017300000533",
                "86+17300000533",
                "+",
                "+8617300000533;ext=1"
            })
    void refusesWhatIsNoNumberNamingTheFieldAndNeverTheValue(String text) {
        assertThatThrownBy(() -> OutboundCall.to(text))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
                    assertThat(e.field()).contains("callee");
                    assertThat(e.sends()).isZero();
                })
                .hasMessageStartingWith("callee: ")
                .hasMessageNotContaining("173000005")
                .hasMessageNotContaining("call me");
    }

    @ParameterizedTest
    @CsvSource({
        "17300000533, +8617300000533",
        "057100000000, +8657100000000",
        "01012345678, +861012345678",
        "95533, 95533",
        "186****0000, 186****0000",
    })
    void readsWhatAnswersCarry(String digits, String value) {
        assertThat(PhoneNumber.mainland(digits).value()).isEqualTo(value);
    }

    @Test
    void showsAtMostTwoDigits() {
        PhoneNumber number = PhoneNumber.of("+8617300000533");

        assertThat(number).asString().matches("…33 \\(#[0-9a-f]{4}\\)");
        assertThat(PhoneNumber.of("+8617300000533")).asString().isEqualTo(number.toString());
        assertThat(PhoneNumber.of("+8617300000534").masked()).isNotEqualTo(number.masked());
    }

    @Test
    void equalNumbersAreEqual() {
        assertThat(PhoneNumber.of("+86 17300000533"))
                .isEqualTo(PhoneNumber.of("+8617300000533"))
                .hasSameHashCodeAs(PhoneNumber.of("+8617300000533"))
                .isNotEqualTo(PhoneNumber.of("+8617300000534"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 2", "1\n2", "电话", "123456789012345678901234567890123"})
    void evenAsGivenItMustBeOneVisibleWord(String text) {
        assertThatThrownBy(() -> PhoneNumber.asGiven(text)).isInstanceOf(VoiceAiException.class);
    }

    @Test
    void aTokenStandsForANumberThatNobodyHereKnows() {
        PhoneNumber token = PhoneNumber.encrypted("Qk5+/canary=0533");

        assertThat(token.isEncrypted()).isTrue();
        assertThat(token.isE164()).isFalse();
        assertThat(token.isMainlandChina()).isFalse();
        assertThat(token.value()).isEqualTo(token.nationalDigits()).isEqualTo("Qk5+/canary=0533");
        assertThat(token.countryCode()).isEmpty();
        assertThat(token).asString().doesNotContain("canary");
        assertThat(token).isEqualTo(PhoneNumber.encrypted("Qk5+/canary=0533"));
        assertThat(PhoneNumber.encrypted("95533")).isNotEqualTo(PhoneNumber.of("95533"));
        assertThat(PhoneNumber.of("95533").isEncrypted()).isFalse();
        assertThat(PhoneNumber.encrypted("x".repeat(512)).value()).hasSize(512);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "密"})
    void aTokenIsOneVisibleWord(String text) {
        assertThatThrownBy(() -> PhoneNumber.encrypted(text))
                .isInstanceOf(VoiceAiException.class)
                .hasMessageStartingWith("encryptedCallee: ");
        assertThatThrownBy(() -> PhoneNumber.encrypted("x".repeat(513))).isInstanceOf(VoiceAiException.class);
    }
}
