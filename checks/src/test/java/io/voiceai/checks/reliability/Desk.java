package io.voiceai.checks.reliability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fake vendor's side of one logical call after the other: what is planned for the call that is under way, and the truth
 * of what came of it.
 */
final class Desk {
    /** What the vendor did with one request. */
    enum Event {
        /** It read the headers and no more. */
        HEADERS_ONLY,
        /** It could have made a call. */
        ACTED,
        /** It made no call, but did not say so completely. */
        REFUSED_UNHEARD,
        /** It made no call and said so. */
        REFUSED
    }

    private final Adapter adapter;
    private final Deque<Reaction> plan = new ArrayDeque<>();
    private final List<Event> events = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private String key = "";
    private String callId = "";
    private int headersSeen;

    Desk(Adapter adapter) {
        this.adapter = adapter;
    }

    synchronized void begin(String newKey, String newCallId, List<Reaction> reactions) {
        plan.clear();
        plan.addAll(reactions);
        events.clear();
        key = newKey;
        callId = newCallId;
        headersSeen = 0;
    }

    synchronized @Nullable Reaction at(Stage stage, @Nullable Received request) {
        return switch (stage) {
            case ACCEPT -> take(stage);
            case HEADERS -> headers();
            default -> request(request);
        };
    }

    private @Nullable Reaction take(Stage stage) {
        Reaction first = plan.peek();
        return first != null && first.stage() == stage && first.ending() != Ending.KEEP ? plan.poll() : null;
    }

    private @Nullable Reaction headers() {
        headersSeen++;
        if (events.stream().anyMatch(event -> event != Event.REFUSED)) {
            violations.add("I2: sent again after " + events + ", " + key);
        }
        Reaction reaction = take(Stage.HEADERS);
        if (reaction != null) {
            events.add(Event.HEADERS_ONLY);
        }
        return reaction;
    }

    private Reaction request(@Nullable Received request) {
        String whose = request == null ? null : adapter.keyOf(request);
        if (!key.equals(whose)) {
            violations.add("a request for " + whose + " came while " + key + " was under way");
        }
        Reaction reaction = plan.poll();
        while (reaction != null && !reaction.isAfterRequest()) {
            reaction = plan.poll();
        }
        if (reaction == null) {
            reaction = Reaction.json(200, adapter.placed('"' + callId + '"'));
        }
        events.add(event(reaction));
        return reaction;
    }

    private static Event event(Reaction reaction) {
        if (!reaction.refusal()) {
            return Event.ACTED;
        }
        return reaction.stage() == Stage.END ? Event.REFUSED : Event.REFUSED_UNHEARD;
    }

    /** The key of the call that a request asks for. */
    @Nullable
    String keyOf(Received request) {
        return adapter.keyOf(request);
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    synchronized int headersSeen() {
        return headersSeen;
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }
}
