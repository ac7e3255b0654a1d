package io.voiceai.testing.internal.vendor;

import io.voiceai.testing.internal.signing.Refusal;
import io.voiceai.testing.internal.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** PageNumber and PageSize, on which all lists of CCC insist. How large a page may be is not documented. */
final class CccPage {

    private final long number;
    private final long size;

    CccPage(Parameters in) {
        number = positive(in, "PageNumber");
        size = positive(in, "PageSize");
    }

    private static long positive(Parameters in, String name) {
        in.notBlank(name);
        long number = in.number(name, Integer.MIN_VALUE, Integer.MAX_VALUE, 0);
        if (number < 1) {
            throw new Refusal(400, "Parameter.Minimum", "The parameter " + name + " must not be less than 1.");
        }
        return number;
    }

    <T> Map<String, @Nullable Object> of(List<T> found, Function<T, Map<String, @Nullable Object>> row) {
        return Json.object(
                "List",
                found.stream().skip((number - 1) * size).limit(size).map(row).toList(),
                "PageNumber",
                number,
                "PageSize",
                size,
                "TotalCount",
                found.size());
    }
}
