package io.voiceai.aliyun.aiccs.api;

import io.voiceai.spi.Page;
import io.voiceai.spi.WireObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How AICCS gives lists in pages; how large a page may be is not documented, so nothing is asked for by itself. */
final class Pages {
    private Pages() {}

    /** Of an unknown size every page is full that is not empty. */
    static <T> Page<T> page(WireObject<?> request, @Nullable List<T> items, @Nullable Long total) {
        return new Page<>(items == null ? List.of() : items, size(request), total);
    }

    private static long size(WireObject<?> request) {
        return request.fields().get("PageSize") instanceof Number size ? size.longValue() : 1;
    }
}
