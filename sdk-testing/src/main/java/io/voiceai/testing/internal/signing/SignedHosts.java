package io.voiceai.testing.internal.signing;

import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import java.util.List;
import java.util.stream.Stream;

/** The host that a client signed, where a proxy in front of the emulator was the one that it spoke to. */
public final class SignedHosts {

    /** In which header such a proxy hands on the Host header that it received. */
    public static final String HEADER = "X-Voiceai-Signed-Host";

    private SignedHosts() {}

    /** The request as the client signed it: with the host of the proxy if it came through one. */
    static WireRequest asSigned(WireRequest request) {
        String host = request.header(HEADER);
        if (host == null || host.isEmpty()) {
            return request;
        }
        Stream<Field> others =
                request.headers().stream().filter(field -> !field.name().equalsIgnoreCase("host"));
        List<Field> headers =
                Stream.concat(Stream.of(new Field("Host", host)), others).toList();
        return new WireRequest(request.method(), request.path(), request.rawQuery(), headers, request.body());
    }
}
