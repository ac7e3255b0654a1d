package io.voiceai.examples.campaign;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of commands that talk to vendors. */
final class CommonOptions {
    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "The providers, routes, policy and limits; a file of properties.")
    private @Nullable Path config;

    @Option(
            names = "--emulator",
            paramLabel = "URL",
            description = "Call nobody: send everything to an emulator on this machine, with its usual keys.")
    private @Nullable URI emulator;

    CampaignConfig config() {
        return CampaignConfig.read(Objects.requireNonNull(config));
    }

    @Nullable
    URI emulator() {
        return emulator;
    }
}
