package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;

/**
 * Releases a leg of a call, which hangs it up. The page assumes that the calling human agent is in the call.
 * Rests on Alibaba Cloud's page of the operation, API 2020-07-01, read 2026-08.
 */
public final class ReleaseCall {
    /** The operation. */
    public static final Operation<Request, CallControlAnswer> OPERATION =
            Operation.end("ReleaseCall", CallControlAnswer::read);

    private ReleaseCall() {}

    /**
     * The parameters of ReleaseCall.
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
         * Sets {@code ChannelId}: default: the agent's own channel.
         *
         * @param value the value
         * @return this
         */
        public Request channelId(String value) {
            return put("ChannelId", value);
        }

        /**
         * Sets {@code DeviceId}.
         *
         * @param value the value
         * @return this
         */
        public Request deviceId(String value) {
            return put("DeviceId", value);
        }

        /**
         * Sets {@code UserId}: agent, must take part in the call.
         *
         * @param value the value
         * @return this
         */
        public Request userId(String value) {
            return put("UserId", value);
        }
    }
}
