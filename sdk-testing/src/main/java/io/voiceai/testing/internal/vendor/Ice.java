package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.Call;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.callback.Announcer;
import io.voiceai.testing.internal.wire.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ICE: AI-agent calls. Its answers have no Code; whatever is not an HTTP error went well. */
final class Ice {

    private final CallBook calls;
    private final IceInstances instances;

    Ice(CallBook calls) {
        this.calls = calls;
        this.instances = new IceInstances(calls.ids());
    }

    Product product() {
        Map<String, Operation> operations = new HashMap<>(Map.of(
                "StartAIAgentOutboundCall", this::start,
                "StopAIAgentInstance", this::stop,
                "ListAIAgentDialogues", new IceDialogues(instances)::list));
        operations.putAll(new IceSteering(instances).operations());
        operations.putAll(new IceQueries(instances).operations());
        operations.putAll(new IceChannels(instances).operations());
        return new Product(Vendor.ALIYUN_ICE, operations);
    }

    Announcer announcer() {
        return new IceEvents(instances);
    }

    void clear() {
        instances.clear();
    }

    private Map<String, @Nullable Object> start(Parameters in, Instant now) {
        String agent = in.required("AIAgentId");
        String callee = in.required("CalledNumber");
        String caller = in.required("CallerNumber");
        Map<String, @Nullable Object> config = in.object("Config");
        Refusals.ofGateway(callee);
        String userData = in.text("UserData");
        Placement placement = new Placement(
                Vendor.ALIYUN_ICE,
                calls.ids().hex(),
                in.text("SessionId"),
                caller,
                callee,
                agent,
                variables(userData),
                userData);
        Call call = calls.place(placement, now);
        instances.add(IceInstance.ofPhone(in, call, IceChannels.runtime(placement.id()), config));
        return Json.object("InstanceId", placement.id());
    }

    private Map<String, @Nullable Object> stop(Parameters in, Instant now) {
        instances.named(in).stop(now);
        return Json.object();
    }

    // Free text, but the vendor suggests JSON, and a call without other variables may as well speak these.
    private static Map<String, String> variables(String userData) {
        try {
            return Parameters.variables(Json.parseObject(userData));
        } catch (Json.NotJson e) {
            return Map.of();
        }
    }
}
