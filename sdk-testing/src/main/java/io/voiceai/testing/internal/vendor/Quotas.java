package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The limits that the vendors document: at Tencent 20 requests a second for each operation, at AICCS 100 a second for
 * LlmSmartCallFullDuplex, at ICE 15 calls at a time for each caller number. Which window the vendors count in is not
 * documented; here no second, wherever it begins, sees more. Nor is it documented with which code ICE refuses; here it is the
 * gateway's for too many requests.
 */
final class Quotas {

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final int TENCENT_A_SECOND = 20;
    private static final int FULL_DUPLEX_A_SECOND = 100;
    private static final int CALLS_OF_A_CALLER = 15;

    private final CallBook calls;
    private final Map<String, Deque<Instant>> granted = new HashMap<>();
    private final Map<String, List<Call>> iceCalls = new HashMap<>();
    private int seen;

    Quotas(CallBook calls) {
        this.calls = calls;
    }

    /** Whether a request may pass; one that may is counted. */
    boolean grants(Vendor vendor, String action, Parameters in, Instant now) {
        return switch (vendor) {
            case TENCENT_CCC -> grantsRate(action, TENCENT_A_SECOND, now);
            case ALIYUN_AICCS ->
                !action.equals("LlmSmartCallFullDuplex") || grantsRate(action, FULL_DUPLEX_A_SECOND, now);
            case ALIYUN_ICE -> !action.equals("StartAIAgentOutboundCall") || grantsCall(in.text("CallerNumber"), now);
            case ALIYUN_CCC -> true;
        };
    }

    void clear() {
        granted.clear();
        iceCalls.clear();
        seen = 0;
    }

    private boolean grantsRate(String action, int limit, Instant now) {
        Deque<Instant> recent = granted.computeIfAbsent(action, a -> new ArrayDeque<>());
        Instant from = now.minus(WINDOW);
        // A clock that was moved back leaves some in the future, which is none of this second either.
        recent.removeIf(at -> !at.isAfter(from) || at.isAfter(now));
        if (recent.size() >= limit) {
            return false;
        }
        recent.addLast(now);
        return true;
    }

    private boolean grantsCall(String caller, Instant now) {
        List<Call> all = calls.all();
        all.subList(seen, all.size()).stream()
                .filter(call -> call.placement().vendor() == Vendor.ALIYUN_ICE)
                .forEach(call -> iceCalls.computeIfAbsent(call.placement().caller(), c -> new ArrayList<>())
                        .add(call));
        seen = all.size();
        List<Call> live = iceCalls.getOrDefault(caller, new ArrayList<>());
        live.removeIf(call -> call.ended(now));
        return live.size() < CALLS_OF_A_CALLER;
    }
}
