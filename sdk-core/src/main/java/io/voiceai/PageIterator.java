package io.voiceai;

import io.voiceai.error.Failure;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Follows pages. Keeps one page and the identities of the last items, so a long list does not fill the memory. */
final class PageIterator<T> implements Iterator<T> {
    private static final int MOST_PAGES = 10_000;
    private static final int REMEMBERED = 20_000;

    private final String provider;
    private final String list;
    private final LongFunction<Invocation<Page<T>>> pages;
    private final Function<? super T, ?> identity;
    private final Queue<T> ready = new ArrayDeque<>();
    private final Set<List<Object>> repeatedPages = new HashSet<>();
    private final Set<Object> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private long page;
    private long asked;
    private long distinct;
    private long most;
    private boolean emptyBefore;
    private boolean ended;
    private @Nullable VoiceAiException endless;

    PageIterator(
            String provider,
            String list,
            long firstPage,
            LongFunction<Invocation<Page<T>>> pages,
            Function<? super T, ?> identity) {
        this.provider = provider;
        this.list = list;
        this.page = firstPage;
        this.pages = pages;
        this.identity = identity;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            turn();
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        return ready.remove();
    }

    private void turn() {
        if (endless != null) {
            throw endless;
        }
        if (asked >= MOST_PAGES) {
            throw endless("has more than " + MOST_PAGES + " pages");
        }
        Page<T> next = pages.apply(page).execute();
        asked++;
        if (isSkippedOnce(next)) {
            return;
        }
        page++;
        List<Object> identities = new ArrayList<>();
        for (T item : next.items()) {
            Object id = identity.apply(item);
            identities.add(id == null ? item : id);
            if (id == null || known.add(id)) {
                ready.add(item);
            }
        }
        distinct += ready.size();
        ended = isLast(next);
        if (ready.isEmpty() && !ended && !repeatedPages.add(identities)) {
            throw endless("gives the same page again");
        }
    }

    /** An empty page before the vendor's own total is reached may be a slip; it is asked for once more. */
    private boolean isSkippedOnce(Page<T> next) {
        Long total = next.total();
        boolean early = next.items().isEmpty() && total != null && distinct < total;
        boolean slip = early && !emptyBefore;
        emptyBefore = early;
        return slip;
    }

    /**
     * A total that has become smaller may be wrong as well as right, so the largest one counts and an empty page ends the list
     * in any case. A total of 0 beside items is no total; a vendor with a total may give fewer items than asked for.
     */
    private boolean isLast(Page<T> next) {
        Long total = next.total();
        most = total == null ? most : Math.max(most, total);
        if (next.items().isEmpty()) {
            return true;
        }
        return most > 0 ? distinct >= most : next.items().size() < next.asked();
    }

    private VoiceAiException endless(String problem) {
        VoiceAiException failure = Failure.of(FailureKind.BAD_RESPONSE, "paging: the vendor's list " + problem)
                .at(provider, list)
                .wayOut("Narrow the query, such as by a shorter time")
                .toException();
        // Who asks again must not take the list for ended.
        endless = failure;
        return failure;
    }
}
