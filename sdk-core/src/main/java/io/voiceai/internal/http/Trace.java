package io.voiceai.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What the transport saw of one logical operation: the evidence for what the vendor may have received. One request
 * header on the wire counts as a send, whatever follows.
 */
final class Trace extends EventListener {
    private final Clock clock;
    private final Deadline deadline;
    private volatile int allowedSends;
    private volatile int sends;
    private volatile boolean sentInThisAttempt;
    private boolean letThrough;
    private volatile boolean bodyTaken;
    private volatile String stage = "start";
    private volatile @Nullable Instant firstByteAt;
    private volatile @Nullable Call current;
    private volatile boolean cancelled;

    Trace(Clock clock, Deadline deadline) {
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Opens the gate for one more send. */
    void nextAttempt(Call call) {
        allowedSends = sends + 1;
        sentInThisAttempt = false;
        settled();
        stage = "queue";
        current = call;
        if (cancelled) {
            call.cancel();
        }
    }

    /**
     * Ends the exchange, now or as soon as there is one.
     *
     * @return whether this attempt may have been sent or may still be; after false, nothing will be
     */
    boolean cancel() {
        boolean mayBeSent = closeGate();
        Call call = current;
        if (call != null) {
            call.cancel();
        }
        return mayBeSent;
    }

    /**
     * Ends the exchange only if nothing of this attempt can have been sent.
     *
     * @return whether it ended; nothing will be sent then
     */
    boolean cancelUnlessSent() {
        synchronized (this) {
            if (letThrough || bodyTaken) {
                return false;
            }
            cancelled = true;
        }
        Call call = current;
        if (call != null) {
            call.cancel();
        }
        return true;
    }

    private synchronized boolean closeGate() {
        cancelled = true;
        return letThrough || bodyTaken;
    }

    /** The vendor's conclusive answer tells what became of this attempt, so that nothing of it is open any more. */
    synchronized void settled() {
        letThrough = false;
        bodyTaken = false;
    }

    /**
     * Somebody reads the body. An interceptor of the application that does so before the first header may send it with a client
     * of its own, past the gate: what happens to it then cannot be seen.
     */
    synchronized void bodyTaken() {
        bodyTaken = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * The last moment before the first byte, in the last interceptor before the wire. Whoever ends the operation from
     * another thread either comes first, and nothing is sent, or is told that something may be.
     */
    synchronized void checkBeforeFirstByte() throws IOException {
        if (cancelled) {
            throw new IOException("cancelled");
        }
        if (deadline.isOver()) {
            throw new IOException("no time left");
        }
        if (sends >= allowedSends) {
            throw new IOException("a second send of one attempt was stopped");
        }
        letThrough = true;
    }

    int sends() {
        return sends;
    }

    boolean sentInThisAttempt() {
        return sentInThisAttempt || bodyTaken;
    }

    String stage() {
        return stage;
    }

    void stage(String value) {
        stage = value;
    }

    @Nullable
    Instant firstByteAt() {
        return firstByteAt;
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        stage = "dns";
    }

    @Override
    public void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
        stage = proxy.type() == Proxy.Type.DIRECT ? "connect" : "proxy";
    }

    @Override
    public void secureConnectStart(Call call) {
        stage = "tls";
    }

    @Override
    public void requestHeadersStart(Call call) {
        // One call is sent by one thread at a time, so reading and writing the counter needs no lock.
        sends = sends + 1;
        sentInThisAttempt = true;
        if (firstByteAt == null) {
            firstByteAt = clock.instant();
        }
        stage = "write";
    }

    /** A request without a body; the answer's own event comes only once its first line was read. */
    @Override
    public void requestHeadersEnd(Call call, Request request) {
        if (request.body() == null) {
            stage = "status-line";
        }
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        stage = "status-line";
    }

    @Override
    public void responseHeadersStart(Call call) {
        stage = "status-line";
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        stage = "body";
    }

    @Override
    public void proxySelectEnd(Call call, okhttp3.HttpUrl url, List<Proxy> proxies) {
        stage = "connect";
    }
}
