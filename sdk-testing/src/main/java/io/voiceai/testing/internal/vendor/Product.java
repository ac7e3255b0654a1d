package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.Vendor;
import java.util.Map;

/**
 * One product behind a gateway.
 *
 * @param vendor which
 * @param operations by the name of the action
 */
record Product(Vendor vendor, Map<String, Operation> operations) {}
