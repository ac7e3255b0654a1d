package io.voiceai.testing.junit;

import io.voiceai.VoiceAi;
import io.voiceai.VoiceProvider;
import io.voiceai.auth.Credentials;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import io.voiceai.testing.junit.VoiceAiEmulator.Time;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One emulator, and whatever was asked for that is connected to it. JUnit before 5.13 closes what says
 * {@code CloseableResource}, later ones what is {@code AutoCloseable}, each of them once.
 */
@SuppressWarnings("deprecation")
final class EmulatorSession implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    private final List<ProviderFactory> vendors;
    private final ProviderValues values;
    private final MovableClock clock;
    private final VendorEmulator emulator;
    private final Map<String, VoiceProvider> providers = new LinkedHashMap<>();
    private @Nullable VoiceAi voice;

    EmulatorSession(VoiceAiEmulator settings, ClassLoader loader) {
        vendors = ProviderFactory.available(loader);
        values = new ProviderValues(settings.settings(), vendors);
        clock = settings.clock() == Time.RUNNING ? MovableClock.running() : new MovableClock(now());
        VendorEmulator.Builder vendor = VendorEmulator.builder().clock(clock).speed(settings.speed());
        if (settings.quotas()) {
            vendor.quotas();
        }
        if (settings.inspector()) {
            vendor.inspector();
        }
        emulator = vendor.start();
    }

    /** No vendor writes less than a millisecond, so that a test can compare. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    synchronized Object get(Class<?> type) {
        if (type == VendorEmulator.class) {
            return emulator;
        }
        if (type == MovableClock.class) {
            return clock;
        }
        if (type == VoiceAi.class) {
            return voice();
        }
        return provider(Injectable.provider(type, vendors));
    }

    private VoiceAi voice() {
        if (voice == null) {
            voice = VoiceAi.of(vendors.stream().map(this::provider).toList());
        }
        return voice;
    }

    private VoiceProvider provider(ProviderFactory vendor) {
        return providers.computeIfAbsent(vendor.id(), id -> {
            ProviderBuilder<?> builder = vendor.builder(values.of(vendor));
            builder.endpoint(emulator.uri());
            builder.plainHttpOnLoopback();
            builder.credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()));
            builder.clock(clock);
            return builder.build();
        });
    }

    /** Providers first: what they still wait for comes from the emulator. */
    @Override
    public synchronized void close() {
        try {
            if (voice != null) {
                voice.close();
            } else {
                providers.values().forEach(VoiceProvider::close);
            }
        } finally {
            emulator.close();
        }
    }
}
