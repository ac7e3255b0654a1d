package io.voiceai.examples.quickstart;

import io.voiceai.VoiceProvider;
import io.voiceai.aliyun.aiccs.AliyunAiccs;
import io.voiceai.aliyun.ccc.AliyunCcc;
import io.voiceai.aliyun.ccc.CccCallOptions;
import io.voiceai.aliyun.ice.AliyunIce;
import io.voiceai.call.OutboundCall;
import io.voiceai.call.PhoneNumber;
import io.voiceai.error.VoiceAiException;
import io.voiceai.tencent.ccc.TencentCcc;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Scanner;

/** The vendors themselves: who takes part is said by the environment, and nobody is called without a yes. */
final class RealStage implements Stage {
    static final String HELP = """
            Usage: quickstart [--circle | --real | --help]

            Without an argument: against an emulator in this process; nobody is called.
            --circle: the same emulator; place, speak into the call, hang up, wait for the result, read it, at each vendor.
            --real: against the vendors, asking before each call. Keys come from the vendors' usual places
            (ALIBABA_CLOUD_ACCESS_KEY_ID and ..._SECRET, TENCENTCLOUD_SECRET_ID and ..._KEY, or their files).
            A vendor takes part if its variables are set:
              VOICEAI_CALLEE                    the number to call, in E.164; always needed
              VOICEAI_ICE_AGENT, VOICEAI_ICE_CALLER [, VOICEAI_ICE_REGION]
              VOICEAI_AICCS_APPLICATION, VOICEAI_AICCS_CALLER
              VOICEAI_TENCENT_SDK_APP_ID, VOICEAI_TENCENT_AGENT [, VOICEAI_TENCENT_CALLER]
              VOICEAI_CCC_INSTANCE, VOICEAI_CCC_HUMAN_AGENT, VOICEAI_CCC_CALLER""";

    private final Map<String, String> environment;
    private final Scanner answers;
    private final PrintStream out;
    private final List<VoiceProvider> providers = new ArrayList<>();

    private RealStage(Map<String, String> environment, InputStream in, PrintStream out) {
        this.environment = environment;
        this.answers = new Scanner(in, StandardCharsets.UTF_8);
        this.out = out;
    }

    static Stage fromEnvironment(Map<String, String> environment, InputStream in, PrintStream out) {
        RealStage stage = new RealStage(environment, in, out);
        if (stage.has("VOICEAI_ICE_AGENT", "VOICEAI_ICE_CALLER")) {
            stage.providers.add(AliyunIce.builder()
                    .region(environment.getOrDefault("VOICEAI_ICE_REGION", "cn-shanghai"))
                    .build());
        }
        if (stage.has("VOICEAI_AICCS_APPLICATION", "VOICEAI_AICCS_CALLER")) {
            stage.providers.add(AliyunAiccs.builder().build());
        }
        if (stage.has("VOICEAI_TENCENT_SDK_APP_ID", "VOICEAI_TENCENT_AGENT")) {
            stage.providers.add(TencentCcc.builder()
                    .sdkAppId(stage.number("VOICEAI_TENCENT_SDK_APP_ID"))
                    .build());
        }
        if (stage.has("VOICEAI_CCC_INSTANCE", "VOICEAI_CCC_HUMAN_AGENT", "VOICEAI_CCC_CALLER")) {
            stage.providers.add(AliyunCcc.builder()
                    .instanceId(stage.value("VOICEAI_CCC_INSTANCE"))
                    .build());
        }
        return stage;
    }

    @Override
    public String title() {
        return "The vendors themselves. Each call is placed only after a yes.";
    }

    @Override
    public List<VoiceProvider> providers() {
        return List.copyOf(providers);
    }

    @Override
    public Optional<OutboundCall> call(String provider) {
        PhoneNumber callee = PhoneNumber.parse("VOICEAI_CALLEE", value("VOICEAI_CALLEE"));
        OutboundCall.Builder call = OutboundCall.to(callee).provider(provider);
        switch (provider) {
            case AliyunIce.ID -> call.agent(value("VOICEAI_ICE_AGENT")).from(value("VOICEAI_ICE_CALLER"));
            case AliyunAiccs.ID ->
                call.agent(value("VOICEAI_AICCS_APPLICATION")).from(value("VOICEAI_AICCS_CALLER"));
            case TencentCcc.ID -> {
                call.agent(value("VOICEAI_TENCENT_AGENT"));
                if (has("VOICEAI_TENCENT_CALLER")) {
                    call.from(value("VOICEAI_TENCENT_CALLER"));
                }
            }
            default ->
                call.from(value("VOICEAI_CCC_CALLER"))
                        .option(CccCallOptions.create().dialedBy(value("VOICEAI_CCC_HUMAN_AGENT")));
        }
        return agreed(provider, callee) ? Optional.of(call.build()) : Optional.empty();
    }

    private boolean agreed(String provider, PhoneNumber callee) {
        out.print("Really call " + callee + " through " + provider + "? [y/N] ");
        out.flush();
        try {
            return answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    @Override
    public String endpoint(String provider) {
        return "the vendor";
    }

    @Override
    public String verdict() {
        return "";
    }

    @Override
    public void listenForAMoment() {
        Pause.millis(20_000);
    }

    @Override
    public void untilConference() {
        out.print("   Make the call a conference in the workbench, then press Enter. ");
        out.flush();
        if (answers.hasNextLine()) {
            answers.nextLine();
        }
    }

    @Override
    public void close() {
        // The providers are closed by the one who opened the door to them; standard input stays open.
    }

    private boolean has(String... names) {
        return List.of(names).stream()
                .allMatch(name -> !environment.getOrDefault(name, "").isBlank());
    }

    private String value(String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw VoiceAiException.config(name, "is not set", "Set it in the environment; --help lists all");
        }
        return value;
    }

    private long number(String name) {
        try {
            return Long.parseLong(value(name));
        } catch (NumberFormatException e) {
            throw VoiceAiException.config(name, "is not a number", null);
        }
    }
}
