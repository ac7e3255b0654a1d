package io.voiceai.testing.internal.callback;

import io.voiceai.testing.Vendor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is told what and how; not for use by several threads until it is copied for good. */
public final class CallbackSettings {

    private final Map<Vendor, URI> receivers = new EnumMap<>(Vendor.class);
    private final Map<Vendor, String> authorizations = new EnumMap<>(Vendor.class);
    private boolean twice;
    private boolean shuffled;

    /** Starts with nobody told anything. */
    public CallbackSettings() {}

    /**
     * Takes what another one holds at the moment.
     *
     * @param other to be copied
     */
    public CallbackSettings(CallbackSettings other) {
        receivers.putAll(other.receivers);
        authorizations.putAll(other.authorizations);
        twice = other.twice;
        shuffled = other.shuffled;
    }

    /**
     * Has a vendor tell of its calls.
     *
     * @param vendor who tells
     * @param receiver where
     * @throws IllegalArgumentException if it is no address that can be posted to; its text is kept out of the message
     */
    public void receiver(Vendor vendor, URI receiver) {
        boolean http = "http".equalsIgnoreCase(receiver.getScheme()) || "https".equalsIgnoreCase(receiver.getScheme());
        if (!http || receiver.getHost() == null || receiver.getRawFragment() != null) {
            throw new IllegalArgumentException("a receiver of callbacks must be an absolute http or https address");
        }
        receivers.put(vendor, receiver);
    }

    /**
     * Sets what ICE sends in the header Authorization.
     *
     * @param token printable ASCII without anything before it
     * @throws IllegalArgumentException if it is blank or cannot be sent in a header; its text is kept out of the message
     */
    public void token(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("a callback token must not be blank");
        }
        // Its text is kept out of the message: it is a secret.
        if (!token.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("a callback token must be printable ASCII, for it is sent in a header");
        }
        authorizations.put(Vendor.ALIYUN_ICE, token);
    }

    /**
     * Sets what Tencent logs in with.
     *
     * @param user without a colon
     * @param password may be empty
     */
    public void basicAuth(String user, String password) {
        if (user.isBlank() || user.contains(":")) {
            throw new IllegalArgumentException("a user of basic authentication must not be blank or hold a colon");
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        authorizations.put(Vendor.TENCENT_CCC, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Delivers everything twice. */
    public void twice() {
        twice = true;
    }

    /** Delivers what falls due together in reverse. */
    public void shuffled() {
        shuffled = true;
    }

    /**
     * Who tells anything.
     *
     * @return the vendors that have a receiver
     */
    public Set<Vendor> vendors() {
        return Set.copyOf(receivers.keySet());
    }

    @Nullable
    URI receiver(Vendor vendor) {
        return receivers.get(vendor);
    }

    Optional<String> authorization(Vendor vendor) {
        return Optional.ofNullable(authorizations.get(vendor));
    }

    boolean isTwice() {
        return twice;
    }

    boolean isShuffled() {
        return shuffled;
    }
}
