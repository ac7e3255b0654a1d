package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord.Response.Data;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupParty;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and CCC's call detail record. */
final class CccRecords {
    private CccRecords() {}

    /** The vendor writes the record after the call; one that is not there says nothing about the call. */
    static CallDetail detail(CallRef call, GetCallDetailRecord.Response answer) {
        Data data = answer.data();
        CallStatus status = data != null && isWritten(data) ? CallStatus.ENDED : CallStatus.UNKNOWN;
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

    private static boolean isWritten(Data data) {
        return time(data.releaseTime()).isPresent()
                || isGiven(data.releaseReason())
                || isGiven(data.contactDisposition());
    }

    private static void describe(CallDetail.Builder detail, Data data) {
        detail.caller(MainlandNumbers.read(data.callingNumber()))
                .callee(MainlandNumbers.read(data.calledNumber()))
                .agent(contactFlow(data))
                .times(new CallTimes(
                        time(data.startTime()),
                        Optional.empty(),
                        time(data.establishedTime()),
                        time(data.releaseTime())));
    }

    private static void describeEnd(CallDetail.Builder detail, Data data) {
        boolean answered = time(data.establishedTime()).isPresent();
        detail.talkTime(answered ? talkTime(data) : Duration.ZERO)
                .hangupParty(party(data))
                .hangupCause(CccCauses.of(data.releaseReason(), data.contactDisposition(), answered));
    }

    private static @Nullable Duration talkTime(Data data) {
        Long seconds = data.callDuration();
        if (seconds != null && seconds >= 0) {
            return Duration.ofSeconds(seconds);
        }
        return time(data.releaseTime())
                .flatMap(end -> time(data.establishedTime()).map(start -> Duration.between(start, end)))
                .filter(talk -> !talk.isNegative())
                .orElse(null);
    }

    /** The vendor says agent for everybody on our side; where no human agent took part, the contact flow talked. */
    private static @Nullable HangupParty party(Data data) {
        return switch (Objects.toString(data.releaseInitiator(), "").strip().toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "customer" -> HangupParty.CALLEE;
            case "agent" -> isGiven(data.agentIds()) ? HangupParty.HUMAN_AGENT : HangupParty.AI_AGENT;
            default -> HangupParty.UNKNOWN;
        };
    }

    private static @Nullable String contactFlow(Data data) {
        return data.ivrEvents().stream()
                .filter(flow -> "MAIN_FLOW".equals(flow.flowType()) && isGiven(flow.flowId()))
                .findFirst()
                .map(Data.IvrEvents::flowId)
                .orElse(null);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /** Zero stands for what did not happen. */
    private static Optional<Instant> time(@Nullable Long millis) {
        return Optional.ofNullable(millis).filter(time -> time > 0).map(Instant::ofEpochMilli);
    }
}
