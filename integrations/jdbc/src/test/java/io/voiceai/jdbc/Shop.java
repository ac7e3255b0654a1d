package io.voiceai.jdbc;

import io.voiceai.VoiceAi;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.auth.Credentials;
import io.voiceai.call.OutboundCall;
import io.voiceai.journal.CallJournal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** One process of an application that calls its customers. */
final class Shop {
    static final Duration DEADLINE = Duration.ofSeconds(20);

    private Shop() {}

    static VoiceAi open(URI vendor, String keyId, String keySecret, CallJournal journal, Clock clock) {
        return VoiceAi.of(AliyunIce.builder()
                .endpoint(vendor)
                .plainHttpOnLoopback()
                .credentials(Credentials.of(keyId, keySecret))
                .journal(journal)
                .clock(clock)
                .build());
    }

    static OutboundCall call(String callee, String reference) {
        return OutboundCall.to(callee)
                .from("+8618300000333")
                .agent("agent-7")
                .within(DEADLINE)
                .reference(reference)
                .build();
    }
}
