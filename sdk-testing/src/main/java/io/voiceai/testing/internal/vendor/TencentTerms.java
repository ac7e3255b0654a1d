package io.voiceai.testing.internal.vendor;

import static io.voiceai.testing.internal.vendor.TencentInputs.within;

import io.voiceai.testing.internal.call.AllowedHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What CreateAutoCalloutTask sets, beside whom to call.
 *
 * @param name empty if none
 * @param description empty if none
 * @param agent the AI agent; empty if an IVR flow talks
 * @param ivrId the flow; 0 if an agent talks
 * @param callers in order of preference
 * @param notBefore when it begins
 * @param notAfter when it expires; null if never
 * @param hours in which it may call between these two
 * @param retry who is called again
 * @param concurrency how many calls may be under way at a time
 * @param maxRingSeconds 0 if not limited
 */
record TencentTerms(
        String name,
        String description,
        String agent,
        long ivrId,
        List<String> callers,
        Instant notBefore,
        @Nullable Instant notAfter,
        AllowedHours hours,
        Retry retry,
        long concurrency,
        long maxRingSeconds) {

    private static final Set<String> RETRIABLE = Set.of(
            "202", "203", "204", "205", "206", "207", "208", "210", "212", "213", "215", "216", "217", "218", "219",
            "221", "222", "234");

    static TencentTerms read(Parameters in) {
        if (in.text("AIAgentId").isEmpty() && in.text("IvrId").isEmpty()) {
            throw TencentInputs.invalid("One of the parameters `AIAgentId` and `IvrId` is needed.");
        }
        Instant notBefore = TencentInputs.time(in, "NotBefore");
        Instant notAfter = in.text("NotAfter").isEmpty() ? null : TencentInputs.time(in, "NotAfter");
        if (notAfter != null && !notAfter.isAfter(notBefore)) {
            throw TencentInputs.invalid("The parameter `NotAfter` is not after `NotBefore`.");
        }
        return new TencentTerms(
                in.text("Name"),
                in.text("Description"),
                in.text("AIAgentId"),
                within(in, "IvrId", 0, Long.MAX_VALUE, 0),
                TencentInputs.texts(in, "Callers"),
                notBefore,
                notAfter,
                TencentHours.read(in),
                Retry.read(in),
                within(in, "ConcurrencyLimit", 1, Long.MAX_VALUE, Long.MAX_VALUE),
                within(in, "MaxRingTimeoutSecond", 0, Integer.MAX_VALUE, 0));
    }

    boolean isOver(Instant now) {
        return notAfter != null && !now.isBefore(notAfter);
    }

    /**
     * Who is called again, and how often. What the vendor waits without an interval is not documented, here it is the
     * shortest that it takes; nor is whom it calls again without codes, here whoever was missed. Codes are documented for
     * tasks with an agent only, so a task with a flow has none. One with an agent may call again whose voicemail answered.
     *
     * @param tries at most, the first among them
     * @param interval from the end of one call to the next
     * @param codes of EndStatus
     */
    record Retry(long tries, Duration interval, List<String> codes) {

        static Retry read(Parameters in) {
            List<String> codes = TencentInputs.texts(in, "RetryHangupTypes");
            if (!RETRIABLE.containsAll(codes)) {
                throw TencentInputs.invalid(
                        "The parameter `RetryHangupTypes` holds a code that cannot be tried again.");
            }
            return new Retry(
                    within(in, "Tries", 1, 3, 1),
                    Duration.ofSeconds(within(in, "RetryInterval", 600, 86_400, 600)),
                    in.text("AIAgentId").isEmpty() ? List.of() : codes);
        }

        /** What lies between the latest of some calls to the same callee and the next; empty if there is none. */
        Optional<Duration> after(TencentSession latest, int calls, Instant now) {
            return calls < tries && wants(latest, now) ? Optional.of(interval) : Optional.empty();
        }

        private boolean wants(TencentSession session, Instant now) {
            return codes.isEmpty()
                    ? session.call().missed(now)
                    : codes.contains(
                            Integer.toString(TencentEnd.of(session, now).status()));
        }
    }
}
