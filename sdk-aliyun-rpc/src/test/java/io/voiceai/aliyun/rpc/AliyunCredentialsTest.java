package io.voiceai.aliyun.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.voiceai.auth.CredentialsProvider;
import io.voiceai.error.FailureKind;
import io.voiceai.error.VoiceAiException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AliyunCredentialsTest {
    private static final List<String> PROPERTIES = List.of(
            "alibabacloud.accessKeyId",
            "alibabacloud.accessKeySecret",
            "alibabacloud.accessKeyIdSecret",
            "alibabacloud.sessionToken");

    private final String home = System.getProperty("user.home");

    @TempDir
    Path folder;

    @BeforeEach
    void liveHere() {
        Assumptions.assumeTrue(
                System.getenv().keySet().stream().noneMatch(name -> name.startsWith("ALIBABA_CLOUD_")),
                "no key in the environment");
        System.setProperty("user.home", folder.toString());
    }

    @AfterEach
    void goBack() {
        System.setProperty("user.home", home);
        PROPERTIES.forEach(System::clearProperty);
    }

    @Test
    void findsTheProfileOfTheVendorsTools() throws IOException {
        CredentialsProvider chain = AliyunCredentials.defaultChain();
        Path file = folder.resolve(".alibabacloud").resolve("credentials.ini");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                [default]
                enable = true
                type = access_key
                access_key_id = from-file
                access_key_secret = secret
                """);

        assertThat(chain.get().id()).isEqualTo("from-file");
    }

    @Test
    void systemPropertiesComeBeforeFilesAndMayHaveTheOlderName() throws IOException {
        findsTheProfileOfTheVendorsTools();
        CredentialsProvider chain = AliyunCredentials.defaultChain();
        System.setProperty("alibabacloud.accessKeyId", "from-properties");
        System.setProperty("alibabacloud.accessKeySecret", "secret");
        System.setProperty("alibabacloud.sessionToken", "token");

        assertThat(chain.get().id()).isEqualTo("from-properties");
        assertThat(chain.get().token()).contains("token");

        System.clearProperty("alibabacloud.accessKeySecret");
        System.setProperty("alibabacloud.accessKeyIdSecret", "older");

        assertThat(chain.get().secret()).isEqualTo("older");
    }

    @Test
    void tellsEveryPlaceWhereItLooked() {
        assertThatThrownBy(() -> AliyunCredentials.defaultChain().get())
                .isInstanceOfSatisfying(
                        VoiceAiException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.CONFIG))
                .hasMessageContaining("ALIBABA_CLOUD_ACCESS_KEY_ID")
                .hasMessageContaining("alibabacloud.accessKeyId")
                .hasMessageContaining(".alibabacloud");
    }
}
