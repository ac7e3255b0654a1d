package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.JsonObject;
import io.voiceai.spi.Operation;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets where the vendor pushes its events. It holds a password. Rests on Alibaba Cloud's page of the operation,
 * API 2020-07-01, read 2026-08.
 */
public final class UpdateSubscription {
    /** The operation. */
    public static final Operation<Request, Response> OPERATION =
            Operation.place("UpdateSubscription", "", Response::read);

    private UpdateSubscription() {}

    /**
     * The parameters of UpdateSubscription.
     */
    public static final class Request extends WireObject<Request> {
        /**
         * Starts with what is required.
         *
         * @param accessPoint {@code AccessPoint}: queue access point or, for a webhook, the URL of your service
         *     (current page)
         * @param eventSubscriptionsJson {@code EventSubscriptionsJson}: JSON array text of {"Name","Disabled"}
         * @param instanceId {@code InstanceId}
         */
        public Request(String accessPoint, String eventSubscriptionsJson, String instanceId) {
            require("AccessPoint", accessPoint);
            require("EventSubscriptionsJson", eventSubscriptionsJson);
            require("InstanceId", instanceId);
        }

        /**
         * Sets {@code AliyunUid}: leave empty.
         *
         * @param value the value
         * @return this
         */
        public Request aliyunUid(long value) {
            return put("AliyunUid", value);
        }

        /**
         * Sets {@code DefaultTopic}: Topic_Webhook for a webhook.
         *
         * @param value the value
         * @return this
         */
        public Request defaultTopic(String value) {
            return put("DefaultTopic", value);
        }

        /**
         * Sets {@code MqInstanceId}.
         *
         * @param value the value
         * @return this
         */
        public Request mqInstanceId(String value) {
            return put("MqInstanceId", value);
        }

        /**
         * Sets {@code MqType}: rocketmq5 in the example.
         *
         * @param value the value
         * @return this
         */
        public Request mqType(String value) {
            return put("MqType", value);
        }

        /**
         * Sets {@code Password}: secret.
         *
         * @param value the value
         * @return this
         */
        public Request password(String value) {
            return put("Password", value);
        }

        /**
         * Sets {@code ProducerId}: queue group id; PID_Webhook for a webhook.
         *
         * @param value the value
         * @return this
         */
        public Request producerId(String value) {
            return put("ProducerId", value);
        }

        /**
         * Sets {@code Username}.
         *
         * @param value the value
         * @return this
         */
        public Request username(String value) {
            return put("Username", value);
        }
    }

    /**
     * The answer of UpdateSubscription. {@code toString} shows only what may be logged.
     *
     * @param code {@code Code}; null if absent
     * @param data {@code Data}; null if absent
     * @param httpStatusCode {@code HttpStatusCode}; null if absent
     * @param message {@code Message}; null if absent
     * @param params {@code Params}
     * @param requestId {@code RequestId}; null if absent
     * @param raw the answer as JSON text; holds personal data
     */
    public record Response(
            @Nullable String code,
            @Nullable Data data,
            @Nullable Long httpStatusCode,
            @Nullable String message,
            List<String> params,
            @Nullable String requestId,
            String raw) {

        static Response read(JsonObject json) {
            return new Response(
                    json.text("Code"),
                    Data.read(json.object("Data")),
                    json.integer("HttpStatusCode"),
                    json.text("Message"),
                    json.texts("Params"),
                    json.text("RequestId"),
                    json.raw());
        }

        /**
         * The part {@code Data} of the answer. {@code toString} shows no content.
         *
         * @param accessPoint {@code AccessPoint}; null if absent
         * @param eventList {@code EventList}
         * @param instanceId {@code InstanceId}; null if absent
         * @param mqInstanceId {@code MqInstanceId}; null if absent
         * @param mqType {@code MqType}; null if absent
         * @param producerId {@code ProducerId}; null if absent
         * @param topic {@code Topic}; null if absent
         * @param username {@code Username}; null if absent
         */
        public record Data(
                @Nullable String accessPoint,
                List<EventList> eventList,
                @Nullable String instanceId,
                @Nullable String mqInstanceId,
                @Nullable String mqType,
                @Nullable String producerId,
                @Nullable String topic,
                @Nullable String username) {

            static @Nullable Data read(@Nullable JsonObject json) {
                if (json == null) {
                    return null;
                }
                return new Data(
                        json.text("AccessPoint"),
                        json.objects("EventList").stream().map(EventList::read).toList(),
                        json.text("InstanceId"),
                        json.text("MqInstanceId"),
                        json.text("MqType"),
                        json.text("ProducerId"),
                        json.text("Topic"),
                        json.text("Username"));
            }

            /**
             * The part {@code EventList} of the answer. {@code toString} shows no content.
             *
             * @param disabled {@code Disabled}; null if absent
             * @param name {@code Name}; null if absent
             * @param topic {@code Topic}; null if absent
             */
            public record EventList(
                    @Nullable Boolean disabled,
                    @Nullable String name,
                    @Nullable String topic) {

                static EventList read(JsonObject json) {
                    return new EventList(json.bool("Disabled"), json.text("Name"), json.text("Topic"));
                }

                @Override
                public String toString() {
                    return "EventList[]";
                }
            }

            @Override
            public String toString() {
                return "Data[instanceId " + instanceId + "]";
            }
        }

        @Override
        public String toString() {
            return "UpdateSubscription.Response[code " + code + ", requestId " + requestId + "]";
        }
    }
}
