package io.voiceai.aliyun.rpc;

import io.voiceai.auth.CredentialNames;
import io.voiceai.auth.Credentials;
import io.voiceai.auth.CredentialsProvider;
import io.voiceai.auth.CredentialsSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where Alibaba Cloud's own tools look for an access key. */
public final class AliyunCredentials {
    private static final CredentialNames ENVIRONMENT = new CredentialNames(
            "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN");
    private static final CredentialNames PROPERTIES = new CredentialNames(
            "alibabacloud.accessKeyId", "alibabacloud.accessKeySecret", "alibabacloud.sessionToken");
    private static final CredentialNames OLDER_PROPERTIES = new CredentialNames(
            "alibabacloud.accessKeyId", "alibabacloud.accessKeyIdSecret", "alibabacloud.sessionToken");
    private static final CredentialNames PROFILE =
            new CredentialNames("access_key_id", "access_key_secret", "security_token");

    private AliyunCredentials() {}

    /**
     * The default chain: environment variables {@code ALIBABA_CLOUD_ACCESS_KEY_ID}, {@code ALIBABA_CLOUD_ACCESS_KEY_SECRET}
     * and {@code ALIBABA_CLOUD_SECURITY_TOKEN}; system properties {@code alibabacloud.accessKeyId},
     * {@code alibabacloud.accessKeySecret} and {@code alibabacloud.sessionToken}; the profile {@code default}, or the one
     * that {@code ALIBABA_CLOUD_PROFILE} names, of the file that {@code ALIBABA_CLOUD_CREDENTIALS_FILE} names, else of
     * {@code ~/.alibabacloud/credentials} and {@code ~/.alibabacloud/credentials.ini}.
     *
     * @return a provider that looks anew at each request
     */
    public static CredentialsProvider defaultChain() {
        List<CredentialsSource> sources = new ArrayList<>();
        sources.add(CredentialsProvider.environment(ENVIRONMENT));
        sources.add(new SystemProperties());
        String profile = Objects.requireNonNullElse(System.getenv("ALIBABA_CLOUD_PROFILE"), "default");
        String file = System.getenv("ALIBABA_CLOUD_CREDENTIALS_FILE");
        if (file != null && !file.isBlank()) {
            sources.add(CredentialsProvider.profileFile(Path.of(file), profile, PROFILE));
        } else {
            Path folder = Path.of(System.getProperty("user.home", "."), ".alibabacloud");
            sources.add(CredentialsProvider.profileFile(folder.resolve("credentials"), profile, PROFILE));
            sources.add(CredentialsProvider.profileFile(folder.resolve("credentials.ini"), profile, PROFILE));
        }
        return CredentialsProvider.firstOf(sources);
    }

    /** The vendor's older clients give the secret's property another name. */
    private record SystemProperties() implements CredentialsSource {
        @Override
        public Optional<Credentials> find() {
            boolean older = System.getProperty(OLDER_PROPERTIES.secret()) != null;
            return CredentialsProvider.systemProperties(older ? OLDER_PROPERTIES : PROPERTIES)
                    .find();
        }

        @Override
        public String description() {
            return CredentialsProvider.systemProperties(PROPERTIES).description();
        }
    }
}
