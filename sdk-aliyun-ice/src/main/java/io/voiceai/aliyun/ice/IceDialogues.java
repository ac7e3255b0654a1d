package io.voiceai.aliyun.ice;

import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance.Response.Instance;
import io.voiceai.aliyun.ice.api.IceApi;
import io.voiceai.aliyun.ice.api.ListAIAgentDialogues;
import io.voiceai.call.CallRef;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a call's dialogue.
 *
 * @param items what was said, in order
 * @param page the page that comes next
 * @param isLast whether there is none
 * @param failure why the rest could not be read
 */
record IceDialogues(
        List<ListAIAgentDialogues.Response.Dialogues> items,
        int page,
        boolean isLast,
        @Nullable VoiceAiException failure) {
    private static final int SIZE = 100;
    private static final int MOST_PAGES = 50;

    /** Clocks differ; what was said a little before or after our own times belongs to the call too. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** All pages in order; the session may hold other calls too, so the window begins when this call was placed. */
    static Invocation<IceDialogues> of(IceApi api, CallRef call, @Nullable Instance instance, Instant now) {
        String session = session(call, instance);
        return Invocation.loop(
                new IceDialogues(List.of(), 1, session.isEmpty(), null),
                known -> known.isLast
                        ? null
                        : known.more(call.provider(), api, request(call, session, now, known.page)));
    }

    /** A call that a callback named has no session in its reference, but the vendor has. */
    private static String session(CallRef call, @Nullable Instance instance) {
        return call.key(IceMapping.SESSION_ID)
                .or(() -> Optional.ofNullable(instance).map(Instance::sessionId))
                .map(String::strip)
                .orElse("");
    }

    private static ListAIAgentDialogues.Request request(CallRef call, String session, Instant now, int page) {
        long from = call.placedAt().minus(MARGIN).toEpochMilli();
        long to = now.plus(MARGIN).toEpochMilli();
        return new ListAIAgentDialogues.Request(to, session, from)
                .order("ASC")
                .pageNumber(page)
                .pageSize(SIZE);
    }

    /** The state of the call is worth having without what was said, and a beginning without the rest. */
    private Invocation<IceDialogues> more(String provider, IceApi api, ListAIAgentDialogues.Request request) {
        Invocation<IceDialogues> read = api.listAiAgentDialogues(request).map(answer -> with(provider, answer));
        return read.recover(why -> new IceDialogues(items, page, true, why));
    }

    private IceDialogues with(String provider, ListAIAgentDialogues.Response answer) {
        List<ListAIAgentDialogues.Response.Dialogues> all = new ArrayList<>(items);
        all.addAll(answer.dialogues());
        boolean isFull = answer.dialogues().size() >= SIZE;
        boolean isCut = isFull && page >= MOST_PAGES;
        return new IceDialogues(all, page + 1, !isFull || isCut, isCut ? tooMany(provider) : null);
    }

    /** What came is worth having, but not as the whole. */
    private static VoiceAiException tooMany(String provider) {
        return Failure.of(FailureKind.BAD_RESPONSE, "gives " + SIZE * MOST_PAGES + " entries or more for one call")
                .at(provider, ListAIAgentDialogues.OPERATION.action())
                .wayOut("Read the rest with api().listAiAgentDialoguesItems")
                .toException();
    }
}
