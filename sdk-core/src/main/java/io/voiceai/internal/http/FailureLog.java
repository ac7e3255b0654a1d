package io.voiceai.internal.http;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each failure that somebody has to act on; of the others, which may come by the hundred while a vendor is down,
 * one line a kind in ten seconds with their number.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger("io.voiceai");
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final Map<FailureKind, Window> windows = new EnumMap<>(FailureKind.class);

    private static final class Window {
        private long since;
        private int more;
    }

    FailureLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void log(VoiceAiException failure) {
        switch (failure.kind()) {
            case OUTCOME_UNKNOWN -> LOG.warn("{} {}", failure.kind(), failure.getMessage());
            case UNCONFIRMED -> LOG.error("{} {}", failure.kind(), failure.getMessage());
            case CANCELLED, INVALID_REQUEST -> LOG.debug("{} {}", failure.kind(), failure.getMessage());
            default -> seldom(failure);
        }
    }

    private void seldom(VoiceAiException failure) {
        int before = count(failure.kind());
        if (before == 0) {
            LOG.warn("{} {}", failure.kind(), failure.getMessage());
        } else if (before > 0) {
            LOG.warn("{} {} times more in ten seconds, and now {}", failure.kind(), before, failure.getMessage());
        } else {
            LOG.debug("{} {}", failure.kind(), failure.getMessage());
        }
    }

    /** How many were not shown since the last line; less than zero if this one is not shown either. */
    private synchronized int count(FailureKind kind) {
        long now = nanoTime.getAsLong();
        Window window = windows.get(kind);
        if (window == null) {
            window = new Window();
            windows.put(kind, window);
        } else if (now - window.since < QUIET) {
            window.more++;
            return -1;
        }
        int more = window.more;
        window.since = now;
        window.more = 0;
        return more;
    }
}
