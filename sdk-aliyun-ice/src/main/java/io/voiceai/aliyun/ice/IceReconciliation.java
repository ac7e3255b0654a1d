package io.voiceai.aliyun.ice;

import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance;
import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance.Response.Instance;
import io.voiceai.aliyun.ice.api.IceApi;
import io.voiceai.aliyun.ice.api.ListAIAgentInstance;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.Reconciliation.FoundCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.LostCall;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a lost call by the correlation id in its user data: first behind the ids that the vendor named in a broken answer,
 * then in the list of the agent's instances, which gives no ids.
 */
record IceReconciliation(IceApi api, UnresolvedCall lost, Clock clock) {
    private static final int SIZE = 100;
    private static final int MOST_PAGES = 100;

    Invocation<List<FoundCall>> search() {
        String agent = lost.agent()
                .orElseThrow(() -> VoiceAiException.invalidRequest(
                        lost.provider(),
                        "unresolvedCall",
                        "names no AI agent, and the vendor lists calls by agent only",
                        "Give the agent of the call that was placed"));
        return new LostCall(lost)
                .named(this::named)
                .then(named -> listed(agent, clock.instant()).map(listed -> together(named, listed)));
    }

    /** The list has those with a known id too; what it has more of is told without one rather than hidden. */
    private List<FoundCall> together(List<FoundCall> named, List<CallStatus> listed) {
        List<FoundCall> all = new ArrayList<>(named);
        listed.stream().skip(named.size()).map(this::withoutId).forEach(all::add);
        return all;
    }

    private FoundCall withoutId(CallStatus status) {
        Map<String, String> keys = Map.of(IceMapping.LISTED_AS, lost.correlationId());
        return new FoundCall(CallRef.of(lost.provider(), keys, lost.from()), status);
    }

    private Invocation<Optional<FoundCall>> named(String id) {
        return api.describeAiAgentInstance(new DescribeAIAgentInstance.Request(id))
                .map(answer -> Optional.ofNullable(answer.instance())
                        .filter(instance -> isLost(instance.userData()))
                        .map(instance -> withId(id, instance)));
    }

    private FoundCall withId(String id, Instance instance) {
        Map<String, String> keys = new HashMap<>(Map.of(IceMapping.INSTANCE_ID, id));
        String session = instance.sessionId();
        if (session != null && !session.isBlank()) {
            keys.put(IceMapping.SESSION_ID, session);
        }
        Instant placedAt = IceMapping.time(instance.gmtCreate()).orElse(lost.from());
        return new FoundCall(CallRef.of(lost.provider(), keys, placedAt), IceMapping.status(instance.status()));
    }

    private boolean isLost(@Nullable String userData) {
        return IceMapping.reference(userData)
                .filter(lost.correlationId()::equals)
                .isPresent();
    }

    private record Pages(List<CallStatus> found, int next, boolean isLast) {}

    private Invocation<List<CallStatus>> listed(String agent, Instant now) {
        return Invocation.<Pages>loop(
                        new Pages(List.of(), 1, false),
                        known -> known.isLast
                                ? null
                                : api.listAiAgentInstance(request(agent, now, known.next))
                                        .map(answer -> with(known, answer)))
                .map(Pages::found);
    }

    /** The window never reaches into the future: calls that began meanwhile would move others to the next page. */
    private ListAIAgentInstance.Request request(String agent, Instant now, int page) {
        LostCall window = new LostCall(lost);
        Instant to = window.latest().isAfter(now) ? now : window.latest();
        return new ListAIAgentInstance.Request(agent)
                .startTime(window.earliest().truncatedTo(ChronoUnit.SECONDS).toString())
                .endTime(to.plusMillis(999).truncatedTo(ChronoUnit.SECONDS).toString())
                .pageNumber(page)
                .pageSize(SIZE);
    }

    private Pages with(Pages known, ListAIAgentInstance.Response answer) {
        List<CallStatus> found = new ArrayList<>(known.found);
        answer.instances().stream()
                .filter(instance -> isLost(instance.userData()))
                .map(instance -> IceMapping.status(instance.status()))
                .forEach(found::add);
        boolean isFull = answer.instances().size() >= SIZE;
        if (isFull && known.next >= MOST_PAGES) {
            throw Failure.of(
                            FailureKind.BAD_RESPONSE, "lists no more than " + SIZE * MOST_PAGES + " calls of one agent")
                    .at(lost.provider(), ListAIAgentInstance.OPERATION.action())
                    .wayOut("The lost call may be among the others: look for it in the vendor's console")
                    .toException();
        }
        return new Pages(found, known.next + 1, !isFull);
    }
}
