package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.QueryAiCallTaskPage;
import io.voiceai.aliyun.aiccs.api.QueryAiCallTaskPage.Response.Data.Item;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.spi.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads how far a call task is. The vendor writes a task's state as a number whose meaning it does not document, but takes
 * words for states to filter by; so the state is the word under which the task is found.
 */
final class AiccsTaskProgress {
    /** The likeliest first; the last asks without a filter, for a task in a state that has no word. */
    private static final List<String> WORDS = List.of("RUNNING", "STOPPED", "INIT", "FAILED", "");

    private AiccsTaskProgress() {}

    /** What the queries so far brought. */
    private record Search(int asked, @Nullable Item found, List<String> raw) {
        String word() {
            return found == null ? "" : WORDS.get(asked - 1);
        }
    }

    static Invocation<CallTaskProgress> progressing(AiccsApi api, CallTaskRef task) {
        String id = task.require(AiccsMapping.TASK_ID);
        return Invocation.loop(new Search(0, null, List.of()), search -> next(api, id, search))
                .map(search -> progress(task, search));
    }

    private static @Nullable Invocation<Search> next(AiccsApi api, String id, Search search) {
        if (search.found() != null || search.asked() == WORDS.size()) {
            return null;
        }
        QueryAiCallTaskPage.Request request = new QueryAiCallTaskPage.Request().taskId(id);
        String word = WORDS.get(search.asked());
        if (!word.isEmpty()) {
            request.status(word);
        }
        return api.queryAiCallTaskPage(request).map(answer -> read(id, search, answer));
    }

    private static Search read(String id, Search search, QueryAiCallTaskPage.Response answer) {
        QueryAiCallTaskPage.Response.Data data = answer.data();
        List<Item> items = data == null ? List.of() : data.list();
        List<String> raw = new ArrayList<>(search.raw());
        raw.add(answer.raw());
        Item found = items.stream()
                .filter(item -> id.equals(item.taskId()))
                .findFirst()
                .orElse(null);
        return new Search(search.asked() + 1, found, raw);
    }

    private static CallTaskProgress progress(CallTaskRef task, Search search) {
        Item item = search.found();
        Optional<Long> total = Optional.ofNullable(item == null ? null : item.totalCount());
        Optional<Long> answered = Optional.ofNullable(item == null ? null : item.succeedCount());
        Optional<Long> failed = Optional.ofNullable(item == null ? null : item.failedCount());
        Optional<Long> ended = answered.flatMap(good -> failed.map(bad -> good + bad));
        boolean allDone = total.isPresent() && total.get() > 0 && ended.isPresent() && ended.get() >= total.get();
        return new CallTaskProgress(
                task,
                state(search.word(), allDone),
                total,
                Optional.ofNullable(item == null ? null : item.callingCount()),
                ended,
                answered,
                search.raw());
    }

    /** Why a task failed to start, and whether it can be started again, is not documented: that is no end. */
    private static CallTaskState state(String word, boolean allDone) {
        return switch (word) {
            case "RUNNING" -> CallTaskState.RUNNING;
            case "STOPPED" -> allDone ? CallTaskState.ENDED : CallTaskState.PAUSED;
            case "INIT" -> CallTaskState.WAITING;
            default -> CallTaskState.UNKNOWN;
        };
    }
}
