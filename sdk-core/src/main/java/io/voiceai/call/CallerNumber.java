package io.voiceai.call;

import java.util.Objects;
import java.util.Optional;

/**
 * A number that may be shown to callees.
 *
 * @param number the number
 * @param usable whether it can be used for calls now, if the vendor tells
 */
public record CallerNumber(PhoneNumber number, Optional<Boolean> usable) {
    public CallerNumber {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(usable, "usable");
    }
}
