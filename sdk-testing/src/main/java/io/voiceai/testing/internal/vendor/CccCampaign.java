package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.vendor.CccBook.Order;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign of CCC and its cases. */
final class CccCampaign {

    final String id;
    final String instance;
    final CccCampaignSettings settings;

    private final Map<String, CccCase> cases = new LinkedHashMap<>();
    private final List<CccCase> inOrder = new ArrayList<>();
    private int next;
    private boolean submitted;
    private boolean paused;
    private Instant dialFrom = Instant.EPOCH;
    private @Nullable Instant abortedAt;

    CccCampaign(String id, String instance, CccCampaignSettings settings) {
        this.id = id;
        this.instance = instance;
        this.settings = settings;
    }

    /**
     * The vendor's pages show Draft and Completed; the other words follow those for cases. Until its time comes a submitted
     * campaign executes already.
     */
    String state(Instant now) {
        if (abortedAt != null) {
            return "Aborted";
        }
        if (!submitted) {
            return "Draft";
        }
        if (isOver(now)) {
            return "Completed";
        }
        return paused ? "Paused" : "Executing";
    }

    // Without cases there is nothing to be done with, so it waits for the first.
    private boolean isOver(Instant now) {
        boolean done = !settings.untilTimeout()
                && !inOrder.isEmpty()
                && inOrder.stream()
                        .allMatch(c -> c.call != null && c.call.call().ended(now));
        return done || !now.isBefore(settings.schedule().end());
    }

    boolean takesCases(Instant now) {
        return abortedAt == null && now.isBefore(settings.schedule().end());
    }

    List<CccCase> cases() {
        return Collections.unmodifiableList(inOrder);
    }

    @Nullable
    CccCase named(String caseId) {
        return cases.get(caseId);
    }

    String state(CccCase member, Instant now) {
        return abortedAt != null && member.call == null ? "Aborted" : member.state(now);
    }

    void add(CccCase member) {
        cases.put(member.id, member);
        inOrder.add(member);
    }

    void submit(Instant now) {
        submitted = true;
        dialFrom = now;
    }

    void pause() {
        paused = true;
    }

    void resume(Instant now) {
        paused = false;
        dialFrom = now;
    }

    /** What is being called goes on; what waits is aborted. */
    void abort(Instant now) {
        abortedAt = now;
    }

    /** Calls the cases whose turn has come, each at the time when it came. */
    void dial(Instant now, CccBook book) {
        while (submitted && !paused && abortedAt == null && next < inOrder.size()) {
            CccCase member = inOrder.get(next);
            Optional<Instant> turn =
                    settings.schedule().next(member.addedAt.isAfter(dialFrom) ? member.addedAt : dialFrom);
            if (turn.filter(at -> !at.isAfter(now)).isEmpty()) {
                return;
            }
            next++;
            Order order = new Order(
                    instance,
                    member.caller.isEmpty() ? settings.caller() : member.caller,
                    member.number,
                    settings.flow(),
                    member.variables(),
                    member.reference);
            member.call = book.place(order, "PREDICTIVE", turn.orElse(now));
        }
    }

    Optional<Instant> startedAt() {
        return inOrder.stream().findFirst().map(c -> c.call).map(c -> c.call().placedAt());
    }

    Optional<Instant> endedAt(Instant now) {
        if (abortedAt != null) {
            return Optional.of(abortedAt);
        }
        if (!state(now).equals("Completed")) {
            return Optional.empty();
        }
        Instant end = settings.schedule().end();
        return now.isBefore(end)
                ? inOrder.stream()
                        .flatMap(c -> Optional.ofNullable(c.call).stream())
                        .flatMap(c -> c.call().endedAt(now).stream())
                        .max(Instant::compareTo)
                : Optional.of(end);
    }
}
