package io.voiceai;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list at a vendor, as one lazy sequence: what it takes is asked for when it is wanted, on the thread that wants it; who
 * stops early asks for no more. Each {@link #iterator()} starts anew. Methods of iterators and terminal operations of
 * streams throw a {@link io.voiceai.error.VoiceAiException} if the vendor refused or failed after some attempts; an iterator
 * may then be asked again.
 *
 * @param <T> what is listed
 */
@FunctionalInterface
public interface Listing<T> extends Iterable<T> {
    /**
     * The items as a sequential stream, as lazy as the iterator. Nothing needs to be closed.
     *
     * @return a stream
     */
    default Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /**
     * The same in another form, item by item as they are wanted.
     *
     * @param <R> the other form
     * @param form makes it; what it sends is sent when the item is wanted
     * @return a listing
     */
    default <R> Listing<R> map(Function<? super T, ? extends R> form) {
        return () -> new MappedIterator<>(iterator(), form);
    }

    /**
     * Several listings one after the other.
     *
     * @param <T> what is listed
     * @param parts the listings, each begun when the one before it has ended
     * @return a listing
     */
    static <T> Listing<T> concat(Iterable<? extends Listing<? extends T>> parts) {
        return () -> new JoinedIterator<>(parts.iterator());
    }
}
