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
        "'call (0755) 8301-0533 now', 'call (*** now'",
        "'call １７３００００ now', 'call *** now'",
        "'call ١٧٣٠٠٠٠٠ now', 'call *** now'",
        "'call 173000 now', 'call 173000 now'",
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

    @ParameterizedTest
    @CsvSource({
        "7B9EFA4F-4305-5968-BAEE-BD8B8DE5DDD1, 7B9EFA4F-4305-5968-BAEE-BD8B8DE5DDD1",
        "12345678-1234-1234-1234-123456789012, 12345678-1234-1234-1234-123456789012",
        "InvalidSecurityToken.Expired, InvalidSecurityToken.Expired",
        "FailedOperation.CalloutRuleMaxCallCountCalleePerDayAppID, FailedOperation.CalloutRuleMaxCallCountCalleePerDayAppID",
        "Blocked.17300000533, Blocked.***",
        "'Blocked\nINFO all is well', 'Blocked INFO all is well'",
    })
    void codesAndRequestIdsStayWholeButForNumbers(String text, String shown) {
        assertThat(Sanitizer.code(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "116012854210^10281427****, 116012854210^10281427****",
        "9dc79b2c-9902-419c-b963-16bee762ae3a, 9dc79b2c-9902-419c-b963-16bee762ae3a",
        "'two\nlines', 'two lines'",
    })
    void idsOfCallsStayWhole(String text, String shown) {
        assertThat(Sanitizer.callId(text)).isEqualTo(shown);
    }

    @Test
    void aTextOfTheLongestLengthIsNotCut() {
        assertThat(Sanitizer.clean("ab ".repeat(66) + "ab")).hasSize(200).endsWith("ab");
        assertThat(Sanitizer.clean("ab ".repeat(66) + "abc")).hasSize(200).endsWith("…");
    }

    @Test
    void nothingStaysNothingForCodesAndIdsToo() {
        assertThat(Sanitizer.code(null)).isNull();
        assertThat(Sanitizer.callId(null)).isNull();
    }
}
