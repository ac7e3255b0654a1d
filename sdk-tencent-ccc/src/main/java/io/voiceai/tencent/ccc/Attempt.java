package io.voiceai.tencent.ccc;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one of several queries gave, of which a failing one shall not cost the others: its answer or its failure. */
record Attempt<T>(@Nullable T answer, @Nullable VoiceAiException failure) {
    static <T> Invocation<Attempt<T>> of(Invocation<T> query) {
        return query.map(Attempt::done).recover(Attempt::failed);
    }

    static <T> Attempt<T> done(T answer) {
        return new Attempt<>(Objects.requireNonNull(answer), null);
    }

    static <T> Attempt<T> failed(VoiceAiException failure) {
        return new Attempt<>(null, failure);
    }

    <R> R or(R without, Function<? super T, ? extends R> form) {
        T known = answer;
        return known == null ? without : form.apply(known);
    }
}
