package io.voiceai.checks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.OutboundCall;
import io.voiceai.checks.reliability.Endurance;
import io.voiceai.checks.reliability.Row;
import io.voiceai.error.VoiceAiException;
import io.voiceai.pacing.CallLimits;
import io.voiceai.pacing.CallSlots;
import io.voiceai.pacing.CallSlots.Answer;
import io.voiceai.pacing.CallSlots.Line;
import io.voiceai.pacing.CallSlots.Wish;
import io.voiceai.pacing.Pacer;
import io.voiceai.redis.RedisFleet;
import io.voiceai.tencent.ccc.TencentCcc;
import io.voiceai.tencent.ccc.api.DescribeAIAgentInfoList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Group Q, third part: whose clock counts, who gets how much, and who is not held up. */
class FairRowsTest {
    private static final long APP = 1_400_000_000L;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private final AtomicInteger next = new AtomicInteger();

    private static TencentCcc tencent(
            RedisFleet fleet, CountingVendor vendor, int perSecond, Duration ahead, Pacer pacer) {
        return Member.at(TencentCcc.builder().sdkAppId(APP), vendor.uri().toString())
                .clock(Clock.offset(Clock.systemUTC(), ahead))
                .limits(CallLimits.none().requestsPerSecond(perSecond))
                .pacer(pacer)
                .slots(fleet.slots())
                .build();
    }

    /** Remembers for which operations somebody asked. */
    private static Pacer told(Pacer pacer, Set<String> actions) {
        return (rate, longest) -> {
            actions.add(rate.action());
            return pacer.reserve(rate, longest);
        };
    }

    private OutboundCall call() {
        return OutboundCall.to(String.format("+8617307%06d", next.incrementAndGet()))
                .from("+861012345678")
                .agent("15")
                .build();
    }

    @Test
    @Row("Q5")
    void aClockThatIsFiveMinutesOffHasNoEffect() throws Exception {
        try (Redis redis = Redis.running();
                CountingVendor vendor = CountingVendor.start(1);
                RedisFleet one = redis.member();
                RedisFleet two = redis.member();
                TencentCcc right = tencent(one, vendor, 10, Duration.ZERO, one.pacer());
                TencentCcc ahead = tencent(two, vendor, 10, Duration.ofMinutes(5), two.pacer())) {
            AtomicInteger ofRight = new AtomicInteger();
            AtomicInteger ofAhead = new AtomicInteger();
            long begun = System.nanoTime();
            saturate(
                    () -> ofRight.get() >= 20 && ofAhead.get() >= 20,
                    List.of(
                            () -> count(ofRight, right),
                            () -> count(ofRight, right),
                            () -> count(ofAhead, ahead),
                            () -> count(ofAhead, ahead)));

            double seconds = (System.nanoTime() - begun) / 1e9;
            assertThat((double) ofRight.get() + ofAhead.get()).isLessThanOrEqualTo(10 + 10 * seconds);
            assertThat(ofAhead.get()).isBetween(ofRight.get() / 3, ofRight.get() * 3);
        }
    }

    private void count(AtomicInteger counter, TencentCcc provider) {
        provider.place(call());
        counter.incrementAndGet();
    }

