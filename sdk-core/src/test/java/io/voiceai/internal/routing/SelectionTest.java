package io.voiceai.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.call.OutboundCall;
import io.voiceai.call.RouteDecision.Outcome;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.routing.Route;
import io.voiceai.routing.RouteCondition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final OutboundCall CALL = OutboundCall.to("+8617300000533").build();

    private static Selection select(List<Route> routes, RandomGenerator random) {
        return Selection.of(routes, CALL, Instant.EPOCH, random);
    }

    private static Stream<String> order(List<Route> routes, RandomGenerator random) {
        return select(routes, random).order().stream().map(Route::name);
    }

    private static Route route(String name, int priority, int weight) {
        return Route.of(name, "p", r -> r.priority(priority).weight(weight));
    }

    @Test
    void lowerPrioritiesComeFirstWhateverTheirWeight() {
        List<Route> routes = List.of(route("later", 1, 1_000_000), route("first", -1, 1), route("second", 0, 1));

        for (int seed = 0; seed < 20; seed++) {
            assertThat(order(routes, new Random(seed))).containsExactly("first", "second", "later");
        }
    }

    @Test
    void theSharesAreThoseOfTheWeightsInEveryPlace() {
        List<Route> routes = List.of(route("a", 0, 6), route("b", 0, 3), route("c", 0, 1));
        Random random = new Random(7);
        Map<String, Integer> orders = new HashMap<>();

        for (int i = 0; i < 10_000; i++) {
            orders.merge(String.join("", order(routes, random).toList()), 1, Integer::sum);
        }

        // One after the other without putting back: a first 6/10, then b of b and c 3/4, and so on.
        assertThat(orders.get("abc")).isBetween(4_300, 4_700);
        assertThat(orders.get("acb")).isBetween(1_300, 1_700);
        assertThat(orders.get("bac")).isBetween(2_370, 2_770);
        assertThat(orders.get("cba")).isBetween(220, 450);
    }

    @Test
    void oneWithoutWeightComesAfterTheOthersOfItsPriority() {
        List<Route> routes =
                List.of(route("drained", 0, 0), route("drained-too", 0, 0), route("open", 0, 1), route("later", 1, 5));

        for (int seed = 0; seed < 20; seed++) {
            assertThat(order(routes, new Random(seed))).containsExactly("open", "drained", "drained-too", "later");
        }
    }

    @Test
    void theOneWhoseConditionDoesNotHoldIsLeftOutAndSaysWhy() {
        Route abroad = Route.of("abroad", "p", r -> r.when(RouteCondition.country("US")));

        Selection selection = select(List.of(abroad, route("home", 0, 1)), new Random(1));

        assertThat(selection.order()).extracting(Route::name).containsExactly("home");
        assertThat(selection.others()).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.DOES_NOT_APPLY);
            assertThat(line).hasToString("abroad (p): DOES_NOT_APPLY, the callee is in CN, not in US");
        });
    }

    @Test
    void aConditionThatFailsKeepsTheCallFromBeingPlaced() {
        Route broken = Route.of(
                "broken",
                "p",
                r -> r.when((call, now) -> {
                    throw new IllegalStateException("+8617300000533");
                }));

        assertThatThrownBy(() -> select(List.of(broken, route("home", 0, 1)), new Random(1)))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessageContaining("route broken: its condition failed with IllegalStateException")
                .hasMessageNotContaining("0533");
    }
}
