package io.voiceai.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutboundCallTest {
    private static OutboundCall.Builder call() {
        return OutboundCall.to("+8617300000533");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("agent", call().agent(" ")),
                Arguments.of("ringTimeout", call().ringTimeout(Duration.ofSeconds(-1))),
                Arguments.of("ringTimeout", call().ringTimeout(Duration.ofSeconds(4))),
                Arguments.of("ringTimeout", call().ringTimeout(Duration.ofSeconds(121))),
                Arguments.of("ringTimeout", call().ringTimeout(Duration.ofMillis(10_500))),
                Arguments.of("ringTimeout", call().ringTimeout(Duration.ofSeconds(Long.MAX_VALUE))),
                Arguments.of("variables", call().variable(" ", "x")),
                Arguments.of("variables.essay", call().variable("essay", "x".repeat(10_000_000))),
                Arguments.of("variables.essay", call().variable("essay", "中".repeat(30_000))),
                Arguments.of("reference", call().reference("")),
                Arguments.of("reference", call().reference("a\nb")),
                Arguments.of("reference", call().reference("中".repeat(86))));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void namesTheFieldThatIsWrong(String field, OutboundCall.Builder call) {
        assertThatThrownBy(call::build)
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST);
                    assertThat(e.field()).contains(field);
                    assertThat(e.safeToRepeat()).isFalse();
                })
                .hasMessageStartingWith(field + ": ");
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        OutboundCall call = call().ringTimeout(Duration.ofSeconds(5))
                .variable("a", "x".repeat(OutboundCall.LONGEST_VARIABLE_BYTES))
                .reference("r".repeat(OutboundCall.LONGEST_REFERENCE_BYTES))
                .build();

        assertThat(call.ringTimeout()).contains(Duration.ofSeconds(5));
        assertThat(call().ringTimeout(Duration.ofSeconds(120)).build().ringTimeout())
                .contains(Duration.ofSeconds(120));
    }

    @Test
    void aChangedCopyHasEverythingElse() {
        record Mine(int n) implements CallOptions {}
        OutboundCall call = call().from("+8618300000333")
                .agent("a")
                .variable("k", "v")
                .reference("r")
                .ringTimeout(Duration.ofSeconds(20))
                .provider("p")
                .option(new Mine(1))
                .option(new Mine(2))
                .vendorParameter("X", 7)
                .build();

        OutboundCall copy = call.toBuilder().variable("k2", "v2").build();

        assertThat(copy.to()).isEqualTo(call.to());
        assertThat(copy.from()).isEqualTo(call.from());
        assertThat(copy.agent()).contains("a");
        assertThat(copy.variables()).isEqualTo(Map.of("k", "v", "k2", "v2"));
        assertThat(copy.reference()).contains("r");
        assertThat(copy.ringTimeout()).contains(Duration.ofSeconds(20));
        assertThat(copy.provider()).contains("p");
        assertThat(copy.options(Mine.class)).contains(new Mine(2));
        assertThat(copy.vendorParameters()).isEqualTo(Map.of("X", 7));
        assertThat(call.variables()).doesNotContainKey("k2");
    }

    @Test
    void namesTheCallerWhenTheCallerIsWrong() {
        assertThatThrownBy(() -> call().from("abc"))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.field()).contains("caller"));
    }

    @Test
    void showsNeitherNumbersNorVariables() {
        assertThat(call().from("+8618300000333").variable("name", "张三").build())
                .asString()
                .doesNotContain("17300000533", "18300000333", "张三");
    }
}
