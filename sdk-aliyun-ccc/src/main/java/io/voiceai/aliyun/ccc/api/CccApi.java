package io.voiceai.aliyun.ccc.api;

import io.voiceai.Paged;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Invoker;

/** The operations of CCC's calls, one method each. Nothing is sent before the invocation is executed. Thread-safe. */
public final class CccApi {
    private final Invoker invoker;

    /**
     * Sits on a provider's pipeline.
     *
     * @param invoker the pipeline
     */
    public CccApi(Invoker invoker) {
        this.invoker = invoker;
    }

    /**
     * Calls a number and runs a contact flow once the callee answers. Execute the invocation once: each execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CallControlAnswer> startPredictiveCall(StartPredictiveCall.Request request) {
        return invoker.prepare(StartPredictiveCall.OPERATION, request);
    }

    /**
     * Lets a human agent who is signed in call a number. Execute the invocation once: each execution dials.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CallControlAnswer> makeCall(MakeCall.Request request) {
        return invoker.prepare(MakeCall.OPERATION, request);
    }

    /**
     * Hangs up a call, or one of its legs.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CallControlAnswer> releaseCall(ReleaseCall.Request request) {
        return invoker.prepare(ReleaseCall.OPERATION, request);
    }

    /**
     * Takes a human agent out of a call that is in conference.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CallControlAnswer> endConference(EndConference.Request request) {
        return invoker.prepare(EndConference.OPERATION, request);
    }

    /**
     * Reads the record of a finished call.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetCallDetailRecord.Response> getCallDetailRecord(GetCallDetailRecord.Request request) {
        return invoker.prepare(GetCallDetailRecord.OPERATION, request);
    }

    /**
     * Calls several parties into a conference.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CallControlAnswer> startConference(StartConference.Request request) {
        return invoker.prepare(StartConference.OPERATION, request);
    }

    /**
     * Makes a conference of a consultation.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CallControlAnswer> switchToConference(SwitchToConference.Request request) {
        return invoker.prepare(SwitchToConference.OPERATION, request);
    }

    /**
     * Calls one number, then another, and bridges them.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CallControlAnswer> startBack2BackCall(StartBack2BackCall.Request request) {
        return invoker.prepare(StartBack2BackCall.OPERATION, request);
    }

    /**
     * Bridges two numbers that do not see each other.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<StartPrivacyCall.Response> startPrivacyCall(StartPrivacyCall.Request request) {
        return invoker.prepare(StartPrivacyCall.OPERATION, request);
    }

    /**
     * Lists the records of calls.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListCallDetailRecordsV2.Response> listCallDetailRecordsV2(
            ListCallDetailRecordsV2.Request request) {
        return invoker.prepare(ListCallDetailRecordsV2.OPERATION, request);
    }

    /**
     * The records of calls as one sequence, page after page.
     *
     * @param request the parameters, with the size of a page; the number of the page is set here
     * @return a lazy sequence
     */
    public Paged<ListCallDetailRecordsV2.Response.Data.Item> listCallDetailRecordsV2Items(
            ListCallDetailRecordsV2.Request request) {
        ListCallDetailRecordsV2.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                ListCallDetailRecordsV2.OPERATION.action(),
                1,
                page -> listCallDetailRecordsV2(template.copy().pageNumber(Math.toIntExact(page)))
                        .map(answer -> Pages.of(
                                template,
                                answer.data(),
                                ListCallDetailRecordsV2.Response.Data::list,
                                ListCallDetailRecordsV2.Response.Data::totalCount)),
                ListCallDetailRecordsV2.Response.Data.Item::contactId);
    }

    /**
     * Lists the records of recent calls.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListRecentCallDetailRecords.Response> listRecentCallDetailRecords(
            ListRecentCallDetailRecords.Request request) {
        return invoker.prepare(ListRecentCallDetailRecords.OPERATION, request);
    }

    /**
     * The records of recent calls as one sequence, page after page.
     *
     * @param request the parameters, with the size of a page; the number of the page is set here
     * @return a lazy sequence
     */
    public Paged<ListRecentCallDetailRecords.Response.Data.Item> listRecentCallDetailRecordsItems(
            ListRecentCallDetailRecords.Request request) {
        ListRecentCallDetailRecords.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                ListRecentCallDetailRecords.OPERATION.action(),
                1,
                page -> listRecentCallDetailRecords(template.copy().pageNumber(Math.toIntExact(page)))
                        .map(answer -> Pages.of(
                                template,
                                answer.data(),
                                ListRecentCallDetailRecords.Response.Data::list,
                                ListRecentCallDetailRecords.Response.Data::totalCount)),
                ListRecentCallDetailRecords.Response.Data.Item::contactId);
    }

    /**
     * Reads what was said in a call. Needs the vendor's quality inspection.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetConversationDetail.Response> getConversationDetail(GetConversationDetail.Request request) {
        return invoker.prepare(GetConversationDetail.OPERATION, request);
    }

    /**
     * Reads where the recording of a call with all sides on one track is.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetMonoRecording.Response> getMonoRecording(GetMonoRecording.Request request) {
        return invoker.prepare(GetMonoRecording.OPERATION, request);
    }

    /**
     * Reads where the recording of a call with a track a side is.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetMultiChannelRecording.Response> getMultiChannelRecording(
            GetMultiChannelRecording.Request request) {
        return invoker.prepare(GetMultiChannelRecording.OPERATION, request);
    }

    /**
     * Lists the recordings of a call with all sides on one track.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListMonoRecordings.Response> listMonoRecordings(ListMonoRecordings.Request request) {
        return invoker.prepare(ListMonoRecordings.OPERATION, request);
    }

    /**
     * Lists the recordings of a call with a track a side.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListMultiChannelRecordings.Response> listMultiChannelRecordings(
            ListMultiChannelRecordings.Request request) {
        return invoker.prepare(ListMultiChannelRecordings.OPERATION, request);
    }

    /**
     * Reads where the recording of what was heard before the answer is.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetEarlyMediaRecording.Response> getEarlyMediaRecording(GetEarlyMediaRecording.Request request) {
        return invoker.prepare(GetEarlyMediaRecording.OPERATION, request);
    }

    /**
     * Creates a campaign that works off a list of numbers with a contact flow.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<CreateCampaign.Response> createCampaign(CreateCampaign.Request request) {
        return invoker.prepare(CreateCampaign.OPERATION, request);
    }

    /**
     * Starts a campaign: from now on its numbers are called.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<SubmitCampaign.Response> submitCampaign(SubmitCampaign.Request request) {
        return invoker.prepare(SubmitCampaign.OPERATION, request);
    }

    /**
     * Pauses a campaign. Calls that are ringing or answered go on.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<PauseCampaign.Response> pauseCampaign(PauseCampaign.Request request) {
        return invoker.prepare(PauseCampaign.OPERATION, request);
    }

    /**
     * Lets a paused campaign go on calling.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ResumeCampaign.Response> resumeCampaign(ResumeCampaign.Request request) {
        return invoker.prepare(ResumeCampaign.OPERATION, request);
    }

    /**
     * Ends a campaign. Calls that are ringing or answered go on.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<AbortCampaign.Response> abortCampaign(AbortCampaign.Request request) {
        return invoker.prepare(AbortCampaign.OPERATION, request);
    }

    /**
     * Adds numbers to a campaign. Adding them twice calls them twice.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<AddCases.Response> addCases(AddCases.Request request) {
        return invoker.prepare(AddCases.OPERATION, request);
    }

    /**
     * Adds numbers to a running campaign. Adding them twice calls them twice. By its shape {@code Data} lists
     * the rejected ones.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<AppendCases.Response> appendCases(AppendCases.Request request) {
        return invoker.prepare(AppendCases.OPERATION, request);
    }

    /**
     * Lists the numbers of a campaign.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListCases.Response> listCases(ListCases.Request request) {
        return invoker.prepare(ListCases.OPERATION, request);
    }

    /**
     * The numbers of a campaign as one sequence, page after page.
     *
     * @param request the parameters, with the size of a page; the number of the page is set here
     * @return a lazy sequence
     */
    public Paged<ListCases.Response.Data.Item> listCasesItems(ListCases.Request request) {
        ListCases.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                ListCases.OPERATION.action(),
                1,
                page -> listCases(template.copy().pageNumber(page))
                        .map(answer -> Pages.of(
                                template,
                                answer.data(),
                                ListCases.Response.Data::list,
                                ListCases.Response.Data::totalCount)),
                ListCases.Response.Data.Item::caseId);
    }

    /**
     * Lists the attempts to call one number of a campaign.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListAttempts.Response> listAttempts(ListAttempts.Request request) {
        return invoker.prepare(ListAttempts.OPERATION, request);
    }

    /**
     * The attempts to call one number of a campaign as one sequence, page after page.
     *
     * @param request the parameters, with the size of a page; the number of the page is set here
     * @return a lazy sequence
     */
    public Paged<ListAttempts.Response.Data.Item> listAttemptsItems(ListAttempts.Request request) {
        ListAttempts.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                ListAttempts.OPERATION.action(),
                1,
                page -> listAttempts(template.copy().pageNumber(Math.toIntExact(page)))
                        .map(answer -> Pages.of(
                                template,
                                answer.data(),
                                ListAttempts.Response.Data::list,
                                ListAttempts.Response.Data::totalCount)),
                ListAttempts.Response.Data.Item::attemptId);
    }

    /**
     * Reads the progress of a campaign.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<GetCampaign.Response> getCampaign(GetCampaign.Request request) {
        return invoker.prepare(GetCampaign.OPERATION, request);
    }

    /**
     * Lists the campaigns of an instance.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<ListCampaigns.Response> listCampaigns(ListCampaigns.Request request) {
        return invoker.prepare(ListCampaigns.OPERATION, request);
    }

    /**
     * The campaigns of an instance as one sequence, page after page. The vendor has no page after the hundredth.
     *
     * @param request the parameters, with the size of a page; the number of the page is set here
     * @return a lazy sequence
     */
    public Paged<ListCampaigns.Response.Data.Item> listCampaignsItems(ListCampaigns.Request request) {
        ListCampaigns.Request template = request.copy();
        return Paged.of(
                invoker.provider(),
                ListCampaigns.OPERATION.action(),
                1,
                page -> listCampaigns(template.copy().pageNumber(page))
                        .map(answer -> Pages.of(
                                template,
                                answer.data(),
                                ListCampaigns.Response.Data::list,
                                ListCampaigns.Response.Data::totalCount)),
                ListCampaigns.Response.Data.Item::campaignId);
    }

    /**
     * Sets where the vendor pushes its events. It holds a password.
     *
     * @param request the parameters
     * @return ready to be carried out
     */
    public Invocation<UpdateSubscription.Response> updateSubscription(UpdateSubscription.Request request) {
        return invoker.prepare(UpdateSubscription.OPERATION, request);
    }
}
