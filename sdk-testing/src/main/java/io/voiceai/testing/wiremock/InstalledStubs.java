package io.voiceai.testing.wiremock;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.VendorEmulator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stubs of {@link VendorStubs} in a server, and the emulator behind them. Thread-safe. */
public final class InstalledStubs implements AutoCloseable {
    private final VendorEmulator emulator;
    private final boolean ours;
    private final List<UUID> stubs;
    private final Consumer<UUID> remover;

    InstalledStubs(
            Set<Vendor> vendors,
            @Nullable VendorEmulator given,
            Consumer<MappingBuilder> installer,
            Consumer<UUID> remover) {
        this.remover = remover;
        ours = given == null;
        emulator = given == null ? VendorEmulator.start() : given;
        try {
            stubs = install(vendors, installer);
        } catch (RuntimeException | Error e) {
            // Nobody else knows of it.
            if (ours) {
                emulator.close();
            }
            throw e;
        }
    }

    private List<UUID> install(Set<Vendor> vendors, Consumer<MappingBuilder> installer) {
        return vendors.stream()
                .flatMap(vendor -> ProxyStubs.of(vendor, emulator.uri()).stream())
                .map(stub -> {
                    UUID id = UUID.randomUUID();
                    installer.accept(stub.withId(id));
                    return id;
                })
                .toList();
    }

    /**
     * The emulator that answers: for its key, its calls and the requests it received.
     *
     * @return running until {@link #close}, if it is not yours
     */
    public VendorEmulator emulator() {
        return emulator;
    }

    /** Takes the stubs out of the server again, and closes the emulator if it is not yours. */
    @Override
    public void close() {
        try {
            stubs.forEach(remover);
        } finally {
            if (ours) {
                emulator.close();
            }
        }
    }
}
