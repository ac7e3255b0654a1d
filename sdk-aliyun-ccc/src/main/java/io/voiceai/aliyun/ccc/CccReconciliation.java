package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.CccApi;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.ListCallDetailRecordsV2;
import io.voiceai.aliyun.ccc.api.ListCallDetailRecordsV2.Response.Data.Item;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.LostCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a lost call: first behind the ids that the vendor named in a broken answer, then among the records of calls to its
 * callee. No record gives back the tags that carry our correlation id, so what is told is every call that began in its time.
 */
record CccReconciliation(CccApi api, String instanceId, UnresolvedCall lost, Clock clock) {
    private static final int SIZE = 100;
    private static final int MOST_PAGES = 100;

    /** Which of a call's times the vendor compares is not documented, and its clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    Invocation<List<FoundCall>> search() {
        String callee = MainlandNumbers.digits(lost.provider(), "callee", lost.callee());
        return new LostCall(lost)
                .named(this::named)
                .then(named -> named.isEmpty() ? listed(callee) : Invocation.of(named));
    }

    private Invocation<Optional<FoundCall>> named(String id) {
        return api.getCallDetailRecord(new GetCallDetailRecord.Request(id, instanceId))
                .map(answer -> {
                    GetCallDetailRecord.Response.Data data = answer.data();
                    return data != null
                                    && isGiven(data.calledNumber())
                                    && new LostCall(lost).mayHaveCalled(MainlandNumbers.read(data.calledNumber()))
                            ? Optional.of(found(
                                    id,
                                    data.agentIds(),
                                    CccRecords.time(data.startTime()),
                                    CccRecords.written(answer) != null ? CallStatus.ENDED : CallStatus.UNKNOWN))
                            : Optional.empty();
                });
    }

    private record Pages(List<FoundCall> found, int next, boolean isLast) {}

    private Invocation<List<FoundCall>> listed(String callee) {
        ListCallDetailRecordsV2.Request request = new ListCallDetailRecordsV2.Request(instanceId, 1, SIZE)
                .calledNumber(callee)
                .startTime(new LostCall(lost).earliest().toEpochMilli())
                .endTime(clock.instant().plus(AHEAD).toEpochMilli());
        return Invocation.<Pages>loop(
                        new Pages(List.of(), 1, false),
                        known -> known.isLast
                                ? null
                                : api.listCallDetailRecordsV2(request.copy().pageNumber(known.next))
                                        .map(answer -> with(known, answer)))
                .map(Pages::found);
    }

    private Pages with(Pages known, ListCallDetailRecordsV2.Response answer) {
        List<Item> items = answer.data() == null ? List.of() : answer.data().list();
        List<FoundCall> found = new ArrayList<>(known.found);
        items.stream()
                .flatMap(this::fitting)
                .filter(call -> !found.contains(call))
                .forEach(found::add);
        boolean isFull = items.size() >= SIZE;
        if (isFull && known.next >= MOST_PAGES) {
            throw Failure.of(FailureKind.BAD_RESPONSE, "lists " + SIZE * MOST_PAGES + " calls to one callee or more")
                    .at(lost.provider(), ListCallDetailRecordsV2.OPERATION.action())
                    .wayOut("The lost call may be among the others: look for it in the vendor's console")
                    .toException();
        }
        return new Pages(found, known.next + 1, !isFull);
    }

    private Stream<FoundCall> fitting(Item item) {
        String id = item.contactId();
        LostCall call = new LostCall(lost);
        return isGiven(id)
                        && !"INBOUND".equalsIgnoreCase(item.contactType())
                        && call.mayHaveCalled(MainlandNumbers.read(item.calledNumber()))
                        && call.mayHaveBegun(CccRecords.time(item.startTime()))
                ? Stream.of(found(id, item.agentIds(), CccRecords.time(item.startTime()), status(item)))
                : Stream.empty();
    }

    private static CallStatus status(Item item) {
        boolean ended = CccRecords.time(item.releaseTime()).isPresent()
                || isGiven(item.releaseReason())
                || isGiven(item.contactDisposition());
        return ended ? CallStatus.ENDED : CallStatus.UNKNOWN;
    }

    /** A call without a contact flow was dialed by a human agent, whom a hang-up must name. */
    private FoundCall found(String id, @Nullable String agents, Optional<Instant> startedAt, CallStatus status) {
        Map<String, String> keys = new HashMap<>();
        keys.put(CccMapping.INSTANCE_ID, instanceId);
        keys.put(CccMapping.JOB_ID, id);
        if (lost.agent().isEmpty() && isGiven(agents) && !agents.contains(",")) {
            keys.put(CccMapping.USER_ID, agents.strip());
        }
        return new FoundCall(CallRef.of(lost.provider(), keys, startedAt.orElse(lost.from())), status);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
