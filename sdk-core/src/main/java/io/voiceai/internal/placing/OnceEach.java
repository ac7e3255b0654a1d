package io.voiceai.internal.placing;

import java.util.function.Function;

/**
 * Makes something of something else, once for as long as that stays the same object.
 *
 * @param <A> of what
 * @param <B> what is made
 */
public final class OnceEach<A, B> {
    private final Function<A, B> form;
    private A from;
    private B made;

    /**
     * Starts with one that is made already.
     *
     * @param form makes it
     * @param from of what
     * @param made what was made of that
     */
    public OnceEach(Function<A, B> form, A from, B made) {
        this.form = form;
        this.from = from;
        this.made = made;
    }

    /**
     * What is made of something.
     *
     * @param now of what
     * @return the same object as long as {@code now} is
     */
    public synchronized B of(A now) {
        if (now != from) {
            made = form.apply(now);
            from = now;
        }
        return made;
    }
}
