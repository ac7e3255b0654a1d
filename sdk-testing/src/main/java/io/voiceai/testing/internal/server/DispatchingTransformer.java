package io.voiceai.testing.internal.server;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.voiceai.testing.internal.vendor.Dispatcher;
import io.voiceai.testing.internal.wire.Field;
import io.voiceai.testing.internal.wire.WireRequest;
import io.voiceai.testing.internal.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;

/** Hands a request to the emulator and its answer back to WireMock. */
final class DispatchingTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "voiceai-emulator";

    private final Dispatcher dispatcher;

    DispatchingTransformer(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
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
        return dispatcher
                .dispatch(read(event.getRequest()))
                .map(DispatchingTransformer::write)
                // Not a reset: some clients take a connection that ends without a byte for one that was stale, and
                // repeat.
                .orElseGet(() -> ResponseDefinitionBuilder.responseDefinition()
                        .withFault(Fault.EMPTY_RESPONSE)
                        .build());
    }

    private static ResponseDefinition write(WireResponse answer) {
        ResponseDefinitionBuilder response =
                ResponseDefinitionBuilder.responseDefinition().withStatus(answer.status());
        answer.headers().forEach(header -> response.withHeader(header.name(), header.value()));
        return response.withBody(answer.body()).build();
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
