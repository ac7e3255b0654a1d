package io.voiceai.policy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The calls of this process that were let through and are being placed. */
final class PendingCalls {
    private static final int STRIPES = 64;

    /** History may wait for a store: others may meanwhile ask for other callees. */
    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

    private final Map<String, Set<Admission>> byCallee = new HashMap<>();

    /** Of those who ask for the same callee, one after the other. */
    Lock turn(String calleeKey) {
        return turns.get(Math.floorMod(calleeKey.hashCode(), STRIPES));
    }

    synchronized void add(Admission admission) {
        byCallee.computeIfAbsent(admission.calleeKey(), key -> new LinkedHashSet<>())
                .add(admission);
    }

    synchronized void remove(Admission admission) {
        byCallee.computeIfPresent(admission.calleeKey(), (key, all) -> {
            all.remove(admission);
            return all.isEmpty() ? null : all;
        });
    }

    synchronized List<PastCall> of(String calleeKey) {
        return byCallee.getOrDefault(calleeKey, Set.of()).stream()
                .map(Admission::asCall)
                .toList();
    }
}
