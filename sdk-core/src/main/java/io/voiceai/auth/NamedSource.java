package io.voiceai.auth;

import io.voiceai.error.VoiceAiException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place that answers names with values: the environment, the system properties, a section of a file. */
record NamedSource(String place, CredentialNames names, Function<String, @Nullable String> lookup)
        implements CredentialsSource {

    @Override
    public Optional<Credentials> find() {
        String id = lookup.apply(names.id());
        String secret = lookup.apply(names.secret());
        if (empty(id) && empty(secret)) {
            return Optional.empty();
        }
        if (empty(id) || empty(secret)) {
            throw VoiceAiException.config(
                    empty(id) ? names.id() : names.secret(), "is missing in the " + place, "Set both id and secret");
        }
        String token = lookup.apply(names.token());
        return Optional.of(empty(token) ? Credentials.of(id, secret) : Credentials.of(id, secret, token));
    }

    @Override
    public String description() {
        return place + " " + names.id() + " and " + names.secret();
    }

    private static boolean empty(@Nullable String value) {
        return value == null || value.isEmpty();
    }
}
