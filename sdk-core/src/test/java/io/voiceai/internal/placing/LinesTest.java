package io.voiceai.internal.placing;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.OutboundCall;
import io.voiceai.journal.CallJournal;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.PlacingSettings;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Places are held as long as their calls may go on. */
class LinesTest {
    private static final Duration LONGEST_CALL = Duration.ofHours(3);
    private static final OutboundCall CALL = OutboundCall.to("+8617300000533").build();

    private final AtomicLong now = new AtomicLong();
    private final List<String> renewed = new ArrayList<>();
    private final List<Runnable> repeated = new ArrayList<>();
    private final CallJournal broken = (CallJournal) Proxy.newProxyInstance(
            CallJournal.class.getClassLoader(), new Class<?>[] {CallJournal.class}, (proxy, method, values) -> {
                throw new IllegalStateException("the store is down");
            });
    private final CallSlots slots = new CallSlots() {
        @Override
        public Answer take(Wish wish) {
            return new Answer.Taken(Optional.empty());
        }

        @Override
        public Set<String> renew(Collection<String> holders, Duration lease) {
            renewed.addAll(holders);
            return Set.copyOf(holders);
        }

        @Override
        public void release(String holder) {}
    };
    private final CallLimits limits = CallLimits.none().calls(2);
    private final Desk desk = new Desk(
            "toy",
            new PlacingSettings(broken, LONGEST_CALL, limits, Pacer.none(), slots),
            Duration.ofSeconds(30),
            null,
            Clock.systemUTC());
    private final Lines lines =
            new Lines(desk, limits, slots, LONGEST_CALL, now::get, (pause, task) -> repeated.add(task));

    @Test
    void aJournalThatFailsKeepsNoPlaceFromBeingHeldOn() {
        lines.take(CALL, Lines.holder("order-1", "a"));
        now.addAndGet(LONGEST_CALL.toNanos());
        lines.take(CALL, Lines.holder("order-2", "b"));

        repeated.get(0).run();

        assertThat(renewed).containsExactlyInAnyOrder("a order-1", "b order-2");
    }
}
