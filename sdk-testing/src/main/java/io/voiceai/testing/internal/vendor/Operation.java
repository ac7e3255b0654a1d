package io.voiceai.testing.internal.vendor;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of a product. */
@FunctionalInterface
interface Operation {

    /**
     * Does it.
     *
     * @param in the request's parameters
     * @param now the time
     * @return the fields of the answer, without RequestId
     */
    Map<String, @Nullable Object> answer(Parameters in, Instant now);
}
