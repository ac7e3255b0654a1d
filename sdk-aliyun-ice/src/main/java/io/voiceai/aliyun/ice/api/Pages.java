package io.voiceai.aliyun.ice.api;

import io.voiceai.spi.WireObject;

/** How many items a page of a list has. */
final class Pages {
    /** All lists of the vendor have the same. */
    private static final long GREATEST = 100;

    private Pages() {}

    /** What the caller set, or the greatest that the vendor takes. */
    static long size(WireObject<?> request) {
        return request.fields().get("PageSize") instanceof Number size ? size.longValue() : GREATEST;
    }
}
