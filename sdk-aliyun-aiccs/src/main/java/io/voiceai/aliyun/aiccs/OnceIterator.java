package io.voiceai.aliyun.aiccs;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what came before. An item moves from one of the vendor's lists to the next while they are read, at any
 * distance, so all identities are kept. May be asked again after a failure.
 */
final class OnceIterator<T> implements Iterator<T> {
    private final Iterator<? extends T> source;
    private final Function<? super T, ? extends @Nullable Object> identity;
    private final Set<Object> known = new HashSet<>();
    private @Nullable T ready;

    OnceIterator(Iterator<? extends T> source, Function<? super T, ? extends @Nullable Object> identity) {
        this.source = source;
        this.identity = identity;
    }

    @Override
    public boolean hasNext() {
        while (ready == null && source.hasNext()) {
            T next = source.next();
            Object id = identity.apply(next);
            if (id == null || known.add(id)) {
                ready = next;
            }
        }
        return ready != null;
    }

    @Override
    public T next() {
        T next = hasNext() ? ready : null;
        if (next == null) {
            throw new NoSuchElementException("the list has ended");
        }
        ready = null;
        return next;
    }
}
