package io.voiceai.internal.placing;

import io.voiceai.call.CallRef;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Under which correlation id calls were made, as far as this process remembers. Where a vendor carries no id of ours, calls to
 * one callee look alike, and one whose own is known must not be taken for a lost one.
 */
final class KnownCalls {
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<CallRef, String> made = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CallRef, String> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    synchronized void made(CallRef call, String correlationId) {
        made.put(call, correlationId);
    }

    synchronized boolean isAnothers(CallRef call, String correlationId) {
        return made.entrySet().stream()
                .anyMatch(known -> !known.getValue().equals(correlationId) && areSame(known.getKey(), call));
    }

    /** Some ids, such as that of the application, are the same in all calls: none may differ. */
    static boolean areSame(CallRef one, CallRef other) {
        return !sharesNoId(one.keys(), other.keys())
                && one.keys().entrySet().stream()
                        .allMatch(key -> other.key(key.getKey())
                                .map(id -> plain(id).equals(plain(key.getValue())))
                                .orElse(true));
    }

    static boolean sharesNoId(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream().noneMatch(other::containsKey);
    }

    /** Vendors write the same id with and without hyphens, in either case. */
    private static String plain(String id) {
        return id.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
