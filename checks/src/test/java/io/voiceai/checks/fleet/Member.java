package io.voiceai.checks.fleet;

import io.voiceai.OutboundCalls;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.error.VoiceAiException;
import io.voiceai.pacing.CallLimits;
import io.voiceai.redis.RedisFleet;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.tencent.ccc.TencentCcc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of a fleet: places calls as fast as it may until its input ends, and hears there which calls are over. */
public final class Member {
    /** The jitter, how late a request may leave, and something for a machine that is busy with other things too. */
    private static final Duration MARGIN = Duration.ofMillis(130);

    static final String HOT = "+8618300000377";
    static final String OTHER = "+8618300000378";

    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final Map<String, CallRef> running = new ConcurrentHashMap<>();
    private final Set<String> overEarly = ConcurrentHashMap.newKeySet();
    private final int number;
    private final OutboundCalls provider;

    private Member(int number, OutboundCalls provider) {
        this.number = number;
        this.provider = provider;
    }

    /** {@code rate|lines|hold}, number of the process, Redis, vendor, threads. */
    public static void main(String[] args) throws Exception {
        try (RedisFleet fleet =
                RedisFleet.builder(args[2]).timeout(Duration.ofSeconds(2)).build()) {
            boolean rate = args[0].equals("rate");
            OutboundCalls provider = rate ? tencent(fleet, args[3]) : ice(fleet, args[3], args[0]);
            new Member(Integer.parseInt(args[1]), provider)
                    .run(args[0], URI.create(args[3]), Integer.parseInt(args[4]));
        }
    }

    private static TencentCcc tencent(RedisFleet fleet, String vendor) {
        return at(TencentCcc.builder().sdkAppId(1_400_000_000L), vendor)
                .limits(CallLimits.none().requestsPerSecond(20).margin(MARGIN))
                .pacer(fleet.pacer())
                .journal(fleet.journal())
                .build();
    }

    static AliyunIce ice(RedisFleet fleet, String vendor, String mode) {
        CallLimits limits = CallLimits.none().callsPerCaller(mode.equals("hold") ? 1 : 15);
        return at(AliyunIce.builder(), vendor)
                .limits(mode.equals("hold") ? limits.lease(FleetRowsTest.LEASE) : limits)
                .slots(fleet.slots())
                .journal(fleet.journal())
                .build();
    }

    static <B extends ProviderBuilder<B>> B at(B builder, String vendor) {
        return builder.endpoint(URI.create(vendor))
                .plainHttpOnLoopback()
                .credentials(Credentials.of("test-key-id", "test-secret"));
    }

    private void run(String mode, URI vendor, int threads) throws IOException {
        warmUp(vendor.toString());
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        in.readLine();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(new Thread(() -> place(HOT)));
        }
        if (mode.equals("lines")) {
            all.add(new Thread(() -> place(OTHER)));
        }
        all.forEach(Thread::start);
        for (String line = in.readLine(); line != null && !line.equals("stop"); line = in.readLine()) {
            ended(line);
        }
        System.out.println("failures " + failures);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Classes are loaded once; in a process that runs for long, that is over. */
    private void warmUp(String vendor) {
        try (TencentCcc one = at(TencentCcc.builder().sdkAppId(1L), vendor).build()) {
            for (int i = 0; i < 20; i++) {
                one.place(call("+861012345678"));
            }
        }
        provider.place(call("+8618300000379"));
    }

    private OutboundCall call(String caller) {
        return OutboundCall.to(String.format("+861730%07d", number * 100_000 + next.incrementAndGet()))
                .from(caller)
                .agent("15")
                .build();
    }

    private void place(String caller) {
        while (true) {
            try {
                CallRef ref = provider.place(call(caller)).ref();
                ref.key("InstanceId").ifPresent(id -> running.put(id, ref));
                ref.key("InstanceId").filter(overEarly::remove).ifPresent(this::ended);
            } catch (VoiceAiException e) {
                failures.merge(e.kind().name(), 1, Integer::sum);
            }
        }
    }

    private void ended(String id) {
        CallRef ref = running.remove(id);
        if (ref == null) {
            overEarly.add(id);
        } else {
            ((AliyunIce) provider).placements().ended(ref, null);
        }
    }
}
