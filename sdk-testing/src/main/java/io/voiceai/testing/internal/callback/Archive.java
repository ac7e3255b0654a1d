package io.voiceai.testing.internal.callback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was told of the calls that were last told of. Whoever uses it holds the courier's lock. */
final class Archive {

    // A call task may tell of a hundred thousand calls, and nobody looks at more than the last ones.
    private static final int CALLS = 1000;
    private static final int OF_A_CALL = 100;

    private final Map<String, Deque<News>> told = new LinkedHashMap<>();

    void add(List<News> news) {
        for (News one : news) {
            Deque<News> ofCall = told.computeIfAbsent(one.callId(), id -> new ArrayDeque<>());
            ofCall.addLast(one);
            if (ofCall.size() > OF_A_CALL) {
                ofCall.removeFirst();
            }
        }
        while (told.size() > CALLS) {
            told.remove(told.keySet().iterator().next());
        }
    }

    /** In the order told; none if nothing was, or too long ago. */
    List<News> of(String callId) {
        return new ArrayList<>(told.getOrDefault(callId, new ArrayDeque<>()));
    }

    void clear() {
        told.clear();
    }
}
