package io.voiceai.tencent.ccc.api;

import io.voiceai.Paged;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Page;
import io.voiceai.spi.WireObject;

/**
 * The operations of Tencent Cloud Contact Center, one method each. Nothing is sent before the invocation is executed. The
 * vendor takes 20 requests per second for each operation. Thread-safe.
 */
public final class TencentCccApi {
    private final Invoker invoker;

    /**
     * Sits on a provider's pipeline.
     *
     * @param invoker the pipeline
     */
    public TencentCccApi(Invoker invoker) {
        this.invoker = invoker;
    }

    /**
     * Lets an AI agent that was configured in the console call a number. Execute the invocation once: each
     * execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CreateAIAgentCall.Response> createAiAgentCall(CreateAIAgentCall.Request request) {
        return invoker.prepare(CreateAIAgentCall.OPERATION, request);
    }

    /**
     * Ends a session, which hangs up its call for everybody in it.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<HangUpCall.Response> hangUpCall(HangUpCall.Request request) {
        return invoker.prepare(HangUpCall.OPERATION, request);
    }

    /**
     * Lists the records of calls that have ended.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeTelCdr.Response> describeTelCdr(DescribeTelCdr.Request request) {
        return invoker.prepare(DescribeTelCdr.OPERATION, request);
    }

    /**
     * The records of calls that have ended, page after page as they are wanted; whatever page the
     * request names, the list begins at the first. The vendor is asked for as many at a time as the request says.
     *
     * @param request the parameters
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<TelCdrInfo> describeTelCdrItems(DescribeTelCdr.Request request) {
        DescribeTelCdr.Request template = request.copy();
        long size = size(template, "PageSize");
        return Paged.of(
                invoker.provider(),
                DescribeTelCdr.OPERATION.action(),
                0,
                page -> describeTelCdr(template.copy().pageNumber(page))
                        .map(answer -> new Page<>(answer.telCdrList(), size, answer.totalCount())),
                TelCdrInfo::sessionId);
    }

    /**
     * Reads the record of one call that has ended, with its events and signed links.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeSessionDetail.Response> describeSessionDetail(DescribeSessionDetail.Request request) {
        return invoker.prepare(DescribeSessionDetail.OPERATION, request);
    }

    /**
     * Reads the state of a call that goes on.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeTelSession.Response> describeTelSession(DescribeTelSession.Request request) {
        return invoker.prepare(DescribeTelSession.OPERATION, request);
    }

    /**
     * Reads the transcript that was made from a recording.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeTelRecordAsr.Response> describeTelRecordAsr(DescribeTelRecordAsr.Request request) {
        return invoker.prepare(DescribeTelRecordAsr.OPERATION, request);
    }

    /**
     * Lists the rounds of an AI call: what the AI agent said and what the callee replied.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAICallInteractionRecords.Response> describeAiCallInteractionRecords(
            DescribeAICallInteractionRecords.Request request) {
        return invoker.prepare(DescribeAICallInteractionRecords.OPERATION, request);
    }

    /**
     * Reads what the AI agent extracted from a call.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAICallExtractResult.Response> describeAiCallExtractResult(
            DescribeAICallExtractResult.Request request) {
        return invoker.prepare(DescribeAICallExtractResult.OPERATION, request);
    }

    /**
     * Reads the analysis of a call: summary, mood, intention.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAIAnalysisResult.Response> describeAiAnalysisResult(
            DescribeAIAnalysisResult.Request request) {
        return invoker.prepare(DescribeAIAnalysisResult.OPERATION, request);
    }

    /**
     * Reads how fast the AI agent was in a call, in milliseconds; -1 for none.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAILatency.Response> describeAiLatency(DescribeAILatency.Request request) {
        return invoker.prepare(DescribeAILatency.OPERATION, request);
    }

    /**
     * Lists the AI agents of an application and the names of their variables.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAIAgentInfoList.Response> describeAiAgentInfoList(
            DescribeAIAgentInfoList.Request request) {
        return invoker.prepare(DescribeAIAgentInfoList.OPERATION, request);
    }

    /**
     * The AI agents of an application, page after page as they are wanted; whatever page the
     * request names, the list begins at the first. The vendor is asked for as many at a time as the request says.
     *
     * @param request the parameters
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<DescribeAIAgentInfoList.Response.AIAgentInfo> describeAiAgentInfoListItems(
            DescribeAIAgentInfoList.Request request) {
        DescribeAIAgentInfoList.Request template = request.copy();
        long size = size(template, "PageSize");
        return Paged.of(
                invoker.provider(),
                DescribeAIAgentInfoList.OPERATION.action(),
                0,
                page -> describeAiAgentInfoList(template.copy().pageNumber(page))
                        .map(answer -> new Page<>(answer.aiAgentInfoList(), size, answer.totalCount())),
                agent -> agent.aiAgentId());
    }

    /**
     * Lets an AI agent that is described in the request, with the customer's own language model and voice, call
     * a number. Execute the invocation once: each execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CreateAICall.Response> createAiCall(CreateAICall.Request request) {
        return invoker.prepare(CreateAICall.OPERATION, request);
    }

    /**
     * Lets the AI agent of a call say a text or answer a hint. Execute the invocation once.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ControlAIConversation.Response> controlAiConversation(ControlAIConversation.Request request) {
        return invoker.prepare(ControlAIConversation.OPERATION, request);
    }

    /**
     * Transfers a call from the AI agent to a group of human agents. Execute the invocation once.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<TransferToManual.Response> transferToManual(TransferToManual.Request request) {
        return invoker.prepare(TransferToManual.OPERATION, request);
    }

    /**
     * Creates a task in which the vendor calls many numbers. Execute the invocation once.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CreateAutoCalloutTask.Response> createAutoCalloutTask(CreateAutoCalloutTask.Request request) {
        return invoker.prepare(CreateAutoCalloutTask.OPERATION, request);
    }

    /**
     * Reads the state of a task and of each of its callees.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAutoCalloutTask.Response> describeAutoCalloutTask(
            DescribeAutoCalloutTask.Request request) {
        return invoker.prepare(DescribeAutoCalloutTask.OPERATION, request);
    }

    /**
     * Lists the tasks of an application.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeAutoCalloutTasks.Response> describeAutoCalloutTasks(
            DescribeAutoCalloutTasks.Request request) {
        return invoker.prepare(DescribeAutoCalloutTasks.OPERATION, request);
    }

    /**
     * The tasks of an application, page after page as they are wanted; whatever page the
     * request names, the list begins at the first. The vendor is asked for as many at a time as the request says.
     *
     * @param request the parameters
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<DescribeAutoCalloutTasks.Response.TaskItem> describeAutoCalloutTasksItems(
            DescribeAutoCalloutTasks.Request request) {
        DescribeAutoCalloutTasks.Request template = request.copy();
        long size = size(template, "PageSize");
        return Paged.of(
                invoker.provider(),
                DescribeAutoCalloutTasks.OPERATION.action(),
                0,
                page -> describeAutoCalloutTasks(template.copy().pageNumber(page))
                        .map(answer -> new Page<>(answer.tasks(), size, answer.totalCount())),
                task -> task.taskId());
    }

    /**
     * Stops a task for good.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<StopAutoCalloutTask.Response> stopAutoCalloutTask(StopAutoCalloutTask.Request request) {
        return invoker.prepare(StopAutoCalloutTask.OPERATION, request);
    }

    /**
     * Pauses a task; calls that run go on.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<PauseAutoCalloutTask.Response> pauseAutoCalloutTask(PauseAutoCalloutTask.Request request) {
        return invoker.prepare(PauseAutoCalloutTask.OPERATION, request);
    }

    /**
     * Lets a paused task go on calling. Execute the invocation once.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ResumeAutoCalloutTask.Response> resumeAutoCalloutTask(ResumeAutoCalloutTask.Request request) {
        return invoker.prepare(ResumeAutoCalloutTask.OPERATION, request);
    }

    /**
     * Plays a sound file into a call that an agent takes part in. Execute the invocation once.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<PlaySoundCall.Response> playSoundCall(PlaySoundCall.Request request) {
        return invoker.prepare(PlaySoundCall.OPERATION, request);
    }

    /**
     * Calls a human agent first and then the callee; no AI takes part. Execute the invocation once: each execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CreateCallOutSession.Response> createCallOutSession(CreateCallOutSession.Request request) {
        return invoker.prepare(CreateCallOutSession.OPERATION, request);
    }

    /**
     * Calls a number and lets an IVR flow speak. Execute the invocation once: each execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CreateIVRSession.Response> createIvrSession(CreateIVRSession.Request request) {
        return invoker.prepare(CreateIVRSession.OPERATION, request);
    }

    /**
     * Lists the records of calls that have ended, of applications with number protection.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeProtectedTelCdr.Response> describeProtectedTelCdr(
            DescribeProtectedTelCdr.Request request) {
        return invoker.prepare(DescribeProtectedTelCdr.OPERATION, request);
    }

    /**
     * The records of calls that have ended, of applications with number protection, page after page as they are
     * wanted; whatever page the request names, the list begins at the first. The vendor is asked for as many at a time as the request says.
     *
     * @param request the parameters
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<TelCdrInfo> describeProtectedTelCdrItems(DescribeProtectedTelCdr.Request request) {
        DescribeProtectedTelCdr.Request template = request.copy();
        long size = size(template, "PageSize");
        return Paged.of(
                invoker.provider(),
                DescribeProtectedTelCdr.OPERATION.action(),
                0,
                page -> describeProtectedTelCdr(template.copy().pageNumber(page))
                        .map(answer -> new Page<>(answer.telCdrList(), size, answer.totalCount())),
                TelCdrInfo::sessionId);
    }

    /**
     * Lists the calls that go on.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribePSTNActiveSessionList.Response> describePstnActiveSessionList(
            DescribePSTNActiveSessionList.Request request) {
        return invoker.prepare(DescribePSTNActiveSessionList.OPERATION, request);
    }

    /**
     * The calls that go on, page after page as they are wanted; whatever page the
     * request names, the list begins at the first. The vendor is asked for as many at a time as the request says.
     *
     * @param request the parameters
     * @return a lazy sequence; nothing is sent before its first item is wanted
     */
    public Paged<DescribePSTNActiveSessionList.Response.PSTNSessionInfo> describePstnActiveSessionListItems(
            DescribePSTNActiveSessionList.Request request) {
        DescribePSTNActiveSessionList.Request template = request.copy();
        long size = size(template, "Limit");
        return Paged.of(
                invoker.provider(),
                DescribePSTNActiveSessionList.OPERATION.action(),
                0,
                page -> describePstnActiveSessionList(template.copy().offset(page * size))
                        .map(answer -> new Page<>(answer.sessions(), size, answer.total())),
                session -> session.sessionId());
    }

    /**
     * Sums up what the packages of applications were used for, by whole days.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<DescribeTelCallInfo.Response> describeTelCallInfo(DescribeTelCallInfo.Request request) {
        return invoker.prepare(DescribeTelCallInfo.OPERATION, request);
    }

    /**
     * Makes the vendor ask an address of the customer's what to do with the calls to a number. Execute the invocation once.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<BindNumberCallInInterface.Response> bindNumberCallInInterface(
            BindNumberCallInInterface.Request request) {
        return invoker.prepare(BindNumberCallInInterface.OPERATION, request);
    }

    private static long size(WireObject<?> request, String name) {
        return request.fields().get(name) instanceof Number size ? size.longValue() : Long.MAX_VALUE;
    }
}
