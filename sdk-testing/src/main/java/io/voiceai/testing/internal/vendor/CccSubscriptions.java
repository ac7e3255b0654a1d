package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CCC: where events go. The answer shows what was sent but the password. No operation asks about it later, so nothing is
 * kept.
 */
final class CccSubscriptions {

    private CccSubscriptions() {}

    static Map<String, Operation> operations() {
        return Map.of("UpdateSubscription", CccSubscriptions::update);
    }

    private static Map<String, @Nullable Object> update(Parameters in, Instant now) {
        String instance = in.required("InstanceId");
        String accessPoint = in.required("AccessPoint");
        in.required("EventSubscriptionsJson");
        String topic = in.text("DefaultTopic");
        List<Map<String, @Nullable Object>> events = in.list("EventSubscriptionsJson").stream()
                .map(event -> event(event, topic))
                .toList();
        return Ccc.answer(Json.object(
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
                in.text("Username")));
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
