package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.wire.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** PageNo and PageSize, which all pages of AICCS share. How large a page may be is not documented. */
final class AiccsPage {

    private final long number;
    private final long size;

    AiccsPage(Parameters in) {
        number = in.number("PageNo", 1, Integer.MAX_VALUE, in.number("PageIndex", 1, Integer.MAX_VALUE, 1));
        size = in.number("PageSize", 1, 1000, 10);
    }

    <T> Map<String, @Nullable Object> of(Collection<T> found, Function<T, Map<String, @Nullable Object>> row) {
        long first = (number - 1) * size;
        // A list is cut rather than walked through, so that the last page costs no more than the first.
        List<T> page = found instanceof List<T> list
                ? list.subList((int) Math.min(first, list.size()), (int) Math.min(first + size, list.size()))
                : found.stream().skip(first).limit(size).toList();
        return Json.object("List", page.stream().map(row).toList(), "PageNo", number, "PageSize", size, "Total", (long)
                found.size());
    }
}
