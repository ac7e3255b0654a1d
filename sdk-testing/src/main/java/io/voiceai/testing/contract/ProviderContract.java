package io.voiceai.testing.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/**
 * What every provider does alike. A subclass says only how to reach its vendor; there is no test in here for one vendor. What
 * a vendor does not offer is skipped where a capability is missing, and must be refused before anything is sent where an
 * option is missing.
 *
 * <p>What was seen is written down as a specification, a sentence a test: {@code target/provider-contract/<test class>.md},
 * or below the folder that the system property {@code voiceai.contract.reports} names.
 */
// Who extends the suite needs neither of the two by name.
@SuppressWarnings("exports")
@ExtendWith(ContractReport.class)
@DisplayNameGeneration(Sentences.class)
public abstract class ProviderContract
        implements PlacingContract,
                HangupContract,
                DetailContract,
                RunningCallContract,
                ListContract,
                CallTaskContract,
                LostAnswerContract,
                FaultContract,
                ReconciliationContract {
    private ContractVendor vendor;

    /** For subclasses. */
    protected ProviderContract() {}

    /**
     * Starts the vendor for one test.
     *
     * @return a vendor without calls
     */
    protected abstract ContractVendor start();

    @BeforeEach
    final void startVendor() {
        vendor = start();
    }

    @AfterEach
    final void closeVendor() {
        if (vendor != null) {
            vendor.close();
        }
    }

    @Override
    public final ContractVendor vendor() {
        if (vendor == null) {
            throw new TestAbortedException("the vendor did not start");
        }
        return vendor;
    }
}
