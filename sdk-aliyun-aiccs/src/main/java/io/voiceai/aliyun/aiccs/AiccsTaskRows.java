package io.voiceai.aliyun.aiccs;

import io.voiceai.Listing;
import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.QueryAiCallDetailPage;
import io.voiceai.aliyun.aiccs.api.QueryAiCallDetailPage.Response.Data.Item;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.HangupCause;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The callees of a call task, out of the vendor's three lists: pending, completed, failed. */
final class AiccsTaskRows {
    private static final int LISTS = 3;

    private AiccsTaskRows() {}

    static Listing<TaskCall> calls(AiccsApi api, CallTaskRef task, @Nullable Integer pageSize) {
        String id = task.require(AiccsMapping.TASK_ID);
        List<Listing<Item>> lists = LongStream.range(0, LISTS)
                .<Listing<Item>>mapToObj(status -> api.queryAiCallDetailPageItems(request(status, id, pageSize)))
                .toList();
        Listing<Item> all = Listing.concat(lists);
        Listing<Item> once = () -> new OnceIterator<>(all.iterator(), Item::detailId);
        return once.map(row -> call(task, id, row));
    }

    private static QueryAiCallDetailPage.Request request(long status, String id, @Nullable Integer pageSize) {
        QueryAiCallDetailPage.Request request = new QueryAiCallDetailPage.Request(status, id);
        return pageSize == null ? request : request.pageSize(pageSize);
    }

    private static TaskCall call(CallTaskRef task, String taskId, Item row) {
        Long encryption = row.encryptionType();
        PhoneNumber callee = encryption == null || encryption == 0 ? MainlandNumbers.read(row.calledNumber()) : null;
        TaskCallState state = state(row);
        String outId = Objects.toString(row.outId(), "").strip();
        return new TaskCall(
                Optional.ofNullable(callee),
                state,
                outId.isEmpty() ? Optional.empty() : Optional.of(outId),
                AiccsTaskCalls.time(row.callingTime()).flatMap(at -> ref(task.provider(), taskId, row, at)).stream()
                        .toList(),
                isOver(row) ? cause(row) : Optional.empty());
    }

    private static Optional<CallRef> ref(String provider, String taskId, Item row, Instant at) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put(AiccsMapping.TASK_ID, taskId);
        put(keys, AiccsMapping.BATCH_ID, row.batchId());
        put(keys, AiccsMapping.DETAIL_ID, row.detailId());
        return keys.containsKey(AiccsMapping.DETAIL_ID)
                ? Optional.of(CallRef.of(provider, keys, at))
                : Optional.empty();
    }

    private static void put(Map<String, String> keys, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            keys.put(name, value);
        }
    }

    private static TaskCallState state(Item row) {
        return switch (Objects.toString(row.status(), "")) {
            case "0", "1" -> TaskCallState.WAITING;
            case "2" -> TaskCallState.RETRYING;
            case "3" -> TaskCallState.CALLING;
            case "4" -> said(row).kind().answered().orElse(true) ? TaskCallState.ANSWERED : TaskCallState.NOT_ANSWERED;
            case "5" -> failed(row);
            default -> TaskCallState.UNKNOWN;
        };
    }

    /** An entry that failed without a call ever made was taken out, or something else; only the vendor's word tells. */
    private static TaskCallState failed(Item row) {
        HangupCause.Kind kind = said(row).kind();
        if (AiccsTaskCalls.time(row.callingTime()).isPresent()) {
            return TaskCallState.NOT_ANSWERED;
        }
        return switch (kind) {
            case CANCELLED -> TaskCallState.CANCELLED;
            case UNKNOWN -> TaskCallState.UNKNOWN;
            default -> TaskCallState.NOT_ANSWERED;
        };
    }

    private static boolean isOver(Item row) {
        Long status = row.status();
        return status != null && (status == 4 || status == 5);
    }

    private static Optional<HangupCause> cause(Item row) {
        HangupCause cause = said(row);
        boolean says = cause.kind() != HangupCause.Kind.UNKNOWN
                || cause.vendorCode().or(cause::vendorText).isPresent();
        return says ? Optional.of(cause) : Optional.empty();
    }

    private static HangupCause said(Item row) {
        return AiccsCauses.cause(
                new AiccsCauses.Said(null, null, row.callResult(), row.failedReason(), row.conversationDuration()));
    }
}
