package io.voiceai.aliyun.ccc;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.Invocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a side query brought, and why it brought no more. */
record CccPart<T>(List<T> items, @Nullable VoiceAiException failure) {
    /** What is asked for beside the record must not lose the record. */
    static <T> Invocation<CccPart<T>> of(Invocation<List<T>> query) {
        Invocation<CccPart<T>> part = query.map(items -> new CccPart<>(items, null));
        return part.recover(failure -> new CccPart<>(List.of(), failure));
    }

    CccPart<T> and(CccPart<T> more) {
        List<T> all = new ArrayList<>(items);
        all.addAll(more.items);
        return new CccPart<>(all, failure == null ? more.failure : failure);
    }

    /** Nothing was asked for. */
    static <T> Invocation<CccPart<T>> none() {
        return Invocation.of(new CccPart<>(List.of(), null));
    }
}
