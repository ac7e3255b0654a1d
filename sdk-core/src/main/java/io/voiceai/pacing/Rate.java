package io.voiceai.pacing;

import java.time.Duration;
import java.util.Objects;

/**
 * How many requests of one operation may be sent in any window of some length.
 *
 * @param account what is limited together: the account at the vendor, see {@link CallLimits#account}
 * @param action the vendor's name of the operation
 * @param requests how many, 1 or more
 * @param window in any window of this length; longer than the one in which the vendor counts, because requests bunch up on
 *     their way
 */
public record Rate(String account, String action, int requests, Duration window) {
    public Rate {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(window, "window");
    }
}
