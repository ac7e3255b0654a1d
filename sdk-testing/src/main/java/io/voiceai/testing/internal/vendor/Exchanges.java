package io.voiceai.testing.internal.vendor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What has been exchanged lately. Whoever uses it holds the emulator's lock. */
final class Exchanges {

    // A day of polling must not fill the memory of a shared emulator.
    private static final int KEPT = 10_000;
    // Nor must imports and prompts of megabytes.
    private static final long CHARACTERS_KEPT = 32L * 1024 * 1024;

    private final Deque<Exchange> kept = new ArrayDeque<>();
    private long characters;

    /** The latest is remembered however large it is. */
    void add(Exchange exchange) {
        kept.addLast(exchange);
        characters += exchange.characters();
        while (kept.size() > KEPT || kept.size() > 1 && characters > CHARACTERS_KEPT) {
            characters -= kept.removeFirst().characters();
        }
    }

    /** Those with a higher number, in the order received. */
    List<Exchange> since(long number) {
        return kept.stream().filter(exchange -> exchange.number() > number).toList();
    }

    /** The number of the oldest that is remembered; 0 if none is. */
    long oldest() {
        return kept.isEmpty() ? 0 : kept.getFirst().number();
    }

    void clear() {
        kept.clear();
        characters = 0;
    }
}
