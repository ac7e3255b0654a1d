package io.voiceai.checks.reliability;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection to the fake vendor, with the requests that come on it one after the other. */
final class Connection {
    private static final byte[] NO_BODY = new byte[0];
    private static final int LAST_WORDS_MILLIS = 2_000;

    private final FakeVendor vendor;
    private final Socket raw;
    private final long number;
    private final InetAddress address;
    private Socket socket;

    Connection(FakeVendor vendor, Socket raw, long number) {
        this.vendor = vendor;
        this.raw = raw;
        this.number = number;
        address = raw.getLocalAddress();
        socket = raw;
    }

    void serve() throws IOException, InterruptedException {
        Reaction greeting = vendor.ask(Stage.ACCEPT, address, null);
        if (greeting != null && !perform(greeting)) {
            return;
        }
        if (vendor.tls != null) {
            socket = handshake(vendor.tls);
        }
        InputStream in = new BufferedInputStream(socket.getInputStream(), 4096);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = exchange(in);
        }
    }

    /** Reads one request and reacts to it; true if another may come. */
    private boolean exchange(InputStream in) throws IOException, InterruptedException {
        String head = readHead(in);
        if (head == null) {
            return false;
        }
        Received soFar = new Received(number, address, false, head, NO_BODY);
        Reaction early = vendor.ask(Stage.HEADERS, address, soFar);
        if (early != null && early.ending() != Ending.KEEP) {
            // Recorded before anything is done, so that who sees the effect sees the record too.
            vendor.record(soFar, early);
        }
        if (early != null && !perform(early)) {
            return false;
        }
        int length = contentLength(soFar);
        byte[] body = in.readNBytes(length);
        Received request = new Received(number, address, body.length == length, head, body);
        if (!request.complete()) {
            vendor.record(request, null);
            return false;
        }
        Reaction reaction = vendor.ask(Stage.REQUEST, address, request);
        vendor.record(request, reaction);
        return reaction != null && perform(reaction);
    }

    private @Nullable String readHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream(1024);
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0) {
                if (head.size() > 0) {
                    String text = head.toString(StandardCharsets.ISO_8859_1);
                    vendor.record(new Received(number, address, false, text, NO_BODY), null);
                }
                return null;
            }
            head.write(b);
            matched = b == "\r\n\r\n".charAt(matched) ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int contentLength(Received request) {
        if (request.header("Transfer-Encoding") != null) {
            throw new IllegalStateException("this vendor takes bodies of a known length only");
        }
        String length = request.header("Content-Length");
        return length == null ? 0 : Integer.parseInt(length);
    }

    /** True if the connection goes on. */
    private boolean perform(Reaction reaction) throws IOException, InterruptedException {
        pause(reaction.delay());
        byte[] answer = reaction.answer();
        int sent = reaction.stage().bytesOf(answer);
        OutputStream out = socket.getOutputStream();
        if (sent > 0) {
            out.write(answer, 0, sent);
            out.flush();
        }
        switch (reaction.ending()) {
            case KEEP -> {
                return true;
            }
            case FIN -> {
                raw.shutdownOutput();
                raw.setSoTimeout(LAST_WORDS_MILLIS);
                drain();
            }
            case RST -> {
                raw.setSoLinger(true, 0);
                raw.close();
            }
            case SILENCE -> drain();
            case STALL -> vendor.closed.await();
            case DRIBBLE -> dribble(out, answer, sent, reaction.pace());
        }
        return false;
    }

    private void dribble(OutputStream out, byte[] answer, int from, Duration pace)
            throws IOException, InterruptedException {
        for (int i = from; i < answer.length; i++) {
            pause(pace);
            out.write(answer[i]);
            out.flush();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (!time.isZero()) {
            vendor.closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** A socket that is closed with unread bytes sends a reset, so what still comes is read and dropped. */
    private void drain() throws IOException {
        byte[] dropped = new byte[4096];
        try {
            int read = 0;
            while (read >= 0) {
                read = raw.getInputStream().read(dropped);
            }
        } catch (SocketTimeoutException e) {
            // The other side keeps its half open; this side has nothing more to say.
        }
    }

    private Socket handshake(SSLContext tls) throws IOException {
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(raw, null, true);
        secure.setUseClientMode(false);
        if (vendor.tlsVersions != null) {
            secure.setEnabledProtocols(vendor.tlsVersions);
        }
        secure.startHandshake();
        return secure;
    }
}
