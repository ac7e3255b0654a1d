package io.voiceai.testing.internal.server;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.http.HttpURI;
import wiremock.org.eclipse.jetty.server.Request;

/** Reads a request as it arrived and not as WireMock reads it. */
final class JettyRequests {

    // More than either vendor takes, which their gateways say themselves; nobody fills the memory with what comes
    // after.
    private static final int BODY_KEPT = 32 * 1024 * 1024;

    private JettyRequests() {}

    /**
     * Reads a request to its end.
     *
     * @throws IOException if its body breaks off or is no body
     */
    static WireRequest read(Request request) throws IOException {
        HttpURI uri = request.getHttpURI();
        List<Field> headers = new ArrayList<>();
        request.getHttpFields().forEach(field -> headers.add(new Field(field.getName(), text(field.getValue()))));
        return new WireRequest(
                request.getMethod().toUpperCase(Locale.ROOT),
                uri.getPath() == null ? "/" : uri.getPath(),
                text(uri.getQuery()),
                headers,
                body(request.getInputStream()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static byte[] body(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            body.write(buffer, 0, Math.min(read, BODY_KEPT - body.size()));
        }
        return body.toByteArray();
    }
}
