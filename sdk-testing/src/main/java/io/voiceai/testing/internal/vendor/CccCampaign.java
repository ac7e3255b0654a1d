package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Attempts;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.vendor.CccBook.Order;
import java.time.Duration;
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

    private final CccBook book;
    private final Map<String, CccCase> cases = new LinkedHashMap<>();
    private final List<CccCase> inOrder = new ArrayList<>();
    private final Attempts<CccCase> attempts = new Attempts<>(new Manner());
    private boolean submitted;
    private boolean paused;
    private @Nullable Instant abortedAt;

    CccCampaign(String instance, CccCampaignSettings settings, CccBook book) {
        this.id = book.newId();
        this.instance = instance;
        this.settings = settings;
        this.book = book;
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
        boolean done = !settings.untilTimeout() && !inOrder.isEmpty() && attempts.done();
        return done || settings.schedule().isOver(now);
    }

    boolean takesCases(Instant now) {
        return abortedAt == null && !settings.schedule().isOver(now);
    }

    List<CccCase> cases() {
        return Collections.unmodifiableList(inOrder);
    }

    @Nullable
    CccCase named(String caseId) {
        return cases.get(caseId);
    }

    /** Who still waits for another call when the time is over will not be called again, and has failed. */
    String state(CccCase member, Instant now) {
        if (abortedAt != null && member.waiting()) {
            return "Aborted";
        }
        return settings.schedule().isOver(now) ? member.stateOfCall(now) : member.state(now);
    }

    void add(CccCase member) {
        cases.put(member.id, member);
        inOrder.add(member);
        attempts.add(member, member.addedAt);
    }

    void submit(Instant now) {
        submitted = true;
        attempts.open(now);
    }

    void pause() {
        paused = true;
        attempts.close();
    }

    void resume(Instant now) {
        paused = false;
        attempts.open(now);
    }

    /** What is being called goes on, but for the last time; what waits, be it for another attempt, is aborted. */
    void abort(Instant now) {
        abortedAt = now;
        attempts.close();
    }

    /** Calls the cases whose turn has come, each at the time when it came. */
    void dial(Instant now) {
        attempts.advance(now);
    }

    Optional<Instant> startedAt() {
        return inOrder.stream()
                .findFirst()
                .flatMap(member -> member.calls().stream().findFirst())
                .map(Call::placedAt);
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
                        .flatMap(member -> Optional.ofNullable(member.call()).stream())
                        .flatMap(call -> call.endedAt(now).stream())
                        .max(Instant::compareTo)
                : Optional.of(end);
    }

    private final class Manner implements Attempts.Rules<CccCase> {

        @Override
        public Optional<Instant> allowed(Instant from) {
            CccSchedule schedule = settings.schedule();
            Instant earliest = from.isAfter(schedule.start()) ? from : schedule.start();
            return book.allowed(schedule.hours(), earliest).filter(moment -> !schedule.isOver(moment));
        }

        @Override
        public Call place(CccCase member, Instant at) {
            Order order = new Order(
                    instance,
                    member.caller.isEmpty() ? settings.caller() : member.caller,
                    member.number,
                    settings.flow(),
                    member.variables(),
                    member.reference);
            return book.place(order, "PREDICTIVE", at).call();
        }

        @Override
        public Optional<Duration> again(CccCase member, Call call, Instant now) {
            boolean again =
                    abortedAt == null && call.missed(now) && member.calls().size() < settings.attempts();
            return again ? Optional.of(Duration.ofSeconds(settings.interval())) : Optional.empty();
        }
    }
}
