/**
 * The contract suite: what every provider of the SDK does alike, as JUnit tests. Extend
 * {@link io.voiceai.testing.contract.ProviderContract}, and tell it how to reach the vendor with a
 * {@link io.voiceai.testing.contract.ContractVendor}; {@link io.voiceai.testing.contract.EmulatedVendor} is one over the
 * emulator. Capabilities that the provider has not got are skipped.
 *
 * <p>{@link io.voiceai.testing.contract.JournalContract} is the same for journals of calls: what every store of them does;
 * {@link io.voiceai.testing.contract.PacerContract} for rates, {@link io.voiceai.testing.contract.SlotsContract} for places.
 */
@NullMarked
package io.voiceai.testing.contract;

import org.jspecify.annotations.NullMarked;
