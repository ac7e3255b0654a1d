package io.voiceai.internal.placing;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PlacedCall;
import io.voiceai.journal.JournalEntry;
import io.voiceai.journal.JournalEntry.State;
import io.voiceai.spi.Invocation;
import java.io.Serial;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the vendor which calls are over while others wait for their places. Where nobody tells, as callbacks do, a place would
 * else come back with the end of its lease only.
 */
final class EndWatch {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");
    private static final int AT_ONCE = 5;
    private static final int MOST_REMEMBERED = 1_000;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE_OF_ONE = Duration.ofSeconds(2).toNanos();

    private final Desk desk;
    private final Lines lines;
    private final LongSupplier nanoTime;
    private final Map<String, Long> looked = new LinkedHashMap<>() {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private volatile @Nullable Function<CallRef, Invocation<CallDetail>> detail;
    private @Nullable Long lookedAt;

    EndWatch(Desk desk, Lines lines, LongSupplier nanoTime) {
        this.desk = desk;
        this.lines = lines;
        this.nanoTime = nanoTime;
    }

    void by(Function<CallRef, Invocation<CallDetail>> how) {
        detail = how;
    }

    /** Looks at some of the calls, those first that were not looked at for longest, and not too often. */
    void look(List<String> holders) {
        for (String holder : next(holders)) {
            try {
                look(holder);
            } catch (Exception e) { // Kotlin and others throw checked ones unannounced.
                LOG.debug(
                        "{}: no look at a call, {}", desk.provider, e.getClass().getSimpleName());
            }
        }
    }

    private synchronized List<String> next(List<String> holders) {
        long now = nanoTime.getAsLong();
        if (lookedAt != null && now - lookedAt < PAUSE) {
            return List.of();
        }
        lookedAt = now;
        List<String> next = holders.stream()
                .filter(holder -> now - looked.getOrDefault(holder, now - PAUSE_OF_ONE) >= PAUSE_OF_ONE)
                .sorted(Comparator.comparingLong(holder -> looked.getOrDefault(holder, Long.MIN_VALUE)))
                .limit(AT_ONCE)
                .toList();
        next.forEach(holder -> {
            looked.remove(holder);
            looked.put(holder, now);
        });
        return next;
    }

    private void look(String holder) {
        Optional<JournalEntry> known = desk.journal()
                .find(Lines.correlationId(holder))
                .filter(entry -> holder.equals(Lines.holder(entry.correlationId(), entry.token())));
        if (known.isPresent() && known.get().state() == State.PLACED) {
            Function<CallRef, Invocation<CallDetail>> how = detail;
            CallRef call = known.get().placed().map(PlacedCall::ref).orElse(null);
            if (how != null && call != null && call.provider().equals(desk.provider)) {
                how.apply(call).executeAsync().thenAccept(this::seen);
            }
        } else if (known.isPresent() && known.get().state() == State.ENDED) {
            // Whoever wrote the end down did not come to give the place back.
            lines.release(holder);
        }
    }

    private void seen(CallDetail seen) {
        if (seen.status() == CallStatus.ENDED) {
            desk.ended(seen.ref(), seen.hangupCause().map(HangupCause::kind).orElse(null));
        }
    }
}
