package io.voiceai.testing.internal.server;

import static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder.responseDefinition;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.voiceai.testing.Fault;
import io.voiceai.testing.internal.inspector.Inspector;
import io.voiceai.testing.internal.inspector.WebReply;
import io.voiceai.testing.internal.vendor.Dispatcher;
import io.voiceai.testing.internal.vendor.Reply;
import io.voiceai.testing.internal.wire.WireRequest;
import io.voiceai.testing.internal.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Hands a request to the emulator and its answer back to WireMock. */
final class DispatchingTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "voiceai-emulator";

    private static final String BAD_GATEWAY = """
            <html>
            <head><title>502 Bad Gateway</title></head>
            <body>
            <center><h1>502 Bad Gateway</h1></center>
            </body>
            </html>
            """;

    private final Dispatcher dispatcher;
    private final Inspector inspector;
    private final Duration slow;

    DispatchingTransformer(Dispatcher dispatcher, Inspector inspector, Duration slow) {
        this.dispatcher = dispatcher;
        this.inspector = inspector;
        this.slow = slow;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        WireRequest request = Arrival.of(event.getRequest());
        return inspector.answer(request).map(DispatchingTransformer::shown).orElseGet(() -> dispatched(request));
    }

    private ResponseDefinition dispatched(WireRequest request) {
        Reply reply = dispatcher.dispatch(request);
        return onItsWay(reply.response(), reply.fault()).build();
    }

    private ResponseDefinitionBuilder onItsWay(WireResponse answer, @Nullable Fault fault) {
        if (fault == null) {
            return whole(answer);
        }
        return switch (fault) {
            // Not a reset: some clients take a connection that ends without a byte for one that was stale, and repeat.
            case REQUEST_LOST, ANSWER_LOST ->
                responseDefinition().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case CONNECTION_RESET ->
                responseDefinition().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case ANSWER_CUT -> cut(answer);
            case BAD_GATEWAY ->
                responseDefinition()
                        .withStatus(502)
                        .withHeader("Content-Type", "text/html")
                        .withBody(BAD_GATEWAY);
            case SLOW -> whole(answer).withFixedDelay((int) slow.toMillis());
            case INTERNAL_ERROR, THROTTLED -> whole(answer);
        };
    }

    private static ResponseDefinitionBuilder whole(WireResponse answer) {
        return headed(answer).withBody(answer.body());
    }

    // Announced whole, so that the client knows that something is missing when the connection closes.
    private static ResponseDefinitionBuilder cut(WireResponse answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        return headed(answer)
                .withHeader("Content-Length", Integer.toString(body.length))
                .withBody(Arrays.copyOf(body, body.length / 2));
    }

    private static ResponseDefinitionBuilder headed(WireResponse answer) {
        ResponseDefinitionBuilder response = responseDefinition().withStatus(answer.status());
        answer.headers().forEach(header -> response.withHeader(header.name(), header.value()));
        return response;
    }

    private static ResponseDefinition shown(WebReply reply) {
        ResponseDefinitionBuilder response = responseDefinition().withStatus(reply.status());
        reply.headers().forEach(header -> response.withHeader(header.name(), header.value()));
        return response.withBody(reply.body()).build();
    }
}
