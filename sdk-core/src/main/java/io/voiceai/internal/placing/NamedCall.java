package io.voiceai.internal.placing;

import io.voiceai.call.CallRef;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.journal.JournalEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A call that a push names under a correlation id. */
final class NamedCall {
    private NamedCall() {}

    /** Absent if the push tells nothing new of the call. */
    static Optional<CallRef> of(JournalEntry entry, boolean unresolved, Map<String, String> keys) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return unresolved
                ? usable(entry.provider(), keys, entry.from())
                : entry.placed()
                        .filter(found -> lacks(found, keys))
                        .map(PlacedCall::ref)
                        .flatMap(found -> {
                            Map<String, String> all = new HashMap<>(found.keys());
                            all.putAll(keys);
                            return usable(entry.provider(), all, found.placedAt());
                        });
    }

    /** Placing always has the vendor's request id; what was found afterwards has none. */
    private static boolean lacks(PlacedCall found, Map<String, String> keys) {
        return found.requestId().isEmpty() && KnownCalls.sharesNoId(found.ref().keys(), keys);
    }

    /** What a push names comes from outside; it must not fail whoever passes it on. */
    private static Optional<CallRef> usable(String provider, Map<String, String> keys, Instant placedAt) {
        try {
            return Optional.of(CallRef.of(provider, keys, placedAt));
        } catch (VoiceAiException e) {
            return Optional.empty();
        }
    }
}
