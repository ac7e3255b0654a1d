package io.voiceai.testing.contract;

import io.voiceai.pacing.CallSlots;

/** The places of one process. */
class ProcessSlotsContractTest extends SlotsContract {
    private final CallSlots slots = CallSlots.inProcess();

    @Override
    protected CallSlots open() {
        return slots;
    }
}
