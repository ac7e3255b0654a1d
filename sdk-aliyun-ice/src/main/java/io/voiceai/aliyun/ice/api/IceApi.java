package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;

/** The operations of ICE's AI agents, one method each. Nothing is sent before the invocation is executed. Thread-safe. */
public final class IceApi {
    private final Invoker invoker;

    /**
     * Sits on a provider's pipeline.
     *
     * @param invoker the pipeline
     */
    public IceApi(Invoker invoker) {
        this.invoker = invoker;
    }

    /**
     * Starts an AI agent and lets it call a number. Execute the invocation once: each execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<StartAIAgentOutboundCall.Response> startAiAgentOutboundCall(
            StartAIAgentOutboundCall.Request request) {
        return invoker.prepare(StartAIAgentOutboundCall.OPERATION, request);
    }

    /**
     * Stops an AI agent instance, which hangs up its call.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<StopAIAgentInstance.Response> stopAiAgentInstance(StopAIAgentInstance.Request request) {
        return invoker.prepare(StopAIAgentInstance.OPERATION, request);
    }

    /**
     * Reads the state of an AI agent instance and of its phone call.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAIAgentInstance.Response> describeAiAgentInstance(
            DescribeAIAgentInstance.Request request) {
        return invoker.prepare(DescribeAIAgentInstance.OPERATION, request);
    }

    /**
     * Lists what was said in a session.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListAIAgentDialogues.Response> listAiAgentDialogues(ListAIAgentDialogues.Request request) {
        return invoker.prepare(ListAIAgentDialogues.OPERATION, request);
    }
}
