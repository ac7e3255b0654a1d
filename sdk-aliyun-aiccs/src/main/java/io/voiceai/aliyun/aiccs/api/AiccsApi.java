package io.voiceai.aliyun.aiccs.api;

import io.voiceai.Paged;
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
     * Lists the numbers of a call task, following the pages.
     *
     * @param request what to list, always from the first page on; a page has the size that it names, or else the vendor's usual one
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<QueryAiCallDetailPage.Response.Data.Item> queryAiCallDetailPageItems(
            QueryAiCallDetailPage.Request request) {
        QueryAiCallDetailPage.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                QueryAiCallDetailPage.OPERATION.action(),
                1,
                page -> queryAiCallDetailPage(template.copy().pageNo(page)).map(answer -> {
                    QueryAiCallDetailPage.Response.Data data = answer.data();
                    return Pages.page(template, data == null ? null : data.list(), data == null ? null : data.total());
                }),
                QueryAiCallDetailPage.Response.Data.Item::detailId);
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

    /**
     * Calls one number that is given as the vendor's encrypted token, and lets an application with a large
     * model talk. How tokens are made is not documented here.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<LlmSmartCallEncrypt.Response> llmSmartCallEncrypt(LlmSmartCallEncrypt.Request request) {
        return invoker.prepare(LlmSmartCallEncrypt.OPERATION, request);
    }

    /**
     * Lists the voices that a call may have.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListAvailableTts.Response> listAvailableTts(ListAvailableTts.Request request) {
        return invoker.prepare(ListAvailableTts.OPERATION, request);
    }

    /**
     * Calls one number in full-duplex mode, for accounts on the vendor's list with an ASR callback. The
     * vendor's page gives the ranges of speed and volume the other way round than for LlmSmartCall.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<LlmSmartCallFullDuplex.Response> llmSmartCallFullDuplex(LlmSmartCallFullDuplex.Request request) {
        return invoker.prepare(LlmSmartCallFullDuplex.OPERATION, request);
    }

    /**
     * Plays into a full-duplex call, flushes what is playing, sends keypad tones, or hangs it up. Whether a
     * command was carried out is {@code Data}; it is sent once.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<LlmFullDuplexCallOperate.Response> llmFullDuplexCallOperate(
            LlmFullDuplexCallOperate.Request request) {
        return invoker.prepare(LlmFullDuplexCallOperate.OPERATION, request);
    }

    /**
     * Changes a stopped task.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<UpdateAiCallTask.Response> updateAiCallTask(UpdateAiCallTask.Request request) {
        return invoker.prepare(UpdateAiCallTask.OPERATION, request);
    }

    /**
     * Stops a running task: no further number is called. Calls that are ringing or answered go on.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<StopAiCallTask.Response> stopAiCallTask(StopAiCallTask.Request request) {
        return invoker.prepare(StopAiCallTask.OPERATION, request);
    }

    /**
     * Takes numbers out of a task that are not yet waiting to be dialed.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CancelAiCallDetails.Response> cancelAiCallDetails(CancelAiCallDetails.Request request) {
        return invoker.prepare(CancelAiCallDetails.OPERATION, request);
    }

    /**
     * Adds one number to a task. What the vendor does with the same {@code OutId} twice is not documented, so
     * adding it twice may call it twice.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ImportOneTaskPhoneNumber.Response> importOneTaskPhoneNumber(
            ImportOneTaskPhoneNumber.Request request) {
        return invoker.prepare(ImportOneTaskPhoneNumber.OPERATION, request);
    }

    /**
     * Lists tasks with their progress.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<QueryAiCallTaskPage.Response> queryAiCallTaskPage(QueryAiCallTaskPage.Request request) {
        return invoker.prepare(QueryAiCallTaskPage.OPERATION, request);
    }

    /**
     * Lists tasks with their progress, following the pages.
     *
     * @param request what to list, always from the first page on; a page has the size that it names, or else the vendor's usual one
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<QueryAiCallTaskPage.Response.Data.Item> queryAiCallTaskPageItems(QueryAiCallTaskPage.Request request) {
        QueryAiCallTaskPage.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                QueryAiCallTaskPage.OPERATION.action(),
                1,
                page -> queryAiCallTaskPage(template.copy().pageNo(page)).map(answer -> {
                    QueryAiCallTaskPage.Response.Data data = answer.data();
                    return Pages.page(template, data == null ? null : data.list(), data == null ? null : data.total());
                }),
                QueryAiCallTaskPage.Response.Data.Item::taskId);
    }

    /**
     * Reads how a task is set up.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<QueryAiCallTaskDetail.Response> queryAiCallTaskDetail(QueryAiCallTaskDetail.Request request) {
        return invoker.prepare(QueryAiCallTaskDetail.OPERATION, request);
    }

    /**
     * Reads everything about one call of a task by call id, detail id or the business's own id. Which
     * combination is enough is not documented.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<QueryConversationDetailInfoNew.Response> queryConversationDetailInfoNew(
            QueryConversationDetailInfoNew.Request request) {
        return invoker.prepare(QueryConversationDetailInfoNew.OPERATION, request);
    }

    /**
     * Lists the AI agents of the account.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<PageQueryAgentListNew.Response> pageQueryAgentListNew(PageQueryAgentListNew.Request request) {
        return invoker.prepare(PageQueryAgentListNew.OPERATION, request);
    }

    /**
     * Lists the AI agents of the account, following the pages.
     *
     * @param request what to list, always from the first page on; a page has the size that it names, or else the vendor's usual one
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<PageQueryAgentListNew.Response.Data.Item> pageQueryAgentListNewItems(
            PageQueryAgentListNew.Request request) {
        PageQueryAgentListNew.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                PageQueryAgentListNew.OPERATION.action(),
                1,
                page -> pageQueryAgentListNew(template.copy().pageNo(page)).map(answer -> {
                    PageQueryAgentListNew.Response.Data data = answer.data();
                    return Pages.page(template, data == null ? null : data.list(), data == null ? null : data.total());
                }),
                PageQueryAgentListNew.Response.Data.Item::agentId);
    }
}
