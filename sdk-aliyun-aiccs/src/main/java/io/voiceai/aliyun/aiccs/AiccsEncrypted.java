package io.voiceai.aliyun.aiccs;

import io.voiceai.aliyun.aiccs.api.LlmSmartCallEncrypt;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.RequiredParts;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Single calls to a callee whose number only the vendor knows; the vendor takes few options with them. */
final class AiccsEncrypted {
    private static final Set<String> OPTIONS = Set.of("PromptParam", "StartWordParam");

    private AiccsEncrypted() {}

    static Invocation<PlacedCall> placing(Invoker invoker, OutboundCall call, AiccsCallOptions options) {
        String provider = invoker.provider();
        if (options.isFullDuplex()) {
            throw new UnsupportedFeatureException(provider, "fullDuplex for an encrypted callee", List.of());
        }
        String correlationId = AiccsMapping.correlationId(provider, call);
        return invoker.placing(
                call,
                correlationId,
                LlmSmartCallEncrypt.OPERATION.reading(answer -> placed(invoker, answer, correlationId)),
                chosen -> request(provider, chosen, options, correlationId));
    }

    private static LlmSmartCallEncrypt.Request request(
            String provider, OutboundCall call, AiccsCallOptions options, String correlationId) {
        LlmSmartCallEncrypt.Request request = new LlmSmartCallEncrypt.Request(
                        RequiredParts.agent(provider, call),
                        AiccsMapping.caller(provider, call),
                        call.to().value())
                .outId(correlationId);
        options.parameters(provider, call.variables(), OPTIONS, "for an encrypted callee")
                .forEach(request::parameter);
        call.vendorParameters().forEach(request::parameter);
        return request;
    }

    private static PlacedCall placed(Invoker invoker, LlmSmartCallEncrypt.Response answer, String correlationId) {
        String callId = Objects.requireNonNull(answer.data()).callId();
        return AiccsMapping.placed(invoker, AiccsMapping.keys(callId), correlationId, answer.requestId(), answer.raw());
    }
}
