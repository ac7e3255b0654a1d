package io.voiceai.testing.internal.callback;

import io.voiceai.testing.Vendor;
import java.net.URI;
import java.util.Map;

/**
 * One POST, the same however often it is sent.
 *
 * @param vendor who sends it
 * @param to where
 * @param headers by name
 * @param body JSON text
 */
record Letter(Vendor vendor, URI to, Map<String, String> headers, String body) {

    /** Leaves out the address, which may hold a secret, and what is told. */
    @Override
    public String toString() {
        return "Letter[" + vendor + "]";
    }
}
