package io.voiceai.checks;

import io.voiceai.VoiceAi;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.auth.Credentials;
import io.voiceai.call.CallRef;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.tencent.ccc.TencentCcc;
import java.net.URI;
import java.time.Duration;

/** Goes on with a call that another process placed, knowing nothing but the stored reference. */
public final class SecondProcess {
    private SecondProcess() {}

    public static void main(String[] args) {
        try (VoiceAi voice = voice(URI.create(args[0]), Credentials.of(args[1], args[2]))) {
            CallRef ref = CallRef.parse(args[3]);
            System.out.println("hang-up " + voice.hangUp(ref).outcome());
            System.out.println("detail "
                    + voice.awaitEnd(ref, Duration.ofSeconds(20)).join().status());
        }
    }

    static VoiceAi voice(URI uri, Credentials key) {
        return VoiceAi.of(
                at(uri, key, AliyunIce.builder()).build(),
                at(uri, key, AliyunAiccs.builder()).build(),
                at(uri, key, TencentCcc.builder().sdkAppId(1400000000L)).build(),
                at(uri, key, AliyunCcc.builder().instanceId("ccc-test")).build());
    }

    private static <B extends ProviderBuilder<B>> B at(URI uri, Credentials key, B builder) {
        return builder.endpoint(uri).plainHttpOnLoopback().credentials(key);
    }
}
