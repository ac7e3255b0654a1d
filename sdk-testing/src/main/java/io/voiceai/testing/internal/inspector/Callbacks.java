package io.voiceai.testing.internal.inspector;

import io.voiceai.testing.Vendor;

/** The emulator's callbacks, as far as a page's button needs them. */
public interface Callbacks {

    /**
     * Whether a vendor's callbacks go anywhere.
     *
     * @param vendor whose
     * @return true if it has a receiver
     */
    boolean received(Vendor vendor);

    /**
     * Delivers once more, soon, what was told of a call.
     *
     * @param callId the vendor's own id of the call
     * @return how many callbacks that are; 0 if nothing was told of it yet
     */
    int deliverAgain(String callId);
}
