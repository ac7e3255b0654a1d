package io.voiceai.internal.placing;

import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.internal.text.Seldom;
import io.voiceai.journal.JournalEntry;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.CallSlots.Answer;
import io.voiceai.pacing.CallSlots.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines of one provider: a call takes its places in them before it is placed, and gives them back when it is over. */
final class Lines {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final Desk desk;
    private final Seldom seldom;
    private final CallLimits limits;
    private final CallSlots slots;
    private final LongSupplier nanoTime;
    private final BiConsumer<Duration, Runnable> repeatedly;
    private final Duration longestCall;
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private final Map<CallRef, String> byCall = new ConcurrentHashMap<>();
    private final EndWatch watch;
    private boolean renewing;

    Lines(
            Desk desk,
            CallLimits limits,
            CallSlots slots,
            Duration longestCall,
            LongSupplier nanoTime,
            BiConsumer<Duration, Runnable> repeatedly) {
        this.desk = desk;
        this.limits = limits;
        this.slots = slots;
        this.longestCall = longestCall;
        this.nanoTime = nanoTime;
        seldom = new Seldom(nanoTime);
        this.repeatedly = repeatedly;
        watch = new EndWatch(desk, this, nanoTime);
    }

    EndWatch watch() {
        return watch;
    }

    /** Whether a call may have to wait, so that it is worth a look whether it was placed before. */
    boolean mayHaveToWait(OutboundCall call) {
        return limits.hasRates() || isLimited(call);
    }

    boolean isLimited(OutboundCall call) {
        return limits.calls() > 0
                || limits.callsPerCaller() > 0 && !call.from().isEmpty()
                || ofRoute(call).isPresent();
    }

    Answer take(OutboundCall call, String holder) {
        Map<Line, PhoneNumber> callers = callers(call);
        Answer answer =
                slots.take(new CallSlots.Wish(holder, ofAll(call), List.copyOf(callers.keySet()), limits.lease()));
        if (answer instanceof Answer.Taken) {
            hold(holder);
        }
        return answer;
    }

    /** The caller number that was taken; absent if none is limited. */
    Optional<PhoneNumber> caller(OutboundCall call, Answer.Taken taken) {
        return taken.line().map(callers(call)::get);
    }

    private List<Line> ofAll(OutboundCall call) {
        List<Line> all = new ArrayList<>();
        if (limits.calls() > 0) {
            all.add(new Line("account " + account(), limits.calls()));
        }
        ofRoute(call).ifPresent(route -> all.add(new Line("route " + route.route(), route.calls())));
        return all;
    }

    private static Optional<RouteChoice> ofRoute(OutboundCall call) {
        return call.options(RouteChoice.class).filter(route -> route.calls() > 0);
    }

    private Map<Line, PhoneNumber> callers(OutboundCall call) {
        Map<Line, PhoneNumber> callers = new LinkedHashMap<>();
        if (limits.callsPerCaller() > 0) {
            for (PhoneNumber caller : call.from()) {
                String name = "caller " + account() + " " + JournalEntry.calleeKey(caller);
                callers.putIfAbsent(new Line(name, limits.callsPerCaller()), caller);
            }
        }
        return callers;
    }

    private String account() {
        return limits.account().orElse(desk.provider);
    }

    /** Who holds the places of one try to place a call; any process can tell from the journal. */
    static String holder(String correlationId, String token) {
        return token + " " + correlationId;
    }

    /** A call is over whether or not the places can be given back: then they come back with the end of their lease. */
    void release(String holder) {
        held.remove(holder);
        byCall.values().remove(holder);
        try {
            slots.release(holder);
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            if (seldom.isTime()) {
                LOG.warn(
                        "{}: the limiter failed with {}, places come back at the end of their lease",
                        desk.provider,
                        e.getClass().getSimpleName());
            }
        }
    }

    /** Remembers whose places a call has, for a journal may forget the call before it is over, or not answer. */
    void placed(CallRef call, String holder) {
        if (held.containsKey(holder)) {
            byCall.put(call, holder);
        }
    }

    /** Gives back the places of a call that this process placed. */
    void over(CallRef call) {
        String holder = byCall.get(call);
        if (holder != null) {
            release(holder);
        }
    }

    private void hold(String holder) {
        held.put(holder, nanoTime.getAsLong());
        synchronized (this) {
            if (renewing) {
                return;
            }
            renewing = true;
        }
        repeatedly.accept(limits.lease().dividedBy(3), this::renew);
    }

    private void renew() {
        if (held.isEmpty()) {
            return;
        }
        try {
            List<String> asked = held.entrySet().stream()
                    .filter(one -> mayGoOn(one.getKey(), one.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            Set<String> holding = slots.renew(asked, limits.lease());
            held.keySet().removeIf(holder -> !holding.contains(holder) && asked.contains(holder));
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            if (seldom.isTime()) {
                LOG.warn(
                        "{}: the limiter failed with {}",
                        desk.provider,
                        e.getClass().getSimpleName());
            }
        }
    }

    /** No call lasts longer than the longest; one of which it is not known whether it was made keeps its place all the same. */
    private boolean mayGoOn(String holder, long since) {
        if (nanoTime.getAsLong() - since < longestCall.toNanos()) {
            return true;
        }
        boolean unresolved = mayBeUnresolved(holder);
        if (!unresolved) {
            held.remove(holder);
        }
        return unresolved;
    }

    /** A journal that fails must not keep the places of all others from being held. */
    private boolean mayBeUnresolved(String holder) {
        try {
            return desk.journal()
                    .find(correlationId(holder))
                    .filter(desk::isUnresolved)
                    .isPresent();
        } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
            if (seldom.isTime()) {
                LOG.warn(
                        "{}: the journal failed with {}",
                        desk.provider,
                        e.getClass().getSimpleName());
            }
            return true;
        }
    }

    static String correlationId(String holder) {
        return holder.substring(holder.indexOf(' ') + 1);
    }
}
