package io.voiceai.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a vendor's list.
 *
 * @param <T> what is listed
 * @param items what is on it, in the vendor's order
 * @param asked how many items were asked for
 * @param total how many the vendor says there are in all; null if it does not tell
 */
public record Page<T>(List<T> items, long asked, @Nullable Long total) {
    public Page {
        items = List.copyOf(items);
    }
}
