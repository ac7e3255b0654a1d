package io.voiceai.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallLimitsTest {
    private static final CallLimits TWENTY = CallLimits.none().requestsPerSecond(20);

    @Test
    void theRateOfAnOperationIsItsOwnOrThatOfAll() {
        CallLimits limits = TWENTY.requestsPerSecond("Slow", 3).requestsPerSecond("Free", 0);

        assertThat(limits.rate("vendor", "Any")).contains(new Rate("vendor", "Any", 20, Duration.ofMillis(1_100)));
        assertThat(limits.rate("vendor", "Slow").map(Rate::requests)).contains(3);
        assertThat(limits.rate("vendor", "Free")).isEmpty();
        assertThat(CallLimits.none().rate("vendor", "Any")).isEmpty();
    }

    @Test
    void whatSharesAnAccountIsCountedTogether() {
        assertThat(TWENTY.account("main").rate("vendor", "Any").map(Rate::account))
                .contains("main");
    }

    @Test
    void limitsWithoutRatesKeepTheirNumbersOfCalls() {
        CallLimits limits = TWENTY.requestsPerSecond("Slow", 3).calls(5).callsPerCaller(2);

        assertThat(limits.hasRates()).isTrue();
        assertThat(limits.withoutRates().hasRates()).isFalse();
        assertThat(limits.withoutRates()).isEqualTo(CallLimits.none().calls(5).callsPerCaller(2));
        assertThat(CallLimits.none().requestsPerSecond("Slow", 3).hasRates()).isTrue();
    }

    static Stream<Supplier<CallLimits>> mistakes() {
        return Stream.of(
                () -> CallLimits.none().requestsPerSecond(-1),
                () -> CallLimits.none().requestsPerSecond("Slow", -1),
                () -> CallLimits.none().calls(-1),
                () -> CallLimits.none().callsPerCaller(-1),
                () -> CallLimits.none().margin(Duration.ofMillis(-1)),
                () -> CallLimits.none().margin(Duration.ofSeconds(11)),
                () -> CallLimits.none().lease(Duration.ofMillis(999)),
                () -> CallLimits.none().lease(Duration.ofDays(8)),
                () -> CallLimits.none().account(" "));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void limitsThatCannotBeAreRefused(Supplier<CallLimits> mistake) {
        assertThatThrownBy(mistake::get).isInstanceOf(VoiceAiException.class).hasMessageContaining("limits");
    }
}
