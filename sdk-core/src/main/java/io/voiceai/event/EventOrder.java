package io.voiceai.event;

import io.voiceai.call.CallStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Which events are of one call, and in which order they happened. */
final class EventOrder {
    static final int PROGRESS = 0;
    static final int END = 1;
    static final int OUTCOME = 2;

    private static final Comparator<CallEvent> BY_STAGE =
            Comparator.comparingInt(EventOrder::stage).thenComparingInt(EventOrder::step);
    private static final Comparator<CallEvent> BY_TIME = Comparator.<CallEvent, Instant>comparing(
                    event -> event.head().at().orElse(Instant.MIN))
            .thenComparing(BY_STAGE);

    private EventOrder() {}

    /** The events without repetitions, those of one call together and in order. */
    static List<CallEvent> of(Collection<CallEvent> pushed) {
        Map<String, CallEvent> distinct = new LinkedHashMap<>();
        pushed.forEach(event -> distinct.putIfAbsent(event.head().id(), event));
        List<CallEvent> ordered = new ArrayList<>();
        for (List<CallEvent> call : calls(distinct.values())) {
            // With a time here and none there, no order of all would be free of contradictions.
            boolean timed = call.stream().allMatch(event -> event.head().at().isPresent());
            call.sort(timed ? BY_TIME : BY_STAGE);
            ordered.addAll(call);
        }
        return ordered;
    }

    /** One text for each id that names the event's call. */
    static List<String> callIds(CallEvent event) {
        EventHead head = event.head();
        return head.keys().entrySet().stream()
                .map(key -> head.provider()
                        + ' '
                        + key.getKey()
                        + ' '
                        + key.getValue().replace("-", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What must come before what; an event that we cannot read is taken for progress. */
    static int stage(CallEvent event) {
        if (event instanceof RecordingReady || event instanceof ResultReady) {
            return OUTCOME;
        }
        return event instanceof CallEnded ? END : PROGRESS;
    }

    private static int step(CallEvent event) {
        if (event instanceof CallProgressed progressed) {
            return progressed.status() == CallStatus.UNKNOWN
                    ? 0
                    : 1 + progressed.status().ordinal();
        }
        return event instanceof TurnsSpoken ? Integer.MAX_VALUE : 0;
    }

    private static List<List<CallEvent>> calls(Collection<CallEvent> events) {
        List<List<CallEvent>> calls = new ArrayList<>();
        Map<String, List<CallEvent>> byId = new HashMap<>();
        for (CallEvent event : events) {
            List<String> ids = callIds(event);
            List<CallEvent> call = ids.stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> {
                        List<CallEvent> first = new ArrayList<>();
                        calls.add(first);
                        return first;
                    });
            call.add(event);
            ids.forEach(id -> byId.putIfAbsent(id, call));
        }
        return calls;
    }
}
