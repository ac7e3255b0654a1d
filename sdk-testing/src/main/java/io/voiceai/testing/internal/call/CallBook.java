package io.voiceai.testing.internal.call;

import io.voiceai.testing.Vendor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every call of one emulator. Whoever uses it holds the emulator's lock. */
public final class CallBook {

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final double speed;
    private long sequence = 100_000_000_000L;
    private @Nullable Call last;

    /**
     * Starts empty.
     *
     * @param speed how much faster than life calls go
     */
    public CallBook(double speed) {
        this.speed = speed;
    }

    /**
     * Places a call.
     *
     * @param placement what was asked for
     * @param now the time
     * @return the call
     */
    public Call place(Placement placement, Instant now) {
        return place(placement, now, Script.appointment(placement.variables()));
    }

    /**
     * Places a call in which something of its own is said.
     *
     * @param placement what was asked for
     * @param now the time
     * @param script what is said if it is answered
     * @return the call
     */
    public Call place(Placement placement, Instant now, Script script) {
        Call call = new Call(placement, now, speed, script);
        calls.put(placement.id(), call);
        last = call;
        return call;
    }

    /**
     * Finds a call.
     *
     * @param vendor whose id it is
     * @param id the vendor's own id
     * @return null if this vendor has no such call
     */
    public @Nullable Call find(Vendor vendor, String id) {
        Call call = calls.get(id);
        return call != null && call.placement().vendor() == vendor ? call : null;
    }

    /**
     * The call placed last.
     *
     * @return null if there is none
     */
    public @Nullable Call last() {
        return last;
    }

    /**
     * A vendor's calls.
     *
     * @param vendor which
     * @return in the order placed
     */
    public List<Call> of(Vendor vendor) {
        return calls.values().stream()
                .filter(call -> call.placement().vendor() == vendor)
                .toList();
    }

    /**
     * All calls.
     *
     * @return in the order placed
     */
    public List<Call> all() {
        return new ArrayList<>(calls.values());
    }

    /** Forgets all calls. Numbers go on, so that an id is never given twice. */
    public void clear() {
        calls.clear();
        last = null;
    }

    /**
     * A number that was not given before.
     *
     * @return twelve digits
     */
    public long nextNumber() {
        return ++sequence;
    }

    /**
     * An id as ICE makes them.
     *
     * @return 32 hex digits
     */
    public static String hexId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
