package io.voiceai.aliyun.ice;

import io.voiceai.aliyun.ice.api.ForwardAIAgentCall;
import io.voiceai.aliyun.ice.api.SendAIAgentSpeech;
import io.voiceai.aliyun.ice.api.SendAIAgentText;
import io.voiceai.aliyun.rpc.MainlandNumbers;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.PhoneNumber;
import io.voiceai.call.Steer;
import io.voiceai.call.Transfer;
import io.voiceai.error.UnsupportedFeatureException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import java.util.List;

/** Speaks into running calls, and hands them over. */
record IceSteering(Invoker invoker) {
    /** The most characters that the vendor says at a time. */
    private static final int LONGEST_TEXT = 1024;

    Invocation<Acknowledgement> steering(Steer steer) {
        return switch (steer.kind()) {
            case SAY ->
                invoker.prepare(
                        SendAIAgentSpeech.OPERATION.reading(
                                answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                        speech(steer));
            case PROMPT ->
                invoker.prepare(
                        SendAIAgentText.OPERATION.reading(
                                answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                        text(steer));
            case SILENCE ->
                throw new UnsupportedFeatureException(invoker.provider(), "silence", List.of("aliyun-aiccs"));
        };
    }

    Invocation<Acknowledgement> transferring(Transfer transfer) {
        return invoker.prepare(
                ForwardAIAgentCall.OPERATION.reading(answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                forward(transfer));
    }

    private SendAIAgentSpeech.Request speech(Steer steer) {
        String text = steer.text().orElseThrow();
        if (text.length() > LONGEST_TEXT) {
            throw VoiceAiException.invalidRequest(
                    invoker.provider(),
                    "text",
                    "has " + text.length() + " characters, this vendor says at most " + LONGEST_TEXT,
                    "Say it in parts, each but the first with waiting()");
        }
        return new SendAIAgentSpeech.Request(IceMapping.instanceId(steer.call()), text)
                .enableInterrupt(!steer.isWaiting());
    }

    private SendAIAgentText.Request text(Steer steer) {
        if (steer.isWaiting()) {
            throw new UnsupportedFeatureException(invoker.provider(), "waiting with a prompt", List.of("tencent-ccc"));
        }
        return new SendAIAgentText.Request(
                IceMapping.instanceId(steer.call()), steer.text().orElseThrow());
    }

    private ForwardAIAgentCall.Request forward(Transfer transfer) {
        PhoneNumber number = transfer.number()
                .orElseThrow(() -> new UnsupportedFeatureException(
                        invoker.provider(), "transfer to a skill group", List.of("tencent-ccc")));
        ForwardAIAgentCall.Request request = new ForwardAIAgentCall.Request()
                .instanceId(IceMapping.instanceId(transfer.call()))
                .calledNumber(MainlandNumbers.digits(invoker.provider(), "number", number));
        transfer.announcement().ifPresent(request::transferPrompt);
        return request;
    }
}
