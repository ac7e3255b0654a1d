package io.voiceai.aliyun.ccc.api;

import io.voiceai.spi.Page;
import io.voiceai.spi.WireObject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between an answer that holds a part of a list and a page of that list. */
final class Pages {
    private Pages() {}

    /** An answer without data is the end of the list. */
    static <D, T> Page<T> of(
            WireObject<?> request, @Nullable D data, Function<D, List<T>> items, Function<D, @Nullable Long> total) {
        long asked = request.fields().get("PageSize") instanceof Number size ? size.longValue() : 1;
        return data == null
                ? new Page<>(List.of(), asked, null)
                : new Page<>(items.apply(data), asked, total.apply(data));
    }
}
