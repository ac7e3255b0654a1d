package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.GetCallDetailRecord;
import io.voiceai.aliyun.ccc.api.GetCallDetailRecord.Response.Data;
import io.voiceai.aliyun.ccc.api.GetMonoRecording;
import io.voiceai.aliyun.ccc.api.GetMultiChannelRecording;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupParty;
import io.voiceai.call.Recording;
import io.voiceai.call.TranscriptTurn;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and CCC's call detail record. */
final class CccRecords {
    private CccRecords() {}

    /** The vendor writes the record after the call; one that is not there says nothing about the call. */
    static CallDetail unwritten(CallRef call, GetCallDetailRecord.Response answer) {
        CallDetail.Builder detail = start(call, CallStatus.UNKNOWN, answer);
        Data data = answer.data();
        if (data != null) {
            describe(detail, data);
        }
        return detail.build();
    }

    static CallDetail detail(
            CallRef call,
            GetCallDetailRecord.Response answer,
            Data record,
            CccPart<TranscriptTurn> spoken,
            CccPart<Recording> recorded) {
        CallDetail.Builder detail = start(call, CallStatus.ENDED, answer);
        describe(detail, record);
        describeEnd(detail, record);
        return detail.transcript(spoken.items())
                .unread(CallPart.TRANSCRIPT, spoken.failure())
                .recordings(recorded.items())
                .unread(CallPart.RECORDING, recorded.failure())
                .build();
    }

    private static CallDetail.Builder start(CallRef call, CallStatus status, GetCallDetailRecord.Response answer) {
        return CallDetail.of(call, status)
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw());
    }

    /** The record, or null as long as it does not tell of an end. */
    static @Nullable Data written(GetCallDetailRecord.Response answer) {
        Data data = answer.data();
        return data != null && tellsOfAnEnd(data) ? data : null;
    }

    private static boolean tellsOfAnEnd(Data data) {
        return time(data.releaseTime()).isPresent()
                || isGiven(data.releaseReason())
                || isGiven(data.contactDisposition());
    }

    static Optional<Instant> answeredAt(Data data) {
        return time(data.establishedTime());
    }

    /** The vendor says agent for everybody on our side; where no human agent took part, the contact flow talked. */
    static boolean humanTookPart(Data data) {
        return isGiven(data.agentIds());
    }

    static List<Recording> recordings(GetMonoRecording.Response answer) {
        GetMonoRecording.Response.Data file = answer.data();
        return recordings(file == null ? null : file.fileUrl());
    }

    static List<Recording> recordings(GetMultiChannelRecording.Response answer) {
        GetMultiChannelRecording.Response.Data file = answer.data();
        return recordings(file == null ? null : file.fileUrl());
    }

    static List<Recording> recordings(@Nullable String url) {
        try {
            return url == null || url.isBlank()
                    ? List.of()
                    : List.of(new Recording(new URI(url.strip()), Optional.empty()));
        } catch (URISyntaxException e) {
            return List.of();
        }
    }

    private static void describe(CallDetail.Builder detail, Data data) {
        detail.caller(MainlandNumbers.read(data.callingNumber()))
                .callee(MainlandNumbers.read(data.calledNumber()))
                .agent(contactFlow(data))
                .times(new CallTimes(
                        time(data.startTime()), Optional.empty(), answeredAt(data), time(data.releaseTime())));
    }

    private static void describeEnd(CallDetail.Builder detail, Data data) {
        boolean answered = answeredAt(data).isPresent();
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
                .flatMap(end -> answeredAt(data).map(start -> Duration.between(start, end)))
                .filter(talk -> !talk.isNegative())
                .orElse(null);
    }

    private static @Nullable HangupParty party(Data data) {
        return switch (Objects.toString(data.releaseInitiator(), "").strip().toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "customer" -> HangupParty.CALLEE;
            case "agent" -> humanTookPart(data) ? HangupParty.HUMAN_AGENT : HangupParty.AI_AGENT;
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
    static Optional<Instant> time(@Nullable Long millis) {
        return Optional.ofNullable(millis).filter(time -> time > 0).map(Instant::ofEpochMilli);
    }
}
