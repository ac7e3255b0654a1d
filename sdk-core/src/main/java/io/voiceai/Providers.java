package io.voiceai;

import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The providers behind one door, by their ids. */
final class Providers {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Map<String, VoiceProvider> byId;

    Providers(Collection<? extends VoiceProvider> providers) {
        Map<String, VoiceProvider> all = new LinkedHashMap<>();
        for (VoiceProvider provider : providers) {
            if (all.put(provider.id(), provider) != null) {
                throw VoiceAiException.config(
                        "providers", "two have the id " + provider.id(), "Give one of them another id in its builder");
            }
        }
        if (all.isEmpty()) {
            throw VoiceAiException.config("providers", "there is none", "Give at least one");
        }
        byId = Collections.unmodifiableMap(all);
    }

    Map<String, VoiceProvider> byId() {
        return byId;
    }

    VoiceProvider get(String id) {
        VoiceProvider provider = byId.get(Objects.requireNonNull(id, "id"));
        if (provider == null) {
            throw VoiceAiException.invalidRequest(
                    "provider", "there is none of the id " + id, "At hand: " + String.join(", ", byId.keySet()));
        }
        return provider;
    }

    <C extends VoiceProvider> C having(Class<C> capability, String feature, CallRef call) {
        return having(capability, feature, call.provider());
    }

    <C extends VoiceProvider> C having(Class<C> capability, String feature, String id) {
        VoiceProvider provider = get(id);
        if (!capability.isInstance(provider)) {
            throw new UnsupportedFeatureException(id, feature, idsHaving(capability));
        }
        return capability.cast(provider);
    }

    private List<String> idsHaving(Class<?> capability) {
        return byId.values().stream()
                .filter(capability::isInstance)
                .map(VoiceProvider::id)
                .toList();
    }

    /** Who places a call that goes over no route. */
    OutboundCalls placer(OutboundCall call) {
        List<String> able = idsHaving(OutboundCalls.class);
        if (call.provider().isEmpty() && able.size() > 1) {
            throw VoiceAiException.invalidRequest(
                    "provider", "several can place calls", "Name one of " + String.join(", ", able) + " in the call");
        }
        String only = able.isEmpty() ? byId.keySet().iterator().next() : able.get(0);
        return having(OutboundCalls.class, "placing calls", call.provider().orElse(only));
    }

    Stream<Reconciliations> keepers() {
        return byId.values().stream().filter(Reconciliations.class::isInstance).map(Reconciliations.class::cast);
    }

    /** Closes all at the same time, and waits for that. */
    void close() {
        List<Thread> closing =
                byId.values().stream().map(Providers::closingElsewhere).toList();
        try {
            for (Thread thread : closing) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread closingElsewhere(VoiceProvider provider) {
        Thread thread = new Thread(
                () -> {
                    try {
                        provider.close();
                    } catch (RuntimeException e) {
                        LOG.warn(
                                "{} failed to close with {}",
                                provider.id(),
                                e.getClass().getSimpleName());
                    }
                },
                "voiceai-close");
        thread.start();
        return thread;
    }
}
