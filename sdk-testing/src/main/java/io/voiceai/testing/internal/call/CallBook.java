package io.voiceai.testing.internal.call;

import io.voiceai.testing.Scenario;
import io.voiceai.testing.Talk;
import io.voiceai.testing.Vendor;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every call of one emulator. Whoever uses it holds the emulator's lock. */
public final class CallBook {

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Map<String, Talk> talks = new LinkedHashMap<>();
    private final double speed;
    private final boolean keepsHours;
    private final Ids ids;
    private URI address = URI.create("http://localhost");
    private @Nullable Call last;

    /**
     * Starts empty.
     *
     * @param speed how much faster than life calls go
     * @param keepsHours whether tasks dial in their hours only
     * @param ids what names them
     */
    public CallBook(double speed, boolean keepsHours, Ids ids) {
        this.speed = speed;
        this.keepsHours = keepsHours;
        this.ids = ids;
    }

    /**
     * Names the address under which recordings are found.
     *
     * @param uri the emulator's own
     */
    public void servedAt(URI uri) {
        address = uri;
    }

    /**
     * Has something said to a callee from now on.
     *
     * @param digits the last digits of the callee's number
     * @param talk what is said
     */
    public void talk(String digits, Talk talk) {
        talks.put(digits, talk);
    }

    /**
     * Places a call.
     *
     * @param placement what was asked for
     * @param now the time
     * @return the call
     */
    public Call place(Placement placement, Instant now) {
        return place(placement, now, null);
    }

    /**
     * Places a call in which the agent opens with words of its own.
     *
     * @param placement what was asked for
     * @param now the time
     * @param opening null for the usual words; a talk that a test has told comes before it
     * @return the call
     */
    public Call place(Placement placement, Instant now, @Nullable String opening) {
        Call call = new Call(placement, now, speed, script(placement, opening), address);
        calls.put(placement.id(), call);
        last = call;
        return call;
    }

    private Script script(Placement placement, @Nullable String opening) {
        // The longest, since a short number may be the end of a long one.
        Optional<String> digits =
                talks.keySet().stream().filter(placement.callee()::endsWith).max(Comparator.comparing(String::length));
        if (digits.isPresent()) {
            return Script.of(talks.get(digits.get()));
        }
        Script usual = Script.of(Scenario.of(placement.callee()), placement.variables());
        return opening == null ? usual : usual.openingWith(opening);
    }

    /**
     * When a task may dial.
     *
     * @param hours the task's
     * @param from the earliest that is wanted
     * @return the first moment in its hours, or the earliest itself if hours are not kept; empty if there is none
     */
    public Optional<Instant> allowed(AllowedHours hours, Instant from) {
        return keepsHours ? hours.next(from) : Optional.of(from);
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
     * Finds a call whoever placed it.
     *
     * @param id the vendor's own id
     * @return null if there is none
     */
    public @Nullable Call find(String id) {
        return calls.get(id);
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

    /** Forgets all calls and talks. Ids go on, so that none is ever given twice. */
    public void clear() {
        calls.clear();
        talks.clear();
        last = null;
    }

    /**
     * What names calls and all else.
     *
     * @return the same for the whole emulator
     */
    public Ids ids() {
        return ids;
    }

    /**
     * A number that was not given before.
     *
     * @return twelve digits
     */
    public long nextNumber() {
        return ids.number();
    }
}
