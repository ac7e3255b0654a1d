package io.voiceai.auth;

import io.voiceai.error.VoiceAiException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hands out the key for one signature. It is asked before every request, from many threads at once, and must answer at
 * once from memory in the usual case.
 */
@FunctionalInterface
public interface CredentialsProvider {
    /**
     * The key to sign with now.
     *
     * @return one consistent snapshot
     * @throws VoiceAiException of kind {@code CONFIG} if there is none
     */
    Credentials get();

    /**
     * Whether {@link #get} never waits for a network or another process. One that may wait is asked in the background, so that
     * nobody waits for it longer than the operation's deadline.
     *
     * @return false unless a provider says otherwise
     */
    default boolean answersAtOnce() {
        return false;
    }

    /**
     * Always the same key.
     *
     * @param credentials the key
     * @return a provider
     */
    static CredentialsProvider of(Credentials credentials) {
        Objects.requireNonNull(credentials, "credentials");
        return new LocalKey(() -> credentials);
    }

    /**
     * The key from environment variables, read at each request.
     *
     * @param names the variables' names
     * @return a source
     */
    static CredentialsSource environment(CredentialNames names) {
        return new NamedSource("environment variables", names, System::getenv);
    }

    /**
     * The key from Java system properties, read at each request.
     *
     * @param names the properties' names
     * @return a source
     */
    static CredentialsSource systemProperties(CredentialNames names) {
        return new NamedSource("system properties", names, System::getProperty);
    }

    /**
     * The key from a section of an INI file, read at each request, so that a rotated file is seen.
     *
     * @param file the file; it need not exist
     * @param section the profile's name, for example {@code default}
     * @param names the names of the entries
     * @return a source
     */
    static CredentialsSource profileFile(Path file, String section, CredentialNames names) {
        return new ProfileFileSource(file, section, names);
    }

    /**
     * The first of several sources that has a key.
     *
     * @param sources in the order of preference
     * @return a provider that fails with {@code CONFIG}, telling where it looked, if none has one
     */
    static CredentialsProvider firstOf(List<? extends CredentialsSource> sources) {
        List<CredentialsSource> copy = List.copyOf(sources);
        return new LocalKey(() -> copy.stream()
                .map(CredentialsSource::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> VoiceAiException.config(
                        "credentials",
                        "no access key found",
                        "Looked at "
                                + String.join(
                                        "; ",
                                        copy.stream()
                                                .map(CredentialsSource::description)
                                                .toList()))));
    }
}
