package io.voiceai.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that OkHttp must not send twice. Switching its retries off is not enough: a 503 with {@code Retry-After: 0} or a
 * 408 makes it send the request again unless the body says that it can be sent once.
 */
final class OneShotBody extends RequestBody {
    private final byte[] bytes;
    private final @Nullable MediaType type;
    private final Trace trace;

    OneShotBody(byte[] bytes, @Nullable MediaType type, Trace trace) {
        this.bytes = bytes;
        this.type = type;
        this.trace = trace;
    }

    @Override
    public @Nullable MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        trace.bodyTaken();
        sink.write(bytes);
    }
}
