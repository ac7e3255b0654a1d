package io.voiceai.aliyun.ice;

import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance;
import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance.Response.Instance;
import io.voiceai.aliyun.ice.api.ListAIAgentPhoneNumber;
import io.voiceai.aliyun.ice.api.StartAIAgentOutboundCall;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallDetail;
import io.voiceai.call.CallPart;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallStatus;
import io.voiceai.call.CallTimes;
import io.voiceai.call.CallerNumber;
import io.voiceai.call.HangupCause;
import io.voiceai.call.HangupParty;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Speaker;
import io.voiceai.call.TranscriptTurn;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.JsonObject;
import io.voiceai.spi.RequiredParts;
import io.voiceai.spi.WireText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and ICE's operations. */
final class IceMapping {
    static final String INSTANCE_ID = "InstanceId";
    static final String SESSION_ID = "SessionId";

    /** What names a call that only the vendor's list tells of, which gives no instance id. */
    static final String LISTED_AS = "Reference";

    /** Under this name the business's own id stands in UserData, beside the variables. */
    static final String REFERENCE = "voiceai.reference";

    /** Of a caller number; the others are on their way in or out. */
    private static final Long NORMAL = 2L;

    private IceMapping() {}

    /** Never the reference: two calls with the same one would share their history. */
    static String session(OutboundCall call) {
        return call.options(IceCallOptions.class)
                .flatMap(IceCallOptions::sessionId)
                .orElseGet(Invoker::newCorrelationId);
    }

