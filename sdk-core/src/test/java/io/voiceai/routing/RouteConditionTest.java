package io.voiceai.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteConditionTest {
    private static final OutboundCall CALL =
            OutboundCall.to("+8617300000533").tag("purpose", "reminder").build();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Instant shanghai(String time) {
        return Instant.parse("2026-01-02T" + time + "+08:00");
    }

    private static OutboundCall to(PhoneNumber number) {
        return OutboundCall.to(number).build();
    }

    private static String whyNot(RouteCondition condition) {
        return condition.whyNot(CALL, Instant.EPOCH).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "+8617300000533, CN, MOBILE",
        "+861057391234, CN, FIXED_LINE",
        "+85251234567, HK, MOBILE",
        "+886912345678, TW, MOBILE",
        "+12015550123, US, FIXED_LINE_OR_MOBILE",
        "+14165550123, CA, FIXED_LINE_OR_MOBILE",
        "+18005550123, US, TOLL_FREE",
        "+441632960961, GB, UNKNOWN",
        "95559, , SERVICE",
        "4001234567, , SERVICE",
        "8001234567, , TOLL_FREE",
    })
    void whatANumberTells(String number, String country, NumberClass numberClass) {
        OutboundCall call = OutboundCall.to(number).build();

        assertThat(RouteCondition.numberClass(numberClass).holds(call, Instant.EPOCH))
                .isTrue();
        if (country != null) {
            assertThat(RouteCondition.country("XX", country).holds(call, Instant.EPOCH)
                            || numberClass == NumberClass.UNKNOWN)
                    .isTrue();
            assertThat(RouteCondition.country("XX").holds(call, Instant.EPOCH)).isFalse();
        } else {
            assertThat(RouteCondition.country("CN").whyNot(call, Instant.EPOCH))
                    .contains("the callee's country is not known, it should be CN");
        }
    }

    @Test
    void aMobileNumberAsPeopleInMainlandChinaDialItIsOne() {
        OutboundCall call = to(PhoneNumber.asGiven("17300000533"));

        assertThat(RouteCondition.country("CN").holds(call, Instant.EPOCH)).isTrue();
        assertThat(RouteCondition.numberClass(NumberClass.MOBILE).holds(call, Instant.EPOCH))
                .isTrue();
    }

    @Test
    void anEncryptedNumberTellsNothing() {
        OutboundCall call = to(PhoneNumber.encrypted("17300000533"));

        assertThat(RouteCondition.country("CN").holds(call, Instant.EPOCH)).isFalse();
        assertThat(RouteCondition.numberClass(NumberClass.UNKNOWN).holds(call, Instant.EPOCH))
                .isTrue();
    }

    @Test
    void eachSaysWhyItDoesNotHold() {
        assertThat(whyNot(RouteCondition.country("US", "CA"))).isEqualTo("the callee is in CN, not in CA or US");
        assertThat(whyNot(RouteCondition.numberClass(NumberClass.SERVICE, NumberClass.FIXED_LINE)))
                .isEqualTo("the callee's number is MOBILE, not FIXED_LINE or SERVICE");
        assertThat(whyNot(RouteCondition.tag("purpose", "sales"))).isEqualTo("the tag purpose is reminder, not sales");
        assertThat(whyNot(RouteCondition.tag("team", "x"))).isEqualTo("there is no tag team, it should be x");
        assertThat(whyNot(RouteCondition.between(LocalTime.of(9, 0), LocalTime.of(18, 0), ZoneId.of("UTC"))))
                .isEqualTo("it is not between 09:00 and 18:00 in UTC");
        assertThat(whyNot((call, now) -> false)).isEqualTo("it is not so that the application's own condition holds");
        assertThat(whyNot(RouteCondition.named("the moon is full", (call, now) -> false)))
                .isEqualTo("it is not so that the moon is full");
    }

    @ParameterizedTest
    @CsvSource({"08:59:59, false", "09:00:00, true", "17:59:59, true", "18:00:00, false"})
    void hoursBeginWithTheirFirstMomentAndEndBeforeTheirLast(String time, boolean holds) {
        RouteCondition day = RouteCondition.between(LocalTime.of(9, 0), LocalTime.of(18, 0), SHANGHAI);

        assertThat(day.holds(CALL, shanghai(time))).isEqualTo(holds);
        assertThat(day.whyNot(CALL, shanghai(time)).isEmpty()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"21:59:59, false", "22:00:00, true", "00:00:00, true", "05:59:59, true", "06:00:00, false"})
    void hoursMayCrossMidnight(String time, boolean holds) {
        RouteCondition night = RouteCondition.between(LocalTime.of(22, 0), LocalTime.of(6, 0), SHANGHAI);

        assertThat(night.holds(CALL, shanghai(time))).isEqualTo(holds);
    }

    @Test
    void conditionsAreJoined() {
        RouteCondition yes = RouteCondition.tag("purpose", "reminder");
        RouteCondition no = RouteCondition.tag("purpose", "sales");
        Instant now = Instant.EPOCH;

        assertThat(yes.and(yes).holds(CALL, now)).isTrue();
        assertThat(yes.and(no).holds(CALL, now)).isFalse();
        assertThat(no.and(yes).holds(CALL, now)).isFalse();
        assertThat(yes.or(no).holds(CALL, now)).isTrue();
        assertThat(no.or(yes).holds(CALL, now)).isTrue();
        assertThat(no.or(no).holds(CALL, now)).isFalse();
        assertThat(no.negate().holds(CALL, now)).isTrue();
        assertThat(yes.negate().holds(CALL, now)).isFalse();
        assertThat(whyNot(yes.and(no))).isEqualTo("the tag purpose is reminder, not sales");
        assertThat(whyNot(no.or(RouteCondition.tag("team", "x"))))
                .isEqualTo("the tag purpose is reminder, not sales, and there is no tag team, it should be x");
        assertThat(whyNot(yes.negate())).isEqualTo("the tag purpose is reminder");
        assertThat(yes.negate().describe()).isEqualTo("it is not so that the tag purpose is reminder");
        assertThat(yes.or(no).and(yes).describe())
                .isEqualTo("(the tag purpose is reminder or the tag purpose is sales) and the tag purpose is reminder");
        assertThat(yes.or(no)).hasToString("(the tag purpose is reminder or the tag purpose is sales)");
    }

    @Test
    void conditionsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> RouteCondition.country()).hasMessageContaining("a country is not a code");
        assertThatThrownBy(() -> RouteCondition.country("cn")).hasMessageContaining("Write it like CN");
        assertThatThrownBy(() -> RouteCondition.numberClass()).hasMessageContaining("names no class");
        assertThatThrownBy(() -> RouteCondition.between(LocalTime.NOON, LocalTime.NOON, SHANGHAI))
                .hasMessageContaining("begin and end at the same time");
    }
}
