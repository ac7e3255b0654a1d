package io.voiceai;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Another form of each item. An item whose form failed is tried again, not lost. */
final class MappedIterator<S, T> implements Iterator<T> {
    private final Iterator<? extends S> items;
    private final Function<? super S, ? extends T> form;
    private @Nullable S taken;

    MappedIterator(Iterator<? extends S> items, Function<? super S, ? extends T> form) {
        this.items = items;
        this.form = form;
    }

    @Override
    public boolean hasNext() {
        return taken != null || items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        S item = taken == null ? items.next() : taken;
        taken = item;
        T made = form.apply(item);
        taken = null;
        return made;
    }
}
