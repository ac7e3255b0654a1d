package io.voiceai.testing.contract;

import io.voiceai.pacing.Pacer;

/** The rates of one process. */
class ProcessPacerContractTest extends PacerContract {
    private final Pacer pacer = Pacer.inProcess();

    @Override
    protected Pacer open() {
        return pacer;
    }
}
