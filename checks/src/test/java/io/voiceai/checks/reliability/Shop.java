package io.voiceai.checks.reliability;

import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.VoiceProvider;
import io.voiceai.call.Hangup;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Invocation;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** One vendor under load: answers every kind of operation as usual unless it is told to do otherwise. */
final class Shop implements AutoCloseable {
    private static final Set<String> HANG_UPS =
            Set.of("HangupOperate", "ReleaseCall", "StopAIAgentInstance", "HangUpCall");

    /** Turns the usual answer to a request into another one. */
    interface Twist {
        Reaction on(Op op, Received request, Reaction usual);
    }

    final Adapter adapter;
    final FakeVendor vendor;

    private Shop(Adapter adapter, FakeVendor vendor) {
        this.adapter = adapter;
        this.vendor = vendor;
    }

    static Shop open(Adapter adapter, Twist twist) throws IOException {
        FakeVendor vendor =
                FakeVendor.builder().placeKey(adapter::keyOf).countsOnly().start();
        AtomicLong calls = new AtomicLong();
        vendor.script((stage, address, request) -> {
            if (stage != Stage.REQUEST || request == null) {
                return null;
            }
            Op op = opOf(adapter, request);
            Reaction usual = op == Op.P
                    ? Reaction.json(200, adapter.placed("\"call-" + calls.incrementAndGet() + "\""))
                    : adapter.success(op);
            return twist.on(op, request, usual);
        });
        return new Shop(adapter, vendor);
    }

    static Op opOf(Adapter adapter, Received request) {
        if (adapter.keyOf(request) != null) {
            return Op.P;
        }
        String header = request.header("X-TC-Action");
        String action = header != null ? header : AliyunAdapter.parameter(request, "Action");
        return HANG_UPS.contains(String.valueOf(action)) ? Op.H : Op.Q;
    }

    VoiceProvider provider(HttpSettings http) {
        return provider(adapter, vendor.uri(), http);
    }

    static VoiceProvider provider(Adapter adapter, URI uri, HttpSettings http) {
        return adapter.open(Setup.of(uri).http(http));
    }

    Invocation<?> invocation(VoiceProvider provider, Op op) {
        return invocation(adapter, provider, op);
    }

    /** Any operation of a kind; each call has a callee of its own. */
    static Invocation<?> invocation(Adapter adapter, VoiceProvider provider, Op op) {
        return switch (op) {
            case P ->
                ((OutboundCalls) provider).placing(adapter.call(Canary.number()).build());
            case H -> ((Hangups) provider).hangingUp(Hangup.of(adapter.ref("call-1", Instant.now())));
            case Q -> adapter.reading(provider);
        };
    }

    @Override
    public void close() throws IOException {
        vendor.close();
    }
}
