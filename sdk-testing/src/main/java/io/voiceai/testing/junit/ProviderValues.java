package io.voiceai.testing.junit;

import io.voiceai.error.VoiceAiException;
import io.voiceai.spi.ProviderFactory;
import io.voiceai.spi.ProviderSetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The annotation's settings, by provider and name. */
final class ProviderValues {
    private static final String ATTRIBUTE = "settings";

    private final Map<String, Map<String, String>> given = new HashMap<>();

    ProviderValues(String[] texts, List<ProviderFactory> vendors) {
        List<String> ids = vendors.stream().map(ProviderFactory::id).toList();
        for (String text : texts) {
            int equals = text.indexOf('=');
            int dot = text.indexOf('.');
            if (dot < 1 || equals < dot + 2) {
                throw VoiceAiException.config(
                        ATTRIBUTE,
                        "one of them is not of the form provider.setting=value",
                        "Give it like aliyun-ccc.instance-id=acme");
            }
            String id = text.substring(0, dot).strip();
            if (!ids.contains(id)) {
                throw VoiceAiException.config(
                        ATTRIBUTE, id + " is no vendor on the class path", "There are " + String.join(", ", ids));
            }
            given.computeIfAbsent(id, key -> new HashMap<>())
                    .put(text.substring(dot + 1, equals).strip(), text.substring(equals + 1));
        }
    }

    /** What is given for a vendor, and an example for what it requires beyond that. */
    Map<String, String> of(ProviderFactory vendor) {
        Map<String, String> values = new HashMap<>();
        vendor.settings().stream()
                .filter(ProviderSetting::required)
                .forEach(setting -> values.put(setting.name(), setting.example()));
        values.putAll(given.getOrDefault(vendor.id(), Map.of()));
        return values;
    }
}
