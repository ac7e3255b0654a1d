package io.voiceai.examples.quickstart;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.aiccs.AiccsCallOptions;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ccc.CccCallOptions;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.auth.Credentials;
import io.voiceai.call.OutboundCall;
import io.voiceai.spi.ProviderBuilder;
import io.voiceai.tencent.ccc.TencentCcc;
import io.voiceai.testing.ReceivedRequest;
import io.voiceai.testing.VendorEmulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All four vendors on this machine, eight times faster than life. */
final class EmulatedStage implements Stage {
    private static final int FASTER = 8;

    private final VendorEmulator emulator =
            VendorEmulator.builder().speed(FASTER).start();
    private final List<VoiceProvider> providers;

    EmulatedStage() {
        Credentials key = Credentials.of(emulator.accessKeyId(), emulator.accessKeySecret());
        providers = List.of(
                here(AliyunIce.builder(), key).build(),
                // The emulator takes any form; the vendor does not document one.
                here(AliyunAiccs.builder().playParam(UnaryOperator.identity()), key)
                        .build(),
                here(TencentCcc.builder().sdkAppId(1400000000L), key).build(),
                here(AliyunCcc.builder().instanceId("ccc-demo"), key).build());
    }

    private <B extends ProviderBuilder<B>> B here(B builder, Credentials key) {
        return builder.endpoint(emulator.uri()).plainHttpOnLoopback().credentials(key);
    }

    @Override
    public String title() {
        return "Vendor emulator at " + emulator.uri() + ": it verifies every signature with code of its own, and plays "
                + FASTER + " times faster than life.";
    }

    @Override
    public List<VoiceProvider> providers() {
        return providers;
    }

    @Override
    public Optional<OutboundCall> call(String provider) {
        OutboundCall.Builder call = OutboundCall.to("+8617300000533")
                .from("+8618300000377")
                .variable("name", "王女士")
                .variable("city", "杭州")
                .provider(provider);
        return Optional.of(
                switch (provider) {
                    case TencentCcc.ID -> call.agent("15").build();
                    case AliyunCcc.ID ->
                        OutboundCall.to("+8617300000533")
                                .from("+8657100000000")
                                .provider(provider)
                                .option(CccCallOptions.create().dialedBy("agent@ccc-demo"))
                                .build();
                    case AliyunAiccs.ID ->
                        call.agent("APP0000001").reference("order-42").build();
                    default -> call.agent("agent-7").reference("order-41").build();
                });
    }

    /** One call for each vendor that its AI agent makes; what a vendor needs beyond the neutral words is an option. */
    Map<String, OutboundCall> circleCalls() {
        Map<String, OutboundCall> calls = new LinkedHashMap<>();
        for (VoiceProvider provider : providers) {
            OutboundCall.Builder call = OutboundCall.to("+8617300000533")
                    .from("+8618300000377")
                    .agent(provider.id().equals(TencentCcc.ID) ? "15" : "agent-7")
                    .variable("name", "王女士")
                    .provider(provider.id());
            if (provider.id().equals(AliyunAiccs.ID)) {
                // Only a full-duplex call can be spoken into at AICCS.
                call.option(AiccsCallOptions.create().fullDuplex());
            }
            calls.put(provider.id(), call.build());
        }
        return calls;
    }

    @Override
    public String endpoint(String provider) {
        return emulator.uri().toString();
    }

    @Override
    public String verdict() {
        List<ReceivedRequest> requests = emulator.requests();
        ReceivedRequest last = requests.get(requests.size() - 1);
        return last.action() + (last.authentic() ? ": signature verified" : ": signature refused");
    }

    @Override
    public void listenForAMoment() {
        Pause.millis(4_000 / FASTER);
    }

    @Override
    public void untilConference() {
        listenForAMoment();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
