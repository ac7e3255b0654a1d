package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.Hangups;
import io.voiceai.OutboundCalls;
import io.voiceai.VoiceAi;
import io.voiceai.VoiceProvider;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.UnresolvedCall;
import io.voiceai.error.Evidence;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.http.CorrelationIds;
import io.voiceai.spi.Invocation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** One vendor in one form: a fake vendor and a provider of its own, closed and looked after at the end. */
final class Case implements AutoCloseable {
    /** Short enough for a test, long enough for a busy machine. */
    static final Duration READ_TIMEOUT = Duration.ofMillis(500);

    final Adapter adapter;
    final Form form;
    private final LogTap log;
    private final List<VoiceProvider> providers = new ArrayList<>();
    private final List<FakeVendor> vendors = new ArrayList<>();
    private FakeVendor vendor;
    private UnaryOperator<Setup> setup = UnaryOperator.identity();
    private VoiceProvider provider;
    private boolean stalling;

    Case(Adapter adapter, Form form, LogTap log) {
        this.adapter = adapter;
        this.form = form;
        this.log = log;
    }

    /** The usual fake vendor: on one address, without TLS; started when first asked for. */
    FakeVendor vendor() throws IOException {
        return vendor == null ? vendor(FakeVendor.builder()) : vendor;
    }

    /** Another fake vendor than the usual one. */
    FakeVendor vendor(FakeVendor.Builder builder) throws IOException {
        vendor = builder.placeKey(adapter::keyOf).start();
        vendors.add(vendor);
        return vendor;
    }

    /** Changes how the provider will be built. */
    Case with(UnaryOperator<Setup> change) {
        UnaryOperator<Setup> before = setup;
        setup = value -> change.apply(before.apply(value));
        provider = null;
        return this;
    }

    Case http(UnaryOperator<HttpSettings.Builder> change) {
        HttpSettings settings = change.apply(HttpSettings.builder()).build();
        return with(value -> value.http(settings));
    }

    /** With time-outs that let a silent vendor be noticed soon. */
    Case impatient() {
        return http(Case::impatient);
    }

    static HttpSettings.Builder impatient(HttpSettings.Builder settings) {
        for (Op op : Op.values()) {
            settings.readTimeout(op.effect, READ_TIMEOUT);
        }
        return settings;
    }

    /** The vendor will not notice that its connections were closed, because it reads nothing. */
    Case stalling() {
        stalling = true;
        return this;
    }

    /** The provider, built at the first use against the vendor or against another place. */
    VoiceProvider provider() throws IOException {
        return provider == null ? providerAt(vendor().uri()) : provider;
    }

    VoiceProvider providerAt(URI endpoint) {
        provider = adapter.open(setup.apply(Setup.of(endpoint)));
        providers.add(provider);
        return provider;
    }

    /** Builds a provider for this endpoint, and nothing else. */
    Outcome building(URI endpoint) {
        return finished(Op.Q, "", "", () -> providerAt(endpoint).id());
    }

    /** Carries one operation out, once, as one logical operation. */
    Outcome run(Op op) throws IOException {
        return switch (op) {
            case P -> place();
            case H -> hangUp();
            case Q -> read();
        };
    }

    Outcome place() throws IOException {
        return place(UnaryOperator.identity());
    }

    Outcome place(UnaryOperator<OutboundCall.Builder> more) throws IOException {
        String reference = CorrelationIds.next();
        String callee = Canary.number();
        OutboundCalls calls = (OutboundCalls) provider();
        // A call that cannot be built is an outcome, too.
        return finished(Op.P, reference, adapter.key(reference, callee), () -> {
            OutboundCall call =
                    more.apply(adapter.call(callee).reference(reference)).build();
            PlacedCall placed = form.run(calls.placing(call));
            assertThat(placed.correlationId()).isEqualTo(reference);
            return adapter.callId(placed.ref());
        });
    }

    /** Places a call that has a reference. */
    Outcome place(OutboundCall call) throws IOException {
        String reference = call.reference().orElseThrow();
        OutboundCalls calls = (OutboundCalls) provider();
        return finished(Op.P, reference, key(call), () -> {
            PlacedCall placed = form.run(calls.placing(call));
            assertThat(placed.correlationId()).isEqualTo(reference);
            return adapter.callId(placed.ref());
        });
    }

