package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo;
import io.voiceai.aliyun.aiccs.api.QueryConversationDetailInfo.Response.Data;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupParty;
import io.voiceai.call.Recording;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and AICCS's account of a call task's call. */
final class AiccsTaskCalls {
    /** The vendor fills some times with small numbers; what lies before this product existed is no time. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Pattern CALLEE = Pattern.compile("用户|客户");
    private static final Pattern AI_AGENT = Pattern.compile("机器|助手|智能体");

    private AiccsTaskCalls() {}

    static QueryConversationDetailInfo.Request request(CallRef call) {
        return new QueryConversationDetailInfo.Request(
                call.require(AiccsMapping.BATCH_ID),
                call.require(AiccsMapping.DETAIL_ID),
                call.require(AiccsMapping.TASK_ID));
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
                .hangupParty(party(data.hangupDirection()))
                .hangupCause(AiccsCauses.cause(data));
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

    /** The page names numbers, its example holds a word. */
    private static @Nullable HangupParty party(@Nullable String direction) {
        String said = Objects.toString(direction, "").strip();
        if (said.isEmpty()) {
            return null;
        }
        if (said.equals("0") || CALLEE.matcher(said).find()) {
            return HangupParty.CALLEE;
        }
        return said.equals("1") || AI_AGENT.matcher(said).find() ? HangupParty.AI_AGENT : HangupParty.UNKNOWN;
    }

    private static Optional<Instant> time(@Nullable Long millis) {
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
