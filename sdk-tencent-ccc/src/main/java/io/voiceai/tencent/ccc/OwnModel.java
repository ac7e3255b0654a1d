package io.voiceai.tencent.ccc;

import io.voiceai.error.VoiceAiException;
import io.voiceai.tencent.ccc.api.CreateAICall;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A language model of the customer's own, with which the vendor makes an AI agent for one call (CreateAICall) instead of
 * taking one from the console. The key travels in the request. {@code toString} shows the type only. Immutable, if what is
 * given to {@link #with} is.
 */
public final class OwnModel {
    private final String type;
    private final String apiKey;
    private final String apiUrl;
    private final Consumer<CreateAICall.Request> more;

    private OwnModel(String type, String apiKey, String apiUrl, Consumer<CreateAICall.Request> more) {
        this.type = notBlank("type", type);
        this.apiKey = notBlank("apiKey", apiKey);
        this.apiUrl = notBlank("apiUrl", apiUrl);
        this.more = Objects.requireNonNull(more, "more");
    }

    /**
     * A model of any type.
     *
     * @param type {@code openai}, for every service that speaks OpenAI's protocol, {@code azure}, {@code minimax} or
     *     {@code dify}; a newer one goes to the vendor as it is
     * @param apiKey the model's key, a secret
     * @param apiUrl the model's address, such as {@code https://api.openai.com/v1/}
     * @return the model
     * @throws VoiceAiException of kind {@code INVALID_REQUEST} if one of them is blank
     */
    public static OwnModel of(String type, String apiKey, String apiUrl) {
        return new OwnModel(type, apiKey, apiUrl, request -> {});
    }

    /**
     * The same, with whatever else CreateAICall takes: prompt, voice, welcome message, tools, limits. What the neutral call
     * says (callers, variables, ring timeout) is set there and refused here.
     *
     * @param settings sets it on the request of each call anew, such as {@code request -> request.model("gpt-4o-mini")};
     *     runs on the thread that places, after the settings that were given before
     * @return a changed copy
     */
    public OwnModel with(Consumer<CreateAICall.Request> settings) {
        return new OwnModel(type, apiKey, apiUrl, more.andThen(settings));
    }

    /**
     * The kind of service.
     *
     * @return the vendor's word for it
     */
    public String type() {
        return type;
    }

    CreateAICall.Request request(long sdkAppId, String callee) {
        CreateAICall.Request request = new CreateAICall.Request(sdkAppId, callee, type, apiKey, apiUrl);
        more.accept(request);
        return request;
    }

    private static String notBlank(String field, String value) {
        if (value.isBlank()) {
            throw VoiceAiException.invalidRequest(field, "is blank", "The vendor requires it");
        }
        return value;
    }

    /** The type only. */
    @Override
    public String toString() {
        return "OwnModel[" + type + "]";
    }
}
