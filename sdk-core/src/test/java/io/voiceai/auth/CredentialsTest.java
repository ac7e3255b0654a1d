package io.voiceai.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final CredentialNames NAMES = new CredentialNames("key_id", "key_secret", "key_token");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "canary ", " canary", "canary\n", "\"canary\"", "'canary'", "canary\u00A0", "钥匙"})
    void refusesASecretThatWasPastedBadlyWithoutShowingIt(String secret) {
        assertThatThrownBy(() -> Credentials.of("id", secret))
                .isInstanceOfSatisfying(VoiceAiException.class, e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.CONFIG);
                    assertThat(e.field()).contains("accessKeySecret");
                })
                .hasMessageNotContaining("canary");
    }

    @Test
    void namesTheTokenWhenTheTokenIsBad() {
        assertThatThrownBy(() -> Credentials.of("id", "secret", "to ken"))
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.field()).contains("securityToken"));
    }

    @Test
    void showsNoSecretAndNotTheWholeId() {
        Credentials credentials = Credentials.of("LTAI5tCanaryCanary", "canary-secret", "canary-token");

        assertThat(credentials).asString().isEqualTo("Credentials[LTAI…, temporary]");
        assertThat(credentials).isNotEqualTo(Credentials.of("LTAI5tCanaryCanary", "canary-secret", "canary-token"));
    }

    @Test
    void acceptsAPrivateKeyWithItsFrame() {
        String pem = "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n";

        assertThat(Credentials.of("pair", pem).secret()).isEqualTo(pem);
    }

    @Test
    void readsAProfileOfAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), """
                # keys
                [other]
                key_id = wrong
                key_secret = wrong
                [default]
                type = access_key
                key_id = id-1
                key_secret=se=cret
                ; key_token = commented
                """);

        Credentials credentials =
                CredentialsProvider.profileFile(file, "default", NAMES).find().orElseThrow();

        assertThat(credentials.id()).isEqualTo("id-1");
        assertThat(credentials.secret()).isEqualTo("se=cret");
        assertThat(credentials.token()).isEmpty();
    }

    @Test
    void seesARotatedFileAtTheNextRequest() throws IOException {
        Path file = folder.resolve("credentials");
        CredentialsProvider provider =
                CredentialsProvider.firstOf(List.of(CredentialsProvider.profileFile(file, "default", NAMES)));
        Files.writeString(file, "[default]\nkey_id=a\nkey_secret=b\nkey_token=c");
        assertThat(provider.get().token()).contains("c");

        Files.writeString(file, "[default]\nkey_id=a2\nkey_secret=b2");

        assertThat(provider.get().id()).isEqualTo("a2");
        assertThat(provider.get().token()).isEmpty();
    }

    @Test
    void readsSystemProperties() {
        CredentialNames names = new CredentialNames("voiceai.test.id", "voiceai.test.secret", "voiceai.test.token");
        CredentialsSource source = CredentialsProvider.systemProperties(names);
        assertThat(source.find()).isEmpty();
        System.setProperty("voiceai.test.id", "id");
        System.setProperty("voiceai.test.secret", "secret");
        try {
            assertThat(source.find().map(Credentials::id)).contains("id");
        } finally {
            System.clearProperty("voiceai.test.id");
            System.clearProperty("voiceai.test.secret");
        }
    }

    @Test
    void anIdWithoutASecretIsAMistakeNotAnEmptyPlace() {
        NamedSource source = new NamedSource("test", NAMES, Map.of("key_id", "id")::get);

        assertThatThrownBy(source::find)
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.field()).contains("key_secret"))
                .hasMessageContaining("is missing in the test");
    }

    @Test
    void theFirstPlaceThatHasAKeyWins() {
        NamedSource empty = new NamedSource("empty", NAMES, name -> null);
        NamedSource full = new NamedSource("full", NAMES, name -> name + "-value");
        NamedSource later = new NamedSource("later", NAMES, name -> "later");

        assertThat(CredentialsProvider.firstOf(List.of(empty, full, later))
                        .get()
                        .id())
                .isEqualTo("key_id-value");
    }

    @Test
    void tellsWhereItLooked() {
        CredentialsProvider provider = CredentialsProvider.firstOf(List.of(
                CredentialsProvider.environment(new CredentialNames("VOICEAI_NO_ID", "VOICEAI_NO_SECRET", "X")),
                CredentialsProvider.profileFile(folder.resolve("absent"), "default", NAMES)));

        assertThatThrownBy(provider::get)
                .hasMessageContaining("no access key found")
                .hasMessageContaining("environment variables VOICEAI_NO_ID and VOICEAI_NO_SECRET")
                .hasMessageContaining("absent");
    }

    @Test
    void aFixedKeyStays() {
        Credentials credentials = Credentials.of("id", "secret");

        assertThat(Optional.of(CredentialsProvider.of(credentials).get())).containsSame(credentials);
    }
}
