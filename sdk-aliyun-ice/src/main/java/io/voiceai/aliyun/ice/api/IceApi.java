package io.voiceai.aliyun.ice.api;

import io.voiceai.Paged;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Page;

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

    /**
     * What was said in a session as one sequence, page after page.
     *
     * @param request the parameters; without a size of a page the greatest is taken, and the number of the page is set here.
     *     With {@code RoundLimit} there is one page only
     * @return a lazy sequence
     */
    public Paged<ListAIAgentDialogues.Response.Dialogues> listAiAgentDialoguesItems(
            ListAIAgentDialogues.Request request) {
        ListAIAgentDialogues.Request template = request.copy();
        long size = Pages.size(template);
        long asked = template.fields().containsKey("RoundLimit") ? Long.MAX_VALUE : size;
        return Paged.of(
                invoker.provider(),
                ListAIAgentDialogues.OPERATION.action(),
                1,
                page -> listAiAgentDialogues(template.copy().pageNumber(page).pageSize(Math.toIntExact(size)))
                        .map(answer -> new Page<>(answer.dialogues(), asked, null)),
                dialogue -> dialogue.dialogueId() == null ? null : dialogue);
    }

    /**
     * Lets the AI agent say a text or play an audio file in a running call.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<SendAIAgentSpeech.Response> sendAiAgentSpeech(SendAIAgentSpeech.Request request) {
        return invoker.prepare(SendAIAgentSpeech.OPERATION, request);
    }

    /**
     * Gives the AI agent a text as if the callee had said it.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<SendAIAgentText.Response> sendAiAgentText(SendAIAgentText.Request request) {
        return invoker.prepare(SendAIAgentText.OPERATION, request);
    }

    /**
     * Changes how the AI agent of a running call listens, thinks and speaks.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<UpdateAIAgentInstance.Response> updateAiAgentInstance(UpdateAIAgentInstance.Request request) {
        return invoker.prepare(UpdateAIAgentInstance.OPERATION, request);
    }

    /**
     * Lets a person take the AI agent's place over the vendor's real-time channel. The answer holds a secret
     * token.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<TakeoverAIAgentCall.Response> takeoverAiAgentCall(TakeoverAIAgentCall.Request request) {
        return invoker.prepare(TakeoverAIAgentCall.OPERATION, request);
    }

    /**
     * Hands the callee over to another number. The vendor's page speaks of inbound transfers; its use for
     * outbound calls is not confirmed.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ForwardAIAgentCall.Response> forwardAiAgentCall(ForwardAIAgentCall.Request request) {
        return invoker.prepare(ForwardAIAgentCall.OPERATION, request);
    }

    /**
     * Lists the instances of an AI agent. The items hold no instance id: a lost call can be recognised by its
     * user data, but not hung up.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListAIAgentInstance.Response> listAiAgentInstance(ListAIAgentInstance.Request request) {
        return invoker.prepare(ListAIAgentInstance.OPERATION, request);
    }

    /**
     * The instances of an AI agent as one sequence, page after page. The vendor has no page after the hundredth.
     *
     * @param request the parameters; without a size of a page the greatest is taken, and the number of the page is set here
     * @return a lazy sequence; as the items have no id, one that moves to the next page meanwhile comes twice
     */
    public Paged<ListAIAgentInstance.Response.Instances> listAiAgentInstanceItems(ListAIAgentInstance.Request request) {
        ListAIAgentInstance.Request template = request.copy();
        long size = Pages.size(template);
        return Paged.of(
                invoker.provider(),
                ListAIAgentInstance.OPERATION.action(),
                1,
                page -> listAiAgentInstance(template.copy().pageNumber(page).pageSize(size))
                        .map(answer -> new Page<>(answer.instances(), size, null)),
                instance -> null);
    }

    /**
     * Reads how many calls an AI agent has now.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetAIAgentConcurrency.Response> getAiAgentConcurrency(GetAIAgentConcurrency.Request request) {
        return invoker.prepare(GetAIAgentConcurrency.OPERATION, request);
    }

    /**
     * Lists the phone numbers of the account.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListAIAgentPhoneNumber.Response> listAiAgentPhoneNumber(ListAIAgentPhoneNumber.Request request) {
        return invoker.prepare(ListAIAgentPhoneNumber.OPERATION, request);
    }

    /**
     * The phone numbers of the account as one sequence, page after page.
     *
     * @param request the parameters; without a size of a page the greatest is taken, and the number of the page is set here
     * @return a lazy sequence
     */
    public Paged<ListAIAgentPhoneNumber.Response.Data> listAiAgentPhoneNumberItems(
            ListAIAgentPhoneNumber.Request request) {
        ListAIAgentPhoneNumber.Request template = request.copy();
        long size = Pages.size(template);
        return Paged.of(
                invoker.provider(),
                ListAIAgentPhoneNumber.OPERATION.action(),
                1,
                page -> listAiAgentPhoneNumber(template.copy().pageNumber(page).pageSize(size))
                        .map(answer -> new Page<>(answer.data(), size, answer.totalNumber())),
                ListAIAgentPhoneNumber.Response.Data::phoneNumber);
    }

    /**
     * Starts an AI agent and makes a real-time channel for it; no phone is called. The answer holds a secret
     * token.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GenerateAIAgentCall.Response> generateAiAgentCall(GenerateAIAgentCall.Request request) {
        return invoker.prepare(GenerateAIAgentCall.OPERATION, request);
    }

    /**
     * Starts an AI agent in a real-time channel that exists; no phone is called.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<StartAIAgentInstance.Response> startAiAgentInstance(StartAIAgentInstance.Request request) {
        return invoker.prepare(StartAIAgentInstance.OPERATION, request);
    }
}
