package io.voiceai.tencent.ccc;

import io.voiceai.call.CallStatus;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.LostCall;
import io.voiceai.tencent.ccc.api.DescribeTelCdr;
import io.voiceai.tencent.ccc.api.DescribeTelSession;
import io.voiceai.tencent.ccc.api.TelCdrInfo;
import io.voiceai.tencent.ccc.api.TencentCccApi;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a lost call: first behind the ids that the vendor named in a broken answer, then among the records of calls to its
 * callee. The vendor carries no id of ours, so what is told is every call that began in its time.
 */
record TencentCccReconciliation(TencentCccApi api, long sdkAppId, UnresolvedCall lost, Clock clock) {
    private static final int SIZE = 100;
    private static final int MOST_PAGES = 100;

    Invocation<List<FoundCall>> search() {
        String callee = TencentNumbers.write(lost.provider(), "callee", lost.callee());
        return new LostCall(lost)
                .named(this::named)
                .then(named -> named.isEmpty() ? listed(callee) : Invocation.of(named));
    }

    private Invocation<Optional<FoundCall>> named(String session) {
        return api.describeTelCdr(request(0).sessionIds(List.of(session))).then(answer -> {
            Optional<FoundCall> ended = answer.telCdrList().stream()
                    .filter(record ->
                            TencentCccRecords.areSame(session, record.sessionId()) && isToCallee(record.callee()))
                    .map(record -> found(session, TencentCccRecords.startedAt(record), CallStatus.ENDED))
                    .findFirst();
            return ended.isPresent() ? Invocation.of(ended) : live(session);
        });
    }

    /** That AI calls have such a session is not confirmed: a failure says no more than that there is no record yet. */
    private Invocation<Optional<FoundCall>> live(String id) {
        return api.describeTelSession(new DescribeTelSession.Request(sdkAppId, id))
                .map(answer -> Optional.ofNullable(answer.session())
                        .filter(session ->
                                TencentCccRecords.areSame(id, session.sessionId()) && isToCallee(session.callee()))
                        .map(session -> found(
                                id,
                                TencentCccRecords.time(session.startTimestamp()),
                                TencentCccRecords.status(Objects.toString(session.sessionStatus(), "")))))
                .recover(failure -> Optional.empty());
    }

    private record Pages(List<FoundCall> found, int next, boolean isLast) {}

    private Invocation<List<FoundCall>> listed(String callee) {
        return Invocation.<Pages>loop(
                        new Pages(List.of(), 0, false),
                        known -> known.isLast
                                ? null
                                : api.describeTelCdr(request(known.next).phones(List.of(callee)))
                                        .map(answer -> with(known, answer)))
                .map(Pages::found);
    }

    private DescribeTelCdr.Request request(int page) {
        QueryWindow window = QueryWindow.since(new LostCall(lost).earliest(), clock.instant());
        return new DescribeTelCdr.Request(window.from(), window.to(), sdkAppId, SIZE, page);
    }

    private Pages with(Pages known, DescribeTelCdr.Response answer) {
        List<FoundCall> found = new ArrayList<>(known.found);
        answer.telCdrList().stream()
                .flatMap(this::fitting)
                .filter(call -> !found.contains(call))
                .forEach(found::add);
        boolean isFull = answer.telCdrList().size() >= SIZE;
        if (isFull && known.next + 1 >= MOST_PAGES) {
            throw Failure.of(FailureKind.BAD_RESPONSE, "lists " + SIZE * MOST_PAGES + " calls to one callee or more")
                    .at(lost.provider(), DescribeTelCdr.OPERATION.action())
                    .wayOut("The lost call may be among the others: look for it in the vendor's console")
                    .toException();
        }
        return new Pages(found, known.next + 1, !isFull);
    }

    private Stream<FoundCall> fitting(TelCdrInfo record) {
        String session = record.sessionId();
        Optional<Instant> startedAt = TencentCccRecords.startedAt(record);
        return session != null
                        && !session.isBlank()
                        && isOutbound(record.direction())
                        && isOfAgent(record.aiAgentId())
                        && isToCallee(record.callee())
                        && new LostCall(lost).mayHaveBegun(startedAt)
                ? Stream.of(found(session, startedAt, CallStatus.ENDED))
                : Stream.empty();
    }

    private static boolean isOutbound(@Nullable Long direction) {
        return direction == null || direction == 1;
    }

    /** Not every record is documented to have the agent. */
    private boolean isOfAgent(@Nullable Long agent) {
        return agent == null
                || agent == 0
                || lost.agent()
                        .map(mine -> mine.strip().equals(agent.toString()))
                        .orElse(true);
    }

    /** With number protection the vendor leaves it out. */
    private boolean isToCallee(@Nullable String callee) {
        return new LostCall(lost).mayHaveCalled(TencentNumbers.read(callee));
    }

    private FoundCall found(String session, Optional<Instant> startedAt, CallStatus status) {
        return new FoundCall(
                TencentCccMapping.call(lost.provider(), sdkAppId, session, startedAt.orElse(lost.from())), status);
    }
}
