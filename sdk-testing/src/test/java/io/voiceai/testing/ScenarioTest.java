package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void lastDigitsChooseTheScenarioInAnyVendorsForm(Scenario scenario) {
        String suffix = scenario.suffix().orElse("0000");
        assertThat(Scenario.of("1380000" + suffix)).isEqualTo(scenario);
        assertThat(Scenario.of("00861380000" + suffix)).isEqualTo(scenario);
        assertThat(Scenario.of("+861380000" + suffix)).isEqualTo(scenario);
    }

    @Test
    void noSuffixEndsAnother() {
        List<String> suffixes = Arrays.stream(Scenario.values())
                .flatMap(scenario -> scenario.suffix().stream())
                .toList();
        assertThat(suffixes).doesNotHaveDuplicates().allMatch(suffix -> suffix.matches("[0-9]{4}"));
    }

    @Test
    void whoIsRefusedIsNotAnsweredAndMeetsNoFault() {
        assertThat(Scenario.values())
                .filteredOn(Scenario::refused)
                .containsExactly(
                        Scenario.BLOCKLISTED,
                        Scenario.OUTSIDE_HOURS,
                        Scenario.CALLEE_CAP,
                        Scenario.CALLER_CAP,
                        Scenario.RESTRICTED_AREA,
                        Scenario.NO_PACKAGE)
                .noneMatch(Scenario::answered)
                .allMatch(scenario -> scenario.fault().isEmpty());
        assertThat(Scenario.values())
                .filteredOn(scenario -> scenario.fault().isPresent())
                .allMatch(Scenario::answered);
    }
}
