package io.voiceai.tencent.ccc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.voiceai.auth.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TencentCredentialsTest {
    private static final List<String> NAMES =
            List.of("tencentcloud.secretId", "tencentcloud.secretKey", "tencentcloud.token");

    @TempDir
    private Path home;

    private final String before = System.getProperty("user.home");

    @BeforeEach
    void noKeyInTheEnvironment() {
        assumeTrue(System.getenv("TENCENTCLOUD_SECRET_ID") == null
                && System.getenv("TENCENTCLOUD_SECRET_KEY") == null
                && System.getenv("TENCENTCLOUD_CREDENTIALS_FILE") == null);
        System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void restore() {
        System.setProperty("user.home", before);
        NAMES.forEach(System::clearProperty);
    }

    @Test
    void systemPropertiesGiveATemporaryKey() {
        System.setProperty("tencentcloud.secretId", "idFromProperties");
        System.setProperty("tencentcloud.secretKey", "key");
        System.setProperty("tencentcloud.token", "token");
        Credentials credentials = TencentCredentials.defaultChain().get();
        assertThat(credentials.id()).isEqualTo("idFromProperties");
        assertThat(credentials.secret()).isEqualTo("key");
        assertThat(credentials.token()).contains("token");
    }

    @Test
    void theProfileFileComesLast() throws IOException {
        Path folder = Files.createDirectory(home.resolve(".tencentcloud"));
        Files.writeString(
                folder.resolve("credentials"),
                "[other]\nsecret_id = no\n[default]\nsecret_id = idFromFile\nsecret_key = key\n");
        Credentials credentials = TencentCredentials.defaultChain().get();
        assertThat(credentials.id()).isEqualTo("idFromFile");
        assertThat(credentials.token()).isEmpty();
    }

    @Test
    void anEmptyChainTellsWhereItLooked() {
        assertThatThrownBy(() -> TencentCredentials.defaultChain().get())
                .hasMessageContaining("TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY")
                .hasMessageContaining("tencentcloud.secretId")
                .hasMessageContaining("credentials");
    }
}
