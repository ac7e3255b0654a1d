package io.voiceai.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.CallOptions;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {
    private record First(String value) implements CallOptions {}

    private record Second(String value) implements CallOptions {}

    private static final OutboundCall CALL = OutboundCall.to("+8617300000533")
            .from("+861012345678")
            .agent("the call's")
            .variable("name", "Li")
            .option(new First("the call's"))
            .option(new Second("the call's"))
            .build();

    @Test
    void whatTheRouteDefinesReplacesWhatTheCallSaysAndTheRestStays() {
        Route route = Route.of(
                "r", "p", r -> r.agent("the route's").callers("+861087654321").option(new First("the route's")));

        OutboundCall routed = route.apply(CALL, 0);

        assertThat(routed.agent()).contains("the route's");
        assertThat(routed.from()).containsExactly(PhoneNumber.of("+861087654321"));
        assertThat(routed.options(First.class)).contains(new First("the route's"));
        assertThat(routed.options(Second.class)).contains(new Second("the call's"));
        assertThat(routed.variables()).containsEntry("name", "Li");
        assertThat(routed.to()).isEqualTo(CALL.to());
    }

    @Test
    void whatTheRouteDoesNotDefineStaysAsTheCallSays() {
        OutboundCall routed = Route.of("r", "p", r -> {}).apply(CALL, 3);

        assertThat(routed.agent()).contains("the call's");
        assertThat(routed.from()).isEqualTo(CALL.from());
    }

    @Test
    void callersTakeTurnsInBeingTheFirst() {
        Route route = Route.of("r", "p", r -> r.callers("10001", "10002").callers(List.of(PhoneNumber.of("10003"))));

        assertThat(route.apply(CALL, 1).from())
                .containsExactly(PhoneNumber.of("10002"), PhoneNumber.of("10003"), PhoneNumber.of("10001"));
        assertThat(route.apply(CALL, 3).from()).isEqualTo(route.callers());
        assertThat(route.apply(CALL, Integer.MIN_VALUE).from()).containsExactlyInAnyOrderElementsOf(route.callers());
    }

    @Test
    void aSecondConditionMustHoldAsWell() {
        Route route = Route.of(
                "r", "p", r -> r.when(RouteCondition.country("CN")).when(RouteCondition.tag("purpose", "reminder")));

        assertThat(route.condition().orElseThrow().holds(CALL, Instant.EPOCH)).isFalse();
        assertThat(route.condition().orElseThrow().describe())
                .isEqualTo("the callee is in CN and the tag purpose is reminder");
    }

    @Test
    void whatIsNotSaidIsUsual() {
        Route route = Route.of("r", "p", r -> {});

        assertThat(route.priority()).isZero();
        assertThat(route.weight()).isEqualTo(1);
        assertThat(route.calls()).isZero();
        assertThat(route.patience()).isZero();
        assertThat(route.condition()).isEmpty();
        assertThat(route).hasToString("Route[r, p, priority 0, weight 1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-a", "a b", "a.b"})
    void namesAreThoseThatLogsAndMetricsTake(String name) {
        assertThatThrownBy(() -> Route.of(name, "p", r -> {})).hasMessageContaining("a name is not");
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        assertThatThrownBy(() -> Route.of("r", "p", r -> r.weight(-1))).hasMessageContaining("route r: the weight");
        assertThatThrownBy(() -> Route.of("r", "p", r -> r.weight(1_000_001))).hasMessageContaining("the weight");
        assertThatThrownBy(() -> Route.of("r", "p", r -> r.calls(0))).hasMessageContaining("calls is less than 1");
        assertThatThrownBy(() -> Route.of("r", "p", r -> r.agent(" "))).hasMessageContaining("the agent is blank");
        assertThatThrownBy(() -> Route.of("r", "p", r -> r.patience(Duration.ofMillis(-1))))
                .hasMessageContaining("the patience");
        assertThatThrownBy(() -> Route.of("r", "p", r -> r.callers("x"))).hasMessageContaining("caller");
    }
}
