package io.voiceai.aliyun.ccc.api;

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
}
