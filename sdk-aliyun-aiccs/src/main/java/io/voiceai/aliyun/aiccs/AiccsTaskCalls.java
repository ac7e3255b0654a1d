package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.AiccsApi;
import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo;
import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo.Response.Data;
import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfoNew;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.Recording;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and AICCS's account of a call task's call. */
final class AiccsTaskCalls {
    /** The vendor fills some times with small numbers; what lies before this product existed is no time. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private AiccsTaskCalls() {}

    /** Without a batch, only the newer of the vendor's two operations finds the call, by its entry or its own id. */
    static Invocation<QueryConversationDetailInfo.Response> query(AiccsApi api, CallRef call) {
        String task = call.require(AiccsMapping.TASK_ID);
        Optional<String> batch = call.key(AiccsMapping.BATCH_ID);
        if (batch.isPresent()) {
            return api.queryConversationDetailInfo(
                    new QueryConversationDetailInfo.Request(batch.get(), call.require(AiccsMapping.DETAIL_ID), task));
        }
        QueryConversationDetailInfoNew.Request request = new QueryConversationDetailInfoNew.Request(task);
        call.key(AiccsMapping.CALL_ID).ifPresent(request::callId);
        if (call.key(AiccsMapping.CALL_ID).isEmpty()
                || call.key(AiccsMapping.DETAIL_ID).isPresent()) {
            request.detailId(call.require(AiccsMapping.DETAIL_ID));
        }
        return api.queryConversationDetailInfoNew(request).map(AiccsTaskCalls::same);
    }

    /** The newer operation answers with the fields of the older one, and some more. */
    private static QueryConversationDetailInfo.Response same(QueryConversationDetailInfoNew.Response answer) {
        JsonObject json = JsonObject.parse(answer.raw());
        return QueryConversationDetailInfo.OPERATION.read(json == null ? JsonObject.empty() : json);
    }

    static CallDetail detail(CallRef call, QueryConversationDetailInfo.Response answer) {
        Data data = answer.data();
        CallStatus status = data == null ? CallStatus.UNKNOWN : status(data);
        CallDetail.Builder detail = CallDetail.of(call, status)
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw());
        if (data != null) {
            describe(detail, data);
            if (status == CallStatus.ENDED) {
                describeEnd(detail, data);
            }
        }
        return detail.build();
    }

    private static void describe(CallDetail.Builder detail, Data data) {
        String outId = Objects.toString(data.outId(), "").strip();
        detail.caller(MainlandNumbers.read(data.callerPhone()))
                .callee(MainlandNumbers.read(data.calledPhone()))
                .times(new CallTimes(
                        time(data.startCallTime()),
                        Optional.empty(),
                        time(data.pickUpTime()),
                        time(data.releaseTime())))
                .transcript(AiccsTranscripts.read(data.conversationRecord()))
                .tags(AiccsTags.read(data.outputTags()))
                .recordings(recordings(data.recordingFileDownloadUrl()))
                .variables(variables(data.variables()))
                .reference(outId.isEmpty() ? null : outId);
    }

    private static void describeEnd(CallDetail.Builder detail, Data data) {
        Long seconds = data.duration();
        detail.talkTime(seconds != null && seconds >= 0 ? Duration.ofSeconds(seconds) : null)
                .hangupParty(AiccsCauses.party(data.hangupDirection()))
                .hangupCause(AiccsCauses.cause(new AiccsCauses.Said(
                        data.statusCode(), data.statusMsg(), data.callResult(), data.failedReason(), seconds)));
    }

    /** Ended only on the vendor's word for it; that somebody answered is no such word. */
    private static CallStatus status(Data data) {
        CallStatus said = AiccsCauses.status(data.statusCode(), data.callResult());
        if (said == CallStatus.ENDED || time(data.releaseTime()).isPresent()) {
            return CallStatus.ENDED;
        }
        if (said == null) {
            return time(data.pickUpTime()).isPresent() ? CallStatus.ANSWERED : CallStatus.QUEUED;
        }
        return said;
    }

    static Optional<Instant> time(@Nullable Long millis) {
        return Optional.ofNullable(millis).map(Instant::ofEpochMilli).filter(EARLIEST::isBefore);
    }

    private static List<Recording> recordings(@Nullable String url) {
        try {
            return url == null || url.isBlank()
                    ? List.of()
                    : List.of(new Recording(new URI(url.strip()), Optional.empty()));
        } catch (URISyntaxException e) {
            return List.of();
        }
    }

    private static Map<String, String> variables(List<Data.Variables> variables) {
        Map<String, String> values = new LinkedHashMap<>();
        variables.forEach(variable -> {
            String key = variable.key();
            String value = variable.value();
            if (key != null && value != null) {
                values.put(key, value);
            }
        });
        return values;
    }
}
