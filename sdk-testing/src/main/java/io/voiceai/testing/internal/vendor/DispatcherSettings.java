package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.call.Ids;
import io.voiceai.testing.internal.signing.KeyRing;
import java.time.Clock;

/**
 * How an emulator is set up.
 *
 * @param keys the keys that are known
 * @param clock the emulator's time
 * @param speed how much faster than life calls go
 * @param quotas whether the vendors' documented limits hold
 * @param callingHours whether tasks and campaigns dial in their hours only
 * @param ids what names calls and requests
 */
public record DispatcherSettings(
        KeyRing keys, Clock clock, double speed, boolean quotas, boolean callingHours, Ids ids) {}
