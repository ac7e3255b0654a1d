package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import io.voiceai.testing.internal.call.AllowedHours;
import io.voiceai.testing.internal.call.CallBook;
import io.voiceai.testing.internal.call.Placement;
import io.voiceai.testing.internal.signing.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every call of CCC, however it was placed. */
final class CccBook {

    private final CallBook calls;
    private final Map<String, CccCall> byJob = new LinkedHashMap<>();

    CccBook(CallBook calls) {
        this.calls = calls;
    }

    /**
     * Places a call, whatever its callee.
     *
     * @param order what was asked for
     * @param type the vendor's CallType
     * @param at when
     */
    CccCall place(Order order, String type, Instant at) {
        Placement placement = new Placement(
                Vendor.ALIYUN_CCC,
                "job-" + calls.nextNumber(),
                order.instance,
                order.caller,
                order.callee,
                order.agent,
                order.variables,
                order.reference);
        CccCall call = new CccCall(calls.place(placement, at), type, calls.nextNumber());
        byJob.put(placement.id(), call);
        return call;
    }

    /** The first moment from this one on at which a campaign may dial; empty if there is none. */
    Optional<Instant> allowed(AllowedHours hours, Instant from) {
        return calls.allowed(hours, from);
    }

    /** An id as the vendor makes them. */
    String newId() {
        return calls.ids().uuid();
    }

    @Nullable
    CccCall find(String job) {
        return byJob.get(job);
    }

    /** In the order placed. */
    Collection<CccCall> all() {
        return byJob.values();
    }

    void clear() {
        byJob.clear();
    }

    /** The complaint about an instance that does not have what is asked for. */
    static Refusal noInstance(String instance) {
        return new Refusal(404, "NotExists.InstanceId", "The specified instance " + instance + " does not exist.");
    }

    /**
     * A call that is asked for.
     *
     * @param instance of the contact centre
     * @param caller as sent
     * @param callee as sent
     * @param agent a person, or the contact flow that talks
     * @param variables for the flow
     * @param reference the customer's own text
     */
    record Order(
            String instance,
            String caller,
            String callee,
            String agent,
            Map<String, String> variables,
            String reference) {

        /** Leaves out numbers and variables. */
        @Override
        public String toString() {
            return "Order[" + instance + "]";
        }
    }
}
