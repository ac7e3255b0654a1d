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

    /**
     * Whether nothing follows.
     *
     * @param seen how many items were on this page and on those before it
     * @return true if the page is empty, or all were seen, or without a total, if the page is not full
     */
    public boolean isLast(long seen) {
        if (items.isEmpty()) {
            return true;
        }
        Long known = total;
        // A total of 0 beside items is no total. A vendor with a total may give fewer than asked on any page.
        return known != null && known > 0 ? seen >= known : items.size() < asked;
    }
}