    static StartAIAgentOutboundCall.Request request(
            String provider, OutboundCall call, String correlationId, String session) {
        if (call.ringTimeout().isPresent()) {
            throw new UnsupportedFeatureException(provider, "ringTimeout", List.of("aliyun-ccc", "tencent-ccc"));
        }
        IceCallOptions options = call.options(IceCallOptions.class).orElseGet(IceCallOptions::create);
        StartAIAgentOutboundCall.Request request = new StartAIAgentOutboundCall.Request(
                        RequiredParts.agent(provider, call),
                        MainlandNumbers.digits(provider, "callee", call.to()),
                        MainlandNumbers.digits(provider, "caller", RequiredParts.caller(provider, call)))
                .sessionId(session)
                .userData(userData(call, correlationId));
        options.config().ifPresent(request::config);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    static PlacedCall placed(
            String provider,
            Instant now,
            String session,
            StartAIAgentOutboundCall.Response answer,
            String correlationId) {
        Map<String, String> keys =
                Map.of(INSTANCE_ID, Objects.requireNonNull(answer.instanceId()), SESSION_ID, session);
        return new PlacedCall(
                CallRef.of(provider, keys, now), correlationId, Objects.toString(answer.requestId(), ""), answer.raw());
    }

    static CallDetail detail(CallRef call, DescribeAIAgentInstance.Response answer, IceDialogues dialogues) {
        Instance instance = answer.instance();
        CallStatus status = status(instance == null ? null : instance.status());
        CallDetail.Builder detail = CallDetail.of(call, status)
                .transcript(dialogues.items().stream()
                        .map(said -> turn(said.producer(), Objects.toString(said.text(), ""), said.time()))
                        .toList())
                .unread(CallPart.TRANSCRIPT, dialogues.failure())
                .requestId(Objects.toString(answer.requestId(), ""))
                .raw(answer.raw());
        if (instance != null) {
            describe(detail, instance, status);
        }
        return detail.build();
    }

    private static void describe(CallDetail.Builder detail, Instance instance, CallStatus status) {
        Map<String, String> variables = variables(instance.userData());
        detail.reference(variables.remove(REFERENCE)).variables(variables);
        Instance.CallInfo info = instance.callInfo();
        if (info == null) {
            return;
        }
        boolean ended = status == CallStatus.ENDED;
        Long seconds = info.callDuration();
        detail.caller(MainlandNumbers.read(info.callerNumber()))
                .callee(MainlandNumbers.read(info.calleeNumber()))
                .times(new CallTimes(
                        time(info.callStartTime()), Optional.empty(), Optional.empty(), time(info.callEndTime())))
                .talkTime(ended && seconds != null && seconds >= 0 ? Duration.ofSeconds(seconds) : null)
                .hangupParty(ended ? party(info.hangupRole()) : null)
                .hangupCause(ended ? cause(seconds, info.status()) : null);
    }

    /** The instance of a call; one that was found in the vendor's list has none until a callback brings it. */
    static String instanceId(CallRef call) {
        if (call.key(INSTANCE_ID).isEmpty() && call.key(LISTED_AS).isPresent()) {
            throw VoiceAiException.invalidRequest(
                    "callRef",
                    "is of a call that was found in the vendor's list, which gives no InstanceId",
                    "A callback of the call brings it; the vendor's console can end the call");
        }
        return call.require(INSTANCE_ID);
    }

    static CallStatus status(@Nullable String vendorStatus) {
        return switch (Objects.toString(vendorStatus, "")) {
            case "Created" -> CallStatus.QUEUED;
            case "Executing" -> CallStatus.ANSWERED;
            case "Finished" -> CallStatus.ENDED;
            default -> CallStatus.UNKNOWN;
        };
    }

    private static @Nullable HangupParty party(@Nullable Long role) {
        if (role == null) {
            return null;
        }
        return switch (role.intValue()) {
            case 0 -> HangupParty.AI_AGENT;
            case 1 -> HangupParty.CALLEE;
            case 2 -> HangupParty.SYSTEM;
            default -> HangupParty.UNKNOWN;
        };
    }

    /** The vendor gives no reason in a documented form; that they talked is all that can be told. */
    private static HangupCause cause(@Nullable Long seconds, @Nullable String vendorStatus) {
        boolean talked = seconds != null && seconds > 0;
        return HangupCause.of(talked ? HangupCause.Kind.COMPLETED : HangupCause.Kind.UNKNOWN, vendorStatus, null);
    }

    static TranscriptTurn turn(@Nullable String producer, String text, @Nullable Long millis) {
        Speaker speaker = switch (Objects.toString(producer, "")) {
            case "user" -> Speaker.CALLEE;
            case "agent" -> Speaker.AI_AGENT;
            default -> Speaker.UNKNOWN;
        };
        return new TranscriptTurn(
                speaker, text, false, Optional.ofNullable(millis).map(Instant::ofEpochMilli), Optional.empty());
    }

    private static String userData(OutboundCall call, String correlationId) {
        Map<String, String> data = new LinkedHashMap<>(call.variables());
        data.put(REFERENCE, correlationId);
        return new String(WireText.json(data), StandardCharsets.UTF_8);
    }

    /** The business's own id, which placing put beside the variables. */
    static Optional<String> reference(@Nullable String userData) {
        return Optional.ofNullable(variables(userData).get(REFERENCE)).filter(reference -> !reference.isBlank());
    }

    /** A number that cannot be read is no number to call from. */
    static Optional<CallerNumber> callerNumber(ListAIAgentPhoneNumber.Response.Data item) {
        Long status = item.status();
        return Optional.ofNullable(MainlandNumbers.read(item.phoneNumber()))
                .map(number ->
                        new CallerNumber(number, Optional.ofNullable(status).map(NORMAL::equals)));
    }

    private static Map<String, String> variables(@Nullable String userData) {
        Map<String, String> variables = new LinkedHashMap<>();
        JsonObject data = JsonObject.parse(userData);
        if (data != null) {
            data.names().forEach(name -> {
                String value = data.text(name);
                if (value != null) {
                    variables.put(name, value);
                }
            });
        }
        return variables;
    }

    static Optional<Instant> time(@Nullable String iso) {
        try {
            return iso == null || iso.isBlank()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
