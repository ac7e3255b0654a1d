package io.voiceai.checks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.call.OutboundCall;
import io.voiceai.checks.fleet.CountingVendor.Change;
import io.voiceai.checks.reliability.Endurance;
import io.voiceai.checks.reliability.Row;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import io.voiceai.redis.RedisFleet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Group Q, first part: several processes, one Redis, one vendor that counts. */
@DisabledOnOs(OS.WINDOWS)
class FleetRowsTest {
    static final Duration LEASE = Duration.ofSeconds(4);
    private static final int PROCESSES = 8;
    /** In a build that does other things at the same time, of 20 and of 15. */
    private static final int BRIEFLY = 5;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    @Row("Q1")
    void eightProcessesShareTwentyPlacementsASecond() throws Exception {
        Endurance row = Endurance.row("Q1");
        try (Redis redis = Redis.running();
                CountingVendor vendor = CountingVendor.start(row.seed);
                Members members = Members.start(PROCESSES, "rate", redis, vendor, 5)) {
            vendor.jitter(50);
            vendor.forget();
            Duration lasting = Endurance.lasting(12, 300);
            members.tell("go");
            pass(lasting);
            List<Long> arrivals = vendor.arrivals();
            List<String> failures = members.stop();

            long begin = arrivals.get(0) + 2 * SECOND;
            long span = arrivals.get(arrivals.size() - 1) - begin;
            double rate = arrivals.stream().filter(at -> at > begin).count() * 1e9 / span;
            row.put("placements", arrivals.size())
                    .put("per second", Math.round(rate * 100) / 100.0)
                    .put("most in any second", mostInAnySecond(arrivals))
                    .put("most in a calendar second", mostInCalendarSecond(arrivals))
                    .put("failures", failures)
                    .write();
            assertThat(mostInAnySecond(arrivals)).as(row.context()).isLessThanOrEqualTo(20);
            assertThat(mostInCalendarSecond(arrivals)).isLessThanOrEqualTo(20);
            assertThat(rate).as(row.context()).isGreaterThanOrEqualTo(Endurance.FULL ? 17 : BRIEFLY);
        }
    }

    private static long mostInAnySecond(List<Long> arrivals) {
        int most = 0;
        int first = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            while (arrivals.get(i) - arrivals.get(first) >= SECOND) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }

    private static long mostInCalendarSecond(List<Long> arrivals) {
        return arrivals.stream()
                .collect(Collectors.groupingBy(at -> at / SECOND, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Test
    @Row("Q2")
    void eightProcessesShareFifteenCallsOfOneNumber() throws Exception {
        Endurance row = Endurance.row("Q2");
        try (Redis redis = Redis.running();
                CountingVendor vendor = CountingVendor.start(row.seed);
                Members members = Members.start(PROCESSES, "lines", redis, vendor, 3)) {
            Duration unit = Duration.ofMillis(Endurance.FULL ? 5_000 : 1_000);
            vendor.calls(unit, unit.multipliedBy(Endurance.FULL ? 12 : 3), members::tell);
            members.tell("go");
            pass(Endurance.lasting(12, 300));
            List<Change> hot = vendor.changes(Member.HOT);
            List<Change> other = vendor.changes(Member.OTHER);
            List<String> failures = members.stop();

            double used = meanFrom(hot, hot.get(0).at() + 2 * SECOND);
            row.put("calls", begun(hot))
                    .put("most at a time", most(hot))
                    .put("mean in use", Math.round(used * 100) / 100.0)
                    .put("most of the other number", most(other))
                    .put("failures", failures)
                    .write();
            assertThat(most(hot)).as(row.context()).isLessThanOrEqualTo(15);
            assertThat(used).as(row.context()).isGreaterThanOrEqualTo(Endurance.FULL ? 14 : BRIEFLY);
            assertThat(most(other)).isBetween(PROCESSES, 15);
        }
    }

    private static int begun(List<Change> changes) {
        int begun = 0;
        int before = 0;
        for (Change change : changes) {
            begun += change.calls() > before ? 1 : 0;
            before = change.calls();
        }
        return begun;
    }

    private static int most(List<Change> changes) {
        return changes.stream().mapToInt(Change::calls).max().orElse(0);
    }

    private static double meanFrom(List<Change> changes, long begin) {
        double area = 0;
        for (int i = 1; i < changes.size(); i++) {
            long from = Math.max(begin, changes.get(i - 1).at());
            area += Math.max(0, changes.get(i).at() - from)
                    * (double) changes.get(i - 1).calls();
        }
        return area / (changes.get(changes.size() - 1).at() - begin);
    }

    @Test
    @Row("Q3")
    void whatAKilledProcessHeldComesBackWithItsLease() throws Exception {
        Endurance row = Endurance.row("Q3");
        try (Redis redis = Redis.running();
                CountingVendor vendor = CountingVendor.start(row.seed);
                RedisFleet fleet = redis.member();
                AliyunIce ice = Member.ice(fleet, vendor.uri().toString(), "hold");
                Members members = Members.start(1, "hold", redis, vendor, 1)) {
            members.tell("go");
            Awaitility.await().until(() -> !vendor.changes(Member.HOT).isEmpty());
            long begun = System.nanoTime();
            while (System.nanoTime() - begun < 2 * LEASE.toNanos()) {
                isBusy(ice);
            }

            members.kill();
            long killed = System.nanoTime();
            ice.place(call().within(LEASE.multipliedBy(3)).build());
            Duration after = Duration.ofNanos(System.nanoTime() - killed);

            row.put("came back after ms", after.toMillis()).write();
            // It was renewed a third of the lease before, or just then.
            assertThat(after).isBetween(LEASE.multipliedBy(6).dividedBy(10), LEASE.plusSeconds(2));
        }
    }

    private static void isBusy(AliyunIce ice) {
        VoiceAiException busy = Assertions.catchThrowableOfType(
                VoiceAiException.class,
                () -> ice.place(call().within(Duration.ofSeconds(1)).build()));
        assertThat(busy.kind()).isIn(FailureKind.QUOTA_LOCAL, FailureKind.NOT_SENT);
    }

    private static int next;

    private static OutboundCall.Builder call() {
        return OutboundCall.to(String.format("+8617309%06d", ++next))
                .from(Member.HOT)
                .agent("15");
    }

    private static void pass(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
