package io.voiceai.event;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each event over once, and again only if that failed. */
final class HandOver {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");

    private final SeenEvents seen;
    private final Consumer<? super ReceivedEvent> consumer;
    private final CallStages stages = new CallStages();
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    HandOver(SeenEvents seen, Consumer<? super ReceivedEvent> consumer) {
        this.seen = seen;
        this.consumer = consumer;
    }

    Outcome all(Collection<CallEvent> events) {
        int handedOver = 0;
        Throwable failure = null;
        for (CallEvent event : EventOrder.of(events)) {
            try {
                handedOver += isHandedOver(event) ? 1 : 0;
            } catch (Throwable e) { // also what Kotlin throws undeclared: each event has its try
                LOG.warn(
                        "{} callback: an event was not taken ({}) and is to be pushed again",
                        event.head().provider(),
                        e.getClass().getSimpleName());
                failure = failure == null ? e : failure;
            }
        }
        return new Outcome(handedOver, failure);
    }

    private boolean isHandedOver(CallEvent event) throws Throwable {
        String id = event.head().provider() + ' ' + event.head().id();
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> others = underWay.putIfAbsent(id, mine);
        if (others != null) {
            return awaitOther(others);
        }
        try {
            boolean first = seen.firstSeen(id);
            if (first) {
                handOver(event, id);
            }
            mine.complete(null);
            return first;
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(id, mine);
        }
    }

    /** To acknowledge at once would lose the event if the other thread fails. */
    private static boolean awaitOther(CompletableFuture<Void> others) throws Throwable {
        try {
            others.get();
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }

    private void handOver(CallEvent event, String id) {
        try {
            consumer.accept(new ReceivedEvent(event, stages.isLate(event)));
        } catch (Throwable e) {
            seen.forget(id);
            throw e;
        }
        stages.handedOver(event);
    }

    /** Lets a failure of the consumer reach its own author as it is, declared or not. */
    @SuppressWarnings("unchecked")
    static <E extends Throwable> E unchanged(Throwable failure) throws E {
        throw (E) failure;
    }

    /** How many were new, and the first failure. */
    record Outcome(int handedOver, @Nullable Throwable failure) {}
}
