package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;

/** The operations of AICCS's AI calls, one method each. Nothing is sent before the invocation is executed. Thread-safe. */
public final class AiccsApi {
    private final Invoker invoker;

    /**
     * Sits on a provider's pipeline.
     *
     * @param invoker the pipeline
     */
    public AiccsApi(Invoker invoker) {
        this.invoker = invoker;
    }

    /**
     * Calls one number and lets an application with a large model talk. Execute the invocation once: each execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<LlmSmartCall.Response> llmSmartCall(LlmSmartCall.Request request) {
        return invoker.prepare(LlmSmartCall.OPERATION, request);
    }

    /**
     * Hangs up a single call, at once or after the current playback.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<HangupOperate.Response> hangupOperate(HangupOperate.Request request) {
        return invoker.prepare(HangupOperate.OPERATION, request);
    }

    /**
     * Reads the state and the dialogue of a single call.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetCallDialogContent.Response> getCallDialogContent(GetCallDialogContent.Request request) {
        return invoker.prepare(GetCallDialogContent.OPERATION, request);
    }

    /**
     * Makes a call task. Execute the invocation once: each execution makes another.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CreateAiCallTask.Response> createAiCallTask(CreateAiCallTask.Request request) {
        return invoker.prepare(CreateAiCallTask.OPERATION, request);
    }

    /**
     * Adds numbers to a call task. Execute the invocation once: numbers that are added twice are called twice.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ImportTaskNumberDatas.Response> importTaskNumberDatas(ImportTaskNumberDatas.Request request) {
        return invoker.prepare(ImportTaskNumberDatas.OPERATION, request);
    }

    /**
     * Starts a call task: from now on its numbers are called.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<StartAiCallTask.Response> startAiCallTask(StartAiCallTask.Request request) {
        return invoker.prepare(StartAiCallTask.OPERATION, request);
    }

    /**
     * Lists the numbers of a call task and what became of them.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<QueryAiCallDetailPage.Response> queryAiCallDetailPage(QueryAiCallDetailPage.Request request) {
        return invoker.prepare(QueryAiCallDetailPage.OPERATION, request);
    }

    /**
     * Reads everything about one call of a call task.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<QueryConversationDetailInfo.Response> queryConversationDetailInfo(
            QueryConversationDetailInfo.Request request) {
        return invoker.prepare(QueryConversationDetailInfo.OPERATION, request);
    }
}
