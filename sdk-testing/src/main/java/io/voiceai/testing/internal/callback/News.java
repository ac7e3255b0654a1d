package io.voiceai.testing.internal.callback;

import io.voiceai.testing.Vendor;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An announcement whose time has come.
 *
 * @param vendor whose
 * @param kind the vendor's word for what it is
 * @param body what is told
 * @param callId the vendor's own id of the call that it is told of
 * @param pushId by which a receiver can know it again, however often it is delivered
 */
public record News(Vendor vendor, String kind, Map<String, @Nullable Object> body, String callId, String pushId) {

    /**
     * Makes one with an id of its own.
     *
     * @param vendor whose
     * @param kind the vendor's word for what it is
     * @param body what is told
     * @param callId the vendor's own id of the call that it is told of
     */
    public News(Vendor vendor, String kind, Map<String, @Nullable Object> body, String callId) {
        this(vendor, kind, body, callId, UUID.randomUUID().toString());
    }

    /** Leaves out what is told. */
    @Override
    public String toString() {
        return "News[" + vendor + " " + kind + "]";
    }
}
