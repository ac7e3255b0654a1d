package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.LlmFullDuplexCallOperate;
import io.voiceai.aliyun.aiccs.api.LlmSmartCallFullDuplex;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.Steer;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Operation;
import io.voiceai.spi.RequiredParts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Single calls in full-duplex mode, which are steered and hung up by an operation of their own. */
final class AiccsFullDuplex {
    private static final String ENGINE = "Engine";
    private static final String FULL_DUPLEX = "full-duplex";
    private static final Set<String> OPTIONS =
            Set.of("StartWordParam", "SessionTimeout", "TtsSpeed", "TtsVoiceCode", "TtsVolume");

    /** Steering must not be sent twice, ending may; so one operation of the vendor has two effects here. */
    private static final Operation<LlmFullDuplexCallOperate.Request, LlmFullDuplexCallOperate.Response> HANGUP =
            Operation.<LlmFullDuplexCallOperate.Request, LlmFullDuplexCallOperate.Response>end(
                            LlmFullDuplexCallOperate.OPERATION.action(), LlmFullDuplexCallOperate.OPERATION::read)
                    .confirmedBy("Data");

    private AiccsFullDuplex() {}

    static Invocation<PlacedCall> placing(Invoker invoker, OutboundCall call, AiccsCallOptions options) {
        String provider = invoker.provider();
        String correlationId = AiccsMapping.correlationId(provider, call);
        return invoker.placing(
                call,
                correlationId,
                LlmSmartCallFullDuplex.OPERATION.reading(answer -> AiccsMapping.placed(
                        invoker, keys(answer.callId()), correlationId, answer.requestId(), answer.raw())),
                chosen -> request(provider, chosen, options, correlationId));
    }

    private static LlmSmartCallFullDuplex.Request request(
            String provider, OutboundCall call, AiccsCallOptions options, String correlationId) {
        LlmSmartCallFullDuplex.Request request = new LlmSmartCallFullDuplex.Request(
                        RequiredParts.agent(provider, call),
                        MainlandNumbers.digits(provider, "callee", call.to()),
                        AiccsMapping.caller(provider, call))
                .outId(correlationId);
        options.parameters(provider, call.variables(), OPTIONS, "in full-duplex mode")
                .forEach(request::parameter);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    private static Map<String, String> keys(@Nullable String callId) {
        return Map.of(AiccsMapping.CALL_ID, Objects.requireNonNull(callId), ENGINE, FULL_DUPLEX);
    }

    static boolean has(CallRef call) {
        return call.key(ENGINE).filter(FULL_DUPLEX::equals).isPresent();
    }

    static Invocation<HangupResult> hangingUp(Invoker invoker, Hangup hangup) {
        if (hangup.isAfterPlayback()) {
            throw new UnsupportedFeatureException(
                    invoker.provider(), "hang-up after playback of a full-duplex call", List.of());
        }
        return invoker.hangingUp(
                hangup,
                HANGUP,
                new LlmFullDuplexCallOperate.Request(hangup.call().require(AiccsMapping.CALL_ID), "hangup"),
                answer -> HangupResult.confirmed(answer.requestId(), answer.raw()));
    }

    static Invocation<Acknowledgement> steering(
            Invoker invoker, Steer steer, @Nullable UnaryOperator<String> playParam) {
        String provider = invoker.provider();
        if (!has(steer.call())) {
            throw new UnsupportedFeatureException(
                    provider, "steering a call that is not full-duplex", List.of("aliyun-ice", "tencent-ccc"));
        }
        return invoker.prepare(
                LlmFullDuplexCallOperate.OPERATION.reading(AiccsFullDuplex::acknowledged),
                request(provider, steer, playParam));
    }

    private static LlmFullDuplexCallOperate.Request request(
            String provider, Steer steer, @Nullable UnaryOperator<String> playParam) {
        String callId = steer.call().require(AiccsMapping.CALL_ID);
        if (steer.kind() == Steer.Kind.SILENCE) {
            return new LlmFullDuplexCallOperate.Request(callId, "flush");
        }
        if (steer.isWaiting() || steer.kind() == Steer.Kind.PROMPT) {
            String feature = steer.isWaiting() ? "waiting" : "prompt";
            throw new UnsupportedFeatureException(
                    provider, feature + " in a running call", List.of("aliyun-ice", "tencent-ccc"));
        }
        if (playParam == null) {
            throw VoiceAiException.invalidRequest(
                    provider,
                    "playParam",
                    "is missing; the vendor does not document how to write what is to be said",
                    "Set playParam in the provider's builder, in the form that the vendor told you");
        }
        String param = playParam.apply(steer.text().orElseThrow());
        return new LlmFullDuplexCallOperate.Request(callId, "play").param(Objects.requireNonNull(param, "playParam"));
    }

    private static Acknowledgement acknowledged(LlmFullDuplexCallOperate.Response answer) {
        return AiccsMapping.acknowledged(answer.data(), answer.requestId(), answer.raw());
    }
}
