package io.voiceai.tencent.ccc;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.HangupParty;
import io.voiceai.call.OutputTag;
import io.voiceai.call.Recording;
import io.voiceai.tencent.ccc.api.DescribeAICallExtractResult;
import io.voiceai.tencent.ccc.api.DescribeAICallExtractResult.Response.ResultItem;
import io.voiceai.tencent.ccc.api.DescribeTelCdr;
import io.voiceai.tencent.ccc.api.DescribeTelSession;
import io.voiceai.tencent.ccc.api.DescribeTelSession.Response.Session;
import io.voiceai.tencent.ccc.api.TelCdrInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the vendor's record and session of a call say, in neutral form. */
final class TencentCccRecords {
    private TencentCccRecords() {}

    static @Nullable TelCdrInfo record(CallRef call, DescribeTelCdr.Response answer) {
        return answer.telCdrList().stream()
                .filter(record -> isOf(call, record.sessionId()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(CallRef call, @Nullable String session) {
        return areSame(call.require(TencentCccMapping.SESSION_ID), session);
    }

    /** The vendor writes session ids with and without hyphens. */
    static boolean areSame(String session, @Nullable String other) {
        return session.replace("-", "")
                .equalsIgnoreCase(Objects.toString(other, "").replace("-", ""));
    }

    static Optional<Instant> startedAt(TelCdrInfo record) {
        return time(record.startTimestamp()).or(() -> time(record.time()));
    }

    static boolean wasAnswered(TelCdrInfo record) {
        Long accepted = record.acceptTimestamp();
        return accepted == null || accepted > 0;
    }

    static CallDetail unknown(CallRef call, DescribeTelCdr.Response nothing) {
        return CallDetail.of(call, CallStatus.UNKNOWN)
                .requestId(Objects.toString(nothing.requestId(), ""))
                .raw(nothing.raw())
                .build();
    }

    static CallDetail live(CallRef call, DescribeTelCdr.Response nothing, DescribeTelSession.Response answer) {
        Session session = answer.session();
        if (session == null || session.sessionId() != null && !isOf(call, session.sessionId())) {
            return unknown(call, nothing);
        }
        return CallDetail.of(call, status(Objects.toString(session.sessionStatus(), "")))
                .caller(TencentNumbers.read(session.caller()))
                .callee(TencentNumbers.read(session.callee()))
                .times(new CallTimes(
                        time(session.startTimestamp()),
                        time(session.ringTimestamp()),
                        time(session.acceptTimestamp()),
                        Optional.empty()))
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw())
                .build();
    }

    /** A finished session is over by the vendor's own word, though its record, with the cause, is still to come. */
    static CallStatus status(String vendorStatus) {
        return switch (vendorStatus) {
            case "ringing" -> CallStatus.RINGING;
            case "seatJoining", "inProgress" -> CallStatus.ANSWERED;
            case "finished" -> CallStatus.ENDED;
            default -> CallStatus.UNKNOWN;
        };
    }

    static CallDetail.Builder detail(CallRef call, DescribeTelCdr.Response answer, TelCdrInfo record) {
        Long seconds = record.duration();
        Long agent = record.aiAgentId();
        String code = record.endStatusString();
        return CallDetail.of(call, CallStatus.ENDED)
                .hangupCause(TencentCccCauses.cause(record.endStatus(), code, wasAnswered(record)))
                .hangupParty(TencentCccCauses.party(record.endStatus(), code, record.hungUpSide(), seat(record)))
                .caller(TencentNumbers.read(record.caller()))
                .callee(TencentNumbers.read(record.callee()))
                .agent(agent == null || agent == 0 ? null : agent.toString())
                .times(times(record))
                .talkTime(seconds == null || seconds < 0 ? null : Duration.ofSeconds(seconds))
                .recordings(recordings(record.recordUrl(), record.customRecordUrl()))
                .reference(value(record.uui()).stream().findFirst().orElse(null))
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw());
    }

    /** Whether the AI agent counts as a seat is not documented. */
    private static HangupParty seat(TelCdrInfo record) {
        Long agent = record.aiAgentId();
        return agent != null && agent != 0 ? HangupParty.UNKNOWN : HangupParty.HUMAN_AGENT;
    }

    static List<OutputTag> tags(DescribeAICallExtractResult.Response answer) {
        return answer.resultList().stream()
                .map(item -> new OutputTag(
                        Objects.toString(item.infoName(), ""),
                        values(item),
                        Optional.ofNullable(item.infoContent()).filter(text -> !text.isBlank())))
                .toList();
    }

    /** All four forms may be there, three of them with nothing but the default of their type. */
    private static List<String> values(ResultItem item) {
        ResultItem.Result result = item.result();
        if (result == null) {
            return List.of();
        }
        return switch (Objects.toString(item.infoType(), "")) {
            case "Selector" -> result.chosen();
            case "Boolean" -> value(result.booleanValue());
            case "Number" -> value(result.number());
            default -> value(result.text());
        };
    }

    private static List<String> value(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }

    /** The first address that is one; both are of the same audio. */
    static List<Recording> recordings(@Nullable String vendors, @Nullable String customers) {
        return Stream.of(Optional.ofNullable(vendors), Optional.ofNullable(customers))
                .flatMap(Optional::stream)
                .flatMap(url -> uri(url).stream())
                .limit(1)
                .map(url -> new Recording(url, Optional.empty()))
                .toList();
    }

    private static Optional<URI> uri(String url) {
        try {
            return url.isBlank() ? Optional.empty() : Optional.of(new URI(url.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static CallTimes times(TelCdrInfo record) {
        return new CallTimes(
                startedAt(record),
                time(record.ringTimestamp()),
                time(record.acceptTimestamp()),
                time(record.endedTimestamp()));
    }

    /** Seconds; 0 is what did not happen. */
    static Optional<Instant> time(@Nullable Long seconds) {
        return Optional.ofNullable(seconds)
                .filter(s -> s > 0 && s <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }
}
