package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every agent at work that ICE knows. */
final class IceInstances {

    private final Map<String, IceInstance> byId = new LinkedHashMap<>();
    private final Ids ids;

    IceInstances(Ids ids) {
        this.ids = ids;
    }

    /** An id as the vendor makes them. */
    String newId() {
        return ids.hex();
    }

    void add(IceInstance instance) {
        byId.put(instance.id, instance);
    }

    /** In the order started. */
    Collection<IceInstance> all() {
        return byId.values();
    }

    void clear() {
        byId.clear();
    }

    @Nullable
    IceInstance find(String id) {
        return byId.get(id);
    }

    IceInstance named(Parameters in) {
        IceInstance instance = byId.get(in.required("InstanceId"));
        if (instance == null) {
            throw Parameters.invalid("InstanceId");
        }
        return instance;
    }

    /** One that works or waits still. */
    IceInstance unfinished(Parameters in, Instant now) {
        IceInstance instance = named(in);
        if (instance.finished(now)) {
            throw Parameters.invalid("InstanceId");
        }
        return instance;
    }

    /** One that somebody can be talked to through. */
    IceInstance talking(Parameters in, Instant now) {
        IceInstance instance = named(in);
        if (!instance.talking(now)) {
            throw Parameters.invalid("InstanceId");
        }
        return instance;
    }
}
