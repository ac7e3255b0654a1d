package io.voiceai.checks.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.OutboundCalls;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PlacedCall;
import io.voiceai.http.HttpSettings;
import io.voiceai.spi.Effect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Row Z3: random faults at random stages of random attempts at placing a call. */
class PlaceFuzzTest {
    private static final int WORKERS = 64;
    private final Endurance row = Endurance.row("Z3");
    private final AtomicLong next = new AtomicLong();
    private final int calls = Endurance.count(2_000, 200_000);
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<String> neverSent = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();

    @Test
    @Row("Z3")
    void noCallIsMadeTwiceAndNoOutcomeClaimsMoreThanIsKnown() throws Exception {
        List<Adapter> adapters = Adapter.all();
        List<Desk> desks = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            desks.add(new Desk(adapters.get(i % adapters.size())));
        }
        FakeVendor.Builder builder = FakeVendor.builder()
                .addresses(WORKERS)
                .countsOnly()
                .placeKey(received ->
                        desks.get(desk(received.address().getAddress())).keyOf(received));
        try (LogWatch log = new LogWatch();
                FakeVendor vendor = builder.start()) {
            vendor.script((stage, address, request) ->
                    desks.get(desk(address.getAddress())).at(stage, request));
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                Adapter adapter = adapters.get(i % adapters.size());
                InetAddress address = InetAddress.getByName("127.0.0." + (i + 1));
                Setup setup = Setup.of(URI.create("http://localhost:" + vendor.port()))
                        .http(quick(address));
                Worker worker = new Worker(
                        adapter,
                        desks.get(i),
                        setup,
                        new SplittableRandom(row.seed + i),
                        () -> settle(vendor, address));
                Thread thread = new Thread(worker::run, "z3-worker-" + i);
                thread.start();
                workers.add(thread);
            }
            for (Thread worker : workers) {
                worker.join();
            }
            desks.forEach(desk -> wrong.addAll(desk.violations()));
            outcomes.forEach((kind, count) -> row.put(kind, count.get()));
            row.put("calls", calls)
                    .put("requests", vendor.ledger.requests())
                    .put("partial", vendor.ledger.partials())
                    .put("most acted upon", vendor.ledger.mostActed())
                    .put("log lines", log.lines())
                    .write();
            assertThat(wrong).as(row.context()).isEmpty();
            assertThat(vendor.ledger.mostActed()).as(row.context()).isEqualTo(1);
            assertThat(neverSent)
                    .as("sent after all, " + row.context())
                    .allMatch(key -> vendor.ledger.placed(key) == 0);
            assertThat(log.findings()).as(row.context()).isEmpty();
            assertThat(log.lines()).as("lines at DEBUG").isGreaterThan(calls);
            assertThat(vendor.problems()).isEmpty();
        }
    }

    /** Each worker has the vendor under an address of its own, by which the vendor knows whose connection it is. */
    private static HttpSettings quick(InetAddress address) {
        return HttpSettings.builder()
                .client(new OkHttpClient.Builder().dns(host -> List.of(address)).build())
                .readTimeout(Effect.PLACE, Duration.ofMillis(150))
                .deadline(Effect.PLACE, Duration.ofMillis(1_000))
                .build();
    }

    /** Connections are accepted in their order: after one more, and after all have ended, nothing is under way any more. */
    private static void settle(FakeVendor vendor, InetAddress address) {
        try (Socket last = new Socket(address, vendor.port())) {
            last.shutdownOutput();
            last.getInputStream().readAllBytes();
        } catch (IOException e) {
            // Reset, as the plan for a new connection may say.
        }
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> vendor.openConnections(address) == 0);
    }

    private static int desk(byte[] address) {
        return address[3] - 1;
    }

    /** Places one call after the other. */
    private final class Worker {
        private final Adapter adapter;
        private final Desk desk;
        private final Setup setup;
        private final SplittableRandom random;
        private final FaultPlan faults;
        private final Runnable settle;

        Worker(Adapter adapter, Desk desk, Setup setup, SplittableRandom random, Runnable settle) {
            this.settle = settle;
            this.adapter = adapter;
            this.desk = desk;
            this.setup = setup;
            this.random = random;
            faults = new FaultPlan(random, adapter);
        }

        void run() {
            try (OutboundCalls provider = (OutboundCalls) adapter.open(setup)) {
                for (long number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                    one(provider, "z" + Long.toString(number, 36), "call-" + number);
                }
            } catch (RuntimeException | Error e) {
                wrong.add("a worker died of " + e);
            }
        }

        private void one(OutboundCalls provider, String reference, String callId) {
            String callee = Canary.number();
            String key = adapter.key(reference, callee);
            OutboundCall call = adapter.call(callee).reference(reference).build();
            List<Reaction> plan = faults.next(callId);
            desk.begin(key, callId, plan);
            PlacedCall placed = null;
            Throwable failure = null;
            try {
                placed = random.nextBoolean() ? provider.place(call) : async(provider, call);
            } catch (CompletionException e) {
                failure = e.getCause();
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            if (failure != null) {
                settle.run();
            }
            judge(key, callId, plan, placed, failure);
        }

        private PlacedCall async(OutboundCalls provider, OutboundCall call) {
            CompletableFuture<PlacedCall> future = provider.placeAsync(call);
            if (random.nextInt(10) == 0) {
                long micros = random.nextInt(5_000);
                CompletableFuture.delayedExecutor(micros, TimeUnit.MICROSECONDS).execute(() -> future.cancel(true));
            }
            return future.orTimeout(20, TimeUnit.SECONDS).join();
        }

        private void judge(
                String key,
                String callId,
                List<Reaction> plan,
                @Nullable PlacedCall placed,
                @Nullable Throwable failure) {
            String problem = Verdict.of(adapter, placed, failure, callId, desk.events(), desk.headersSeen());
            if (problem != null) {
                wrong.add(adapter.name() + " " + key + " " + describe(plan) + ": " + problem);
            }
            if (Verdict.saysNothingSent(failure)) {
                neverSent.add(key);
            }
            outcomes.computeIfAbsent(kind(failure), kind -> new AtomicInteger()).incrementAndGet();
        }
    }

    private static String describe(List<Reaction> plan) {
        return plan.stream()
                .map(reaction -> reaction.stage() + "/" + reaction.ending() + (reaction.refusal() ? " refusing" : ""))
                .toList()
                .toString();
    }

    private static String kind(@Nullable Throwable failure) {
        if (failure == null) {
            return "success";
        }
        if (failure instanceof CancellationException) {
            return "future cancelled";
        }
        return failure instanceof io.voiceai.error.VoiceAiException known
                ? known.kind().name()
                : failure.getClass().getSimpleName();
    }
}
