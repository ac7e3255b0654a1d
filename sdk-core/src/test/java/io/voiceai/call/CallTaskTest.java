package io.voiceai.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CallTaskTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

    private record Options(String word) implements CallOptions {}

    private static void refused(String message, UnaryOperator<CallTask.Builder> change) {
        assertThatThrownBy(() -> change.apply(CallTask.of("spring", "agent")).build())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.INVALID_REQUEST))
                .hasMessageStartingWith(message);
    }

    @Test
    void whatIsLeftOutIsTheVendorsDefault() {
        CallTask task = CallTask.of("spring", "agent").build();

        assertThat(task.attempts()).isEqualTo(1);
        assertThat(task.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(task.from()).isEmpty();
        assertThat(task.hours()).isEmpty();
        assertThat(task.startAt()).isEmpty();
        assertThat(task.endAt()).isEmpty();
        assertThat(task.retryInterval()).isEmpty();
        assertThat(task.ringTimeout()).isEmpty();
        assertThat(task.concurrency()).isEmpty();
        assertThat(task.vendorParameters()).isEmpty();
        assertThat(task).hasToString("CallTask[spring]");
    }

    @Test
    void keepsWhatWasSet() {
        CallingHours hours = CallingHours.daily(LocalTime.of(9, 0), LocalTime.of(18, 0));
        CallTask task = CallTask.of("spring", "agent")
                .from("+8657100000000")
                .hours(hours)
                .zone(ZoneId.of("UTC"))
                .startAt(NOON)
                .endAt(NOON.plusSeconds(1))
                .attempts(10)
                .retryInterval(Duration.ofNanos(1))
                .ringTimeout(Duration.ofSeconds(OutboundCall.LONGEST_RING_SECONDS))
                .concurrency(1)
                .option(new Options("old"))
                .option(new Options("new"))
                .vendorParameter("X", 1)
                .build();

        assertThat(task.name()).isEqualTo("spring");
        assertThat(task.agent()).isEqualTo("agent");
        assertThat(task.from()).containsExactly(PhoneNumber.of("+8657100000000"));
        assertThat(task.hours()).containsExactly(hours);
        assertThat(task.zone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(task.startAt()).contains(NOON);
        assertThat(task.endAt()).contains(NOON.plusSeconds(1));
        assertThat(task.attempts()).isEqualTo(10);
        assertThat(task.retryInterval()).contains(Duration.ofNanos(1));
        assertThat(task.ringTimeout()).contains(Duration.ofSeconds(OutboundCall.LONGEST_RING_SECONDS));
        assertThat(task.concurrency()).contains(1);
        assertThat(task.options(Options.class)).contains(new Options("new"));
        assertThat(task.vendorParameters()).isEqualTo(Map.of("X", 1));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThatThrownBy(() -> CallTask.of(" ", "agent").build()).hasMessage("name: is blank.");
        assertThatThrownBy(() -> CallTask.of("spring", "").build()).hasMessage("agent: is blank.");
        refused("attempts: is not 1 to 10", task -> task.attempts(0));
        refused("attempts: is not 1 to 10", task -> task.attempts(11));
        refused("concurrency: is less than 1", task -> task.concurrency(0));
        refused("retryInterval: is not more than zero", task -> task.retryInterval(Duration.ZERO));
        refused("retryInterval: is not more than zero", task -> task.retryInterval(Duration.ofSeconds(-1)));
        refused("endAt: is not after startAt", task -> task.startAt(NOON).endAt(NOON));
        refused("ringTimeout: ", task -> task.ringTimeout(Duration.ofMillis(10_500)));
        refused("ringTimeout: ", task -> task.ringTimeout(Duration.ofSeconds(OutboundCall.SHORTEST_RING_SECONDS - 1)));
        refused("caller: ", task -> task.from("canary"));
    }

    @Test
    void hoursHaveADayAndAnEnd() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThat(CallingHours.daily(nine, nine.plusSeconds(1)).isDaily()).isTrue();
        assertThat(new CallingHours(Set.of(DayOfWeek.MONDAY), nine, nine.plusSeconds(1)).isDaily())
                .isFalse();
        assertThatThrownBy(() -> CallingHours.daily(nine, nine)).hasMessageStartingWith("hours: ");
        assertThatThrownBy(() -> new CallingHours(Set.of(), nine, nine.plusSeconds(1)))
                .hasMessageStartingWith("hours: ");
    }

    @Test
    void aCalleeShowsNeitherNumberNorVariables() {
        TaskCallee callee = TaskCallee.of(PhoneNumber.of("+8617300000533"))
                .variable("name", "canary")
                .variable("city", "canary")
                .withReference("r-1");

        assertThat(callee.variables()).containsOnlyKeys("name", "city");
        assertThat(callee.reference()).isEqualTo(Optional.of("r-1"));
        assertThat(callee).asString().doesNotContain("canary", "0000").contains("2 variables");
        assertThatThrownBy(() -> callee.withReference(" ")).hasMessageStartingWith("reference: ");
    }
}
