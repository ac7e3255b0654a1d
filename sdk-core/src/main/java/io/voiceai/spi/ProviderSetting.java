package io.voiceai.spi;

import io.voiceai.error.VoiceAiException;
import java.util.regex.Pattern;

/**
 * A setting that one vendor's provider has beyond what every provider has, as it stands in a configuration file.
 *
 * @param name in kebab case, such as {@code instance-id}
 * @param required whether the provider cannot be built without it
 * @param meaning what it is, one line without a full stop
 * @param example a value that can be used as it is against the emulator
 */
public record ProviderSetting(String name, boolean required, String meaning, String example) {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ProviderSetting {
        if (!KEBAB.matcher(name).matches()) {
            throw VoiceAiException.config("name", "is not in kebab case", "Name it like instance-id");
        }
    }

    /** Its name; an example may look like something that must not stand in a log. */
    @Override
    public String toString() {
        return "ProviderSetting[" + name + (required ? ", required]" : "]");
    }
}
