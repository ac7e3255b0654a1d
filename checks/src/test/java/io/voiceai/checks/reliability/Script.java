package io.voiceai.checks.reliability;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Decides what the fake vendor does. Called by many threads. */
interface Script {
    /**
     * Called at ACCEPT, HEADERS and REQUEST of every exchange.
     *
     * @param stage which of the three
     * @param address which address was connected to
     * @param request what was read: nothing at ACCEPT, without a body at HEADERS
     * @return what to do; null to go on, which after REQUEST closes the connection
     */
    @Nullable
    Reaction at(Stage stage, InetAddress address, @Nullable Received request);

    /** One reaction after the other, and then always the same. */
    final class InOrder implements Script {
        private final Deque<Reaction> next = new ArrayDeque<>();
        private Reaction usual = Reaction.json(200, "{}");

        synchronized void next(Reaction... reactions) {
            next.addAll(Arrays.asList(reactions));
        }

        synchronized void always(Reaction reaction) {
            usual = reaction;
        }

        @Override
        public synchronized @Nullable Reaction at(Stage stage, InetAddress address, @Nullable Received request) {
            Reaction first = next.isEmpty() ? usual : next.peek();
            boolean mine = stage == Stage.REQUEST ? first.isAfterRequest() : first.stage() == stage;
            if (mine) {
                next.poll();
                return first;
            }
            return stage == Stage.REQUEST && usual.isAfterRequest() ? usual : null;
        }
    }
}