    private String key(OutboundCall call) {
        return adapter.key(call.reference().orElse(""), call.to().value());
    }

    Outcome hangUp() throws IOException {
        return hangUp(Hangup.of(ref(Instant.now().minusSeconds(60))));
    }

    Outcome hangUp(Hangup hangup) throws IOException {
        Hangups hangups = (Hangups) provider();
        return finished(
                Op.H,
                "",
                "",
                () -> form.run(hangups.hangingUp(hangup)).outcome().name());
    }

    /** A call whose placing the caller starts by itself. */
    OutboundCall call(String callee, String reference) {
        return adapter.call(callee).reference(reference).build();
    }

    /** Makes a call ready to be placed. */
    Invocation<PlacedCall> placing(OutboundCall call) throws IOException {
        return ((OutboundCalls) provider()).placing(call);
    }

    /** The calls of the provider whose outcome is unknown. */
    List<UnresolvedCall> unresolved() throws IOException {
        return VoiceAi.of(provider()).unresolved();
    }

    /** PR and PA of a place operation that the caller started by itself. */
    void counted(OutboundCall call, int placed, int acted) throws IOException {
        assertThat(vendor().ledger.placed(key(call))).as("PR").isEqualTo(placed);
        assertThat(vendor().ledger.acted(key(call))).as("PA").isEqualTo(acted);
    }

    /** Waits until the vendor has this many whole requests. */
    void awaitRequests(int count) {
        Awaitility.await("requests received")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> vendor().ledger.requests() >= count);
    }

    CallRef ref(Instant placedAt) {
        return adapter.ref("call-1", placedAt);
    }

    Outcome read() throws IOException {
        VoiceProvider at = provider();
        return finished(
                Op.Q, "", "", () -> form.run(adapter.reading(at)).getClass().getSimpleName());
    }

    /**
     * What every fault after the first byte does: a place request is sent once and stays unknown, a hang-up is repeated until
     * it is confirmed, a query is repeated and then fails.
     *
     * @param fault what the vendor does with a request
     * @param reading the kind of the query's failure
     * @param repeats how often the query is sent again
     * @return the outcome of placing
     */
    Outcome lost(Reaction fault, FailureKind reading, int repeats) throws IOException {
        return lost(fault, Set.of(reading), repeats);
    }

    /** The same, where the row does not say of which of the two kinds the query's failure is. */
    Outcome lost(Reaction fault, int repeats) throws IOException {
        return lost(fault, Set.of(FailureKind.VENDOR_FAULT, FailureKind.BAD_RESPONSE), repeats);
    }

    private Outcome lost(Reaction fault, Set<FailureKind> reading, int repeats) throws IOException {
        vendor().always(fault);
        Outcome placed = place().unknown().counted(1, 1).requests(1);
        readsFail(fault, reading, repeats);
        vendor().next(fault, fault).always(adapter.success(Op.H));
        hangUp().succeeded("CONFIRMED").requests(3);
        return placed;
    }

    void readsFail(Reaction fault, Set<FailureKind> kinds, int repeats) throws IOException {
        vendor().always(fault);
        VoiceAiException failure = read().repeated(repeats).failure();
        assertThat(failure.kind()).as(failure.getMessage()).isIn(kinds);
        assertThat(failure.evidence()).isEqualTo(Evidence.UNKNOWN);
    }

    private Outcome finished(Op op, String reference, String key, Supplier<String> work) {
        FakeVendor asked = vendor;
        long before = asked == null ? 0 : asked.ledger.requests();
        long start = System.nanoTime();
        String result = null;
        VoiceAiException failure = null;
        try {
            result = work.get();
        } catch (VoiceAiException e) {
            failure = e;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Outcome outcome = new Outcome(op, reference, key, asked, before, log, result, failure, took);
        outcome.leaksNothing();
        return outcome;
    }

    /** After the provider is closed, no connection to the vendor is left; the threads are looked for after the row. */
    @Override
    public void close() throws IOException {
        providers.forEach(VoiceProvider::close);
        for (FakeVendor each : vendors) {
            Awaitility.await("connections left open")
                    .atMost(Duration.ofSeconds(10))
                    .pollInterval(Duration.ofMillis(5))
                    .until(each::openConnections, open -> stalling || open == 0);
            each.close();
            assertThat(each.problems()).isEmpty();
        }
    }
}
