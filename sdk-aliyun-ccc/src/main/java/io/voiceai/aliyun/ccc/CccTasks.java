package io.voiceai.aliyun.ccc;

import io.voiceai.Listing;
import io.voiceai.aliyun.ccc.api.AbortCampaign;
import io.voiceai.aliyun.ccc.api.AppendCases;
import io.voiceai.aliyun.ccc.api.CccApi;
import io.voiceai.aliyun.ccc.api.CreateCampaign;
import io.voiceai.aliyun.ccc.api.GetCampaign;
import io.voiceai.aliyun.ccc.api.ListAttempts;
import io.voiceai.aliyun.ccc.api.ListCases;
import io.voiceai.aliyun.ccc.api.PauseCampaign;
import io.voiceai.aliyun.ccc.api.ResumeCampaign;
import io.voiceai.aliyun.ccc.api.SubmitCampaign;
import io.voiceai.call.Acknowledgement;
import io.voiceai.call.CallRef;
import io.voiceai.call.CallTask;
import io.voiceai.call.CallTaskProgress;
import io.voiceai.call.CallTaskRef;
import io.voiceai.call.CallTaskState;
import io.voiceai.call.ImportedChunk;
import io.voiceai.call.TaskCall;
import io.voiceai.call.TaskCallee;
import io.voiceai.call.TaskControl;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.SettledTask;
import java.util.EnumSet;
import java.util.List;

/** Carries call tasks out as campaigns. */
record CccTasks(Invoker invoker, CccApi api) {
    /** The size of the vendor's example, and its greatest where it documents one. */
    private static final int PAGE = 100;

    /** A creation whose outcome is unknown is looked up by the campaign's name. */
    Invocation<CallTaskRef> creating(String instanceId, CallTask task) {
        return invoker.prepare(
                CreateCampaign.OPERATION.reading(answer -> CccCampaigns.created(
                        invoker.provider(), instanceId, invoker.clock().instant(), answer)),
                CccCampaigns.request(
                        invoker.provider(), instanceId, task, invoker.clock().instant()),
                task.name());
    }

    Invocation<ImportedChunk> importing(CallTaskRef task, List<TaskCallee> callees) {
        CccCases cases = CccCases.of(invoker.provider(), task, callees);
        return cases.isEmpty()
                ? Invocation.of(cases.unsent())
                : invoker.prepare(AppendCases.OPERATION.reading(cases::imported), cases.request());
    }

    Invocation<Acknowledgement> controlling(CallTaskRef task, TaskControl control) {
        String campaign = task.require(CccCampaigns.CAMPAIGN_ID);
        String instance = task.require(CccMapping.INSTANCE_ID);
        return switch (control) {
            case START ->
                invoker.prepare(
                        SubmitCampaign.OPERATION.reading(
                                answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                        new SubmitCampaign.Request(campaign, instance));
            case RESUME ->
                invoker.prepare(
                        ResumeCampaign.OPERATION.reading(
                                answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                        new ResumeCampaign.Request(campaign, instance));
            case PAUSE ->
                SettledTask.or(
                        api.pauseCampaign(new PauseCampaign.Request(campaign, instance))
                                .map(answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                        progressing(task),
                        EnumSet.of(CallTaskState.PAUSED, CallTaskState.ENDED));
            case STOP ->
                SettledTask.or(
                        api.abortCampaign(new AbortCampaign.Request(campaign, instance))
                                .map(answer -> Acknowledgement.of(answer.requestId(), answer.raw())),
                        progressing(task),
                        EnumSet.of(CallTaskState.ENDED));
        };
    }

    Invocation<CallTaskProgress> progressing(CallTaskRef task) {
        return api.getCampaign(new GetCampaign.Request(
                        task.require(CccCampaigns.CAMPAIGN_ID), task.require(CccMapping.INSTANCE_ID)))
                .map(answer -> CccTaskCalls.progress(task, answer));
    }

    Listing<TaskCall> calls(CallTaskRef task) {
        return api.listCasesItems(new ListCases.Request(
                        task.require(CccCampaigns.CAMPAIGN_ID), task.require(CccMapping.INSTANCE_ID), 1, PAGE))
                .map(item -> CccTaskCalls.call(item, calls(task, item)));
    }

    private List<CallRef> calls(CallTaskRef task, ListCases.Response.Data.Item item) {
        String caseId = item.caseId();
        if (caseId == null || caseId.isBlank() || !CccTaskCalls.wasCalled(item)) {
            return List.of();
        }
        ListAttempts.Request request = new ListAttempts.Request(
                task.require(CccCampaigns.CAMPAIGN_ID), caseId, task.require(CccMapping.INSTANCE_ID), 1, PAGE);
        return api.listAttemptsItems(request).stream()
                .flatMap(attempt -> CccTaskCalls.ref(invoker.provider(), task, attempt).stream())
                .toList();
    }
}
