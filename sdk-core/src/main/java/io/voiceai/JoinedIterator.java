package io.voiceai;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The items of several listings, one listing after the other. */
final class JoinedIterator<T> implements Iterator<T> {
    private final Iterator<? extends Listing<? extends T>> parts;
    private Iterator<? extends T> current = Collections.emptyIterator();

    JoinedIterator(Iterator<? extends Listing<? extends T>> parts) {
        this.parts = parts;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && parts.hasNext()) {
            current = parts.next().iterator();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        return current.next();
    }
}
