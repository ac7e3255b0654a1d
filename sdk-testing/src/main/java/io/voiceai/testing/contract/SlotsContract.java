package io.voiceai.testing.contract;

import io.voiceai.pacing.CallSlots;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.opentest4j.TestAbortedException;

/**
 * What every {@link CallSlots} does alike, for whoever writes one: each sentence of its Javadoc as a test. A subclass says only
 * how one is opened.
 */
@SuppressWarnings("exports") // Who extends the suite needs none of its parts by name.
@DisplayNameGeneration(Sentences.class)
public abstract class SlotsContract implements SlotsRoomContract, SlotsQueueContract, SlotsLeaseContract {
    private CallSlots slots;
    private CallSlots another;

    /** For subclasses. */
    protected SlotsContract() {}

    /**
     * Opens places over the store of this test, which is empty when the test begins. It is asked twice for each test: what the
     * second call returns stands for another process over the same store. Places that live in one process only are the same ones
     * again.
     *
     * @return places
     */
    protected abstract CallSlots open();

    /**
     * How much the store of this test remembers now, in whatever it counts.
     *
     * @return empty if that cannot be told
     */
    @Override
    public OptionalInt remembered() {
        return OptionalInt.empty();
    }

    @BeforeEach
    final void openSlots() {
        slots = open();
        another = open();
    }

    @Override
    public final CallSlots slots() {
        return opened(slots);
    }

    @Override
    public final CallSlots another() {
        return opened(another);
    }

    private static CallSlots opened(CallSlots slots) {
        if (slots == null) {
            throw new TestAbortedException("the places could not be opened");
        }
        return slots;
    }
}
