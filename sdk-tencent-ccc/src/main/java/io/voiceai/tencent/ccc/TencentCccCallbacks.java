package io.voiceai.tencent.ccc;

import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import io.voiceai.spi.CallbackFormat;
import io.voiceai.spi.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What CCC pushes ("data push", set up in the console of the application): the record of each call after its end, each
 * recording, and each voicemail. It pushes nothing while a call lives, and neither transcript nor tags. It tells what it
 * pushes in the query parameter {@code action}; where that was lost, the content tells.
 *
 * <p>The vendor signs nothing. Set the user and password or the token that the console has, take pushes over HTTPS only, and
 * give {@link #sdkAppId}; without them anybody who knows the address can push. Immutable, thread-safe.
 */
public final class TencentCccCallbacks implements CallbackFormat {
    private static final String JSON = "application/json";

    private final String provider;
    private final String scheme;
    private final @Nullable String secret;
    private final @Nullable Long sdkAppId;

    private TencentCccCallbacks(String provider, String scheme, @Nullable String secret, @Nullable Long sdkAppId) {
        this.provider = provider;
        this.scheme = scheme;
        this.secret = secret;
        this.sdkAppId = sdkAppId;
    }

    /**
     * Pushes of the usual provider, without authentication.
     *
     * @return the format
     */
    public static TencentCccCallbacks create() {
        return new TencentCccCallbacks(TencentCcc.ID, "", null, null);
    }

    /**
     * The same for a provider with another id.
     *
     * @param id the id, as given to the provider's builder
     * @return a changed copy
     */
    public TencentCccCallbacks provider(String id) {
        return new TencentCccCallbacks(Objects.requireNonNull(id, "id"), scheme, secret, sdkAppId);
    }

    /**
     * The same, taking only pushes with this user and password (HTTP Basic); instead of a token.
     *
     * @param user as in the console
     * @param password as in the console
     * @return a changed copy
     * @throws VoiceAiException of kind {@code CONFIG} if one is blank, or the user has a colon
     */
    public TencentCccCallbacks basicAuth(String user, String password) {
        if (user.isBlank() || password.isBlank() || user.indexOf(':') >= 0) {
            throw VoiceAiException.config(
                    "basicAuth", "has a blank part, or a user with a colon", "Set both as in the console");
        }
        byte[] both = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
        return new TencentCccCallbacks(provider, "Basic", Base64.getEncoder().encodeToString(both), sdkAppId);
    }

    /**
     * The same, taking only pushes with this token; instead of a user and password. The vendor fetches it from your token
     * address (OAuth 2, client credentials). How it sends it is not documented: {@code Authorization: Bearer} and the token
     * is what the standard says.
     *
     * @param token the token that your token address gives out
     * @return a changed copy
     * @throws VoiceAiException of kind {@code CONFIG} if it is blank
     */
    public TencentCccCallbacks bearerToken(String token) {
        if (token.isBlank()) {
            throw VoiceAiException.config("bearerToken", "is blank", "Set the token that your token address gives out");
        }
        return new TencentCccCallbacks(provider, "Bearer", token, sdkAppId);
    }

    /**
     * The same, reading only pushes of this application.
     *
     * @param value more than zero, from the console
     * @return a changed copy
     * @throws VoiceAiException of kind {@code CONFIG} if it is not more than zero
     */
    public TencentCccCallbacks sdkAppId(long value) {
        if (value <= 0) {
            throw VoiceAiException.config("sdkAppId", "is not more than zero", "Take it from the CCC console");
        }
        return new TencentCccCallbacks(provider, scheme, secret, value);
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public boolean checksSender() {
        return secret != null;
    }

    @Override
    public boolean isAuthentic(CallbackRequest request) {
        String expected = secret;
        if (expected == null) {
            return true;
        }
        String given = request.header("Authorization").orElse("").strip();
        int blank = given.indexOf(' ');
        boolean sameScheme = blank > 0 && given.substring(0, blank).equalsIgnoreCase(scheme);
        return Secrets.same(expected, given.substring(blank + 1).strip()) && sameScheme;
    }

    @Override
    public Content read(CallbackRequest request) {
        return new TencentCccPushes(provider, sdkAppId).read(request);
    }

    @Override
    public CallbackReply acknowledgement() {
        return new CallbackReply(200, JSON, "{\"ErrCode\":0,\"ErrMsg\":\"\"}");
    }

    /** Anything but an ErrCode of 0 makes the vendor push again, three times at most. */
    @Override
    public CallbackReply refusal(int status) {
        return new CallbackReply(status, JSON, "{\"ErrCode\":1,\"ErrMsg\":\"not accepted\"}");
    }

    /** Whose pushes, and how they are authenticated; no secret. */
    @Override
    public String toString() {
        return "TencentCccCallbacks[" + provider + (scheme.isEmpty() ? "]" : ", " + scheme + "]");
    }
}
