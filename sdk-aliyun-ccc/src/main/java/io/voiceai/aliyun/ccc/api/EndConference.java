package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;

/**
 * Takes a human agent out of a call that is in conference. Without {@code UserId} the vendor takes the agent
 * mapped to the access key's user; because that is not one certain participant, such a request is sent once.
 * Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read 2026-08.
 */
public final class EndConference {
    /** The operation. */
    public static final Operation<Request, CallControlAnswer> OPERATION = Operation.<Request, CallControlAnswer>end(
                    "EndConference", CallControlAnswer::read)
            .repeatableIf(request -> request.fields().containsKey("UserId"));

    private EndConference() {}

    /**
     * The parameters of EndConference.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param jobId {@code JobId}: call must be in conference
         */
        public Request(String instanceId, String jobId) {
            require("InstanceId", instanceId);
            require("JobId", jobId);
        }

        /**
         * Sets {@code UserId}: agent that leaves; default: agent of the RAM account.
         *
         * @param value the value
         * @return this
         */
        public Request userId(String value) {
            return put("UserId", value);
        }
    }
}