    /** Does each of some things again and again until enough is done. */
    private static void saturate(Callable<Boolean> enough, List<Runnable> work) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        for (Runnable one : work) {
            Thread thread = new Thread(() -> {
                while (!over.get()) {
                    one.run();
                }
            });
            thread.start();
            threads.add(thread);
        }
        try {
            Awaitility.await()
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(10))
                    .until(enough);
        } finally {
            over.set(true);
        }
        for (Thread thread : threads) {
            thread.join(30_000);
        }
    }

    @Test
    @Row("Q7")
    void aHotNumberIsSharedFairlyAndIdleOnesAreNotHeldUp() throws Exception {
        Endurance row = Endurance.row("Q7");
        try (Redis redis = Redis.running();
                RedisFleet one = redis.member();
                RedisFleet two = redis.member()) {
            AtomicInteger ofOne = new AtomicInteger();
            AtomicInteger ofTwo = new AtomicInteger();
            AtomicInteger held = new AtomicInteger();
            List<Runnable> work = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                work.add(() -> hot(one.slots(), ofOne));
                work.add(() -> hot(two.slots(), ofTwo));
            }
            work.add(() -> idle(one.slots(), held));
            saturate(() -> ofOne.get() + ofTwo.get() >= 80, work);

            int all = ofOne.get() + ofTwo.get();
            row.put("calls of the hot number", all)
                    .put("by one of two processes", ofOne)
                    .write();
            int apart = Math.max(2, all / 10);
            assertThat(ofOne.get()).isBetween(all / 2 - apart, all / 2 + apart);
            assertThat(held).hasValue(0);
        }
    }

    private void hot(CallSlots slots, AtomicInteger counter) {
        String holder = "hot " + next.incrementAndGet();
        Wish wish = new Wish(holder, List.of(new Line("hot", 3)), List.of(), Duration.ofMinutes(1));
        Answer answer = slots.take(wish);
        while (answer instanceof Answer.Busy busy) {
            pause(busy.askAgain());
            answer = slots.take(wish);
        }
        counter.incrementAndGet();
        pause(Duration.ofMillis(100));
        slots.release(holder);
    }

    private void idle(CallSlots slots, AtomicInteger held) {
        int number = next.incrementAndGet();
        Line line = new Line("idle " + number % 100, 15);
        Answer answer = slots.take(new Wish("idle " + number, List.of(line), List.of(), Duration.ofMinutes(1)));
        held.addAndGet(answer instanceof Answer.Busy ? 1 : 0);
        slots.release("idle " + number);
    }

    private static void pause(Duration time) {
        try {
            new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Row("Q7")
    void tenThousandNumbersLeaveNoKeys() throws Exception {
        try (Redis redis = Redis.running();
                RedisFleet fleet = redis.member()) {
            for (int i = 0; i < 10_000; i++) {
                fleet.slots()
                        .take(new Wish(
                                "holder " + i, List.of(new Line("caller " + i, 15)), List.of(), Duration.ofSeconds(2)));
            }
            assertThat(redis.keys()).isPositive();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> redis.keys() <= 1);
        }
    }

    @Test
    @Row("Q8")
    void placementsHoldUpNeitherHangUpsNorQueries() throws Exception {
        Set<String> actions = ConcurrentHashMap.newKeySet();
        try (Redis redis = Redis.running();
                CountingVendor vendor = CountingVendor.start(1);
                RedisFleet fleet = redis.member();
                TencentCcc ccc = tencent(fleet, vendor, 10, Duration.ZERO, told(fleet.pacer(), actions))) {
            AtomicInteger placed = new AtomicInteger();
            AtomicInteger asked = new AtomicInteger();
            AtomicInteger ended = new AtomicInteger();
            List<Runnable> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> count(placed, ccc));
            }
            work.add(() -> query(ccc, asked));
            work.add(() -> query(ccc, asked));
            work.add(() -> hangUp(ccc, ended));
            saturate(() -> placed.get() >= 40 && ended.get() >= 40, work);

            // Two threads that ask get as much as eight that place.
            assertThat(asked.get()).isGreaterThanOrEqualTo(placed.get() / 2);
            assertThat(actions).hasSize(2).contains("CreateAIAgentCall").doesNotContain("HangUpCall");
        }
    }

    private static void query(TencentCcc ccc, AtomicInteger counter) {
        try {
            ccc.api()
                    .describeAiAgentInfoList(new DescribeAIAgentInfoList.Request(APP, 10, 0))
                    .execute();
            counter.incrementAndGet();
        } catch (VoiceAiException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    private void hangUp(TencentCcc ccc, AtomicInteger counter) {
        Map<String, String> keys =
                Map.of("SdkAppId", Long.toString(APP), "SessionId", "session-" + next.incrementAndGet());
        ccc.hangUp(Hangup.of(CallRef.of(TencentCcc.ID, keys, Instant.now())));
        counter.incrementAndGet();
    }
}
