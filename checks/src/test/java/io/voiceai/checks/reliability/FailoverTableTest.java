package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.OutboundCalls;
import io.voiceai.VoiceAi;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.call.RouteDecision;
import io.voiceai.call.RouteDecision.Considered;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.FailureKind;
import io.voiceai.error.RejectionReason;
import io.voiceai.error.VoiceAiException;
import io.voiceai.http.HttpSettings;
import io.voiceai.internal.http.CorrelationIds;
import io.voiceai.routing.Route;
import io.voiceai.spi.Effect;
import io.voiceai.spi.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Failover over two vendors, each with a journal of its own: another route places the call only if certainly no call was made
 * and the first one is to blame, for each way in which the first vendor can fail.
 */
class FailoverTableTest {
    private static final Adapter AICCS = new AiccsAdapter();
    private static final Adapter TENCENT = new TencentAdapter();

    private static final int AT_ONCE = 6;

    private final FailoverTable table = new FailoverTable();
    private final Map<String, Throwable> failures = new ConcurrentHashMap<>();

    @Test
    void anotherRoutePlacesTheCallOnlyAfterNothingWasSentOrARefusalBeforeDialing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        for (Fault fault : Fault.values()) {
            for (Form form : Form.values()) {
                threads.execute(() -> run(fault, form, AICCS, TENCENT));
                threads.execute(() -> run(fault, form, TENCENT, AICCS));
            }
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(100, TimeUnit.SECONDS))
                .as("every call ends")
                .isTrue();
        table.write();
        System.out.println(Files.readString(FailoverTable.FILE));
        SoftAssertions.assertSoftly(softly ->
                new TreeMap<>(failures).forEach((name, failure) -> softly.fail(name + ": " + failure, failure)));
    }

    private void run(Fault fault, Form form, Adapter first, Adapter second) {
        try (Pair pair = new Pair(fault, form, first, second)) {
            table.add(pair.placed());
        } catch (Throwable e) {
            failures.put(fault + " " + form + " " + first, e);
        }
    }

    /** Two vendors behind two routes, the first one with a fault. */
    private static final class Pair implements AutoCloseable {
        private final Fault fault;
        private final Form form;
        private final Adapter first;
        private final Adapter second;
        private final FakeVendor one;
        private final FakeVendor two;
        private final VoiceAi voice;
        private final String callee = Canary.number();
        private final OutboundCall call =
                OutboundCall.to(callee).reference(CorrelationIds.next()).build();

        Pair(Fault fault, Form form, Adapter first, Adapter second) throws IOException {
            this.fault = fault;
            this.form = form;
            this.first = first;
            this.second = second;
            one = FakeVendor.builder().placeKey(first::keyOf).start().always(fault.at(first));
            two = FakeVendor.builder().placeKey(second::keyOf).start().always(second.success(Op.P));
            voice = VoiceAi.builder()
                    .route("one", (OutboundCalls) first.open(faulty(fault, one.uri())), as(first, 0))
                    .route("two", (OutboundCalls) second.open(Setup.of(two.uri())), as(second, 1))
                    .build();
        }

        private static Setup faulty(Fault fault, URI vendor) throws IOException {
            HttpSettings.Builder http = HttpSettings.builder();
            if (fault == Fault.SILENT) {
                http.readTimeout(Effect.PLACE, Duration.ofSeconds(1));
            }
            if (fault == Fault.THROTTLING) {
                http.deadline(Effect.PLACE, Duration.ofSeconds(2));
            }
            Setup setup = Setup.of(fault == Fault.DEAD ? nobody() : vendor).http(http.build());
            return fault == Fault.OUR_LIMIT ? setup.pacer((rate, longest) -> Optional.empty()) : setup;
        }

        private static URI nobody() throws IOException {
            try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                return URI.create("http://127.0.0.1:" + closed.getLocalPort());
            }
        }

        private static Consumer<Route.Builder> as(Adapter vendor, int priority) {
            OutboundCall usual = vendor.call("+8613000000000").build();
            return route -> route.agent(usual.agent().orElseThrow())
                    .callers(usual.from())
                    .priority(priority);
        }

        FailoverTable.Line placed() {
            PlacedCall placed = null;
            VoiceAiException failure = null;
            try {
                placed = place(call);
            } catch (VoiceAiException e) {
                failure = e;
            }
            if (fault.isRead()) {
                // On a busy machine the vendor may read what was sent after the time for its answer is over.
                Awaitility.await().until(() -> requests(one, first) > 0);
            }
            List<String> decision = placed == null
                    ? failure.routes()
                    : placed.route().orElseThrow().considered().stream()
                            .map(Considered::toString)
                            .toList();
            FailoverTable.Line line = new FailoverTable.Line(
                    first.name(),
                    fault,
                    form,
                    placed == null
                            ? null
                            : placed.route().flatMap(RouteDecision::chosen).orElseThrow(),
                    failure == null ? null : failure.kind(),
                    requests(one, first),
                    requests(two, second),
                    decision);
            check(line);
            if (placed == null) {
                checkNobodyIsCalledAgain();
            } else {
                checkTheCallIsKnown(placed);
            }
            assertThat(Canary.in(String.join("\n", decision) + failure)).isEmpty();
            return line;
        }

        private PlacedCall place(OutboundCall wanted) {
            return form.run(new Invocation<>() {
                @Override
                public PlacedCall execute() {
                    return voice.place(wanted);
                }

                @Override
                public CompletableFuture<PlacedCall> executeAsync() {
                    return voice.placeAsync(wanted);
                }
            });
        }

        private int requests(FakeVendor vendor, Adapter adapter) {
            return vendor.ledger.placed(adapter.key(call.reference().orElseThrow(), callee));
        }

        private void check(FailoverTable.Line line) {
            String second = fault.then == Fault.Then.SECOND ? "CHOSEN" : "NOT_NEEDED";
            switch (fault.then) {
                case FIRST, SECOND -> {
                    assertThat(line.placedBy()).isEqualTo(fault.then == Fault.Then.FIRST ? "one" : "two");
                    assertThat(line.kind()).isNull();
                    assertThat(line.decision().get(1)).contains("): " + second);
                }
                case ENDS -> {
                    assertThat(line.placedBy()).isNull();
                    assertThat(line.kind()).isEqualTo(fault.kind);
                    assertThat(line.decision().get(1)).contains("): NOT_TRIED");
                }
            }
            assertThat(line.decision()).hasSize(2);
            assertThat(line.decision().get(0))
                    .contains(
                            switch (fault.then) {
                                case FIRST -> "): CHOSEN";
                                case SECOND -> "): FAILED_OVER, " + fault.kind;
                                case ENDS -> "): FAILED, " + fault.kind;
                            });
            assertThat(line.atSecond()).isEqualTo(fault.then == Fault.Then.SECOND ? 1 : 0);
            if (fault == Fault.THROTTLING) {
                assertThat(line.atFirst()).isBetween(1, 4);
            } else {
                assertThat(line.atFirst()).isEqualTo(fault.isRead() ? 1 : 0);
            }
        }

        /** The same reference dials nobody, and the reference finds its vendor for the hang-up. */
        private void checkTheCallIsKnown(PlacedCall placed) {
            int before = requests(one, first);
            PlacedCall again = place(call);

            assertThat(again.ref()).isEqualTo(placed.ref());
            assertThat(again.route().flatMap(RouteDecision::chosen))
                    .isEqualTo(placed.route().flatMap(RouteDecision::chosen));
            assertThat(requests(one, first)).isEqualTo(before);
            assertThat(requests(two, second)).isEqualTo(fault.then == Fault.Then.SECOND ? 1 : 0);
            one.always(first.success(Op.H));
            two.always(second.success(Op.H));
            assertThat(voice.hangUp(Hangup.of(placed.ref())).outcome()).isEqualTo(HangupResult.Outcome.CONFIRMED);
        }

        /** A callee with an unknown outcome is called by no other vendor, though that has a journal of its own. */
        private void checkNobodyIsCalledAgain() {
            if (fault.kind != FailureKind.OUTCOME_UNKNOWN) {
                return;
            }
            assertThat(refused(call)).isEqualTo(RejectionReason.UNRESOLVED_CALL);
            OutboundCall other =
                    call.toBuilder().reference(CorrelationIds.next()).build();
            assertThat(refused(other)).isEqualTo(RejectionReason.UNRESOLVED_CALL);
            assertThat(one.ledger.requests()).isEqualTo(1);
            assertThat(two.ledger.requests()).isZero();
            assertThat(voice.unresolved()).hasSize(1);
        }

        private @Nullable RejectionReason refused(OutboundCall wanted) {
            try {
                place(wanted);
                return null;
            } catch (CallRejectedException e) {
                return e.reason();
            }
        }

        @Override
        public void close() throws IOException {
            voice.close();
            one.close();
            two.close();
        }
    }
}
