package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Fault;
import io.voiceai.testing.Scenario;
import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a request: because a test asked for it, because of the callee's last digits, or because of a quota.
 * Whoever uses it holds the emulator's lock.
 */
final class Fates {

    private static final int THROTTLED_TIMES = 2;

    private final CallBook calls;
    private final @Nullable Quotas quotas;
    private final Deque<Injected> injected = new ArrayDeque<>();
    private final Map<String, Integer> throttled = new HashMap<>();
    private final Set<String> hangupsLost = new HashSet<>();

    Fates(CallBook calls, @Nullable Quotas quotas) {
        this.calls = calls;
        this.quotas = quotas;
    }

    /** Has something go wrong with the next request; {@code action} empty for whichever it is. */
    void inject(Fault fault, String action) {
        injected.addLast(new Injected(fault, action));
    }

    /** What a test asked for to go wrong with this request; null if nothing. Asked for once, it happens once. */
    @Nullable
    Fault takeInjected(String action) {
        for (Iterator<Injected> all = injected.iterator(); all.hasNext(); ) {
            Injected next = all.next();
            if (next.action().isEmpty() || next.action().equals(action)) {
                all.remove();
                return next.fault();
            }
        }
        return null;
    }

    /**
     * Does what a believed request asks, unless something goes wrong before.
     *
     * @param vendor whom it is sent to
     * @param action what it asks
     * @param in with which parameters
     * @param now the time
     * @param operation who does it
     * @param asked what a test asked for to go wrong; null if nothing
     * @return the answer, and what happens to it on its way
     * @throws Refusal if the vendor does not do what is asked
     */
    Outcome perform(
            Vendor vendor, String action, Parameters in, Instant now, Operation operation, @Nullable Fault asked) {
        // Before the digits are asked, which remember that they were.
        if (quotas != null && !quotas.grants(vendor, action, in, now)) {
            return new Outcome(Json.object(), asked == null ? Fault.THROTTLED : asked, throttled(vendor), false);
        }
        Fault fault = asked == null ? byDigits(vendor, action, in) : asked;
        if (fault == Fault.THROTTLED) {
            return new Outcome(Json.object(), fault, throttled(vendor), false);
        }
        if (fault == Fault.REQUEST_LOST) {
            return Outcome.nothing(fault);
        }
        Map<String, @Nullable Object> fields = operation.answer(in, now);
        Refusal refusal = fault == Fault.INTERNAL_ERROR ? internalError(vendor) : null;
        return new Outcome(fields, fault, refusal, accepts(fields));
    }

    // AICCS refuses a call in an answer like any other.
    private static boolean accepts(Map<String, @Nullable Object> fields) {
        String code = String.valueOf(fields.getOrDefault("Code", "OK"));
        return code.equalsIgnoreCase("OK") || code.equals("Success");
    }

    void clear() {
        injected.clear();
        throttled.clear();
        hangupsLost.clear();
        if (quotas != null) {
            quotas.clear();
        }
    }

    private @Nullable Fault byDigits(Vendor vendor, String action, Parameters in) {
        String callee = Dialling.callee(action, in);
        if (!callee.isEmpty()) {
            Scenario scenario = Scenario.of(callee);
            boolean over = scenario == Scenario.THROTTLED_TWICE && throttledEnough(vendor + callee);
            return over ? null : scenario.fault().orElse(null);
        }
        String ended = Dialling.hungUp(action, in);
        return !ended.isEmpty() && losesHangup(vendor, ended) ? Fault.REQUEST_LOST : null;
    }

    // Counted anew after each call that gets through, so that the next one to the same callee is throttled again.
    private boolean throttledEnough(String callee) {
        int times = throttled.merge(callee, 1, Integer::sum);
        if (times > THROTTLED_TIMES) {
            throttled.remove(callee);
        }
        return times > THROTTLED_TIMES;
    }

    private boolean losesHangup(Vendor vendor, String id) {
        Call call = calls.find(vendor, id);
        return call != null
                && Scenario.of(call.placement().callee()) == Scenario.HANGUP_LOST_ONCE
                && hangupsLost.add(id);
    }

    private static Refusal throttled(Vendor vendor) {
        return vendor == Vendor.TENCENT_CCC
                ? new Refusal(
                        200,
                        "RequestLimitExceeded",
                        "Your current request times exceed the limit of 20 times a second for this API.")
                : new Refusal(400, "Throttling.User", "Request was denied due to user flow control.");
    }

    private static Refusal internalError(Vendor vendor) {
        return vendor == Vendor.TENCENT_CCC
                ? new Refusal(200, "InternalError", "An internal error has occurred. Please try again later.")
                : new Refusal(500, "InternalError", "The request processing has failed due to some unknown error.");
    }

    /**
     * What came of a request.
     *
     * @param fields of the answer
     * @param fault what happens to it on its way; null if nothing
     * @param refusal what is answered in place of the fields; null if nothing is
     * @param done whether what was asked was done
     */
    record Outcome(
            Map<String, @Nullable Object> fields,
            @Nullable Fault fault,
            @Nullable Refusal refusal,
            boolean done) {

        /** Nothing was done, and nothing is known of an answer. */
        static Outcome nothing(@Nullable Fault fault) {
            return new Outcome(Json.object(), fault, null, false);
        }
    }

    private record Injected(Fault fault, String action) {}
}
