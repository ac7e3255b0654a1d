package io.voiceai;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import io.voiceai.spi.Page;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * A vendor's list that comes in pages, as one sequence. A page is asked for when its first item is wanted, on the thread
 * that wants it; who stops early asks for no more. Items that the vendor shows on two pages, because the list moved between
 * the two requests, come once. It always ends: a vendor that gives the same page over and over, or more than 10,000 pages,
 * is a {@code BAD_RESPONSE}. Each {@link #iterator()} starts anew. Thread-safe; its iterators are not.
 *
 * <p>An iterator whose page failed can be asked again: it repeats that page. One that found a list without end says so again.
 *
 * @param <T> what is listed
 */
public final class Paged<T> implements Listing<T> {
    private final String provider;
    private final String list;
    private final long firstPage;
    private final LongFunction<Invocation<Page<T>>> pages;
    private final Function<? super T, ?> identity;

    private Paged(
            String provider,
            String list,
            long firstPage,
            LongFunction<Invocation<Page<T>>> pages,
            Function<? super T, ?> identity) {
        this.provider = Objects.requireNonNull(provider, "provider");
        this.list = Objects.requireNonNull(list, "list");
        this.firstPage = firstPage;
        this.pages = Objects.requireNonNull(pages, "pages");
        this.identity = Objects.requireNonNull(identity, "identity");
    }

    /**
     * Makes a sequence of pages. For providers.
     *
     * @param <T> what is listed
     * @param provider the provider's id, for failures
     * @param list the vendor's operation, for failures
     * @param firstPage the number of the first page: 0 or 1
     * @param pages makes the request for a page
     * @param identity what tells one item from another; an item without is never a repeat: give null for it
     * @return the sequence; nothing is sent yet
     */
    public static <T> Paged<T> of(
            String provider,
            String list,
            long firstPage,
            LongFunction<Invocation<Page<T>>> pages,
            Function<? super T, ?> identity) {
        return new Paged<>(provider, list, firstPage, pages, identity);
    }

    /**
     * Starts at the first page.
     *
     * @return an iterator; its methods throw a {@link VoiceAiException} if a page cannot be had, and may be called again
     */
    @Override
    public Iterator<T> iterator() {
        return new PageIterator<>(provider, list, firstPage, pages, identity);
    }

    /** The vendor's operation. */
    @Override
    public String toString() {
        return "Paged[" + list + "]";
    }
}
