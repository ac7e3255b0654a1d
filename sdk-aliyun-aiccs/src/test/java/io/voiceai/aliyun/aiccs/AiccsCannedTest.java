package io.voiceai.aliyun.aiccs;

import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.call.OutboundCall;
import io.voiceai.testing.MovableClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A provider before a server that gives the answers of the test. */
abstract class AiccsCannedTest {
    static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    static final String DONE = "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Success\":true,\"Data\":true}";

    String answer = DONE;
    CannedServer server;
    AliyunAiccs aiccs;

    @BeforeEach
    void open() {
        server = new CannedServer(this::answer);
        aiccs = builder().build();
    }

    @AfterEach
    void close() {
        aiccs.close();
        server.close();
    }

    String answer(Map<String, String> parameters) {
        return answer;
    }

    AliyunAiccs.Builder builder() {
        return AliyunAiccs.builder()
                .endpoint(server.uri())
                .plainHttpOnLoopback()
                .clock(new MovableClock(NOON))
                .credentials(Credentials.of("id", "secret"));
    }

    static OutboundCall.Builder call() {
        return OutboundCall.to("+8613800000000").from("+8657188000000").agent("F320000001");
    }

    static CallRef fullDuplex() {
        return CallRef.of("aliyun-aiccs", Map.of("CallId", "1^2", "Engine", "full-duplex"), NOON);
    }

    static String data(String data) {
        return "{\"RequestId\":\"R1\",\"Code\":\"OK\",\"Success\":true,\"Data\":" + data + "}";
    }
}
