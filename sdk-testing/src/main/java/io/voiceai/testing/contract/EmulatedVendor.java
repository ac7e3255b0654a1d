package io.voiceai.testing.contract;

import io.voiceai.VoiceProvider;
import io.voiceai.testing.Fault;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor of the contract suite over the emulator, with a clock that the suite moves. */
public abstract class EmulatedVendor implements ContractVendor {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-08-24T02:00:00Z"));
    private final VendorEmulator emulator = VendorEmulator.builder()
            .clock(clock)
            .slowAnswer(Duration.ofMillis(200))
            .start();
    private final List<VoiceProvider> others = new ArrayList<>();
    private @Nullable VoiceProvider provider;

    /** Starts an emulator; the provider is made when it is first asked for. */
    protected EmulatedVendor() {}

    /**
     * Makes a provider: the one under test, or {@link #another}.
     *
     * @param emulator the vendor: its address is the endpoint, its key the credentials
     * @param clock the clock that both sides go by
     * @return a new provider
     */
    protected abstract VoiceProvider provider(VendorEmulator emulator, MovableClock clock);

    @Override
    public final VoiceProvider provider() {
        VoiceProvider made = provider;
        if (made == null) {
            made = provider(emulator, clock);
            provider = made;
        }
        return made;
    }

    @Override
    public final Instant now() {
        return clock.instant();
    }

    @Override
    public final void elapse(Duration time) {
        clock.advance(time);
    }

    @Override
    public final int placed() {
        return emulator.calls().size();
    }

    @Override
    public final int requests() {
        return emulator.requests().size();
    }

    @Override
    public final boolean loseNextAnswer() {
        emulator.inject(Fault.ANSWER_LOST);
        return true;
    }

    @Override
    public final boolean loseNextRequest() {
        emulator.inject(Fault.REQUEST_LOST);
        return true;
    }

    @Override
    public final Optional<VoiceProvider> another() {
        VoiceProvider made = provider(emulator, clock);
        others.add(made);
        return Optional.of(made);
    }

    @Override
    public final Map<String, String> lastRequest() {
        List<ReceivedRequest> all = emulator.requests();
        return all.isEmpty() ? Map.of() : all.get(all.size() - 1).parameters();
    }

    @Override
    public final void close() {
        if (provider != null) {
            provider.close();
        }
        others.forEach(VoiceProvider::close);
        emulator.close();
    }
}
