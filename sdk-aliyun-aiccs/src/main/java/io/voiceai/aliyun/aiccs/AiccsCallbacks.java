package io.voiceai.aliyun.aiccs;

import io.voiceai.event.CallbackReply;
import io.voiceai.event.CallbackRequest;
import io.voiceai.spi.CallbackFormat;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * The receipts of AICCS: reports, recordings and results of calls, pushed over HTTP many at a time or pulled from the vendor's
 * queue one by one. A message of the queue is read as a request with that body; Base64 is taken off where it is on.
 *
 * <p>A receipt does not say of which kind it is, so its kind is told by its fields. Reports and results of call tasks and of
 * single calls are read; what the vendor's scripted robot sends is read as far as it is of the same form. Times without a zone
 * are China's.
 *
 * <p>A report of a call that nobody took is of that call only, and not of the task's entry, which may be called again; what
 * became of such an entry at last is in the task's list.
 *
 * <p><b>Nothing tells a receipt of the vendor from a forged one over HTTP</b>: it offers no signature, token or list of
 * addresses. Let it push over TLS to a path that nobody can guess, and believe what matters only after a query. A queue is
 * safe: only the account's key reads it.
 *
 * <p>The vendor waits 700 milliseconds for the answer, then pushes again after 1, 5 and 10 minutes: store, answer, and work
 * later. Immutable and thread-safe.
 */
public final class AiccsCallbacks implements CallbackFormat {
    private final String provider;

    private AiccsCallbacks(String provider) {
        this.provider = provider;
    }

    /**
     * Receipts for the provider with the usual id.
     *
     * @return the format
     */
    public static AiccsCallbacks create() {
        return new AiccsCallbacks(AliyunAiccs.ID);
    }

    /**
     * Receipts for a provider with another id.
     *
     * @param id the id that its references carry
     * @return a changed copy
     */
    public AiccsCallbacks provider(String id) {
        return new AiccsCallbacks(Objects.requireNonNull(id, "id"));
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public boolean checksSender() {
        return false;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The vendor offers nothing to check.
     */
    @Override
    public boolean isAuthentic(CallbackRequest request) {
        return true;
    }

    @Override
    public Content read(CallbackRequest request) {
        return Content.of(json(request.body()), receipt -> AiccsReceipts.event(provider, receipt));
    }

    /** Senders of the vendor's queue usually wrap what they send; whether these do is not documented. */
    private static byte[] json(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("[") || text.startsWith("{") || text.startsWith("\uFEFF")) {
            return body;
        }
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return body;
        }
    }

    @Override
    public CallbackReply acknowledgement() {
        return new CallbackReply(200, "application/json", "{\"code\":0,\"msg\":\"success\"}");
    }

    /**
     * {@inheritDoc}
     *
     * <p>This vendor pushes again for 500 and above.
     */
    @Override
    public CallbackReply refusal(int status) {
        return new CallbackReply(status, "application/json", "{\"code\":1,\"msg\":\"refused\"}");
    }

    @Override
    public String toString() {
        return "AiccsCallbacks[" + provider + "]";
    }
}
