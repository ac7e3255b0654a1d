package io.voiceai.testing.internal.callback;

import io.voiceai.testing.Vendor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An announcement whose time has come.
 *
 * @param vendor whose
 * @param kind the vendor's word for what it is
 * @param body what is told
 */
public record News(Vendor vendor, String kind, Map<String, @Nullable Object> body) {

    /** Leaves out what is told. */
    @Override
    public String toString() {
        return "News[" + vendor + " " + kind + "]";
    }
}
