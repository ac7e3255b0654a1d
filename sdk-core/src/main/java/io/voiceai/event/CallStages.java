package io.voiceai.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far the events came that were handed over, for the calls that came last. Thread-safe. */
final class CallStages {
    private static final int MOST = 100_000;

    private final Map<String, Integer> furthest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean isLate(CallEvent event) {
        return !(event instanceof OtherEvent)
                && EventOrder.callIds(event).stream()
                        .anyMatch(id -> furthest.getOrDefault(id, EventOrder.PROGRESS) > EventOrder.stage(event));
    }

    synchronized void handedOver(CallEvent event) {
        int stage = EventOrder.stage(event);
        if (stage > EventOrder.PROGRESS) {
            EventOrder.callIds(event).forEach(id -> furthest.merge(id, stage, Math::max));
        }
    }
}
