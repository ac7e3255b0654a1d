package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.CreateAiCallTask;
import io.voiceai.aliyun.aiccs.api.StartAiCallTask;
import io.voiceai.aliyun.aiccs.api.StopAiCallTask;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.TaskControl;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Between the neutral model and the making, starting and stopping of AICCS's call tasks. */
final class AiccsTasks {
    private static final int MOST_RETRIES = 3;
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(720);

    private AiccsTasks() {}

    /** A creation whose outcome is unknown is looked up by the task's name, which the vendor wants to be unique. */
    static Invocation<CallTaskRef> creating(Invoker invoker, CallTask task) {
        Instant now = invoker.clock().instant();
        return invoker.prepare(
                CreateAiCallTask.OPERATION.reading(answer -> CallTaskRef.of(
                        invoker.provider(),
                        Map.of(AiccsMapping.TASK_ID, Objects.requireNonNull(answer.data())),
                        invoker.clock().instant())),
                request(invoker.provider(), task, now),
                task.name());
    }

    private static CreateAiCallTask.Request request(String provider, CallTask task, Instant now) {
        refuseWhatIsMissing(provider, task);
        AiccsTaskOptions options = task.options(AiccsTaskOptions.class).orElseGet(AiccsTaskOptions::create);
        CreateAiCallTask.Request request = new CreateAiCallTask.Request(
                AiccsTaskHours.days(provider, task),
                AiccsTaskHours.times(task),
                task.startAt().isPresent() ? "SCHEDULE" : "IMMEDIATE",
                task.name(),
                task.startAt().orElse(now).toEpochMilli());
        if (options.isApplication()) {
            request.applicationCode(task.agent());
        } else {
            request.agentId(task.agent());
        }
        retry(provider, task, options, request);
        options.parameters().forEach(request::parameter);
        task.vendorParameters().forEach(request::parameter);
        return request;
    }

    private static void refuseWhatIsMissing(String provider, CallTask task) {
        refuse(provider, !task.from().isEmpty(), "from of a call task", List.of("aliyun-ccc", "tencent-ccc"));
        refuse(provider, task.endAt().isPresent(), "endAt of a call task", List.of("aliyun-ccc", "tencent-ccc"));
        refuse(provider, task.ringTimeout().isPresent(), "ringTimeout of a call task", List.of("tencent-ccc"));
        refuse(provider, task.concurrency().isPresent(), "concurrency of a call task", List.of("tencent-ccc"));
    }

    private static void refuse(String provider, boolean wanted, String feature, List<String> others) {
        if (wanted) {
            throw new UnsupportedFeatureException(provider, feature, others);
        }
    }

    private static void retry(
            String provider, CallTask task, AiccsTaskOptions options, CreateAiCallTask.Request request) {
        int retries = task.attempts() - 1;
        if (retries > MOST_RETRIES) {
            throw VoiceAiException.invalidRequest(
                    provider, "attempts", "is " + task.attempts() + ", the vendor takes 1 to 4", null);
        }
        if (retries > 0) {
            request.missCallRetry(true).callRetryTimes(retries).callRetryReason(options.retryReasons());
        }
        task.retryInterval().ifPresent(interval -> request.callRetryInterval(minutes(provider, interval)));
    }

    private static long minutes(String provider, Duration interval) {
        boolean whole = interval.equals(Duration.ofMinutes(interval.toMinutes()));
        if (!whole || interval.compareTo(LONGEST_INTERVAL) > 0) {
            throw VoiceAiException.invalidRequest(provider, "retryInterval", "is not 1 to 720 whole minutes", null);
        }
        return interval.toMinutes();
    }

    /** The vendor knows neither a pause nor an end: a task that was stopped can be started again. */
    static Invocation<Acknowledgement> controlling(Invoker invoker, CallTaskRef task, TaskControl control) {
        String id = task.require(AiccsMapping.TASK_ID);
        return switch (control) {
            case START, RESUME ->
                invoker.prepare(
                        StartAiCallTask.OPERATION.reading(
                                answer -> AiccsMapping.acknowledged(answer.data(), answer.requestId(), answer.raw())),
                        new StartAiCallTask.Request(id));
            case PAUSE, STOP ->
                invoker.prepare(
                        StopAiCallTask.OPERATION.reading(
                                answer -> AiccsMapping.acknowledged(answer.data(), answer.requestId(), answer.raw())),
                        new StopAiCallTask.Request(id));
        };
    }
}
