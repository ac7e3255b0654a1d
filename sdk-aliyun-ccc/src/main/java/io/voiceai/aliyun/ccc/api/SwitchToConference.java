package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;

/**
 * Makes a conference of a consultation. Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read
 * 2026-08.
 */
public final class SwitchToConference {
    /** The operation. */
    public static final Operation<Request, CallControlAnswer> OPERATION =
            Operation.place("SwitchToConference", "", CallControlAnswer::read);

    private SwitchToConference() {}

    /**
     * The parameters of SwitchToConference.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param instanceId {@code InstanceId}
         * @param jobId {@code JobId}
         */
        public Request(String instanceId, String jobId) {
            require("InstanceId", instanceId);
            require("JobId", jobId);
        }

        /**
         * Sets {@code DeviceId}: any value.
         *
         * @param value the value
         * @return this
         */
        public Request deviceId(String value) {
            return put("DeviceId", value);
        }

        /**
         * Sets {@code UserId}.
         *
         * @param value the value
         * @return this
         */
        public Request userId(String value) {
            return put("UserId", value);
        }
    }
}
