package io.voiceai.internal.http;

import io.voiceai.spi.WireAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import okhttp3.Headers;
import okhttp3.Response;

/** Reads a whole answer, counting what comes out of the decompressor, never more than the limit. */
final class AnswerReader {
    private AnswerReader() {}

    static WireAnswer read(Response response, int limit, PartialBody partial) throws IOException {
        byte[] body = capped(inflated(response), limit, response, partial);
        return new WireAnswer(response.code(), headers(response.headers()), body);
    }

    static InputStream inflated(Response response) throws IOException {
        InputStream raw = response.body().byteStream();
        String encoding = response.header("Content-Encoding", "identity").toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity", "" -> raw;
            case "gzip", "x-gzip" -> new GZIPInputStream(raw);
            default -> throw new UnusableAnswerException("encoding", response.code());
        };
    }

    private static byte[] capped(InputStream in, int limit, Response response, PartialBody partial) throws IOException {
        ByteArrayOutputStream out = partial.bytes();
        byte[] chunk = new byte[8192];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (out.size() + read > limit) {
                throw new UnusableAnswerException(UnusableAnswerException.SIZE_CAP, response.code());
            }
            out.write(chunk, 0, read);
        }
        return out.toByteArray();
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            first.putIfAbsent(headers.name(i).toLowerCase(Locale.ROOT), headers.value(i));
        }
        return Collections.unmodifiableMap(first);
    }

    /** What was read of an answer, also when it broke off. */
    static final class PartialBody {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);

        ByteArrayOutputStream bytes() {
            return bytes;
        }
    }
}
