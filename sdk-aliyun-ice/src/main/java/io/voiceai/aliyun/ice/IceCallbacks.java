package io.voiceai.aliyun.ice;

import io.voiceai.error.VoiceAiException;
import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import io.voiceai.spi.CallbackFormat;
import io.voiceai.spi.Secrets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The events that ICE pushes to the web address that is set for an AI agent in the console. A request is one JSON object; an
 * array of them is read too.
 *
 * <p>Which event becomes what:
 *
 * <ul>
 *   <li>{@code agent_start}: a call that is queued. {@code session_start}: an answered call. {@code agent_stop}: the end of a
 *       call, without a cause, which the detail may have.
 *   <li>{@code chat_record}: what was said.
 *   <li>{@code full_audio_record}: a recording, if there is a web address in a field whose name says that it is one; what the
 *       field is called is not confirmed.
 *   <li>Everything else, among it {@code outbound_call}, whose states the vendor does not list, and {@code audio_record}, which
 *       is of one turn: an other event with the vendor's name of it.
 * </ul>
 *
 * <p>What the vendor takes for an acknowledgement is not confirmed; here it is status 200 with an empty JSON object. Immutable.
 */
public final class IceCallbacks implements CallbackFormat {
    private static final String JSON = "application/json";
    private static final String BEARER = "Bearer ";

    private final String provider;
    private final @Nullable String token;

    private IceCallbacks(String provider, @Nullable String token) {
        this.provider = provider;
        this.token = token;
    }

    /**
     * For a provider of the usual id and an AI agent without token.
     *
     * @return the format
     */
    public static IceCallbacks create() {
        return new IceCallbacks(AliyunIce.ID, null);
    }

    /**
     * For a provider of another id.
     *
     * @param id as given to the provider's builder
     * @return a changed copy
     */
    public IceCallbacks provider(String id) {
        return new IceCallbacks(Objects.requireNonNull(id, "id"), token);
    }

    /**
     * For an AI agent with a token; requests without it are not authentic then. Without a token every request counts as
     * authentic: use an address that cannot be guessed.
     *
     * @param value as set in the console; the vendor sends it in the header {@code Authorization}, and it counts there bare and
     *     after {@code Bearer}, since the form is not confirmed; so it may be given here either way too
     * @return a changed copy
     * @throws VoiceAiException of kind {@code CONFIG} if it is blank
     */
    public IceCallbacks token(String value) {
        String bare = bare(value);
        if (bare.isEmpty()) {
            throw VoiceAiException.config("token", "is blank", "Copy it from the agent's callback settings");
        }
        return new IceCallbacks(provider, bare);
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public boolean checksSender() {
        return token != null;
    }

    @Override
    public boolean isAuthentic(CallbackRequest request) {
        String expected = token;
        return expected == null
                || request.header("Authorization")
                        .map(given -> Secrets.same(expected, bare(given)))
                        .orElse(false);
    }

    private static String bare(String header) {
        String given = header.strip();
        boolean bearer = given.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return bearer ? given.substring(BEARER.length()).strip() : given;
    }

    @Override
    public Content read(CallbackRequest request) {
        return Content.of(request.body(), event -> IceEvents.read(provider, event));
    }

    @Override
    public CallbackReply acknowledgement() {
        return new CallbackReply(200, JSON, "{}");
    }

    @Override
    public CallbackReply refusal(int status) {
        return new CallbackReply(status, JSON, "{}");
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "IceCallbacks[" + provider + (token == null ? "]" : ", with a token]");
    }
}
