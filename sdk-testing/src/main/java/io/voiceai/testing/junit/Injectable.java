package io.voiceai.testing.junit;

import io.voiceai.VoiceAi;
import io.voiceai.VoiceProvider;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.VendorEmulator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What a parameter may be, and which vendor is meant by its type. */
final class Injectable {
    private static final String HOUSE = "io.voiceai.";
    private static final Set<Class<?>> TYPES = Set.of(VendorEmulator.class, MovableClock.class, VoiceAi.class);

    private Injectable() {}

    /**
     * Whether nobody but us answers for a parameter: also for capabilities of ours that cannot be had, to be able to say why.
     * All other types are left to whoever else gives tests their arguments.
     */
    static boolean mayBe(Class<?> type, ClassLoader loader) {
        return TYPES.contains(type)
                || VoiceProvider.class.isAssignableFrom(type)
                        && (type.getName().startsWith(HOUSE)
                                || ProviderFactory.available(loader).stream()
                                        .anyMatch(factory -> type.isAssignableFrom(factory.type())));
    }

    /** The one vendor whose provider is of a type. */
    static ProviderFactory provider(Class<?> type, List<ProviderFactory> vendors) {
        List<ProviderFactory> fitting = vendors.stream()
                .filter(vendor -> type.isAssignableFrom(vendor.type()))
                .toList();
        if (fitting.isEmpty()) {
            throw impossible(type, vendors);
        }
        if (fitting.size() > 1) {
            throw new ParameterResolutionException(
                    type.getSimpleName() + " may be any of " + names(fitting) + ": ask for one of these instead");
        }
        return fitting.get(0);
    }

    private static ParameterResolutionException impossible(Class<?> type, List<ProviderFactory> vendors) {
        String providers = vendors.isEmpty()
                ? "and, with a vendor module on the class path, its provider"
                : VoiceAi.class.getSimpleName() + ", the providers " + names(vendors)
                        + ", and a capability that only one of them has";
        return new ParameterResolutionException(type.getName()
                + " is a provider of no vendor on the class path. @VoiceAiEmulator injects "
                + VendorEmulator.class.getSimpleName() + ", " + MovableClock.class.getSimpleName() + ", " + providers);
    }

    private static String names(List<ProviderFactory> vendors) {
        return vendors.stream().map(vendor -> vendor.type().getSimpleName()).collect(Collectors.joining(", "));
    }
}
