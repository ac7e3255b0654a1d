package io.voiceai.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.HangupResult;
import io.voiceai.http.HttpSettings;
import io.voiceai.journal.CallJournal;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.Pacer;
import io.voiceai.spi.Endpoint;
import io.voiceai.spi.Invoker;
import io.voiceai.spi.Operation;
import io.voiceai.spi.PlacingSettings;
import io.voiceai.spi.WireObject;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hang-ups are sent, whatever becomes of writing down that calls are over. */
@Timeout(60)
class HangupLaneTest {
    private static final Operation<Request, String> END = Operation.end("End", json -> "over");

    static final class Request extends WireObject<Request> {}

    private final CountDownLatch letGo = new CountDownLatch(1);

    /** Where it is written down that a call is over takes for ever. */
    private final CallJournal stuck = (CallJournal) Proxy.newProxyInstance(
            CallJournal.class.getClassLoader(), new Class<?>[] {CallJournal.class}, (proxy, method, values) -> {
                letGo.await();
                return Optional.empty();
            });

    @Test
    void aStoreThatHangsHoldsUpNoOtherHangUp() throws Exception {
        try (RawVendor vendor = new RawVendor().always((socket, out) -> out.write(RawVendor.ok("{\"id\":\"r\"}")));
                Invoker invoker = invoker(vendor)) {
            CompletableFuture<HangupResult> one = hangingUp(invoker, "1");
            CompletableFuture<HangupResult> two = hangingUp(invoker, "2");

            Awaitility.await().untilAsserted(() -> assertThat(vendor.requests()).hasSize(2));

            letGo.countDown();
            assertThat(one).succeedsWithin(Duration.ofSeconds(20));
            assertThat(two).succeedsWithin(Duration.ofSeconds(20));
        } finally {
            letGo.countDown();
        }
    }

    /** One thread in each lane, where there are no virtual ones. */
    private Invoker invoker(RawVendor vendor) {
        return new Invoker(
                "test",
                new TestProtocol(Endpoint.checked(vendor.uri(), List.of(), true)),
                () -> Credentials.of("id", "secret"),
                HttpSettings.builder().asyncThreads(1).build(),
                Clock.systemUTC(),
                new PlacingSettings(
                        stuck, Duration.ofHours(3), CallLimits.none(), Pacer.none(), CallSlots.inProcess()));
    }

    private static CompletableFuture<HangupResult> hangingUp(Invoker invoker, String id) {
        CallRef call = CallRef.of("test", Map.of("Id", id), Instant.EPOCH);
        return invoker.hangingUp(Hangup.of(call), END, new Request(), ended -> HangupResult.confirmed("r", "{}"))
                .executeAsync();
    }
}
