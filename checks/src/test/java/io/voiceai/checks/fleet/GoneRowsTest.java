package io.voiceai.checks.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.aliyun.ice.api.DescribeAIAgentInstance;
import io.voiceai.call.CallRef;
import io.voiceai.call.Hangup;
import io.voiceai.call.OutboundCall;
import io.voiceai.checks.reliability.Endurance;
import io.voiceai.checks.reliability.Row;
import io.voiceai.error.FailureKind;
import io.voiceai.error.OutcomeUnknownException;
import io.voiceai.error.VoiceAiException;
import io.voiceai.pacing.CallLimits;
import io.voiceai.redis.LocalShare;
import io.voiceai.redis.RedisFleet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Group Q, second part: what fails, and what becomes of the places then. */
class GoneRowsTest {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration LONG = Duration.ofSeconds(20);

    static AliyunIce.Builder ice(RedisFleet fleet, CountingVendor vendor, CallLimits limits) {
        return Member.at(AliyunIce.builder(), vendor.uri().toString())
                .limits(limits)
                .pacer(fleet.pacer())
                .slots(fleet.slots());
    }

    static OutboundCall.Builder call() {
        return OutboundCall.to(String.format("+8617308%06d", NEXT.incrementAndGet()))
                .from(Member.HOT)
                .agent("15");
    }

    private static FailureKind refused(AliyunIce ice) {
        return Assertions.catchThrowableOfType(
                        VoiceAiException.class,
                        () -> ice.place(call().within(Duration.ofSeconds(3)).build()))
                .kind();
    }

    /** Whose time is over while it sleeps is told so in other words. */
    private static void hasNoRoom(AliyunIce ice) {
        assertThat(refused(ice)).isIn(FailureKind.QUOTA_LOCAL, FailureKind.NOT_SENT);
    }

    @Test
    @Row("Q4")
    void withoutRedisNothingIsPlacedAndHangUpsAndReadingGoOn() throws Exception {
        Endurance row = Endurance.row("Q4");
        CallLimits limits = CallLimits.none().requestsPerSecond(20).callsPerCaller(15);
        try (Redis redis = Redis.stopped();
                CountingVendor vendor = CountingVendor.start(row.seed);
                RedisFleet fleet = RedisFleet.connect(redis.uri());
                AliyunIce ice =
                        ice(fleet, vendor, limits).journal(fleet.journal()).build()) {
            onlyPlacingStops(ice);
            redis.start();
            row.put("recovery at start ms", untilPlaced(ice).toMillis());

            redis.kill();
            long killed = System.nanoTime();
            Duration gone = Duration.ofSeconds(Endurance.FULL ? 30 : 2);
            while (System.nanoTime() - killed < gone.toNanos()) {
                onlyPlacingStops(ice);
            }
            redis.start();
            Duration recovery = untilPlaced(ice);
            row.put("recovery ms", recovery.toMillis()).write();
            assertThat(recovery).isLessThan(Duration.ofSeconds(Endurance.FULL ? 2 : 4));
        }
    }

    private static void onlyPlacingStops(AliyunIce ice) {
        assertThat(refused(ice)).isEqualTo(FailureKind.QUOTA_LOCAL);
        ice.api()
                .describeAiAgentInstance(new DescribeAIAgentInstance.Request("call-1"))
                .execute();
        ice.hangUp(
                Hangup.of(CallRef.of(AliyunIce.ID, Map.of("InstanceId", "call-1", "SessionId", "s"), Instant.now())));
    }

    private static Duration untilPlaced(AliyunIce ice) {
        long begun = System.nanoTime();
        Awaitility.await()
                .atMost(LONG)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> {
                    ice.place(call().build());
                    return true;
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    @Row("Q4")
    void withADeclaredShareEachProcessGoesOnWithItsPart() throws Exception {
        CallLimits limits = CallLimits.none().callsPerCaller(15);
        try (Redis redis = Redis.stopped();
                CountingVendor vendor = CountingVendor.start(1);
                RedisFleet fleet = RedisFleet.builder(redis.uri())
                        .whenGone(LocalShare.of(4))
                        .build();
                AliyunIce ice = ice(fleet, vendor, limits).build()) {
            for (int i = 0; i < 3; i++) {
                ice.place(call().build());
            }
            hasNoRoom(ice);

            redis.start();
            for (int i = 0; i < 12; i++) {
                ice.place(call().build());
            }
            hasNoRoom(ice);
        }
    }

    @Test
    @Row("Q6")
    void aPlaceIsKeptUntilAnUnknownOutcomeIsKnown() throws Exception {
        CallLimits limits = CallLimits.none().callsPerCaller(1).lease(Duration.ofSeconds(3));
        try (Redis redis = Redis.running();
                CountingVendor vendor = CountingVendor.start(1);
                RedisFleet fleet = redis.member();
                RedisFleet other = redis.member();
                AliyunIce ice =
                        ice(fleet, vendor, limits).journal(fleet.journal()).build();
                AliyunIce next =
                        ice(other, vendor, limits).journal(other.journal()).build()) {
            String gone = lost(ice, vendor);
            pass(Duration.ofSeconds(5));
            hasNoRoom(next);
            ice.placements().resolved(gone);

            String found = lost(next, vendor);
            hasNoRoom(ice);
            next.placements().found(found, Map.of("InstanceId", "call-found"));
            hasNoRoom(ice);
            CallRef call = next.placements().running().get(0);
            next.placements().ended(call, null);
            ice.place(call().build());
        }
    }

    /** The correlation id of a call whose answer got lost. */
    private static String lost(AliyunIce ice, CountingVendor vendor) {
        vendor.losing(true);
        OutcomeUnknownException lost =
                Assertions.catchThrowableOfType(OutcomeUnknownException.class, () -> ice.place(call().build()));
        vendor.losing(false);
        return lost.correlationId().orElseThrow();
    }

    private static void pass(Duration time) throws InterruptedException {
        new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
