package io.voiceai.aliyun.ccc;

import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import io.voiceai.spi.CallbackFormat;
import java.util.Objects;

/**
 * The events that CCC pushes, to a web address or into a message queue. A message is one flat JSON object, which is inferred
 * from the vendor's tables; an array of them is read too. For a message of the queue give its body as the body of the request.
 *
 * <p>Which event becomes what:
 *
 * <ul>
 *   <li>{@code Ringing} of the number that is called, in a call that is not inbound: a call that rings.
 *   <li>{@code Established} without a human agent's id, which is how a customer's leg is told (inferred), save in calls that
 *       bridge two customers: an answered call.
 *   <li>{@code CDRReady}: the end of a call, with its cause and times. {@code Released} is the end of one leg only; that it was
 *       the last one cannot be seen in it, so it is one of the other events.
 *   <li>{@code RecordingReady} and {@code DualTrackRecordingReady}: a recording.
 *   <li>{@code TextStream} whose text is finished: what was said. What is not finished yet is one of the other events.
 *   <li>Everything else, of human agents, queues, flows and campaigns: an other event with the vendor's name of it.
 * </ul>
 *
 * <p>The vendor documents nothing by which the sender of a web request could be known: every request counts as authentic. Use an
 * address that cannot be guessed, and ask the vendor for the call before acting on what an event says. Nor does it say what it
 * takes for an acknowledgement; here it is status 200 without a body. Immutable.
 */
public final class CccCallbacks implements CallbackFormat {
    private final String provider;

    private CccCallbacks(String provider) {
        this.provider = provider;
    }

    /**
     * For a provider of the usual id.
     *
     * @return the format
     */
    public static CccCallbacks create() {
        return new CccCallbacks(AliyunCcc.ID);
    }

    /**
     * For a provider of another id.
     *
     * @param id as given to the provider's builder
     * @return a changed copy
     */
    public CccCallbacks provider(String id) {
        return new CccCallbacks(Objects.requireNonNull(id, "id"));
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public boolean checksSender() {
        return false;
    }

    @Override
    public boolean isAuthentic(CallbackRequest request) {
        return true;
    }

    @Override
    public Content read(CallbackRequest request) {
        return Content.of(request.body(), event -> CccEvents.read(provider, event));
    }

    @Override
    public CallbackReply acknowledgement() {
        return new CallbackReply(200, "", "");
    }

    @Override
    public CallbackReply refusal(int status) {
        return new CallbackReply(status, "", "");
    }

    @Override
    public String toString() {
        return "CccCallbacks[" + provider + "]";
    }
}
