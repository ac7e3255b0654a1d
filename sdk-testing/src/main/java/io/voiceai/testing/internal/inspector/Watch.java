package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.CallPhase;
import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.internal.vendor.Dispatcher;
import io.voiceai.testing.internal.vendor.Exchange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What has changed in the emulator, for pages that ask again and again. Calls change with the clock and tell nobody, so each
 * look compares the last ones with how they stood before. Thread-safe.
 */
final class Watch {

    /** How many requests and calls a page can get to see. */
    static final int KEPT = 500;

    private final Dispatcher dispatcher;
    private final Deque<Exchange> requests = new ArrayDeque<>();
    private final Map<String, Seen> calls = new LinkedHashMap<>();
    private String epoch = newEpoch();
    private long lastRequest;
    private long lastChange;
    private long refused;
    private long received;

    Watch(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** Everything that is kept, requests and calls each in the order in which they came. */
    synchronized News all() {
        look();
        return news(new Cursor(epoch, 0, 0), true);
    }

    /** What is new to somebody; everything if what they know is of another emulator, or from before a reset. */
    synchronized News since(Cursor known) {
        look();
        return known.epoch().equals(epoch) ? news(known, false) : news(new Cursor(epoch, 0, 0), true);
    }

    /** Carries out a reset, between two looks. */
    synchronized void reset(Runnable forget) {
        forget.run();
        requests.clear();
        calls.clear();
        received = 0;
        refused = 0;
        epoch = newEpoch();
    }

    private void look() {
        for (Exchange exchange : dispatcher.exchangesSince(lastRequest)) {
            lastRequest = exchange.number();
            received++;
            refused += exchange.received().accepted() ? 0 : 1;
            requests.addLast(exchange);
            if (requests.size() > KEPT) {
                requests.removeFirst();
            }
        }
        // What is too large for the emulator to remember is so for a page.
        long oldest = dispatcher.oldestExchange();
        requests.removeIf(exchange -> exchange.number() < oldest);
        List<EmulatedCall> now = dispatcher.lastCalls(KEPT);
        calls.keySet().retainAll(now.stream().map(EmulatedCall::id).collect(Collectors.toSet()));
        now.forEach(this::compare);
    }

    private void compare(EmulatedCall call) {
        Seen before = calls.get(call.id());
        if (before == null || !before.call().equals(call)) {
            calls.put(call.id(), new Seen(call, ++lastChange));
        }
    }

    private News news(Cursor known, boolean complete) {
        List<Exchange> newRequests = requests.stream()
                .filter(exchange -> exchange.number() > known.request())
                .toList();
        List<Seen> changed = new ArrayList<>(calls.values());
        changed.removeIf(seen -> seen.change() <= known.call());
        if (!complete) {
            changed.sort(Comparator.comparingLong(Seen::change));
        }
        long going = calls.values().stream()
                .filter(seen -> seen.call().phase() != CallPhase.ENDED)
                .count();
        Counts counts = new Counts(received, refused, dispatcher.callCount(), going);
        return new News(complete, known, new Cursor(epoch, lastRequest, lastChange), newRequests, changed, counts);
    }

    private static String newEpoch() {
        return Long.toString(System.nanoTime() & Long.MAX_VALUE, Character.MAX_RADIX);
    }

    /**
     * A call as it stood when it last changed.
     *
     * @param call the call
     * @param change the number of that change
     */
    record Seen(EmulatedCall call, long change) {}

    /**
     * How much there is.
     *
     * @param requests received since the last reset
     * @param refused of these
     * @param calls placed
     * @param going of the last {@value Watch#KEPT} calls those that have not ended
     */
    record Counts(long requests, long refused, long calls, long going) {}

    /**
     * What is new.
     *
     * @param complete whether it is everything, and what was known before means nothing
     * @param before what was known
     * @param after what is known with it
     * @param requests in the order received
     * @param calls in the order in which they changed; if complete, in the order placed
     * @param counts how much there is
     */
    record News(
            boolean complete, Cursor before, Cursor after, List<Exchange> requests, List<Seen> calls, Counts counts) {

        boolean isEmpty() {
            return !complete && requests.isEmpty() && calls.isEmpty();
        }
    }
}
