package io.voiceai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.OutboundCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/policy.md shows is so. */
class PolicyDocTest {
    private static final String PAGE = page();

    private static String page() {
        try {
            return Files.readString(Path.of("..", "docs", "policy.md"));
        } catch (IOException e) {
            throw new IllegalStateException("the tests run in the module's folder", e);
        }
    }

    private static String example() {
        String rest = PAGE.substring(PAGE.indexOf("```json") + "```json".length());
        return rest.substring(0, rest.indexOf("```"));
    }

    private static CallPolicy policy(String now) {
        return CallPolicy.builder()
                .rules(PolicyRules.parse(example()))
                .history((callee, since) -> List.of())
                .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .build();
    }

    @Test
    void theExampleIsARuleFileWithEveryKindOfRule() {
        PolicyRules rules = PolicyRules.parse(example());

        assertThat(rules)
                .hasToString("PolicyRules[acme-outbound, revision 2026-09-15, 6 rules, 1 numbers not to call]");
        assertThat(rules.rules())
                .extracting(rule -> rule.getClass().getSimpleName())
                .containsExactly("Hours", "Hours", "Cap", "Cap", "CoolDown", "NeedsConsent");
    }

    @Test
    void theDecisionsAreThoseOfTheExample() {
        CallPolicy policy = policy("2026-10-01T02:00:00Z");
        OutboundCall call = OutboundCall.to("+8617300000533").build();

        Stream.of(
                        call,
                        call.toBuilder().tag("purpose", "marketing").build(),
                        OutboundCall.to("+8613800000000").build(),
                        OutboundCall.to("95533").build())
                .map(policy::decide)
                .forEach(decision -> assertThat(PAGE).contains("  " + decision + "\n"));
    }

    @Test
    void theRefusalIsThatOfAWrongTimeOnItsLine() {
        String wrong = example().strip().replace("\"to\": \"20:00\"", "\"to\": \"20\"");

        assertThatThrownBy(() -> PolicyRules.parse(wrong))
                .message()
                .matches("policy rules: line [0-9]+, hours.0..windows.0..to is not a time of the day\\. .*")
                .satisfies(message ->
                        assertThat(PAGE.replace("\n", " ")).contains(message.substring(message.indexOf(", hours"))));
    }

    @Test
    void theHoursOfTheUnitedStatesAreThoseOfTheTable() {
        OutboundCall call = OutboundCall.to("+12125550123").build();
        String built = example().replaceFirst("\"zones\".*\n", "");

        assertThat(PolicyRules.parse(built).zones()).isEmpty();
        CallPolicy policy = CallPolicy.builder()
                .rules(PolicyRules.parse(built))
                .history((callee, since) -> List.of())
                .clock(Clock.fixed(Instant.parse("2026-12-01T23:00:00Z"), ZoneOffset.UTC))
                .build();
        assertThat(policy.decide(call))
                .isInstanceOfSatisfying(
                        PolicyDecision.Defer.class,
                        defer -> assertThat(defer.until()).isEqualTo("2026-12-02T19:00:00Z"));
    }
}
