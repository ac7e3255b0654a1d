package io.voiceai.aliyun.ccc;

import io.voiceai.aliyun.ccc.api.CallContext;
import io.voiceai.aliyun.ccc.api.CallContext.ChannelContext;
import io.voiceai.aliyun.ccc.api.CallControlAnswer;
import io.voiceai.aliyun.ccc.api.MakeCall;
import io.voiceai.aliyun.ccc.api.StartConference;
import io.voiceai.aliyun.ccc.api.StartPredictiveCall;
import io.voiceai.aliyun.ccc.api.SwitchToConference;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.CallLeg;
import io.voiceai.call.CallRef;
import io.voiceai.call.ConferenceStart;
import io.voiceai.call.ConferenceState;
import io.voiceai.call.LegState;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.RequiredParts;
import io.voiceai.spi.WireObject;
import io.voiceai.spi.WireText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the neutral model and CCC's call control. */
final class CccMapping {
    static final String INSTANCE_ID = "InstanceId";
    static final String JOB_ID = "JobId";
    static final String USER_ID = "UserId";

    /** The most bytes of UTF-8 that the vendor carries in Tags. */
    private static final int LONGEST_TAGS = 128;

    private CccMapping() {}

    static StartPredictiveCall.Request predictiveCall(
            String provider, String instanceId, OutboundCall call, CccCallOptions options, String correlationId) {
        options.onlyForHumanAgents().ifPresent(option -> {
            throw VoiceAiException.invalidRequest(
                    provider, option, "is for calls that a human agent dials", "Add dialedBy, or leave it out");
        });
        StartPredictiveCall.Request request = new StartPredictiveCall.Request(
                        MainlandNumbers.digits(provider, "callee", call.to()),
                        MainlandNumbers.digits(provider, "caller", RequiredParts.caller(provider, call)),
                        RequiredParts.agent(provider, call),
                        instanceId)
                .tags(RequiredParts.reference(provider, correlationId, LONGEST_TAGS));
        if (!call.variables().isEmpty()) {
            request.contactFlowVariables(WireText.of(call.variables()));
        }
        call.ringTimeout().ifPresent(timeout -> request.timeoutSeconds((int) timeout.toSeconds()));
        options.parameters().forEach(request::parameter);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    static MakeCall.Request makeCall(
            String provider, String instanceId, OutboundCall call, CccCallOptions options, String correlationId) {
        if (call.agent().isPresent()) {
            throw withoutFlow(provider, "agent");
        }
        if (!call.variables().isEmpty()) {
            throw withoutFlow(provider, "variables");
        }
        options.onlyForContactFlows().ifPresent(option -> {
            throw withoutFlow(provider, option);
        });
        MakeCall.Request request = new MakeCall.Request(
                        MainlandNumbers.digits(provider, "callee", call.to()), instanceId)
                .tags(RequiredParts.reference(provider, correlationId, LONGEST_TAGS));
        call.from().stream()
                .findFirst()
                .ifPresent(caller -> request.caller(MainlandNumbers.digits(provider, "caller", caller)));
        call.ringTimeout().ifPresent(timeout -> request.timeoutSeconds((int) timeout.toSeconds()));
        options.parameters().forEach(request::parameter);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    static PlacedCall placed(
            String provider, Instant now, WireObject<?> request, CallControlAnswer answer, String correlationId) {
        CallControlAnswer.Data data = Objects.requireNonNull(answer.data());
        CallRef ref = ref(provider, now, request.fields(), data.callContext());
        return new PlacedCall(ref, correlationId, Objects.toString(answer.requestId(), ""), answer.raw());
    }

    /** The human agent who dialled is part of the reference, because a hang-up names whose call it is. */
    private static CallRef ref(
            String provider, Instant now, Map<String, Object> request, @Nullable CallContext context) {
        Map<String, String> keys = new HashMap<>();
        keys.put(INSTANCE_ID, String.valueOf(request.get(INSTANCE_ID)));
        keys.put(JOB_ID, Objects.requireNonNull(Objects.requireNonNull(context).jobId()));
        if (request.get(USER_ID) instanceof String userId) {
            keys.put(USER_ID, userId);
        }
        return CallRef.of(provider, keys, now);
    }

    static StartConference.Request conference(String instanceId, ConferenceStart start) {
        StartConference.Request request = new StartConference.Request(instanceId, WireText.of(start.participants()));
        initiator(start).ifPresent(request::userId);
        return request;
    }

    static SwitchToConference.Request conferenceOf(CallRef consultation, ConferenceStart start) {
        SwitchToConference.Request request =
                new SwitchToConference.Request(consultation.require(INSTANCE_ID), consultation.require(JOB_ID));
        initiator(start).ifPresent(request::userId);
        return request;
    }

    /** It becomes a part of the call's reference, which must not fail once phones ring. */
    private static Optional<String> initiator(ConferenceStart start) {
        return start.initiator().map(userId -> {
            if (userId.isBlank() || userId.length() > 512 || userId.chars().anyMatch(Character::isISOControl)) {
                throw VoiceAiException.invalidRequest(
                        "initiator", "is not 1 to 512 characters without control characters", null);
            }
            return userId;
        });
    }

    static ConferenceState started(
            String provider, Instant now, StartConference.Request request, CallControlAnswer answer) {
        CallControlAnswer.Data data = Objects.requireNonNull(answer.data());
        return state(ref(provider, now, request.fields(), data.callContext()), answer);
    }

    static ConferenceState state(CallRef call, CallControlAnswer answer) {
        CallContext context = answer.data() == null ? null : answer.data().callContext();
        List<CallLeg> legs = context == null
                ? List.of()
                : context.channelContexts().stream().map(CccMapping::leg).toList();
        return new ConferenceState(call, legs, Objects.toString(answer.requestId(), ""), answer.raw());
    }

    private static CallLeg leg(ChannelContext channel) {
        Optional<String> participant = given(channel.userId());
        Long millis = channel.timestamp();
        return new CallLeg(
                Objects.toString(channel.channelId(), ""),
                participant,
                participant.isPresent()
                        ? given(channel.userExtension()).or(() -> given(channel.destination()))
                        : customer(channel),
                legState(channel.channelState()),
                Optional.ofNullable(millis).filter(time -> time > 0).map(Instant::ofEpochMilli),
                Optional.ofNullable(CccCauses.ofSip(channel.releaseReason())));
    }

    private static Optional<String> customer(ChannelContext channel) {
        return "INBOUND".equalsIgnoreCase(channel.callType())
                ? given(channel.originator())
                : given(channel.destination());
    }

    private static LegState legState(@Nullable String state) {
        return switch (Objects.toString(state, "")) {
            case "NONE", "CREATED" -> LegState.CREATED;
            case "EARLY_MEDIA", "RINGING" -> LegState.RINGING;
            case "ANSWERED" -> LegState.ANSWERED;
            case "RELEASED", "RETIRED" -> LegState.RELEASED;
            default -> LegState.UNKNOWN;
        };
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    private static VoiceAiException withoutFlow(String provider, String field) {
        return VoiceAiException.invalidRequest(
                provider,
                field,
                "cannot travel with a call that a human agent dials, which runs no contact flow",
                "Leave it out, or leave dialedBy out");
    }
}
