package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripPropertyTest {
    @Provide
    Arbitrary<PolicyRules> rules() {
        return Arbitraries.randomValue(RandomRules::rules);
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadAsTheSameRules(@ForAll("rules") PolicyRules rules) {
        PolicyRules read = PolicyRules.parse(rules.toJson());

        assertThat(read).isEqualTo(rules).hasSameHashCodeAs(rules);
        assertThat(read.toJson()).isEqualTo(rules.toJson());
    }
}
