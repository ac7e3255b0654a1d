package io.voiceai.event;

/**
 * Remembers which events were handed over, because vendors push an event again if they are not sure that it arrived.
 * Several processes that receive for one vendor share an implementation over a common store. Thread-safe.
 *
 * <p>With a common store an event can be lost: it is remembered before the consumer is given it, so a process that dies in
 * between leaves it remembered and not worked off, and the vendor's repetition counts as known. Two processes do not wait for
 * each other either: the second one acknowledges a repetition at once, although the first one may still fail. Who must lose
 * nothing hands events to a consumer that stores them by their id in one step, and leaves this memory to the process.
 */
public interface SeenEvents {
    /**
     * Remembers an event, in one step with the question whether it is new.
     *
     * @param id what makes two deliveries the same event; it may be long, holds no phone number and no secret
     * @return true only for the first who asks, until it is forgotten
     * @throws RuntimeException if it cannot be told: then the event is not handed over and the vendor is asked to push again
     */
    boolean firstSeen(String id);

    /**
     * Forgets an event, because it could not be worked off: the next delivery is the first one again.
     *
     * @param id as it was given to {@link #firstSeen}
     */
    void forget(String id);

    /**
     * Remembers in this process, up to 100,000 events for up to 24 hours. Every vendor that is known to push again stops
     * earlier. After a restart nothing is known.
     *
     * @return an empty memory
     */
    static SeenEvents inMemory() {
        return new RecentEvents(System::nanoTime);
    }
}
