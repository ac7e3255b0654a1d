package io.voiceai.aliyun.aiccs;

import io.voiceai.auth.Credentials;
import io.voiceai.call.OutboundCall;
import io.voiceai.testing.MovableClock;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A provider before an emulator, both by one clock that only the test moves. */
abstract class AiccsEmulatorTest {
    static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    static final Duration UNTIL_TALKING = Duration.ofSeconds(6);
    static final Duration UNTIL_OVER = Duration.ofMinutes(1);

    MovableClock clock = new MovableClock(NOON);
    VendorEmulator emulator;
    AliyunAiccs aiccs;

    @BeforeEach
    void open() {
        emulator = VendorEmulator.builder().clock(clock).start();
        aiccs = builder().build();
    }

    @AfterEach
    void close() {
        aiccs.close();
        emulator.close();
    }

    AliyunAiccs.Builder builder() {
        return AliyunAiccs.builder()
                .endpoint(emulator.uri())
                .plainHttpOnLoopback()
                .clock(clock)
                .credentials(Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret()));
    }

    OutboundCall.Builder call() {
        return callTo("+8613800000000");
    }

    OutboundCall.Builder callTo(String callee) {
        return OutboundCall.to(callee).from("+8657188000000").agent("F320000001");
    }

    ReceivedRequest lastRequest() {
        return emulator.requests().get(emulator.requests().size() - 1);
    }

    String lastParameter(String name) {
        return String.valueOf(lastRequest().parameters().get(name));
    }
}
