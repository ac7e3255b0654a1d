package io.voiceai.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.VoiceProvider;
import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.error.VoiceAiException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {
    private static final class Toy extends ProviderBuilder<Toy> {
        private String floor = "ground";

        Toy() {
            super("toy", CredentialsProvider.of(Credentials.of("id", "secret")), List.of());
        }

        @Override
        public VoiceProvider build() {
            throw new UnsupportedOperationException();
        }
    }

    private final ProviderSettings<Toy> settings = ProviderSettings.<Toy>of("toy")
            .required("floor", "where it stands", "first", (toy, value) -> toy.floor = value)
            .optional("room-number", "which room", "7", (toy, value) -> Integer.parseInt(value));

    @Test
    void theyAreDescribedInTheirOrder() {
        assertThat(settings.described())
                .containsExactly(
                        new ProviderSetting("floor", true, "where it stands", "first"),
                        new ProviderSetting("room-number", false, "which room", "7"));
    }

    @Test
    void whatIsGivenIsSetWithoutTheBlanksAroundIt() {
        assertThat(settings.apply(new Toy(), Map.of("floor", " second ")).floor).isEqualTo("second");
        assertThat(settings.apply(new Toy(), Map.of()).floor).isEqualTo("ground");
    }

    @Test
    void anUnknownNameIsToldTheKnownOnes() {
        assertThatThrownBy(() -> settings.apply(new Toy(), Map.of("flor", "second")))
                .isInstanceOf(VoiceAiException.class)
                .hasMessage("toy: flor: is not a setting of this provider. It has floor, room-number.");
    }

    @Test
    void aValueThatCannotBeReadIsNotShown() {
        assertThatThrownBy(() -> settings.apply(new Toy(), Map.of("room-number", "seven")))
                .isInstanceOf(VoiceAiException.class)
                .hasMessage("toy: room-number: cannot be read. Give it like 7.");
    }

    @Test
    void aNameThatIsNotInKebabCaseIsRefused() {
        assertThatThrownBy(() -> settings.optional("roomNumber", "which room", "7", (toy, value) -> {}))
                .isInstanceOf(VoiceAiException.class)
                .hasMessageContaining("kebab");
    }
}
