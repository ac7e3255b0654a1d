package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;

/**
 * Calls several parties into a conference. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read
 * 2026-08.
 */
public final class StartConference {
    /** The operation. */
    public static final Operation<Request, CallControlAnswer> OPERATION =
            Operation.place("StartConference", "Data.CallContext.JobId", CallControlAnswer::read);

    private StartConference() {}

    /**
     * The parameters of StartConference.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param participantListJson {@code ParticipantListJson}: JSON array text of agent extensions and/or
         *     customer numbers
         */
        public Request(String instanceId, String participantListJson) {
            require("InstanceId", instanceId);
            require("ParticipantListJson", participantListJson);
        }

        /**
         * Sets {@code Tags}: max 128 bytes.
         *
         * @param value the value
         * @return this
         */
        public Request tags(String value) {
            return put("Tags", value);
        }

        /**
         * Sets {@code TimeoutSeconds}: default 30.
         *
         * @param value the value
         * @return this
         */
        public Request timeoutSeconds(int value) {
            return put("TimeoutSeconds", value);
        }

        /**
         * Sets {@code UserId}: initiating agent.
         *
         * @param value the value
         * @return this
         */
        public Request userId(String value) {
            return put("UserId", value);
        }
    }
}
