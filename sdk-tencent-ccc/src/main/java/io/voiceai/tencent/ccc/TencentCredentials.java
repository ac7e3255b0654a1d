package io.voiceai.tencent.ccc;

import io.voiceai.auth.CredentialNames;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.auth.CredentialsSource;
import java.nio.file.Path;
import java.util.List;

/** Where Tencent Cloud's own tools look for a key. */
public final class TencentCredentials {
    private static final CredentialNames ENVIRONMENT =
            new CredentialNames("TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN");
    private static final CredentialNames PROPERTIES =
            new CredentialNames("tencentcloud.secretId", "tencentcloud.secretKey", "tencentcloud.token");
    private static final CredentialNames PROFILE = new CredentialNames("secret_id", "secret_key", "token");

    private TencentCredentials() {}

    /**
     * The default chain: environment variables {@code TENCENTCLOUD_SECRET_ID}, {@code TENCENTCLOUD_SECRET_KEY} and, for a
     * temporary key, {@code TENCENTCLOUD_TOKEN} (the name that the vendor's command line tool reads; its Java SDK reads no
     * token from the environment); system properties {@code tencentcloud.secretId}, {@code tencentcloud.secretKey} and
     * {@code tencentcloud.token}; entries {@code secret_id}, {@code secret_key} and {@code token} of the profile
     * {@code default} of the file that {@code TENCENTCLOUD_CREDENTIALS_FILE} names, else of
     * {@code ~/.tencentcloud/credentials}.
     *
     * @return a provider that looks anew at each request
     */
    public static CredentialsProvider defaultChain() {
        String file = System.getenv("TENCENTCLOUD_CREDENTIALS_FILE");
        Path profiles = file == null || file.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".tencentcloud", "credentials")
                : Path.of(file);
        List<CredentialsSource> sources = List.of(
                CredentialsProvider.environment(ENVIRONMENT),
                CredentialsProvider.systemProperties(PROPERTIES),
                CredentialsProvider.profileFile(profiles, "default", PROFILE));
        return CredentialsProvider.firstOf(sources);
    }
}
