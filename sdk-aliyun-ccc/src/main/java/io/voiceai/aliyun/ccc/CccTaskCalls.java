package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.GetCampaign;
import io.voiceai.aliyun.ccc.api.ListAttempts;
import io.voiceai.aliyun.ccc.api.ListCases;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.HangupCause;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallState;
import io.voiceai.error.VoiceAiException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and what became of a campaign and of its cases. */
final class CccTaskCalls {
    private CccTaskCalls() {}

    /** What the vendor counts as uncompleted it does not define well enough to say how many callees are dealt with. */
    static CallTaskProgress progress(CallTaskRef task, GetCampaign.Response answer) {
        GetCampaign.Response.Data data = answer.data();
        return new CallTaskProgress(
                task,
                state(data == null ? null : data.state()),
                data == null ? Optional.empty() : count(data.totalCases()),
                Optional.empty(),
                Optional.empty(),
                data == null ? Optional.empty() : count(data.casesConnected()),
                List.of(answer.raw()));
    }

    private static Optional<Long> count(@Nullable Long count) {
        return Optional.ofNullable(count).filter(number -> number >= 0);
    }

    /** Draft and Completed are in the vendor's examples, the others are what its operations and events are called. */
    private static CallTaskState state(@Nullable String state) {
        return switch (plain(state)) {
            case "draft" -> CallTaskState.WAITING;
            case "executing", "running" -> CallTaskState.RUNNING;
            case "paused" -> CallTaskState.PAUSED;
            case "completed", "aborted" -> CallTaskState.ENDED;
            default -> CallTaskState.UNKNOWN;
        };
    }

    static boolean wasCalled(ListCases.Response.Data.Item item) {
        Long attempts = item.attemptCount();
        return attempts != null && attempts > 0;
    }

    static TaskCall call(ListCases.Response.Data.Item item, List<CallRef> calls) {
        return new TaskCall(
                Optional.ofNullable(MainlandNumbers.read(item.phoneNumber())),
                state(item),
                Optional.empty(),
                calls,
                cause(item));
    }

    private static TaskCallState state(ListCases.Response.Data.Item item) {
        boolean called = wasCalled(item);
        return switch (plain(item.state())) {
            case "pending" -> called ? TaskCallState.RETRYING : TaskCallState.WAITING;
            case "executing" -> TaskCallState.CALLING;
            case "connected" -> TaskCallState.ANSWERED;
            case "failed" -> TaskCallState.NOT_ANSWERED;
            case "aborted", "forbidden" -> called ? TaskCallState.NOT_ANSWERED : TaskCallState.CANCELLED;
            default -> TaskCallState.UNKNOWN;
        };
    }

    private static Optional<HangupCause> cause(ListCases.Response.Data.Item item) {
        String reason = Objects.toString(item.failureReason(), "").strip();
        if (plain(item.state()).equals("forbidden")) {
            return Optional.of(
                    HangupCause.of(HangupCause.Kind.BLOCKED, item.state(), reason.isEmpty() ? null : reason));
        }
        return Optional.ofNullable(CccCauses.of(reason, reason, false));
    }

    /** A call of which the vendor gives no usable id cannot be asked about. */
    static Optional<CallRef> ref(String provider, CallTaskRef task, ListAttempts.Response.Data.Item attempt) {
        String contact = Objects.toString(attempt.contactId(), "").strip();
        if (contact.isEmpty()) {
            contact = Objects.toString(attempt.attemptId(), "").strip();
        }
        Long dialed = attempt.dialTime();
        Instant at = dialed != null && dialed > 0 ? Instant.ofEpochMilli(dialed) : task.createdAt();
        try {
            return Optional.of(CallRef.of(
                    provider,
                    Map.of(CccMapping.INSTANCE_ID, task.require(CccMapping.INSTANCE_ID), CccMapping.JOB_ID, contact),
                    at));
        } catch (VoiceAiException e) {
            return Optional.empty();
        }
    }

    private static String plain(@Nullable String word) {
        return Objects.toString(word, "").strip().toLowerCase(Locale.ROOT);
    }
}
