package io.voiceai.testing.internal.server;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;

/** The request that this thread answers: as it arrived where the doorway has read it, else as WireMock has. */
final class Arrival {

    private static final ThreadLocal<WireRequest> CURRENT = new ThreadLocal<>();

    private Arrival() {}

    static void enter(WireRequest request) {
        CURRENT.set(request);
    }

    static void leave() {
        CURRENT.remove();
    }

    static WireRequest of(Request request) {
        WireRequest arrived = CURRENT.get();
        return arrived == null ? read(request) : arrived;
    }

    private static WireRequest read(Request request) {
        String url = request.getUrl();
        int question = url.indexOf('?');
        List<Field> headers = new ArrayList<>();
        for (HttpHeader header : request.getHeaders().all()) {
            header.values().forEach(value -> headers.add(new Field(header.key(), value)));
        }
        return new WireRequest(
                request.getMethod().getName(),
                question < 0 ? url : url.substring(0, question),
                question < 0 ? "" : url.substring(question + 1),
                headers,
                request.getBody());
    }
}
