package io.voiceai.tencent.ccc;

import io.voiceai.call.CallDetail;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.OutputTag;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Recording;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.RequiredParts;
import io.voiceai.tencent.ccc.api.CreateAIAgentCall;
import io.voiceai.tencent.ccc.api.DescribeAICallExtractResult;
import io.voiceai.tencent.ccc.api.DescribeAICallExtractResult.Response.ResultItem;
import io.voiceai.tencent.ccc.api.DescribeAICallInteractionRecords;
import io.voiceai.tencent.ccc.api.DescribeTelCdr;
import io.voiceai.tencent.ccc.api.DescribeTelRecordAsr;
import io.voiceai.tencent.ccc.api.HangUpCall;
import io.voiceai.tencent.ccc.api.TelCdrInfo;
import io.voiceai.tencent.ccc.api.Variable;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and CCC's operations. */
final class TencentCccMapping {
    static final String SDK_APP_ID = "SdkAppId";
    static final String SESSION_ID = "SessionId";

    private static final long PAGE = 100;

    private TencentCccMapping() {}

    static CreateAIAgentCall.Request request(String provider, TencentSite site, long sdkAppId, OutboundCall call) {
        TencentCccCallOptions options =
                call.options(TencentCccCallOptions.class).orElseGet(TencentCccCallOptions::create);
        if (site != TencentSite.CHINA && options.acquireTimeout().isPresent()) {
            throw new UnsupportedFeatureException(provider, "acquireTimeout", List.of("tencent-ccc on the China site"));
        }
        CreateAIAgentCall.Request request =
                new CreateAIAgentCall.Request(sdkAppId, agent(provider, call), TencentNumbers.write(call.to()));
        if (!call.from().isEmpty()) {
            request.callers(call.from().stream().map(TencentNumbers::write).toList());
        }
        List<Variable> variables = variables(provider, call, options);
        if (!variables.isEmpty()) {
            request.variables(variables);
        }
        call.ringTimeout().ifPresent(ring -> request.maxRingTimeoutSecond(Math.toIntExact(ring.toSeconds())));
        options.acquireTimeout().ifPresent(wait -> request.acquireTimeoutSecond(Math.toIntExact(wait.toSeconds())));
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    static PlacedCall placed(
            String provider, long sdkAppId, Instant now, CreateAIAgentCall.Response answer, String correlationId) {
        Map<String, String> keys =
                Map.of(SDK_APP_ID, Long.toString(sdkAppId), SESSION_ID, Objects.requireNonNull(answer.sessionId()));
        return new PlacedCall(
                CallRef.of(provider, keys, now), correlationId, Objects.toString(answer.requestId(), ""), answer.raw());
    }

    static HangUpCall.Request hangUp(CallRef call) {
        return new HangUpCall.Request(application(call), call.require(SESSION_ID));
    }

    static DescribeTelCdr.Request cdr(CallRef call, QueryWindow window) {
        return new DescribeTelCdr.Request(window.from(), window.to(), application(call), PAGE, 0)
                .sessionIds(List.of(call.require(SESSION_ID)));
    }

    static DescribeAICallInteractionRecords.Request rounds(CallRef call) {
        return new DescribeAICallInteractionRecords.Request(application(call), call.require(SESSION_ID));
    }

    static DescribeTelRecordAsr.Request speech(CallRef call) {
        return new DescribeTelRecordAsr.Request(application(call), call.require(SESSION_ID));
    }

    static DescribeAICallExtractResult.Request results(CallRef call, QueryWindow window) {
        return new DescribeAICallExtractResult.Request(
                application(call), call.require(SESSION_ID), window.from(), window.to());
    }

    /** The vendor writes session ids with and without hyphens. */
    static @Nullable TelCdrInfo record(CallRef call, DescribeTelCdr.Response answer) {
        String session = call.require(SESSION_ID).replace("-", "");
        return answer.telCdrList().stream()
                .filter(record -> session.equalsIgnoreCase(
                        Objects.toString(record.sessionId(), "").replace("-", "")))
                .findFirst()
                .orElse(null);
    }

    static boolean wasAnswered(TelCdrInfo record) {
        Long accepted = record.acceptTimestamp();
        return accepted == null || accepted > 0;
    }

    static CallDetail unknown(CallRef call, DescribeTelCdr.Response answer) {
        return CallDetail.of(call, CallStatus.UNKNOWN)
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw())
                .build();
    }

    static CallDetail detail(
            CallRef call,
            DescribeTelCdr.Response answer,
            TelCdrInfo record,
            List<TranscriptTurn> turns,
            List<OutputTag> tags) {
        Long seconds = record.duration();
        Long agent = record.aiAgentId();
        return CallDetail.of(call, CallStatus.ENDED)
                .hangupCause(TencentCccCauses.cause(record))
                .hangupParty(TencentCccCauses.party(record))
                .caller(TencentNumbers.read(record.caller()))
                .callee(TencentNumbers.read(record.callee()))
                .agent(agent == null || agent == 0 ? null : agent.toString())
                .times(times(record))
                .talkTime(seconds == null || seconds < 0 ? null : Duration.ofSeconds(seconds))
                .transcript(turns)
                .tags(tags)
                .recordings(recordings(record))
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw())
                .build();
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

    private static List<Recording> recordings(TelCdrInfo record) {
        return Stream.of(record.recordUrl(), record.customRecordUrl())
                .flatMap(url -> uri(url).stream())
                .limit(1)
                .map(url -> new Recording(url, Optional.empty()))
                .toList();
    }

    private static Optional<URI> uri(@Nullable String url) {
        try {
            return url == null || url.isBlank() ? Optional.empty() : Optional.of(new URI(url.strip()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static CallTimes times(TelCdrInfo record) {
        return new CallTimes(
                time(record.startTimestamp()).or(() -> time(record.time())),
                time(record.ringTimestamp()),
                time(record.acceptTimestamp()),
                time(record.endedTimestamp()));
    }

    private static Optional<Instant> time(@Nullable Long seconds) {
        return Optional.ofNullable(seconds)
                .filter(s -> s > 0 && s <= Instant.MAX.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    private static List<Variable> variables(String provider, OutboundCall call, TencentCccCallOptions options) {
        Map<String, String> all = new LinkedHashMap<>(call.variables());
        options.variables().forEach((name, value) -> {
            if (all.putIfAbsent(name, value) != null) {
                throw invalid(
                        provider, "variables", "has " + name + ", which an option sets too", "Leave one of them out");
            }
        });
        return all.entrySet().stream()
                .map(entry -> new Variable(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static long agent(String provider, OutboundCall call) {
        try {
            long agent = Long.parseLong(RequiredParts.agent(provider, call).strip());
            if (agent > 0) {
                return agent;
            }
        } catch (NumberFormatException e) {
            // Refused below, with the other numbers that no agent has.
        }
        throw invalid(provider, "agent", "is not a whole number above zero", "Take AIAgentId from the CCC console");
    }

    private static long application(CallRef call) {
        try {
            return Long.parseLong(call.require(SDK_APP_ID));
        } catch (NumberFormatException e) {
            throw VoiceAiException.invalidRequest(
                    "callRef", "has a SdkAppId that is not a number", "Use the reference that placing returned");
        }
    }

    private static VoiceAiException invalid(String provider, String field, String problem, String wayOut) {
        return Failure.of(FailureKind.INVALID_REQUEST, field + ": " + problem)
                .at(provider, null)
                .field(field)
                .wayOut(wayOut)
                .toException();
    }
}
