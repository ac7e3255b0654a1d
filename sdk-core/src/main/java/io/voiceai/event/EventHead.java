package io.voiceai.event;

import io.voiceai.call.CallRef;
import io.voiceai.internal.text.Sanitizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all events have: who says it, of which call, when. It may hold personal data in {@link #raw}, so {@code toString}
 * shows neither that nor the reference.
 *
 * @param provider the provider that the event is of
 * @param type the vendor's word for this kind of event; empty if it gives none
 * @param id what makes two deliveries the same event, made of the vendor's push id, or of the call, the type and the time
 * @param keys the vendor's ids that each name one call, under the names that {@link CallRef#key} has; empty for an event that
 *     is of no call
 * @param at when it happened by the vendor's clock, if it tells
 * @param reference the business's own id, where the vendor gives it back
 * @param raw the event as JSON text
 */
public record EventHead(
        String provider,
        String type,
        String id,
        Map<String, String> keys,
        Optional<Instant> at,
        Optional<String> reference,
        String raw) {
    public EventHead {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
        keys = Map.copyOf(keys);
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(raw, "raw");
    }

    /**
     * Whether this is about a call. Vendors write the same id with and without hyphens, in either case.
     *
     * @param call the call
     * @return true if both are of one provider and share an id, and no id that both have differs
     */
    public boolean concerns(CallRef call) {
        if (!provider.equals(call.provider())) {
            return false;
        }
        boolean shared = false;
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String mine = plain(key.getValue());
            String theirs = call.key(key.getKey()).map(EventHead::plain).orElse("");
            if (mine.isEmpty() || theirs.isEmpty()) {
                continue;
            }
            if (!mine.equals(theirs)) {
                return false;
            }
            shared = true;
        }
        return shared;
    }

    private static String plain(String id) {
        return id.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** One line; what a vendor, or who pretends to be one, wrote into type and ids is sanitized. */
    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>();
        keys.forEach((name, id) -> shown.put(name, Objects.toString(Sanitizer.callId(id), "")));
        return provider + " " + Sanitizer.code(type) + " " + shown;
    }
}
