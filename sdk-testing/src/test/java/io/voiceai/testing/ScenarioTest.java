package io.voiceai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
    void onlyTwoScenariosRefuseTheCall() {
        assertThat(Arrays.stream(Scenario.values()).filter(Scenario::refused))
                .containsExactly(Scenario.BLOCKLISTED, Scenario.OUTSIDE_HOURS);
    }
}
