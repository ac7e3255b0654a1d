package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CCC: where events go. The answer shows what was sent but the password; whether an update keeps events that it does not
 * name is not documented, and here it does not.
 */
final class CccSubscriptions {

    private final Map<String, Map<String, @Nullable Object>> byInstance = new HashMap<>();

    Map<String, Operation> operations() {
        return Map.of("UpdateSubscription", this::update);
    }

    void clear() {
        byInstance.clear();
    }

    /** Data of the last update; null for an instance that has had none. */
    @Nullable
    Map<String, @Nullable Object> of(String instance) {
        return byInstance.get(instance);
    }

    private Map<String, @Nullable Object> update(Parameters in, Instant now) {
        String instance = in.required("InstanceId");
        String accessPoint = in.required("AccessPoint");
        in.required("EventSubscriptionsJson");
        String topic = in.text("DefaultTopic");
        List<Map<String, @Nullable Object>> events = in.list("EventSubscriptionsJson").stream()
                .map(event -> event(event, topic))
                .toList();
        Map<String, @Nullable Object> subscription = Json.object(
                "InstanceId",
                instance,
                "AccessPoint",
                accessPoint,
                "EventList",
                events,
                "MqInstanceId",
                in.text("MqInstanceId"),
                "MqType",
                in.text("MqType"),
                "ProducerId",
                in.text("ProducerId"),
                "Topic",
                topic,
                "Username",
                in.text("Username"));
        byInstance.put(instance, subscription);
        return Ccc.answer(subscription);
    }

    private static Map<String, @Nullable Object> event(@Nullable Object event, String topic) {
        try {
            Map<String, @Nullable Object> members = Json.asObject(event);
            if (members.get("Name") instanceof String name) {
                return Json.object(
                        "Name", name, "Disabled", Boolean.TRUE.equals(members.get("Disabled")), "Topic", topic);
            }
        } catch (Json.NotJson e) {
            throw Parameters.invalid("EventSubscriptionsJson");
        }
        throw Parameters.invalid("EventSubscriptionsJson");
    }
}
