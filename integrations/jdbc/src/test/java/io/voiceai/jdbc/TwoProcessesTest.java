package io.voiceai.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.VoiceAi;
import io.voiceai.call.PlacedCall;
import io.voiceai.error.CallRejectedException;
import io.voiceai.error.RejectionReason;
import io.voiceai.testing.EmulatedCall;
import io.voiceai.testing.VendorEmulator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two parts of an application, which share nothing but the database, place the same calls at the same moments. */
class TwoProcessesTest {
    private static final int REFERENCES = 200;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void everyReferenceIsCalledOnce(TestDatabase database) throws Exception {
        String prefix = TestDatabase.prefix();
        JdbcConnectionPool pool = database.pool();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (VendorEmulator vendor = VendorEmulator.start();
                VoiceAi one = shop(vendor, pool, prefix);
                VoiceAi two = shop(vendor, pool, prefix)) {
            CyclicBarrier together = new CyclicBarrier(2);
            for (int i = 0; i < REFERENCES; i++) {
                String reference = "order-" + i;
                String callee = "+8617300" + (100_000 + i);
                List<Future<Optional<PlacedCall>>> both = List.of(
                        threads.submit(() -> placed(one, together, callee, reference)),
                        threads.submit(() -> placed(two, together, callee, reference)));
                List<PlacedCall> made =
                        List.of(
                                        both.get(0).get(60, TimeUnit.SECONDS),
                                        both.get(1).get(60, TimeUnit.SECONDS))
                                .stream()
                                .flatMap(Optional::stream)
                                .toList();

                assertThat(made).as(reference).isNotEmpty();
                assertThat(made.stream().map(PlacedCall::ref).distinct()).hasSize(1);
                assertThat((i % 2 == 0 ? one : two)
                                .place(Shop.call(callee, reference))
                                .ref())
                        .as("whoever asks later gets the same call")
                        .isEqualTo(made.get(0).ref());
            }
            assertThat(vendor.calls())
                    .hasSize(REFERENCES)
                    .extracting(EmulatedCall::callee)
                    .doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
            pool.dispose();
        }
    }

    private static VoiceAi shop(VendorEmulator vendor, JdbcConnectionPool pool, String prefix) {
        JdbcJournal journal =
                JdbcJournal.on(pool).tablePrefix(prefix).createSchema().build();
        return Shop.open(vendor.uri(), vendor.accessKeyId(), vendor.accessKeySecret(), journal, Clock.systemUTC());
    }

    /** Absent if the other one is placing it at the moment. */
    private static Optional<PlacedCall> placed(VoiceAi voice, CyclicBarrier together, String callee, String reference)
            throws Exception {
        together.await(60, TimeUnit.SECONDS);
        try {
            return Optional.of(voice.place(Shop.call(callee, reference)));
        } catch (CallRejectedException e) {
            assertThat(e.reason()).isEqualTo(RejectionReason.DUPLICATE_REFERENCE);
            return Optional.empty();
        }
    }
}
