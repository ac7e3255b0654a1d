package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TencentNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "+8613012345678, 008613012345678",
        "+8675512345678, 0086075512345678",
        "+861012345678, 008601012345678",
        "+864009282737, 00864009282737",
        "+85221234567, 0085221234567",
        "+12125550123, 0012125550123",
        "4009282737, 4009282737",
        "95588, 95588"
    })
    void writesANumberAsTheVendorDialsIt(String number, String wire) {
        assertThat(TencentNumbers.write("tencent-ccc", "callee", PhoneNumber.of(number)))
                .isEqualTo(wire);
    }

    @Test
    void writesANumberAsGiven() {
        assertThat(TencentNumbers.write("tencent-ccc", "callee", PhoneNumber.asGiven("+8613012345678")))
                .isEqualTo("+8613012345678");
    }

    @ParameterizedTest
    @CsvSource({
        "008613012345678, +8613012345678",
        "0086075512345678, +8675512345678",
        "008601012345678, +861012345678",
        "008602066247698, +862066247698",
        "0085221234567, +85221234567",
        "0012125550123, +12125550123"
    })
    void readsWhatItWrote(String wire, String number) {
        PhoneNumber read = TencentNumbers.read(wire);
        assertThat(read).isEqualTo(PhoneNumber.of(number));
        assertThat(TencentNumbers.write("tencent-ccc", "callee", PhoneNumber.of(number)))
                .isEqualTo(wire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00860755xxxxxxxx", "0086138****0000", "1001", "agent@example.com", "00"})
    void keepsWhatIsNoNumberAsGiven(String wire) {
        assertThat(TencentNumbers.read(wire)).isEqualTo(PhoneNumber.asGiven(wire));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "汉字", "a number that is far longer than thirty-two characters"})
    void readsNothingWhereNothingIs(String wire) {
        assertThat(TencentNumbers.read(wire)).isNull();
    }
}
